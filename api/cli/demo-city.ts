import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_DATA_FOLDER } from './default-data-folder.ts';

const CLI = fileURLToPath(new URL('./bailiwick.mjs', import.meta.url));

/**
 * The files of the demo city, made by a process of its own: beside it this one opens its store, and both are seconds of
 * work. They are in a temporary folder, which goes with `remove` or with this process.
 */
export class DemoCity {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #configFile: Promise<string>;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#child = spawn(process.execPath, [CLI, 'demo', 'generate', '--out', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The store's own threads go first: they are the longer way, and the files are needed only when it is open.
    if (this.#child.pid !== undefined) setPriority(this.#child.pid, constants.priority.PRIORITY_LOW);
    this.#configFile = this.#made();
    // Whoever waits for it hears of a failure; nobody may come to that.
    this.#configFile.catch(() => {});
    process.once('exit', this.#clear);
  }

  /** Begins at once. */
  static start(): DemoCity {
    return new DemoCity(mkdtempSync(join(tmpdir(), 'bailiwick-demo-')));
  }

  /** Its city.yaml, when all files are written. Throws what the process said if it failed. */
  configFile(): Promise<string> {
    return this.#configFile;
  }

  /** Stops what is still at work and removes the files. */
  async remove(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'close');
      this.#child.kill('SIGKILL');
      await ended;
    }
    this.#clear();
    process.off('exit', this.#clear);
  }

  readonly #clear = (): void => {
    this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  };

  async #made(): Promise<string> {
    let said = '';
    this.#child.stderr!.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
    const [code] = (await once(this.#child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`the demo city could not be made: ${said.trim()}`);
    return join(this.#folder, 'city.yaml');
  }
}

/** Whether an embedded store is about to be created, which will need a city; a server is asked when it is there. */
export const willCreateStore = (data: string | undefined): boolean =>
  !process.env.DATABASE_URL && !existsSync(join(data ?? DEFAULT_DATA_FOLDER, 'database'));
