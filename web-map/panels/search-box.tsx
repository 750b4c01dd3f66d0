import { effect, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { createSearch, type SearchControl } from '../search/search-control.ts';
import { announcement, facts, searched } from '../state/city.ts';
import { changesText, differenceText, foundPlaceOf, type PlaceFeature } from '../state/found-place.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { PlaceSign } from './signs.tsx';

const CLOSE_UP_ZOOM = 17.5;
// Below it the middle of the map says nothing about where somebody means.
const FOCUS_FROM_ZOOM = 11;

/**
 * Finds addresses, streets, crossings, landmarks and assets by text; choosing one goes there and picks it. The field is the
 * MapLibre geocoder control's, the list below it a combobox's.
 */
export function SearchBox() {
  const host = useRef<HTMLDivElement>(null);
  const search = useSignal<SearchControl | null>(null);
  const id = useId();
  useEffect(() => {
    const control = createSearch(host.current!, {
      onChosen,
      cityName: () => latest(facts.value)?.map.city.name ?? 'this city',
      onSaid: (text) => {
        announcement.value = text;
      },
    });
    search.value = control;
    const stopFollowing = effect(() => {
      const { camera } = view.value;
      control.setFocus(camera && camera.zoom >= FOCUS_FROM_ZOOM ? camera : null);
    });
    const stopSaying = effect(() => sayState(control, id));
    return () => {
      stopFollowing();
      stopSaying();
      control.remove();
    };
  }, [id, search]);
  const list = search.value?.list;
  const isOpen = list?.isOpen.value === true;
  const rows = list?.rows.value ?? [];
  const note = list?.note.value ?? null;
  return (
    <search class="search">
      <div ref={host} />
      <div class="found" hidden={!isOpen || (rows.length === 0 && note === null)}>
        {note !== null && <p class="found-note muted">{note}</p>}
        <div id={`${id}-list`} role="listbox" aria-label="Places found" hidden={rows.length === 0}>
          {rows.map((place, n) => (
            // The keyboard is with the input, as in every combobox.
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={`${n} ${place.properties.label}`}
              id={`${id}-${n}`}
              role="option"
              aria-selected={n === list!.active.value}
              class="found-row"
              // Before the input loses the focus and the list closes.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => list!.choose(place)}
            >
              <FoundRow place={place} all={rows} />
            </div>
          ))}
        </div>
      </div>
    </search>
  );
}

/** What the field says to a screen reader while it is used. */
function sayState({ input, list }: SearchControl, id: string): void {
  const shows = list.isOpen.value && list.rows.value.length > 0;
  input.setAttribute('aria-expanded', String(shows));
  input.setAttribute('aria-controls', `${id}-list`);
  if (shows && list.active.value >= 0) input.setAttribute('aria-activedescendant', `${id}-${list.active.value}`);
  else input.removeAttribute('aria-activedescendant');
}

/** One place: its mark, its name, its kind, what tells it from its namesakes, and what was read otherwise than typed. */
function FoundRow({ place, all }: { readonly place: PlaceFeature; readonly all: readonly PlaceFeature[] }) {
  const known = latest(facts.value);
  const { changed, assetClass, matchType } = place.properties;
  const assets = matchType === 'asset' ? known?.map.assetClasses.find((each) => each.class === assetClass) : undefined;
  const kind = assets?.title ?? foundPlaceOf(place).kind;
  const difference = differenceText(place, all, view.value.camera, known?.map.city.units ?? 'metric');
  return (
    <>
      <PlaceSign facts={known} matchType={matchType} assets={assets} />
      <span class="row-text">
        <span>{place.properties.label}</span>
        <span class="muted small">{[kind, difference, changesText(changed)].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}

/** Goes to a chosen place and picks it: its asset if it is one, else as exact as it was found. */
function onChosen(place: PlaceFeature): void {
  const { lon, lat, label, accuracyMeters, asset } = foundPlaceOf(place);
  const text = changesText(place.properties.changed);
  searched.value = { lon, lat, label, readAs: text };
  go({
    camera: { lon, lat, zoom: Math.max(CLOSE_UP_ZOOM, view.value.camera?.zoom ?? 0) },
    place: { lon, lat, accuracyMeters },
    asset,
    panel: 'report',
    request: null,
    sheet: 'half',
  });
  // A keyboard on the screen would hide what was found.
  if (matchMedia('(pointer: coarse)').matches && document.activeElement instanceof HTMLElement)
    document.activeElement.blur();
}
