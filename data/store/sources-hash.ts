import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * For tests only: a name for what is made of these sources (`made-once.ts`), 16 characters of a SHA-256 over the names and the
 * bytes of the files and of all files in the folders, tests and `dist` left out. Another byte, another name.
 */
export function sourcesHash(filesAndFolders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of filesAndFolders.flatMap(sourceFiles).toSorted())
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Of a folder all files in it, of a file itself. */
const sourceFiles = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'dist' ? [] : sourceFiles(join(path, entry.name));
    return entry.name.endsWith('.test.ts') ? [] : [join(path, entry.name)];
  });
};
