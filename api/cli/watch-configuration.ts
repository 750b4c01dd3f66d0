import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Logger } from 'pino';
import type { Store } from '../../data/store/store.ts';
import { configurationFiles } from '../../data/world/load-city.ts';

// Editors write a file in several steps; reading once they are quiet avoids half a file.
const QUIET_MS = 100;

/**
 * Watches the city YAML and the rule file that the store's city was imported from, and applies agencies, services and
 * rules when they change, also what changed before the watch began. A broken file changes nothing; what is wrong with it
 * is logged. Files that are not on this machine are not watched, and a machine that cannot watch serves without.
 */
export async function watchConfiguration(store: Store, log: Logger): Promise<void> {
  const configFile = (await configurationFiles(store))?.configFile;
  if (configFile === undefined || !existsSync(configFile)) return;
  const watched = new WatchedFiles(log, () => {
    running = running.then(applyAndWatch);
  });
  const applyAndWatch = async (): Promise<void> => {
    await applyChange(store, configFile, log);
    // The YAML may name another rule file now.
    watched.set(await filesOf(store, configFile));
  };
  watched.set(await filesOf(store, configFile));
  let running = applyAndWatch();
}

/** The files that count, with the YAML even while the store does not answer. */
async function filesOf(store: Store, configFile: string): Promise<readonly string[]> {
  const files = await configurationFiles(store).catch(() => null);
  return files?.rulesFile ? [configFile, files.rulesFile] : [configFile];
}

/** Calls back when one of its files has changed and is quiet. */
class WatchedFiles {
  readonly #log: Logger;
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher | null>();
  #files: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(log: Logger, onChange: () => void) {
    this.#log = log;
    this.#onChange = onChange;
  }

  set(files: readonly string[]): void {
    this.#files = new Set(files);
    // Folders, not files: an editor that replaces a file would leave a watch on the old one.
    for (const folder of new Set(files.map(dirname)))
      if (!this.#watchers.has(folder)) this.#watchers.set(folder, this.#watch(folder));
  }

  #watch(folder: string): FSWatcher | null {
    const given = (error: unknown): void =>
      this.#log.warn({ reason: (error as Error).message, folder }, 'configuration files here are not watched');
    try {
      return watch(folder, { persistent: false }, (_event, name) => this.#noted(folder, name)).on('error', given);
    } catch (error) {
      given(error);
      return null;
    }
  }

  #noted(folder: string, name: string | null): void {
    if (![...this.#files].some((file) => dirname(file) === folder && (name === null || basename(file) === name)))
      return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, QUIET_MS);
  }
}

async function applyChange(store: Store, configFile: string, log: Logger): Promise<void> {
  try {
    // Loaded here: a server without configuration files never needs the importer.
    const { applyCityConfiguration } = await import('../../data/import/apply-city-configuration.ts');
    const result = await applyCityConfiguration({ store, configFile, now: () => new Date() });
    if (result.kind === 'refused')
      log.error({ problems: result.problems }, 'the configuration is broken; the last good one stays');
    else log.info({ changed: result.changed }, 'the configuration was applied');
  } catch (error) {
    log.error({ reason: (error as Error).message }, 'the configuration could not be applied');
  }
}
