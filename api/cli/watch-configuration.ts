import { existsSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Logger } from 'pino';
import { applyCityConfiguration } from '../../data/import/apply-city-configuration.ts';
import type { Store } from '../../data/store/store.ts';
import { configurationFiles } from '../../data/world/load-city.ts';

// Editors write a file in several steps; reading once they are quiet avoids half a file.
const QUIET_MS = 100;

/**
 * Watches the city YAML and the rule file that the store's city was imported from, and applies agencies, services and
 * rules when they change. A broken file changes nothing; what is wrong with it is logged. Files that are not on this
 * machine are not watched.
 */
export async function watchConfiguration(store: Store, log: Logger): Promise<void> {
  const files = await configurationFiles(store);
  if (files === null || !existsSync(files.configFile)) return;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const apply = () => {
    running = running.then(() => applyChange(store, files.configFile, log));
  };
  const watched = new Map<string, Set<string>>();
  for (const file of [files.configFile, files.rulesFile])
    if (file !== null) watched.set(dirname(file), (watched.get(dirname(file)) ?? new Set()).add(basename(file)));
  // Folders, not files: an editor that replaces a file would leave a watch on the old one.
  for (const [folder, names] of watched)
    watch(folder, { persistent: false }, (_event, name) => {
      if (name === null || !names.has(name)) return;
      clearTimeout(timer);
      timer = setTimeout(apply, QUIET_MS);
    }).on('error', (error) => log.warn({ reason: error.message, folder }, 'configuration files are no longer watched'));
}

async function applyChange(store: Store, configFile: string, log: Logger): Promise<void> {
  try {
    const result = await applyCityConfiguration({ store, configFile, now: () => new Date() });
    if (result.kind === 'refused')
      log.error({ problems: result.problems }, 'the configuration is broken; the last good one stays');
    else log.info('the configuration was applied');
  } catch (error) {
    log.error({ reason: (error as Error).message }, 'the configuration could not be applied');
  }
}
