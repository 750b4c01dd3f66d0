import { MapboxOverlay } from '@deck.gl/mapbox';
import { Map as MapLibre, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { atMostEvery } from './drawing/at-most-every.ts';
import { DrawnLayers } from './drawing/drawn-layers.ts';
import { DrawnStyle } from './drawing/drawn-style.ts';
import { lastOnly } from './drawing/last-only.ts';
import { pacePainting } from './drawing/paced-painting.ts';
import { PlayedDots, type PlayedRows } from './drawing/played-dots.ts';
import { tapAt } from './drawing/tapped.ts';
import type { Bounds } from './feed/select-requests.ts';
import type { PictureFrame } from './layers/dot-picture.ts';
import type { MapState } from './layers/map-state.ts';
import { dotLinePixels, dotRadiusPixels } from './layers/requests.ts';
import type { Tap } from './state/tap.ts';
import type { Camera } from './state/view.ts';
import { imageOf } from './style/images.ts';
import { paletteOf } from './style/palette.ts';

/** The map itself, with MapLibre and deck.gl: they get what `style/` and `layers/` make of the state, through `drawing/`. */

setWorkerUrl(maplibreWorker);

export interface CityMap {
  /** Draws the state; cheap where little has changed. */
  show(state: MapState): void;
  /** While time is played: how many of the selected requests are there. null: all, and nothing is played. */
  play(played: PlayedRows | null): void;
  /** Moves to a camera, at once where motion is unwanted. */
  move(camera: Camera): void;
  /** Shows a box, at most as near as `maxZoom`: 18 where it is not said. */
  fit(bounds: Bounds, maxZoom?: number): void;
  zoomBy(levels: number): void;
  camera(): Camera;
  remove(): void;
}

export interface MapEvents {
  readonly onMove: (camera: Camera, bounds: Bounds) => void;
  readonly onTap: (tap: Tap) => void;
}

const NONE = new Float64Array(0);
// The clock and the slider go with every frame. New dots ten times a second look the same and leave a machine without a graphics card time.
const PLAYED_EVERY_MS = 100;

/** Lengths on the scale bar are in `units`, which the city's configuration says. */
export function createMap(
  container: HTMLElement,
  first: MapState,
  start: Camera | Bounds,
  units: 'metric' | 'us',
  events: MapEvents,
): CityMap {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const style = new DrawnStyle(first, location.origin);
  const map = new MapLibre({
    container,
    style: style.first,
    ...('zoom' in start
      ? { center: [start.lon, start.lat] as [number, number], zoom: start.zoom }
      : { bounds: [start.west, start.south, start.east, start.north] as [number, number, number, number] }),
    fitBoundsOptions: { padding: 24 },
    maxZoom: 21,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: isStill ? 0 : 200,
    locale: { 'Map.Title': 'Map. Arrow keys move it, plus and minus zoom, Enter picks the place in the middle.' },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ unit: units === 'us' ? 'imperial' : 'metric' }), 'bottom-left');
  map.setMissingStyleImageResolver((name) => {
    const image = imageOf(name);
    if (image !== null && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: 2 });
  });
  const overlay = new MapboxOverlay({ interleaved: false, layers: [] });
  map.addControl(overlay);
  pacePainting(map, overlay);
  style.follow(map);

  let state = first;
  const frame = (): PictureFrame => {
    const { clientWidth, clientHeight } = container;
    const zoom = map.getZoom();
    return {
      ...camera(),
      widthPixels: clientWidth,
      heightPixels: clientHeight,
      pixelRatio: Math.min(2, devicePixelRatio),
      radiusPixels: dotRadiusPixels(zoom),
      linePixels: dotLinePixels(zoom),
    };
  };
  const drawn = new DrawnLayers(frame);
  const playing = new PlayedDots(map, frame);
  let played: PlayedRows | null = null;

  const draw = (): void => {
    const { layers, dots, counts } = drawn.of(state);
    overlay.setProps({ layers });
    // What a test can see of a canvas: how many dots it holds (README, "What a test can see").
    if (!state.isPlayed) container.dataset.requestsDrawn = String(dots);
    container.dataset.countsDrawn = String(counts);
    container.dataset.membersDrawn = String(state.members.length);
    container.dataset.meantDrawn = String(state.meant.length);
    container.dataset.findingsDrawn = String(state.findings.length);
    container.dataset.suspectsDrawn = String(state.suspects.length);
    container.dataset.areasDrawn = String(state.areas.length);
    style.show(state);
    playedFor(state.feed, state.selected, state.theme, state.isPlayed);
  };

  const drawPlayed = (): void => {
    const dots = state.isPlayed && played !== null ? drawn.columnsWithMercator(state) : null;
    playing.show(dots?.columns ?? null, dots?.mercator ?? NONE, played, paletteOf(state.theme).selected);
    if (dots) container.dataset.requestsDrawn = String(played!.rows);
  };
  const drawPlayedSoon = atMostEvery(PLAYED_EVERY_MS, drawPlayed);
  // What is played has frames of its own: nothing else of a state concerns it.
  const playedFor = lastOnly((...parts: readonly unknown[]) => {
    void parts;
    drawPlayed();
  });
  const tap = (x: number, y: number): Tap => tapAt(map, state, played?.rows ?? state.selected.length, x, y);

  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  const bounds = (): Bounds => {
    const box = map.getBounds();
    return { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
  };

  map.on('moveend', () => {
    if (drawn.isOutgrown(true)) draw();
    events.onMove(camera(), bounds());
  });
  map.on('move', () => {
    if (drawn.isOutgrown(false)) draw();
  });
  map.on('zoom', () => {
    const zoom = map.getZoom();
    // Dots grow in steps too small to see: not every frame of a zoom needs new layers.
    if (Math.abs(zoom - state.zoom) < 0.1) return;
    state = { ...state, zoom };
    draw();
  });
  map.on('click', (event) => events.onTap(tap(event.point.x, event.point.y)));
  map.on('mousemove', (event) => {
    if (map.isMoving()) return;
    const under = tap(event.point.x, event.point.y);
    const isSomething = under.finding !== null || under.assets.length + under.requests.length > 0;
    map.getCanvas().style.cursor = isSomething ? 'pointer' : '';
  });
  map.on('idle', () => {
    container.dataset.idle = 'true';
  });
  map.on('movestart', () => {
    container.dataset.idle = 'false';
  });
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { clientWidth, clientHeight } = map.getCanvas();
    events.onTap(tap(clientWidth / 2, clientHeight / 2));
  });
  map.once('load', () => events.onMove(camera(), bounds()));
  draw();

  return {
    show: (next) => {
      state = { ...next, zoom: map.getZoom() };
      draw();
    },
    play: (next) => {
      played = next;
      if (next === null) drawPlayed();
      else drawPlayedSoon();
    },
    move: ({ lon, lat, zoom }) => {
      const target = { center: [lon, lat] as [number, number], zoom };
      if (isStill) map.jumpTo(target);
      else map.easeTo({ ...target, duration: 500 });
    },
    fit: ({ west, south, east, north }, maxZoom = 18) =>
      map.fitBounds([west, south, east, north], { padding: 40, animate: !isStill, maxZoom }),
    zoomBy: (levels) => map.zoomTo(map.getZoom() + levels, { animate: !isStill }),
    camera,
    remove: () => map.remove(),
  };
}
