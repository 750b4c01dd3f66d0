import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Our name -> the file's name, from `--columns map.yaml`; empty without the option. Throws with the file's name when it is no flat map of names. */
export async function readColumnNames(file: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (file === undefined) return new Map();
  let value: unknown;
  try {
    value = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`--columns ${file}: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`--columns ${file}: expected lines of the form "our_name: Their Name"`);
  for (const [ours, theirs] of Object.entries(value))
    if (typeof theirs !== 'string')
      throw new Error(`--columns ${file}: "${ours}" must name a column, got ${String(theirs)}`);
  return new Map(Object.entries(value as Record<string, string>));
}
