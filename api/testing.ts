import type { Express } from 'express';
import type { Polygon } from 'geojson';
import { type Logger, pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Linking } from '../data/incidents/dedupe-settings.ts';
import type { CopyValue, Store } from '../data/store/store.ts';
import type { KeeperState, Snapshot } from '../data/world/city-keeper.ts';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, ServiceCode } from '../engine/ids.ts';
import type { Agency, City, Jurisdiction, Service } from '../engine/route/city.ts';
import { extentOf } from '../engine/route/extent.ts';
import { Router } from '../engine/route/router.ts';
import { createApp } from './app.ts';
import type { Deps } from './deps.ts';

/** For tests only: a city of two wards that share the line lon 0.01, two hydrants, three agencies. */
export const REGION = 'testville';
export const WEST = { lon: 0.005, lat: 0.005 } as const;
export const EAST = { lon: 0.015, lat: 0.005 } as const;
export const ON_THE_LINE = { lon: 0.01, lat: 0.005 } as const;
export const OUTSIDE = { lon: 0.05, lat: 0.005 } as const;

const always = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };

const agency = (id: string, name: string): Agency => ({
  id: id as AgencyId,
  name,
  phone: `+1 555 ${id.length}`,
  url: `https://${id}.example`,
});

const box = (west: number, east: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 0],
      [east, 0],
      [east, 0.01],
      [west, 0.01],
      [west, 0],
    ],
  ],
});

const ward = (id: string, agencyId: string, geometry: Polygon): Jurisdiction => ({
  layer: 'ward' as LayerId,
  id: id as JurisdictionId,
  name: `Ward ${id}`,
  agency: agencyId as AgencyId,
  validity: always,
  attributes: { side: id },
  geometry,
});

const service = (code: string, questions: Service['questions'] = []): Service => ({
  code: code as ServiceCode,
  name: code,
  description: null,
  keywords: [code],
  questions,
});

const WIRES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export const testCity: City = {
  id: 'testville',
  name: 'Testville',
  timeZone: 'America/New_York',
  agencies: [
    agency('east-dpw', 'East Public Works'),
    agency('electric', 'Electric'),
    agency('west-dpw', 'West Public Works'),
  ],
  services: [
    service('pothole'),
    service('tree', [{ code: 'touching_wires', text: 'Does it touch a wire?', required: false, choices: WIRES }]),
    service('orphan'),
  ],
  layers: [
    {
      id: 'ward' as LayerId,
      title: 'Wards',
      jurisdictions: [ward('east', 'east-dpw', box(0.01, 0.02)), ward('west', 'west-dpw', box(0, 0.01))],
    },
  ],
  assetClasses: [
    {
      class: 'hydrant' as AssetClass,
      title: 'Hydrants',
      assets: [
        {
          class: 'hydrant' as AssetClass,
          id: 'H1' as AssetId,
          owner: 'electric' as AgencyId,
          validity: always,
          attributes: {},
          geometry: { type: 'Point', coordinates: [0.001, 0.001] },
        },
      ],
    },
  ],
  rules: [
    {
      id: 'tree-in-the-wires',
      title: 'Trees that touch power lines belong to the electric utility',
      service: 'tree',
      when: { answer: { touching_wires: 'yes' } },
      owner: { agency: 'electric' },
    },
    {
      id: 'ward-tree',
      title: 'A tree belongs to its ward',
      service: 'tree',
      when: { inside: 'ward' },
      owner: { agencyOf: 'ward' },
    },
    {
      id: 'hole-at-a-hydrant',
      title: 'A hole at a hydrant belongs to its owner',
      service: 'pothole',
      when: { nearest: { class: 'hydrant', withinMeters: 10 } },
      owner: { ownerOf: 'hydrant' },
    },
    {
      id: 'ward-hole',
      title: 'A pothole belongs to its ward',
      service: 'pothole',
      when: { inside: 'ward' },
      owner: { agencyOf: 'ward' },
    },
  ],
};

export function testSnapshot(): Snapshot {
  const built = Router.build(testCity);
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  return {
    city: testCity,
    router: built.router,
    region: REGION,
    units: 'us',
    coordinates: null,
    layerSettings: new Map(),
    classSettings: new Map(),
    layerContents: new Map(),
    classContents: new Map(),
    extent: extentOf(testCity),
    generation: 1,
    loadedAtMs: 0,
  };
}

async function* rowsOf(rows: readonly (readonly CopyValue[])[]): AsyncGenerator<readonly CopyValue[]> {
  yield* rows;
}

/**
 * Writes what answers read from the store itself: the city, its agencies and its services. Reports stand by themselves unless a
 * test says that they are linked: most tests make many that would be one problem.
 */
export async function keepTestCity(store: Store, linking: Linking = 'off'): Promise<void> {
  const { id, name, timeZone, agencies, services } = testCity;
  await store.copyIn(
    'city',
    ['id', 'name', 'time_zone', 'region', 'units'],
    rowsOf([[id, name, timeZone, REGION, 'us']]),
  );
  const agencyRows = agencies.map((each) => [each.id, each.name, each.phone, each.url, 'hash']);
  await store.copyIn('agency', ['id', 'name', 'phone', 'url', 'content_hash'], rowsOf(agencyRows));
  const settings = JSON.stringify({ linking });
  await store.copyIn(
    'dedupe_settings',
    ['region', 'settings', 'version', 'updated_at'],
    rowsOf([[REGION, settings, 1, '2026-11-01']]),
  );
  const serviceRows = services.map((each, position) => [each.code, position, each.name, 'hash']);
  await store.copyIn('service', ['code', 'position', 'name', 'content_hash'], rowsOf(serviceRows));
}

/** A log that keeps its lines as text. */
export function recordingLog(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) };
}

export interface TestApp {
  readonly app: Express;
  readonly deps: Deps;
  readonly lines: string[];
  /** What the app sees from now on. */
  set(seen: { store?: Store | null; snapshot?: Snapshot | null; nowMs?: number }): void;
}

export const NOW_MS = Date.UTC(2026, 10, 21, 19, 30);

/** The app on a store and a city of which tests can take either away. The clock stands still unless it is set. */
export function testApp(options: Partial<Deps> & { store0?: Store | null; snapshot0?: Snapshot | null } = {}): TestApp {
  const { store0 = null, snapshot0 = testSnapshot(), ...overrides } = options;
  let store: Store | null = store0;
  let snapshot: Snapshot | null = snapshot0;
  let nowMs = NOW_MS;
  const { log, lines } = recordingLog();
  const state = (): KeeperState => (snapshot === null ? 'loading' : 'ready');
  const deps: Deps = {
    store: () => store,
    keeper: { current: () => snapshot, state, isCutOff: () => false },
    now: () => nowMs,
    newId: () => uuidv7(),
    log,
    version: '0.0.0-test',
    corsOrigins: [],
    ...overrides,
  };
  return {
    app: createApp(deps),
    deps,
    lines,
    set: (seen) => {
      if (seen.store !== undefined) store = seen.store;
      if (seen.snapshot !== undefined) snapshot = seen.snapshot;
      if (seen.nowMs !== undefined) nowMs = seen.nowMs;
    },
  };
}
