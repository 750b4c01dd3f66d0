import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { importCity } from './import-city.ts';
import type { DatasetReport, ImportRefusal, ImportReport } from './import-report.ts';

/** A closed square ring with its lower left corner at lon, lat. */
export const square = (lon: number, lat: number, size = 0.01): readonly (readonly [number, number])[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];

/** A GeoJSON text of polygons, each with its properties. */
export const polygons = (
  ...features: readonly (readonly [
    properties: Readonly<Record<string, string>>,
    ring: readonly (readonly number[])[],
  ])[]
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, ring]) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });

/** A small city of every kind of dataset. */
export const CITY = `
city: { id: calder, name: Calder, timeZone: America/New_York }
agencies:
  - { id: dpw, name: Public Works, phone: 311 }
  - { id: dot, name: State DOT }
services:
  - { code: pothole, name: Pothole }
layers:
  - { layer: ward, title: Wards, file: wards.geojson, id: ID, name: NAME, agency: dpw, attributes: all }
assets:
  - class: light
    title: Street lights
    file: lights.csv
    geometry: { lon: lon, lat: lat }
    id: id
    owner: { from: own, map: { C: dpw, S: dot }, default: null }
    attributes: [lamp]
inspections:
  - { dataset: checks, class: light, file: checks.csv, id: { content: true }, asset: light, attributes: all }
requests:
  - dataset: holes
    file: holes.csv
    geometry: { lon: lon, lat: lat }
    id: nr
    service: pothole
    reportedAt: { from: at, format: M/d/yyyy H:mm }
    closedAt: { from: closed, format: M/d/yyyy H:mm }
    agency: { from: by, map: { DPW: dpw }, default: null }
    description: what
rules: rules.yaml
`;
/** Its files; city.yaml is `CITY`. */
export const FILES = {
  'city.yaml': CITY,
  'rules.yaml': '- { id: holes, title: Holes are for Public Works, service: pothole, owner: { agency: dpw } }\n',
  'wards.geojson': polygons(
    [{ ID: '1', NAME: 'One' }, square(-76.2, 43)],
    [{ ID: '2', NAME: 'Two' }, square(-76.19, 43)],
  ),
  'lights.csv': 'id,lon,lat,own,lamp\nL1,-76.191,43.001,C,LED\nL2,-76.192,43.002,S,gas\nL3,-76.193,43.003,?,LED\n',
  'checks.csv': 'light,grade\nL1,good\nL1,good\nL9,bad\n',
  'holes.csv':
    'nr,lon,lat,at,closed,by,what\n7,-76.191,43.001,4/12/2016 7:54,4/13/2016 9:00,DPW,deep\n8,-76.192,43.002,7/1/2016 7:54,,,wide\n9,,,7/2/2016 8:00,,,"where?"\n',
};

const TABLES =
  'city, agency, service, rule, layer, asset_class, jurisdiction, asset, inspection, request, import_run, import_file';

/** For tests only: a folder with a city's files, each of which can be replaced. */
export class CityFolder {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-city-'));
  #ids = 0;

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(this.folder, name), text);
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  async import(store: Store, options: { readonly dryRun?: boolean } = {}): Promise<ImportReport> {
    const outcome = await this.tryImport(store, options);
    if (outcome.kind === 'refused') throw new Error(outcome.problems.join('\n'));
    return outcome;
  }

  tryImport(
    store: Store,
    { dryRun = false, newId }: { readonly dryRun?: boolean; readonly newId?: () => string } = {},
  ): Promise<ImportReport | ImportRefusal> {
    return importCity({
      store,
      configFile: this.file('city.yaml'),
      dryRun,
      now: () => new Date('2026-11-21T12:00:00Z'),
      newId: newId ?? (() => `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`),
      rejectedFile: this.file('rejected.ndjson'),
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The counts of one dataset that are not 0, for comparing. */
export const countsOf = (
  report: ImportReport,
  dataset: string,
): Readonly<Partial<Record<keyof DatasetReport, number>>> => {
  const found = report.datasets.find((candidate) => candidate.dataset === dataset);
  if (found === undefined) throw new Error(`no dataset ${dataset}`);
  const counts = Object.entries(found).filter(
    ([name, value]) => typeof value === 'number' && value > 0 && name !== 'bytes',
  );
  return Object.fromEntries(counts);
};

/** What a test of imports works with: a store, emptied before each test, and a fresh folder with `FILES`. */
export interface ImportTest {
  readonly store: Store;
  readonly city: CityFolder;
  rows<Row extends object>(text: string): Promise<readonly Row[]>;
  /** The first column of the first row. */
  one(text: string): Promise<unknown>;
  /** Which transaction wrote each row, and what the rows say: equal exactly if nothing was written in between. */
  fingerprint(): Promise<unknown>;
}

/** Defines tests for every store there is here; each store is opened once a file. */
export const onEveryStore = (title: string, define: (test: ImportTest) => void): void => {
  onStores(availableStores(), title, define);
};

/** Defines tests for one store: the server's where there is one. What another test has shown to be the same on both. */
export const onOneStore = (title: string, define: (test: ImportTest) => void): void => {
  const stores = availableStores().filter(({ missing }) => !missing);
  onStores(stores.slice(-1), title, define);
};

const onStores = (
  stores: ReturnType<typeof availableStores>,
  title: string,
  define: (test: ImportTest) => void,
): void => {
  for (const { kind, missing } of stores) {
    describe.skipIf(missing)(`${title}, on the ${kind} store${missing ?? ''}`, () => {
      let scratch: ScratchStore;
      let city: CityFolder;
      const rows = <Row extends object>(text: string): Promise<readonly Row[]> =>
        scratch.store.query<Row>({ name: 'test', text });
      const one = async (text: string): Promise<unknown> => Object.values((await rows<object>(text))[0] ?? {})[0];
      beforeAll(async () => {
        scratch = await scratchStore(kind);
      });
      afterAll(() => scratch.dispose());
      beforeEach(async () => {
        await rows(`truncate ${TABLES} cascade`);
        city = new CityFolder();
        city.write(FILES);
      });
      afterEach(() => city.remove());
      define({
        get store() {
          return scratch.store;
        },
        get city() {
          return city;
        },
        rows,
        one,
        fingerprint: () => Promise.all(TABLES.split(', ').map((table) => one(fingerprintOf(table)))),
      });
    });
  }
};

const fingerprintOf = (table: string): string =>
  `select md5(coalesce(string_agg(t.xmin::text || t::text, ',' order by t::text), '')) || count(*) from ${table} t`;
