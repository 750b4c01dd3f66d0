import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli/bailiwick.mjs', import.meta.url));

/** Where a command finds its store: `--data` for a folder, DATABASE_URL for a server. */
export interface StoreOptions {
  readonly folder?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

/** A server in a process of its own. */
export interface StartedProcess {
  readonly url: string;
  /** Everything that it wrote so far, its end if that is long: the log. */
  output(): string;
  /** Sends the signal and resolves when the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** The environment of a child: ours, but its store is the one named here and no other. */
export const storeEnvironment = ({ databaseUrl }: StoreOptions): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _ours, ...rest } = process.env;
  return databaseUrl === undefined ? rest : { ...rest, DATABASE_URL: databaseUrl };
};

/** `bailiwick ...words` on that store, as arguments for `node`. */
export const bailiwick = (words: readonly string[], { folder }: StoreOptions): readonly string[] => [
  CLI,
  ...words,
  ...(folder === undefined ? [] : ['--data', folder]),
];

// Same program, same store, less compiling: a server that lives for seconds never earns back what the optimizing compiler of
// its WebAssembly takes. Start and 400 intakes on the embedded store: 11 s of CPU against 15 s.
const SHORT_LIVED = ['--liftoff-only', '--max-semi-space-size=64'];

/**
 * Starts `bailiwick serve` on any free port and resolves once it is ready. Throws with its output if it ends before. On an
 * empty store it imports the city of the folder `city`, without one the demo city, which takes 15 s and more.
 */
export const startServe = (options: StoreOptions, city?: string): Promise<StartedProcess> => {
  const words = ['serve', '--port', '0', ...(city === undefined ? [] : ['--city', city])];
  return startNode([...SHORT_LIVED, ...bailiwick(words, options)], options, /^ready: (\S+)$/m);
};

/** Starts `node ...words` and resolves once its output matches `ready`, whose group is the URL. */
export async function startNode(
  words: readonly string[],
  options: StoreOptions,
  ready: RegExp,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, words, { env: storeEnvironment(options), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const output = collectOutput(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = ready.exec(output())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('close', (code) => reject(new Error(`the process ended with ${code} before it was ready: ${output()}`)));
  });
  return {
    url,
    output,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

const KEPT_CHARACTERS = 4_000_000;

// Read all the time: a full pipe would stop the child.
function collectOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text = text.length > KEPT_CHARACTERS ? text.slice(-KEPT_CHARACTERS / 2) + piece : text + piece;
    });
  }
  return () => text;
}
