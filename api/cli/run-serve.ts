import { DemoCity, willCreateStore } from './demo-city.ts';
import { openCliStore } from './open-store.ts';
import type { LogLevel } from './options.ts';

/** The options of `bailiwick serve`, as read. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly city?: string;
  readonly data?: string;
  readonly corsOrigin: readonly string[];
  readonly logLevel: LogLevel;
  readonly json?: boolean;
}

/** Opens the store and serves until a signal ends it. */
export async function runServe(options: ServeOptions): Promise<void> {
  if (options.city !== undefined) await (await import('./import-first.ts')).refuseBrokenCity(options.city);
  // A store that is about to be created will need the demo city, which is made beside that.
  const demo = options.city === undefined && willCreateStore(options.data) ? DemoCity.start() : null;
  // Opening an embedded store is seconds of work, some of it in threads beside this one: what serves is loaded meanwhile.
  const opening = openCliStore(options, 'serve', { hasUrlOption: false });
  // Whoever serves it hears of a failure; until then it must not end the process.
  opening.catch(() => {});
  const { serveStore } = await import('./serve-store.ts');
  try {
    await serveStore(options, opening, demo);
  } catch (error) {
    // Where it failed before the import, the city is still in the making.
    await demo?.remove();
    throw error;
  }
}
