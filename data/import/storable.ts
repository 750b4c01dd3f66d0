import type { CopyValue } from '../store/store.ts';

// PostgreSQL's text form of a date has four digits for a year; sources that go beyond mean something else by it.
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** Epoch milliseconds as a `timestamptz`, for one outside the years 1 to 9999 a text that `unstorable` finds. */
export const instantText = (ms: number | null): string | null => {
  if (ms === null) return null;
  return ms >= FIRST_MS && ms <= LAST_MS ? new Date(ms).toISOString() : BAD_INSTANT;
};

const BAD_INSTANT = '\0time';

/** What of a row no database can hold, in words: a text with NUL (U+0000), a time outside the years 1 to 9999. Null: nothing. */
export const unstorable = (columns: readonly string[], row: readonly CopyValue[]): string | null => {
  for (let i = 0; i < row.length; i++) {
    const value = row[i];
    if (typeof value !== 'string') continue;
    if (columns[i] === 'attributes' ? hasNulEscape(value) : value.includes('\0'))
      return value === BAD_INSTANT
        ? `${columns[i]} is not within the years 1 to 9999`
        : `${columns[i]} contains a NUL character`;
  }
  return null;
};

// In JSON text an escape stands after an even number of backslashes.
const hasNulEscape = (json: string): boolean => json.includes('\\u0000') && /(?:^|[^\\])(?:\\\\)*\\u0000/.test(json);

/**
 * Attributes as JSON text that `jsonb` takes. JSON.stringify writes half a surrogate pair as an escape, which `jsonb`
 * refuses; such a half becomes U+FFFD, as it would in any UTF-8 text.
 */
export const attributesJson = (attributes: Readonly<Record<string, string>>): string => {
  const text = JSON.stringify(attributes);
  if (!/\\ud[89a-f]/.test(text)) return text;
  const repaired = Object.entries(attributes).map(([name, value]) => [wellFormed(name), wellFormed(value)]);
  return JSON.stringify(Object.fromEntries(repaired));
};

const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
