import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { bounds, type CityFacts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { view } from '../state/navigate.ts';
import { placeAt } from '../state/screen-place.ts';
import { isOverlay, isShown, layerKey } from '../style/map-info.ts';
import { LayerSign } from './signs.tsx';

const REST_MS = 350;
// Beside the pointer, not under it.
const OFFSET_PIXELS = 16;
const CARD_PIXELS = { width: 330, row: 30, frame: 22 } as const;

interface Rest {
  readonly x: number;
  readonly y: number;
  readonly lon: number;
  readonly lat: number;
}

/**
 * Every jurisdiction that covers the place at which the pointer rests, switched on or not, while jurisdictions are what is
 * looked at: their panel is open or one of them is shown. A tap, or Enter, lists the same in the panel.
 */
export function RestCard({
  facts,
  container,
}: {
  readonly facts: CityFacts;
  readonly container: RefObject<HTMLElement | null>;
}) {
  const rest = useRest(container, isAsked(facts));
  const [loaded] = useLoaded(rest && `covering ${rest.lon},${rest.lat}`, async (signal) => {
    const at = { lon: String(rest!.lon), lat: String(rest!.lat) };
    return (await answered(api.getJurisdictions(at, { signal }))).data.jurisdictions;
  });
  const found = latest(loaded);
  if (rest === null || found === null) return null;
  return (
    <div class="rest-card" style={styleOf(rest, found.length, container.current!)} aria-hidden="true">
      {found.length === 0 && <p class="muted small">No jurisdiction covers this place.</p>}
      <ul>
        {found.map(({ layer, layerTitle, id, name }) => (
          <li key={`${layer} ${id}`} class={isShown(facts.map, view.value, layerKey(layer)) ? 'is-shown' : ''}>
            <LayerSign n={facts.map.layers.findIndex((each) => each.id === layer)} />
            <span class="row-title">{name}</span>
            <span class="muted small">{layerTitle}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const isAsked = ({ map }: CityFacts): boolean =>
  view.value.panel === 'layers' ||
  map.layers.some((layer) => isOverlay(layer) && isShown(map, view.value, layerKey(layer.id)));

/** Where the pointer has come to rest on the map; null while it moves, is down or is elsewhere, and for fingers. */
function useRest(container: RefObject<HTMLElement | null>, isOn: boolean): Rest | null {
  const rest = useSignal<Rest | null>(null);
  useEffect(() => {
    const map = container.current;
    if (!isOn || map === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      rest.value = null;
    };
    const onMove = (event: PointerEvent): void => {
      stop();
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      timer = setTimeout(() => {
        const { left, top, width, height } = map.getBoundingClientRect();
        const at = { x: event.clientX - left, y: event.clientY - top };
        if (bounds.value !== null) rest.value = { ...at, ...placeAt(bounds.value, { width, height }, at) };
      }, REST_MS);
    };
    const ends = ['pointerdown', 'pointerleave', 'wheel', 'keydown'] as const;
    map.addEventListener('pointermove', onMove);
    for (const end of ends) map.addEventListener(end, stop, { passive: true });
    return () => {
      stop();
      map.removeEventListener('pointermove', onMove);
      for (const end of ends) map.removeEventListener(end, stop);
    };
  }, [container, isOn]);
  return rest.value;
}

/** Beside the pointer, on the side where there is room. */
function styleOf({ x, y }: Rest, rows: number, { clientWidth, clientHeight }: HTMLElement): Record<string, string> {
  const height = CARD_PIXELS.frame + CARD_PIXELS.row * Math.max(1, rows);
  const left =
    x + OFFSET_PIXELS + CARD_PIXELS.width > clientWidth ? x - OFFSET_PIXELS - CARD_PIXELS.width : x + OFFSET_PIXELS;
  return {
    left: `${Math.max(8, left)}px`,
    top: `${Math.max(8, Math.min(y + OFFSET_PIXELS, clientHeight - height - 8))}px`,
    width: `${CARD_PIXELS.width}px`,
  };
}
