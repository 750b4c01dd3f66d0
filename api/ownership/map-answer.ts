import { setTimeout } from 'node:timers/promises';
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { AgencyId } from '../../engine/ids.ts';
import type { Extent } from '../../engine/route/extent.ts';
import {
  DEFAULT_CELL_METERS,
  type OwnedArea,
  type OwnershipMap,
  type OwnershipMapOptions,
} from '../../engine/route/ownership-map/ownership-map.ts';
import type { Router } from '../../engine/route/router.ts';
import { requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { momentMs } from '../schemas/moment.ts';
import type { OwnershipQuery } from '../schemas/ownership.ts';
import { mapOf } from './map-run.ts';

/** A small city's map is made within it; for a larger one the client asks again. */
const LONGEST_WAIT_MS = 2_000;

/** Who owns a service where. `state: "running"` and no features while it is being made. */
export async function answerOwnership(deps: Deps, query: OwnershipQuery): Promise<object> {
  const snapshot = snapshotOf(deps);
  const service = requireService(snapshot, query.service);
  const atMs = query.at === undefined ? deps.now() : momentMs(query.at, snapshot.city.timeZone);
  const box: Extent | null = query.bbox && [query.bbox.west, query.bbox.south, query.bbox.east, query.bbox.north];
  const options = { service, atMs, answers: query.answers, box, cellMeters: query.cellMeters ?? DEFAULT_CELL_METERS };
  const run = mapOf(deps, snapshot, options);
  const stop = new AbortController();
  await Promise.race([
    run.settled,
    setTimeout(LONGEST_WAIT_MS, undefined, { signal: stop.signal }).catch(() => undefined),
  ]);
  stop.abort();
  const { state, result } = run;
  return { ...ownershipGeoJson(result, options, snapshot.router), state, generation: snapshot.generation };
}

/** A map as GeoJSON with its legend; null: none yet. */
export function ownershipGeoJson(map: OwnershipMap | null, options: OwnershipMapOptions, router: Router) {
  const nameOf = (owner: AgencyId | null): string =>
    owner === null ? 'Nobody' : (router.agencyById.get(owner)?.name ?? owner);
  const areas = map?.areas ?? [];
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: areas.map((area) => featureOf(area, map!, nameOf(area.owner))),
  };
  return {
    type: collection.type,
    service: options.service,
    asOf: new Date(options.atMs).toISOString().replace('.000Z', 'Z'),
    answers: options.answers,
    method: map?.method ?? null,
    areaSquareMeters: map?.areaSquareMeters ?? 0,
    undecidedShare: map?.undecidedShare ?? null,
    errorShare: map?.errorShare ?? null,
    measuredPlaces: map?.measuredPlaces ?? 0,
    cellMeters: map?.cellMeters ?? null,
    legend: areas.map((area) => ({
      ...wordsOf(area, nameOf(area.owner)),
      areaSquareKilometers: area.areaSquareMeters / 1e6,
      share: area.areaSquareMeters / map!.areaSquareMeters,
    })),
    features: collection.features,
  };
}

const wordsOf = ({ owner, kind, owners, causes }: OwnedArea, name: string) => ({ owner, name, kind, owners, causes });

const featureOf = (area: OwnedArea, { method, errorShare }: OwnershipMap, name: string): Feature<MultiPolygon> => ({
  type: 'Feature',
  properties: {
    ...wordsOf(area, name),
    areaSquareMeters: area.areaSquareMeters,
    undecidedSquareMeters: area.undecidedSquareMeters,
    method,
    errorShare,
  },
  geometry: {
    type: 'MultiPolygon',
    coordinates: area.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(rounded))),
  },
});

// 1.1 cm; the noding grid's nine decimals make a map half as long again.
const rounded = ([lon, lat]: Position): Position => [Math.round(lon! * 1e7) / 1e7, Math.round(lat! * 1e7) / 1e7];
