import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is reachable now, in bytes: objects and array buffers, after the garbage is gone. */
export async function liveBytes(): Promise<number> {
  // What a WeakRef was made of lives on until the running job is over.
  await setImmediate();
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
