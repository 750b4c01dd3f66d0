import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { build } from 'vite';
import { type RunningServer, startServer } from '../api/server.ts';
import { importCity } from '../data/import/import-city.ts';
import { availableStores, scratchStore } from '../data/store/testing.ts';
import { CityKeeper } from '../data/world/city-keeper.ts';
import { writeSmallCity } from '../fixtures/small-city.ts';

/** For tests only: the map built from the sources as they are, served over the small city on a store of its own. */
export interface MapServer {
  readonly url: string;
  readonly store: Awaited<ReturnType<typeof scratchStore>>['store'];
  close(): Promise<void>;
}

/** On the database server where there is one, else on the embedded store, which takes 20 s longer. */
export async function serveBuiltMap(folder: string, writeCity = writeSmallCity): Promise<MapServer> {
  const staticDir = `${folder}/dist`;
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    build: { outDir: staticDir, emptyOutDir: true },
  });
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
