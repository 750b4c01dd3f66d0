import type { CopyValue } from '../store/store.ts';
import { contentText } from './content-text.ts';
import { sha256 } from './sha256.ts';
import type { SourceRow } from './source-row.ts';
import { textOf } from './values.ts';

// 16 of SHA-256's 32 bytes: a billion records collide with a probability of 10^-21.
const HASH_HEX_DIGITS = 32;

const hash = (text: string): string => sha256(text).slice(0, HASH_HEX_DIGITS);

/**
 * Hash of a row's columns as they go to the store, whatever its position in the file: equal exactly if nothing changed.
 * A NUL parts the columns, since no column of a storable row holds one. 32 hex digits.
 */
export const contentHash = (columns: readonly CopyValue[]): string => {
  let text = '';
  for (const value of columns) text += value === null ? '\0N' : `\0=${value}`;
  return hash(text);
};

/**
 * Hash of a record as found: the text of every column that is not blank and the geometry in the file's own coordinates.
 * Independent of the mapping, so that mapping one more column leaves ids alone. 32 hex digits.
 */
export const recordHash = ({ fields, geometry, header }: SourceRow): string => {
  const content: Record<string, string> = {};
  for (const column of header === undefined ? Object.keys(fields) : inOrder(header)) {
    const text = textOf(fields[column]);
    if (text !== null) content[column] = text;
  }
  return hash(contentText([content, geometry ?? null]));
};

const ordered = new WeakMap<readonly string[], readonly string[]>();

/** The columns of a header are put in order once a file. */
const inOrder = (header: readonly string[]): readonly string[] => {
  const found = ordered.get(header) ?? [...header].sort();
  ordered.set(header, found);
  return found;
};

/**
 * Ids from content: the hash, and for exact repeats within a dataset the hash with their number: `...-2`, `...-3` in file
 * order. So the same file gives the same ids, and one more repeat adds one row. Memory: about 100 bytes a record.
 */
export class OccurrenceCounter {
  readonly #counts = new Map<string, number>();

  /** RangeError for null: a row whose id comes from a column has no record hash. */
  idOf(recordHash: string | null): string {
    if (recordHash === null) throw new RangeError('recordHash must be the hash of a record, got null');
    const count = (this.#counts.get(recordHash) ?? 0) + 1;
    this.#counts.set(recordHash, count);
    return count === 1 ? recordHash : `${recordHash}-${count}`;
  }
}
