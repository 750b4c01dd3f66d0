import type { CopyValue, Store } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { thresholdsOf } from '../../engine/cluster/live/thresholds.ts';
import type { AgencyId, AssetClass, AssetId } from '../../engine/ids.ts';
import type { Asset } from '../../engine/route/city.ts';
import { Router } from '../../engine/route/router.ts';
import { NOW_MS, REGION, testCity, testSnapshot } from '../testing.ts';
import type { LiveEngine } from './live-engine.ts';
import { LIVE_SCAN_ENGINE } from './live-scan-engine.ts';

const WATER_MAIN = 'water_main' as AssetClass;
const DAY_MS = 86_400_000;

const main = (id: string, lat: number): Asset => ({
  class: WATER_MAIN,
  id: id as AssetId,
  owner: 'electric' as AgencyId,
  validity: { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY },
  attributes: { YEAR: '1961' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [0, lat],
      [0.02, lat],
    ],
  },
});

/** For tests only: the test city with three mains from west to east, 330 m apart; potholes are looked for at mains. */
export function cityWithMains(): Snapshot {
  const assets = [main('W-1', 0.002), main('W-2', 0.005), main('W-3', 0.008)];
  const atMains = {
    ...{ id: 'hole-at-a-main', title: 'A hole at a main belongs to its owner', service: 'pothole' },
    ...{ when: { nearest: { class: 'water_main', withinMeters: 1 } }, owner: { ownerOf: 'water_main' } },
  };
  const city = {
    ...testCity,
    assetClasses: [...testCity.assetClasses, { class: WATER_MAIN, title: 'Water main', assets }],
    rules: [atMains, ...(testCity.rules as readonly unknown[])],
  };
  const built = Router.build(city);
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  const settings = { main: { installed: 'YEAR', breaks: 'main_breaks' } };
  return { ...testSnapshot(), city, router: built.router, classSettings: new Map([[WATER_MAIN, settings]]) };
}

/** For tests only: the live scan, under thresholds that take no simulation. */
export const QUICK_ENGINE: LiveEngine = {
  ...LIVE_SCAN_ENGINE,
  *calibrate(watch, past) {
    yield;
    const peaks = Array.from({ length: 60 }, (_, i) => 9 - i / 20);
    return past.length < 100 ? null : thresholdsOf(peaks, 3_000, watch.falseAlarmsPerMonth, past.length);
  },
};

async function* rowsOf(rows: readonly (readonly CopyValue[])[]): AsyncGenerator<readonly CopyValue[]> {
  yield* rows;
}

/** For tests only: the wards of the test city, which alerts are told apart by in the store. */
export async function writeWards(store: Store): Promise<void> {
  await store.copyIn('layer', ['id', 'title'], rowsOf([['ward', 'Wards']]));
  const box = (west: number, east: number): string =>
    `SRID=4326;POLYGON((${west} 0,${east} 0,${east} 0.01,${west} 0.01,${west} 0))`;
  const columns = ['layer_id', 'id', 'name', 'geometry', 'dataset', 'content_hash'];
  const rows = [
    ['ward', 'west', 'Ward west', box(0, 0.01), 'wards', 'w'],
    ['ward', 'east', 'Ward east', box(0.01, 0.02), 'wards', 'e'],
  ];
  await store.copyIn('jurisdiction', columns, rowsOf(rows));
}

export interface Leak {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly atMs: number;
  readonly service?: string;
}

/** For tests only: writes reports as another program would. */
export async function writeLeaks(store: Store, leaks: readonly Leak[]): Promise<void> {
  const columns = [
    'region',
    'id',
    'service_code',
    'status',
    'reported_at',
    'updated_at',
    'location',
    'accuracy_meters',
    'answers',
  ];
  const rows = leaks.map(({ id, lon, lat, atMs, service = 'pothole' }) => {
    const at = new Date(atMs).toISOString();
    return [REGION, id, service, 'open', at, at, `SRID=4326;POINT(${lon} ${lat})`, 10, '{}'];
  });
  await store.copyIn('request', columns, rowsOf(rows));
}

/** mulberry32: a small seeded generator (public domain, Tommy Ettinger). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const leakId = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** For tests only: so many reports, strewn over the town and the days before now. */
export function quietPast(count: number, days: number, seed = 311): readonly Leak[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: leakId(n), lon: random() * 0.02, lat: random() * 0.01 },
    atMs: Math.round(NOW_MS - days * DAY_MS * (1 - (n + random() * 0.5) / count)) - DAY_MS,
  }));
}

/** For tests only: the n-th report along W-1 at a moment, some meters from it. */
export const leakAtW1 = (n: number): { readonly lon: number; readonly lat: number } => ({
  lon: 0.006 + ((n * 7) % 10) * 0.00004,
  lat: 0.002 + ((n % 3) - 1) * 0.00005,
});
