import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readColumnNames } from './batch/column-names.ts';

type Names = ReadonlyMap<string, string>;

/**
 * The column names of two files from one `--columns map.yaml`: under `segments:` and `events:`, or, in a file without
 * these, one list for both. Throws with the file's name when it is neither.
 */
export async function readPlanColumns(
  file: string | undefined,
): Promise<{ readonly segments: Names; readonly events: Names }> {
  if (file === undefined) return { segments: new Map(), events: new Map() };
  const value = parsed(await readFile(file, 'utf8'));
  if (!isMap(value) || !('segments' in value || 'events' in value)) {
    const both = await readColumnNames(file);
    return { segments: both, events: both };
  }
  const stray = Object.keys(value).filter((key) => key !== 'segments' && key !== 'events');
  if (stray.length > 0)
    throw new Error(`--columns ${file}: "${stray[0]}" stands beside segments: and events:, expected under one of them`);
  return { segments: namesOf(file, 'segments', value.segments), events: namesOf(file, 'events', value.events) };
}

// What is no YAML is said by `readColumnNames`.
const parsed = (text: string): unknown => {
  try {
    return parse(text);
  } catch {
    return null;
  }
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function namesOf(file: string, part: string, value: unknown): Names {
  if (value === undefined || value === null) return new Map();
  if (!isMap(value)) throw new Error(`--columns ${file}: ${part}: expected lines of the form "our_name: Their Name"`);
  for (const [ours, theirs] of Object.entries(value))
    if (typeof theirs !== 'string')
      throw new Error(`--columns ${file}: ${part}.${ours} must name a column, got ${String(theirs)}`);
  return new Map(Object.entries(value as Record<string, string>));
}
