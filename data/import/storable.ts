import type { EntityValues } from './entity.ts';

// PostgreSQL's text form of a date has four digits for a year; sources that go beyond mean something else by it.
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;

/** What of a row no database can hold, in words: a text with NUL (U+0000), a time outside the years 1 to 9999. Null: nothing. */
export const unstorable = (id: string, values: EntityValues): string | null => {
  if (id.includes('\0')) return 'the id contains a NUL character';
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.includes('\0')) return `${name} contains a NUL character`;
    if (name.endsWith('Ms') && value !== null && !(value >= FIRST_MS && value <= LAST_MS))
      return `${name.slice(0, -2)} is not within the years 1 to 9999`;
  }
  for (const [name, value] of Object.entries(values.attributes)) {
    if (name.includes('\0') || value.includes('\0')) return 'an attribute contains a NUL character';
  }
  return null;
};

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
