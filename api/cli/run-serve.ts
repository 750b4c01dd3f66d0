import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { importCity, prepareImport } from '../../data/import/import-city.ts';
import type { OpenedStore } from '../../data/store/open.ts';
import { CityKeeper, type KeeperEvent } from '../../data/world/city-keeper.ts';
import { isEmpty } from '../../data/world/load-city.ts';
import { writeStarterCity } from '../../fixtures/starter-city.ts';
import { closeOnSignals, startServer } from '../server.ts';
import { importProgress } from './import-progress.ts';
import { openCliStore } from './open-store.ts';
import type { LogLevel } from './options.ts';
import { version } from './version.ts';
import { watchConfiguration } from './watch-configuration.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../web-map/plain', import.meta.url));

/** The options of `bailiwick serve`, as read. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly city?: string;
  readonly data?: string;
  readonly corsOrigin: readonly string[];
  readonly logLevel: LogLevel;
}

/** Listens, opens the store, imports what is to be imported first, and serves until a signal ends it. */
export async function runServe(options: ServeOptions): Promise<void> {
  if (options.city !== undefined) await refuseBrokenCity(configFileOf(options.city));
  const log = pino({ level: options.logLevel }, pino.destination({ dest: 2, sync: false }));
  let opened: OpenedStore | null = null;
  const server = await startServer({
    host: options.host,
    port: options.port,
    corsOrigins: options.corsOrigin,
    staticDir: PAGE_FOLDER,
    now: Date.now,
    newId: uuidv7,
    log,
    version,
    openStore: async () => {
      opened = await openCliStore(options, 'serve', { hasUrlOption: false });
      try {
        await importFirst(opened, options.city);
        return opened;
      } catch (error) {
        // Nobody else knows of it yet; left open it would keep its lock or its connections.
        await opened.close();
        throw error;
      }
    },
    keeperFor: (store) => new CityKeeper(store, { now: Date.now, onEvent: (event) => logKeeper(log, event) }),
  });
  const closing = closeOnSignals(server, log);
  process.stdout.write(`bailiwick ${version} listens on ${server.url}\n`);
  try {
    const store = await server.opened;
    if (closing.aborted) return;
    opened!.announce(server.url);
    await watchConfiguration(store, log);
    process.stdout.write(`ready: ${server.url}\n`);
  } catch (error) {
    await server.close();
    if (closing.aborted) return;
    throw error;
  }
}

const configFileOf = (cityFolder: string): string => join(resolve(cityFolder), 'city.yaml');

/** Before the store is opened: creating one takes 20 s, too long to hear of a spelling mistake. */
async function refuseBrokenCity(configFile: string): Promise<void> {
  const prepared = await prepareImport(configFile, undefined);
  if (prepared.kind === 'refused') throw notImported(configFile, prepared.problems);
}

const notImported = (configFile: string, problems: readonly string[]): Error =>
  new Error(`${configFile} was not imported:\n  ${problems.join('\n  ')}`);

/** The city of `--city`; without it, into a store that holds no city, the starter city. */
async function importFirst(store: OpenedStore, cityFolder: string | undefined): Promise<void> {
  if (cityFolder !== undefined) return importFrom(store, configFileOf(cityFolder), importProgress());
  if (!(await isEmpty(store))) return;
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-starter-'));
  try {
    await importFrom(store, await writeStarterCity(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFrom(
  store: OpenedStore,
  configFile: string,
  progress?: ReturnType<typeof importProgress>,
): Promise<void> {
  const report = await importCity({
    store,
    configFile,
    dryRun: false,
    now: () => new Date(),
    newId: uuidv7,
    ...(progress && { onProgress: progress.update }),
  }).finally(progress?.stop);
  if (report.kind === 'refused') throw notImported(configFile, report.problems);
  const rejected = report.datasets.reduce((sum, dataset) => sum + dataset.rejected, 0);
  if (rejected > 0)
    process.stderr.write(
      `${rejected} rows were rejected; "bailiwick import ${configFile}" lists them with their reasons\n`,
    );
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
