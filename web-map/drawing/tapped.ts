import type { MapGeoJSONFeature, Map as MapLibre } from 'maplibre-gl';
import { requestIdAt } from '../feed/request-feed.ts';
import { requestsNear } from '../feed/select-requests.ts';
import { findingAt } from '../layers/findings.ts';
import type { MapState } from '../layers/map-state.ts';
import { meantAt } from '../layers/meant.ts';
import { dotRadiusPixels } from '../layers/requests.ts';
import type { Tap } from '../state/tap.ts';
import { tappable } from '../style/assets.ts';

const FINGER_PIXELS = 8;
const PATH_HIT_PIXELS = 5;

/** What lies under a pixel of the map, from its upper left corner: the place and what is drawn there, nearest first. Of the dots the first `rows` are. */
export function tapAt(map: MapLibre, state: MapState, rows: number, x: number, y: number): Tap {
  const { lng, lat } = map.unproject([x, y]);
  const metersPerPixel = (78_271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom();
  const reach = Math.max(dotRadiusPixels(map.getZoom()), FINGER_PIXELS / 2) * metersPerPixel;
  // A number that is asked about lies over everything else, also over the requests below it.
  const meant = meantAt(state.meant, { x, y }, (lonLat) => map.project(lonLat));
  const asked = meant.map(({ class: assetClass, id, lon, lat }) => ({ class: assetClass, id, at: { lon, lat } }));
  const there = state.selected.subarray(0, rows);
  const near = state.feed && asked.length === 0 ? requestsNear(state.feed, there, { lon: lng, lat }, reach) : [];
  return {
    lon: lng,
    lat,
    metersPerPixel,
    assets: asked.length > 0 ? asked : assetsAt(map, state, x, y),
    requests: near.map(({ position }) => requestIdAt(state.feed!, position)),
    finding: findingAt(state.findings, { x, y }, (lonLat) => map.project(lonLat))?.key ?? null,
  };
}

function assetsAt(map: MapLibre, state: MapState, x: number, y: number): Tap['assets'] {
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
    return found.map((feature) => assetOf(feature)).sort((a, b) => distanceTo(map, a, x, y) - distanceTo(map, b, x, y));
  });
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
