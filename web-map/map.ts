import { BitmapLayer, PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { MapboxOverlay } from '@deck.gl/mapbox';
import {
  type MapGeoJSONFeature,
  Map as MapLibre,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl';
import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { requestIdAt } from './feed/request-feed.ts';
import { type Bounds, requestsNear } from './feed/select-requests.ts';
import { circleProps, clusterCountProps, hullProps } from './layers/clusters.ts';
import { dotPicture, mercatorOf, type PictureFrame, stillShows } from './layers/dot-picture.ts';
import { findingAt, findingLetterProps, findingPlateProps } from './layers/findings.ts';
import type { MapState } from './layers/map-state.ts';
import { meantAt, meantNumberProps, meantPlateProps } from './layers/meant.ts';
import { memberDotProps, memberLineProps } from './layers/members.ts';
import { chosenProps, rankProps, segmentProps } from './layers/plan.ts';
import { reportCountProps, reportCounts } from './layers/report-counts.ts';
import {
  BADGES_FROM_ZOOM,
  dotLinePixels,
  dotRadiusPixels,
  MOST_SINGLE_DOTS,
  type RequestColumns,
  requestBadgeProps,
  requestBadges,
  requestColumns,
  requestDotsProps,
  requestPictureProps,
} from './layers/requests.ts';
import { accuracyProps, markerProps } from './layers/selection.ts';
import { pacePainting } from './paced-painting.ts';
import type { Tap } from './state/tap.ts';
import type { Camera } from './state/view.ts';
import { tappable } from './style/assets.ts';
import { cityStyle } from './style/city-style.ts';
import { imageOf } from './style/images.ts';

/** The only file that touches MapLibre and deck.gl: it hands them what `style/` and `layers/` make of the state. */

setWorkerUrl(maplibreWorker);

export interface CityMap {
  /** Draws the state; cheap where little has changed. */
  show(state: MapState): void;
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

const FINGER_PIXELS = 8;
const PATH_HIT_PIXELS = 5;

/** Lengths on the scale bar are in `units`, which the city's configuration says. */
export function createMap(
  container: HTMLElement,
  first: MapState,
  start: Camera | Bounds,
  units: 'metric' | 'us',
  events: MapEvents,
): CityMap {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new MapLibre({
    container,
    style: cityStyle(first, location.origin),
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

  let state = first;
  const columnsOf = lastOnly(requestColumns);
  const mercatorFor = lastOnly(mercatorOf);
  const badgesOf = lastOnly(requestBadges);
  const countsOf = lastOnly(reportCounts);
  let pictured: { readonly columns: RequestColumns; readonly frame: PictureFrame; readonly layer: BitmapLayer } | null =
    null;
  const styleOf = lastOnly((...parts: readonly unknown[]) => {
    void parts;
    return cityStyle(state, location.origin);
  });
  let styleShown: unknown = null;

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
  const dots = (columns: RequestColumns, zoom: number) => {
    if (columns.length <= MOST_SINGLE_DOTS) return new ScatterplotLayer(requestDotsProps(columns, zoom));
    const now = frame();
    if (pictured === null || pictured.columns !== columns || !stillShows(pictured.frame, now)) {
      const layer = new BitmapLayer(requestPictureProps(dotPicture(columns, mercatorFor(columns), now)));
      pictured = { columns, frame: now, layer };
    }
    return pictured.layer;
  };

  const draw = (): void => {
    const { feed, theme, order, badges, zoom } = state;
    const columns = feed && columnsOf(feed, state.selected, theme, order);
    const letters = feed && zoom >= BADGES_FROM_ZOOM ? badgesOf(feed, state.inView, theme, order, badges) : [];
    const counts = feed ? countsOf(feed, state.inView, zoom, state.isIncidents) : [];
    overlay.setProps({
      layers: [
        new PathLayer(chosenProps(state.segments, state.segment, theme)),
        new PathLayer(segmentProps(state.segments, state.segment, theme)),
        new PolygonLayer(hullProps(state.clusters, theme)),
        new ScatterplotLayer(circleProps(state.clusters, theme)),
        ...(columns ? [dots(columns, zoom)] : []),
        ...(letters.length > 0 ? [new TextLayer(requestBadgeProps(letters, zoom))] : []),
        new PathLayer(memberLineProps(state.members, theme)),
        new ScatterplotLayer(memberDotProps(state.members, theme)),
        new TextLayer(clusterCountProps(state.clusters, theme)),
        new TextLayer(rankProps(state.segments, theme)),
        new ScatterplotLayer(accuracyProps(state.place, theme)),
        new ScatterplotLayer(markerProps(state.place ? [state.place] : [], theme, 'place')),
        new ScatterplotLayer(meantPlateProps(state.meant, theme)),
        new TextLayer(meantNumberProps(state.meant, theme)),
        new ScatterplotLayer(findingPlateProps(state.findings, state.finding, theme)),
        new TextLayer(findingLetterProps(state.findings, state.finding, theme)),
        new ScatterplotLayer(markerProps(state.openRequest ? [state.openRequest] : [], theme, 'request')),
        ...(counts.length > 0 ? [new TextLayer(reportCountProps(counts, zoom, theme))] : []),
      ],
    });
    // What a test can see of a canvas: how many dots it holds (README, "What a test can see").
    container.dataset.requestsDrawn = String(columns?.length ?? 0);
    container.dataset.countsDrawn = String(counts.length);
    container.dataset.membersDrawn = String(state.members.length);
    container.dataset.meantDrawn = String(state.meant.length);
    container.dataset.findingsDrawn = String(state.findings.length);
    container.dataset.areasDrawn = String(state.areas.length);
    const style = styleOf(
      state.info,
      theme,
      state.show,
      state.hide,
      state.here,
      state.asset,
      state.decided,
      state.areas,
    );
    if (styleShown !== null && style !== styleShown) {
      newTiles(map, style);
      map.setStyle(style, { diff: true });
    }
    styleShown = style;
  };

  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  const bounds = (): Bounds => {
    const box = map.getBounds();
    return { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
  };
  const tapAt = (x: number, y: number): Tap => {
    const { lng, lat } = map.unproject([x, y]);
    const metersPerPixel = (78_271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom();
    const reach = Math.max(dotRadiusPixels(map.getZoom()), FINGER_PIXELS / 2) * metersPerPixel;
    // A number that is asked about lies over everything else, also over the requests below it.
    const meant = meantAt(state.meant, { x, y }, (lonLat) => map.project(lonLat));
    const asked = meant.map(({ class: assetClass, id, lon, lat }) => ({ class: assetClass, id, at: { lon, lat } }));
    const near =
      state.feed && asked.length === 0 ? requestsNear(state.feed, state.selected, { lon: lng, lat }, reach) : [];
    return {
      lon: lng,
      lat,
      metersPerPixel,
      assets: asked.length > 0 ? asked : assetsAt(x, y),
      requests: near.map(({ position }) => requestIdAt(state.feed!, position)),
      finding: findingAt(state.findings, { x, y }, (lonLat) => map.project(lonLat))?.key ?? null,
    };
  };
  const assetsAt = (x: number, y: number): Tap['assets'] => {
    const layers = tappable(state).filter((id) => map.getLayer(id));
    const reachOf = (id: string): number => (id.startsWith('mark') ? FINGER_PIXELS : PATH_HIT_PIXELS);
    return layers.flatMap((id) => {
      const reach = reachOf(id);
      const found = map.queryRenderedFeatures(
        [
          [x - reach, y - reach],
          [x + reach, y + reach],
        ],
        { layers: [id] },
      );
      return found
        .map((feature) => assetOf(feature))
        .sort((a, b) => distanceTo(map, a, x, y) - distanceTo(map, b, x, y));
    });
  };

  map.on('moveend', () => {
    // The picture is painted for one zoom; a pan alone keeps it while it reaches.
    if (pictured !== null && (pictured.frame.zoom !== map.getZoom() || !stillShows(pictured.frame, frame()))) {
      pictured = null;
      draw();
    }
    events.onMove(camera(), bounds());
  });
  map.on('move', () => {
    if (pictured !== null && !stillShows(pictured.frame, frame())) draw();
  });
  map.on('zoom', () => {
    const zoom = map.getZoom();
    // Dots grow in steps too small to see: not every frame of a zoom needs new layers.
    if (Math.abs(zoom - state.zoom) < 0.1) return;
    state = { ...state, zoom };
    draw();
  });
  map.on('click', (event) => events.onTap(tapAt(event.point.x, event.point.y)));
  map.on('mousemove', (event) => {
    if (map.isMoving()) return;
    const tap = tapAt(event.point.x, event.point.y);
    map.getCanvas().style.cursor = tap.finding !== null || tap.assets.length + tap.requests.length > 0 ? 'pointer' : '';
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
    events.onTap(tapAt(clientWidth / 2, clientHeight / 2));
  });
  map.once('load', () => events.onMove(camera(), bounds()));
  draw();

  return {
    show: (next) => {
      state = { ...next, zoom: map.getZoom() };
      draw();
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

/** Gives sources their new addresses by themselves: in a new style it would take them and their layers away, and all would blink. */
function newTiles(map: MapLibre, { sources }: StyleSpecification): void {
  for (const [id, source] of Object.entries(sources)) {
    const shown = map.getSource<VectorTileSource>(id);
    if (source.type === 'vector' && shown?.type === 'vector' && source.tiles![0] !== shown.tiles[0])
      shown.setTiles(source.tiles!);
  }
}

function assetOf(feature: MapGeoJSONFeature): Tap['assets'][number] {
  const { geometry, sourceLayer, properties } = feature;
  const at = geometry.type === 'Point' ? { lon: geometry.coordinates[0]!, lat: geometry.coordinates[1]! } : null;
  return { class: sourceLayer!.slice('asset.'.length), id: String(properties.id), at };
}

function distanceTo(map: MapLibre, { at }: Tap['assets'][number], x: number, y: number): number {
  if (at === null) return 0;
  const point = map.project([at.lon, at.lat]);
  return Math.hypot(point.x - x, point.y - y);
}

/** Keeps the last answer for as long as the arguments are the same objects. */
function lastOnly<Arguments extends readonly unknown[], Answer>(make: (...args: Arguments) => Answer) {
  let args: Arguments | null = null;
  let answer: Answer;
  return (...next: Arguments): Answer => {
    if (args === null || next.some((each, i) => each !== args![i])) {
      args = next;
      answer = make(...next);
    }
    return answer;
  };
}
