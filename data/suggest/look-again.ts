import { readSourceBatches } from '../import/formats/read-source.ts';
import { SourceError } from '../import/source-error.ts';
import { dateParser, textOf } from '../import/values.ts';
import { keyOf } from './column-profile.ts';
import type { FileProfile } from './file-profile.ts';
import type { Join, JoinCandidate } from './join-guess.ts';
import { MAX_ROWS } from './profile-file.ts';

/** Texts of a date column that are no dates in its form; null: more than can be listed. */
export type UnreadDates = readonly string[] | null;

export interface DateQuestion {
  readonly column: string;
  readonly format: string | null;
}

export interface SecondLook {
  readonly join: Join | null;
  /** By column. */
  readonly unreadDates: ReadonlyMap<string, UnreadDates>;
}

const MAX_LISTED = 30;

/** Reads a file once more, for what can only be asked when all files are known. As many rows as the first time. */
export async function lookAgain(
  path: string,
  profile: FileProfile,
  candidate: JoinCandidate | null,
  dates: readonly DateQuestion[],
): Promise<SecondLook> {
  const keys = candidate === null ? null : candidate.to.columns.find(({ name }) => name === candidate.idColumn)!.keys!;
  const unread = new Map<string, Set<string>>(dates.map(({ column }) => [column, new Set()]));
  const parsers = dates.map(({ column, format }) => ({ column, parse: dateParser('UTC', format ?? undefined) }));
  let joined = 0;
  for await (const fields of rowsOf(path, profile)) {
    const text = candidate === null ? null : textOf(fields[candidate.column]);
    if (text !== null && keys!.has(keyOf(text))) joined += 1;
    for (const { column, parse } of parsers) {
      const date = textOf(fields[column]);
      const seen = unread.get(column)!;
      if (date !== null && parse(date) === null && seen.size <= MAX_LISTED) seen.add(date);
    }
  }
  return {
    join: candidate === null ? null : { ...candidate, joined, rows: profile.rows },
    unreadDates: new Map([...unread].map(([column, texts]) => [column, texts.size > MAX_LISTED ? null : [...texts]])),
  };
}

async function* rowsOf(path: string, profile: FileProfile): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const { file, fileLayer, encoding } = profile;
  const options = { name: file, fileLayer: fileLayer ?? undefined, encoding: encoding ?? undefined };
  let rows = 0;
  try {
    for await (const batch of readSourceBatches(path, options)) {
      for (const outcome of batch) if (outcome.kind === 'row') yield outcome.row.fields;
      rows += batch.length;
      if (rows >= MAX_ROWS) return;
    }
  } catch (error) {
    // Broken off where it broke off before: what came before was looked at.
    if (!(error instanceof SourceError)) throw error;
  }
}
