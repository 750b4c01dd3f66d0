import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** The family of an agency's name; null where no pattern is found in it. */
export type FamilyOf = (agency: string) => string | null;

/**
 * From `--families map.yaml`, a list of `{ family, matches }`: the first whose regular expression is found in the name counts, upper
 * and lower case alike. Without the option each name is its own family. Throws with the file's name and the entry when it is none.
 */
export async function readOwnerFamilies(file: string | undefined): Promise<FamilyOf> {
  if (file === undefined) return (agency) => agency;
  let value: unknown;
  try {
    value = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`--families ${file}: ${(error as Error).message}`);
  }
  if (!Array.isArray(value)) throw new Error(`--families ${file}: expected a list of { family, matches }`);
  const families = value.map((entry, i) => familyEntry(entry, `--families ${file}: entry ${i + 1}`));
  return (agency) => families.find(({ pattern }) => pattern.test(agency))?.family ?? null;
}

const familyEntry = (entry: unknown, where: string): { readonly family: string; readonly pattern: RegExp } => {
  const { family, matches, ...others } = Object(entry) as Readonly<Record<string, unknown>>;
  if (typeof family !== 'string' || family === '') throw new Error(`${where}: "family" must be a name`);
  if (typeof matches !== 'string') throw new Error(`${where}: "matches" must be a regular expression in quotes`);
  const [stray] = Object.keys(others);
  if (stray !== undefined) throw new Error(`${where}: unknown key "${stray}", expected family and matches`);
  try {
    return { family, pattern: new RegExp(matches, 'i') };
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
};
