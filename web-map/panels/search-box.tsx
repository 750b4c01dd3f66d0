import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import { type FoundPlace, foundPlaceOf } from '../state/found-place.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';

const TYPING_MS = 180;
const CLOSE_UP_ZOOM = 17.5;

/** Finds addresses, streets, crossings, landmarks and assets by text; choosing one goes there and picks it. A combobox. */
export function SearchBox() {
  const text = useSignal('');
  const asked = useSignal('');
  const active = useSignal(-1);
  const isOpen = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => {
      asked.value = text.value.trim();
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text.value]);
  const [loaded] = useLoaded(asked.value.length < 2 ? null : asked.value, (signal) => find(asked.value, signal), {
    keepLast: true,
  });
  const found = latest(loaded) ?? [];
  const choose = (place: FoundPlace): void => {
    isOpen.value = false;
    text.value = place.label;
    asked.value = '';
    go(viewOfFound(place));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      isOpen.value = true;
      active.value = (active.value + step + found.length) % found.length;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const place = found[Math.max(0, active.value)];
      if (isOpen.value && place) choose(place);
    } else if (event.key === 'Escape') isOpen.value = false;
  };
  const shows = isOpen.value && asked.value.length >= 2;
  return (
    <search class="search">
      <input
        ref={input}
        type="text"
        // biome-ignore lint/a11y/noRedundantRoles: without a datalist an input has no such role by itself
        role="combobox"
        list={undefined}
        aria-label="Find an address, street, crossing, landmark or asset"
        aria-expanded={shows && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shows && active.value >= 0 && { 'aria-activedescendant': `${id}-${active.value}` })}
        placeholder="Address, crossing or pole"
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          isOpen.value = true;
          active.value = -1;
        }}
        onFocus={() => {
          isOpen.value = true;
        }}
        onBlur={() => {
          isOpen.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Places found"
        class="found"
        hidden={!shows || found.length === 0}
      >
        {found.map((place, n) => (
          // The keyboard is with the input, as in every combobox.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={`${place.label} ${place.lon} ${place.lat}`}
            id={`${id}-${n}`}
            role="option"
            aria-selected={n === active.value}
            class="found-row"
            // Before the input loses the focus and the list closes.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <span>{place.label}</span>
            <span class="muted small">{kindOf(place)}</span>
          </div>
        ))}
      </div>
      {shows && loaded.kind === 'failed' && (
        <p class="found trouble" role="alert">
          {loaded.trouble.title}. {loaded.trouble.message}
        </p>
      )}
      {shows && loaded.kind === 'ready' && found.length === 0 && (
        <p class="found muted" role="status">
          Nothing here is called that.
        </p>
      )}
    </search>
  );
}

/** An asset by what it is ("Street lights"), anything else by how it was found. */
const kindOf = ({ kind, asset }: FoundPlace): string =>
  latest(facts.value)?.map.assetClasses.find((each) => each.class === asset?.class)?.title ?? kind;

async function find(text: string, signal: AbortSignal): Promise<readonly FoundPlace[]> {
  const { camera } = view.value;
  const focus = camera && { focusLon: camera.lon.toFixed(5), focusLat: camera.lat.toFixed(5) };
  const { data } = await answered(api.getSearch({ text, limit: '8', complete: 'yes', ...focus }, { signal }));
  return data.features.map(foundPlaceOf);
}

/** The picked place of a search result: its asset if it is one, else as exact as it was found. */
const viewOfFound = ({ lon, lat, accuracyMeters, asset }: FoundPlace) => ({
  camera: { lon, lat, zoom: Math.max(CLOSE_UP_ZOOM, view.value.camera?.zoom ?? 0) },
  place: { lon, lat, accuracyMeters },
  asset,
  panel: 'report' as const,
  request: null,
  sheet: 'half' as const,
});
