import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type StoreOptions, storeEnvironment } from '../api/testing/started-process.ts';

/** Runs `node ...words` to its end; throws with what it wrote to standard error when it fails. */
export async function runNode(words: readonly string[], options: StoreOptions): Promise<void> {
  const child = spawn(process.execPath, words, { env: storeEnvironment(options), stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors = (errors + piece).slice(-10_000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`node ${words.join(' ')} ended with ${code}: ${errors}`);
}
