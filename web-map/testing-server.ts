import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { build } from 'vite';
import { type RunningServer, startServer } from '../api/server.ts';
import { importCity } from '../data/import/import-city.ts';
import { madeOnce } from '../data/store/made-once.ts';
import { sourcesHash } from '../data/store/sources-hash.ts';
import { availableStores, scratchStore } from '../data/store/testing.ts';
import { CityKeeper } from '../data/world/city-keeper.ts';
import { writeSmallCity } from '../fixtures/small-city.ts';

/** For tests only: the map built from the sources as they are, served over the small city on a store of its own. */
export interface MapServer {
  readonly url: string;
  readonly store: Awaited<ReturnType<typeof scratchStore>>['store'];
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const LOCK_FILE = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** The folder of the map built from these very sources, which they and their packages name: built once, not by each file. */
const builtMap = (): Promise<string> =>
  madeOnce(`bailiwick-map-${sourcesHash([ROOT, LOCK_FILE])}`, async (outDir) => {
    await build({ root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  });

/** On the database server where there is one, else on the embedded store, which takes 20 s longer. */
export async function serveBuiltMap(folder: string, writeCity = writeSmallCity): Promise<MapServer> {
  const staticDir = await builtMap();
  const kind = availableStores().find((each) => each.kind === 'server' && each.missing === null)
    ? 'server'
    : 'embedded';
  const { store, dispose } = await scratchStore(kind);
  const configFile = await writeCity(folder);
  const said = await importCity({ store, configFile, dryRun: false, now: () => new Date(), newId: uuidv7 });
  if (said.kind === 'refused') throw new Error(said.problems.join('\n'));
  const server: RunningServer = await startServer({
    port: 0,
    now: Date.now,
    newId: uuidv7,
    log: pino({ level: 'silent' }),
    version: 'test',
    corsOrigins: [],
    staticDir,
    openStore: async () => store,
    keeperFor: (opened) => new CityKeeper(opened, { now: Date.now }),
  });
  await server.opened;
  return {
    url: server.url,
    store,
    close: async () => {
      await server.close();
      await dispose();
    },
  };
}
