import { describe, expect, it } from 'vitest';
import { attributesJson, instantText, unstorable } from './storable.ts';

const COLUMNS = ['id', 'valid_from', 'attributes'];
const faultOf = (id: string, ms: number | null, attributes: Readonly<Record<string, string>>): string | null =>
  unstorable(COLUMNS, [id, instantText(ms), attributesJson(attributes)]);

describe('what no database can hold', () => {
  it('finds NUL in a text, in an attribute and in its name', () => {
    expect(faultOf('a\0b', 0, {})).toBe('id contains a NUL character');
    expect(faultOf('a', 0, { x: '\0' })).toBe('attributes contains a NUL character');
    expect(faultOf('a', 0, { 'x\0': '' })).toBe('attributes contains a NUL character');
    expect(faultOf('a', 0, { x: '\\\0' })).toBe('attributes contains a NUL character');
  });

  it('takes a text that only spells the escape for what it is', () => {
    for (const text of ['\\u0000', '\\\\u0000', 'u0000']) expect(faultOf('a', 0, { x: text })).toBeNull();
  });

  it('finds times outside the years 1 to 9999 and takes those at their ends', () => {
    expect(faultOf('a', Date.parse('-000001-01-01T00:00:00Z'), {})).toBe(
      'valid_from is not within the years 1 to 9999',
    );
    expect(faultOf('a', Date.UTC(10_000, 0, 1), {})).toBe('valid_from is not within the years 1 to 9999');
    expect(faultOf('a', Number.NaN, {})).toBe('valid_from is not within the years 1 to 9999');
    expect(faultOf('a', Date.UTC(10_000, 0, 1) - 1, {})).toBeNull();
    expect(faultOf('a', null, {})).toBeNull();
  });

  it('replaces half a surrogate pair and leaves whole ones', () => {
    expect(JSON.parse(attributesJson({ a: '\ud83d!', b: '\u{1f6a7}', c: '\\ud83d' }))).toEqual({
      a: '\ufffd!',
      b: '\u{1f6a7}',
      c: '\\ud83d',
    });
  });
});
