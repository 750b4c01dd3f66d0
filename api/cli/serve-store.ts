import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { OpenedStore } from '../../data/store/open.ts';
import { CityKeeper, type KeeperEvent } from '../../data/world/city-keeper.ts';
import { isEmpty } from '../../data/world/load-city.ts';
import type { Router } from '../../engine/route/router.ts';
import { closeOnSignals, startServer } from '../server.ts';
import { DemoCity } from './demo-city.ts';
import type { ServeOptions } from './run-serve.ts';
import { version } from './version.ts';
import { watchConfiguration } from './watch-configuration.ts';

const MAP_FOLDER = fileURLToPath(new URL('../../web-map/dist', import.meta.url));

/**
 * Listens, waits for the store, imports what is to be imported first, and serves until a signal ends it. `demo` is the demo
 * city where its making has begun already.
 */
export async function serveStore(
  options: ServeOptions,
  opening: Promise<OpenedStore>,
  demo: DemoCity | null,
): Promise<void> {
  const log = pino({ level: options.logLevel }, pino.destination({ dest: 2, sync: false }));
  let opened: OpenedStore | null = null;
  let keeper: CityKeeper | null = null;
  const server = await startServer({
    host: options.host,
    port: options.port,
    corsOrigins: options.corsOrigin,
    staticDir: builtMap(log),
    now: Date.now,
    newId: uuidv7,
    log,
    version,
    openStore: async () => {
      opened = await opening;
      try {
        await importWhereNeeded(opened, options.city, demo);
        return opened;
      } catch (error) {
        // Nobody else knows of it yet; left open it would keep its lock or its connections.
        await opened.close();
        throw error;
      }
    },
    keeperFor: (store) => {
      keeper = new CityKeeper(store, { now: Date.now, onEvent: (event) => logKeeper(log, event) });
      return keeper;
    },
  }).catch((error: unknown) => {
    // Said at once; the store is closed when it is open, which may be 20 s later on a first start.
    void opening.then(
      (store) => store.close(),
      () => {},
    );
    throw error;
  });
  const closing = closeOnSignals(server, log);
  say(options, { listening: server.url, version }, `bailiwick ${version} listens on ${server.url}`);
  try {
    const store = await server.opened;
    if (closing.aborted) return;
    opened!.announce(server.url);
    await watchConfiguration(store, log);
    say(options, { ready: server.url }, `ready: ${server.url}`);
    await (await import('./learn-in-background.ts')).learnInBackground(store, routerOf(keeper), log, closing);
  } catch (error) {
    await server.close();
    if (closing.aborted) return;
    throw error;
  }
}

// A variable that a callback sets is null to the compiler.
const routerOf = (keeper: CityKeeper | null): Router | undefined => keeper?.current()?.router;

/** The folder of the built map. Without one the API is served alone, and who started the server is told how to get it. */
function builtMap(log: pino.Logger): string | undefined {
  if (existsSync(`${MAP_FOLDER}/index.html`)) return MAP_FOLDER;
  log.warn(
    { folder: MAP_FOLDER },
    'the map is not built, so the API is served without it; run `npm run build`, then start again',
  );
  return undefined;
}

const say = ({ json }: ServeOptions, forMachines: object, forPeople: string): void => {
  process.stdout.write(`${json ? JSON.stringify(forMachines) : forPeople}\n`);
};

/** Imports only where there is something to import: the importer is the half of the program that a later start does not need. */
async function importWhereNeeded(
  store: OpenedStore,
  cityFolder: string | undefined,
  begun: DemoCity | null,
): Promise<void> {
  if (cityFolder !== undefined) return (await import('./import-first.ts')).importFolder(store, cityFolder);
  let demo = begun;
  try {
    if (!(await isEmpty(store))) return;
    demo ??= DemoCity.start();
    const { importDemoCity } = await import('./import-first.ts');
    await importDemoCity(store, demo);
  } finally {
    await demo?.remove();
  }
}

function logKeeper(log: pino.Logger, event: KeeperEvent): void {
  switch (event.kind) {
    case 'loaded':
      log.info({ generation: event.generation, elapsedMs: event.elapsedMs }, 'the city is loaded');
      return;
    case 'invalid-rules':
      log.error({ problems: event.problems }, 'the rules in the store are not valid; the last good ones decide');
      return;
    case 'refresh-failed':
      log.warn(
        { reason: (event.error as Error).message },
        'the city could not be read again; the last good one answers',
      );
      return;
  }
}
