// A module hook for `bailiwick.mjs`: packages are JavaScript already, so they are loaded without a look by tsx, which
// would take 0.4 s of every start for them (0.25 s for PGlite's bundle alone).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.includes('/node_modules/')) return next(url, context);
  if (context.format === 'module')
    return { format: 'module', source: await readFile(fileURLToPath(url)), shortCircuit: true };
  if (context.format === 'commonjs') return { format: 'commonjs', source: null, shortCircuit: true };
  return next(url, context);
}
