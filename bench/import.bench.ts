import { createWriteStream } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { v7 as uuidv7 } from 'uuid';
import { sqlFolder } from '../data/store/sql.ts';
import type { Store } from '../data/store/store.ts';
import { availableStores, type ScratchStore, type StoreKind, scratchStore } from '../data/store/testing.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { writeSmallCity } from '../fixtures/small-city.ts';
import { type CitySource, citySource, importInto } from './bench-city.ts';
import { type Contestant, contest } from './harness.ts';

const sql = sqlFolder(import.meta.url, './sql');

const SEED = 311;
const ROWS: Readonly<Record<StoreKind, number>> = { server: 200_000, embedded: 50_000 };
const NAIVE_ROWS = 2_000;
const FLOORS: Readonly<Record<StoreKind, number>> = { server: 20_000, embedded: 4_000 };
const REPORTED_AT = Date.UTC(2024, 0, 1);

/** Rows a second into a fresh store: a file of past requests, and the bench city as a whole. */
export async function run(print: (markdown: string) => void): Promise<void> {
  for (const { kind, missing } of availableStores()) {
    if (missing) {
      print(`### Import, ${kind} store${missing}\n`);
      continue;
    }
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-bench-import-'));
    try {
      print(await pastRequests(kind, folder));
      print(await wholeCity(kind));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** A contestant that gets a fresh, empty store for every run. */
function onFreshStore(
  name: string,
  kind: StoreKind,
  operations: number,
  work: (store: Store) => Promise<number>,
): Contestant {
  let scratch: ScratchStore | null = null;
  return {
    name,
    operations,
    prepare: async () => {
      scratch = await scratchStore(kind);
    },
    run: () => work(scratch!.store),
    cleanUp: () => scratch!.dispose(),
  };
}

async function pastRequests(kind: StoreKind, folder: string): Promise<string> {
  const rows = ROWS[kind];
  const configFile = await writeRequests(folder, rows);
  const ours = onFreshStore('bailiwick import', kind, rows, (store) =>
    importInto(store, { configFile, sourceDir: undefined }),
  );
  const naive = onFreshStore('one INSERT for each row', kind, NAIVE_ROWS, insertOneByOne);
  const title = `Import of ${rows.toLocaleString('en-US')} past requests (CSV), ${kind} store`;
  return contest(title, [ours, naive], { unit: 'row', rounds: 3, warmUps: 1, floor: FLOORS[kind] });
}

async function wholeCity(kind: StoreKind): Promise<string> {
  const source = await citySource();
  const rows = await rowsOf(source, kind);
  const ours = onFreshStore('bailiwick import', kind, rows, (store) => importInto(store, source));
  const naive = onFreshStore('one INSERT for each row', kind, NAIVE_ROWS, insertOneByOne);
  const title = `Import of ${source.title}, every file, ${kind} store`;
  return contest(title, [ours, naive], { unit: 'row', rounds: 3, warmUps: 0 });
}

/** How many rows the city's files have: those of one import, which is the warm-up as well. */
async function rowsOf(source: CitySource, kind: StoreKind): Promise<number> {
  const { store, dispose } = await scratchStore(kind);
  try {
    return await importInto(store, source);
  } finally {
    await dispose();
  }
}

interface PastRequest {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly reportedAt: string;
  readonly address: string;
  readonly description: string;
}

function* seededRequests(count: number): Generator<PastRequest> {
  const random = seededRandom(SEED);
  for (let i = 0; i < count; i++)
    yield {
      id: `R-${i}`,
      lon: -70.04 + random() * 0.009,
      lat: 43.6 + random() * 0.0066,
      reportedAt: new Date(REPORTED_AT + i * 60_000).toISOString(),
      address: `${1 + Math.floor(random() * 900)} Alder Street`,
      description: 'A hole in the road, about a foot wide, near the crossing',
    };
}

/** The small city with a file of past requests. Returns its city.yaml. */
async function writeRequests(folder: string, count: number): Promise<string> {
  const small = await writeSmallCity(folder);
  const out = createWriteStream(join(folder, 'requests.csv'));
  out.write('id,lon,lat,reported_at,address,description,crew,priority\n');
  for (const { id, lon, lat, reportedAt, address, description } of seededRequests(count))
    out.write(`${id},${lon},${lat},${reportedAt},${address},"${description}",North,normal\n`);
  await finished(out.end());
  const configFile = join(folder, 'with-requests.yaml');
  await copyFile(small, configFile);
  await writeFile(configFile, REQUESTS_YAML, { flag: 'a' });
  return configFile;
}

const REQUESTS_YAML = `requests:
  - dataset: past
    file: requests.csv
    geometry: { lon: lon, lat: lat }
    id: id
    service: { value: pothole }
    reportedAt: reported_at
    address: address
    description: description
    attributes: all
`;

async function insertOneByOne(store: Store): Promise<number> {
  for (const { id, lon, lat, reportedAt, address, description } of seededRequests(NAIVE_ROWS))
    await store.query(sql('insert_past_request'), [uuidv7(), reportedAt, lon, lat, address, description, id]);
  return NAIVE_ROWS;
}
