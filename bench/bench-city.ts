import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { importCity } from '../data/import/import-city.ts';
import { openStore } from '../data/store/open.ts';
import type { Store } from '../data/store/store.ts';
import { scratchFolder } from '../data/store/testing.ts';
import { loadCity } from '../data/world/load-city.ts';
import type { Asset, City } from '../engine/route/city.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { writeSeededCity } from './seeded-city.ts';

const SEED = 311;
const SYRACUSE_CONFIG = fileURLToPath(new URL('../data/cities/syracuse/city.yaml', import.meta.url));

/** The files that are imported: Syracuse's where CITY_DATA_DIR has them, else seeded ones of the same size. */
export interface CitySource {
  readonly title: string;
  readonly configFile: string;
  readonly sourceDir: string | undefined;
}

/** The city of the benches, imported into an embedded store that nobody holds. */
export interface BenchCity {
  readonly title: string;
  readonly folder: string;
  readonly city: City;
}

const disposals: (() => Promise<void>)[] = [];
let source: Promise<CitySource> | null = null;
let imported: Promise<BenchCity> | null = null;

export const citySource = (): Promise<CitySource> => (source ??= makeSource());
/** Imported once a run, about 15 s. */
export const benchCity = (): Promise<BenchCity> => (imported ??= importOnce());

export const disposeBenchCity = async (): Promise<void> => {
  for (const dispose of disposals.splice(0)) await dispose();
};

async function makeSource(): Promise<CitySource> {
  const real = process.env.CITY_DATA_DIR;
  if (real) return { title: 'Syracuse', configFile: SYRACUSE_CONFIG, sourceDir: join(real, 'syracuse') };
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-bench-city-'));
  disposals.push(() => rm(folder, { recursive: true, force: true }));
  const configFile = await writeSeededCity(folder, SEED);
  return { title: `a seeded city (seed ${SEED}; CITY_DATA_DIR is not set)`, configFile, sourceDir: undefined };
}

/** Imports into a store and throws with the problems if that is refused. Returns the rows read. */
export async function importInto(store: Store, { configFile, sourceDir }: Omit<CitySource, 'title'>): Promise<number> {
  const now = () => new Date();
  const report = await importCity({ store, configFile, sourceDir, dryRun: false, now, newId: uuidv7 });
  if (report.kind === 'refused') throw new Error(report.problems.join('\n'));
  return report.datasets.reduce((sum, dataset) => sum + dataset.read, 0);
}

async function importOnce(): Promise<BenchCity> {
  const from = await citySource();
  const { options, remove } = await scratchFolder();
  disposals.push(remove);
  const store = await openStore({ ...options, holder: { command: 'bench' } });
  try {
    await importInto(store, from);
    const stored = await loadCity(store);
    return { title: from.title, folder: options.folder!, city: stored!.city };
  } finally {
    await store.close();
  }
}

export const assetsOf = (city: City, assetClass: string): readonly Asset[] =>
  city.assetClasses.find((members) => members.class === assetClass)!.assets;

// 0.0006 degrees: 49 m east, 67 m north at Syracuse, the size of a house and its street.
const SPREAD_DEGREES = 0.0006;

/** Places where people report: vertices of roads, moved at random by up to 70 m. Layout: lon, lat, lon, lat ... */
export function seededPlaces(city: City, count: number, seed = SEED): Float64Array {
  const random = seededRandom(seed);
  const vertices = assetsOf(city, 'road').flatMap(({ geometry }) =>
    geometry?.type === 'LineString'
      ? geometry.coordinates
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates.flat()
        : [],
  );
  const places = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [lon, lat] = vertices[Math.floor(random() * vertices.length)]! as [number, number];
    places[2 * i] = lon + (random() - 0.5) * 2 * SPREAD_DEGREES;
    places[2 * i + 1] = lat + (random() - 0.5) * 2 * SPREAD_DEGREES;
  }
  return places;
}
