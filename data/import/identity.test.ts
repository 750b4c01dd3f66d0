import { describe, expect, it } from 'vitest';
import { contentText } from './content-text.ts';
import { contentHash, OccurrenceCounter, recordHash } from './identity.ts';
import type { SourceRow } from './source-row.ts';

const row = (fields: Record<string, unknown>, more: Partial<SourceRow> = {}): SourceRow => ({
  position: { file: 'f', line: 2 },
  fields,
  ...more,
});
describe('contentHash', () => {
  it('is the same for the same columns and another for any other', () => {
    const columns = ['{"a":"1"}', 'road', null, 5];
    expect(contentHash([...columns])).toBe(contentHash(columns));
    expect(contentHash(columns)).toMatch(/^[0-9a-f]{32}$/);
    const others = [
      ['{"a":"1"}', 'road', '', 5],
      ['{"a":"1"}', 'road', 'N', 5],
      ['{"a":"1"}', 'roadN', null, 5],
      ['{"a":"1"}', 'road', null, 55],
      ['{"a":"1"}', 'road', 5],
      ['{"a":"1"}road', null, 5],
    ];
    expect(new Set([...others, columns].map(contentHash)).size).toBe(7);
  });
});

describe('contentText', () => {
  it('keeps apart what looks alike', () => {
    const alike = [
      '1',
      1,
      [1],
      ['1'],
      { 1: 1 },
      null,
      'null',
      true,
      'true',
      {},
      [],
      [[]],
      { a: 'b' },
      { a: { b: 'c' } },
    ];
    expect(new Set(alike.map(contentText)).size).toBe(alike.length);
    expect(contentText({ a: 'b2:c', c: '' })).not.toBe(contentText({ a: 'b', c: '2:c' }));
  });

  it('orders keys at every depth, also inside arrays', () => {
    expect(contentText({ b: [{ d: 1, c: 2 }], a: undefined })).toBe(contentText({ b: [{ c: 2, d: 1 }] }));
  });
});

describe('recordHash', () => {
  it('does not see padding, blanks and order, but every value and the geometry', () => {
    const hash = recordHash(row({ a: 'x', b: '' }));
    expect(recordHash(row({ b: null, a: ' x ' }))).toBe(hash);
    expect(recordHash(row({ a: 'x', b: '0' }))).not.toBe(hash);
    expect(recordHash(row({ a: 'x' }, { geometry: { type: 'Point', coordinates: [1, 2] } }))).not.toBe(hash);
  });

  it('does not depend on where the record stands', () => {
    expect(recordHash(row({ a: 'x' }, { position: { file: 'g', line: 9 } }))).toBe(recordHash(row({ a: 'x' })));
  });
});

describe('OccurrenceCounter', () => {
  it('numbers exact repeats from the second on', () => {
    const ids = new OccurrenceCounter();
    expect(['h', 'g', 'h', 'h', 'g'].map((hash) => ids.idOf(hash))).toEqual(['h', 'g', 'h-2', 'h-3', 'g-2']);
  });

  it('refuses a row that takes its id from a column', () => {
    expect(() => new OccurrenceCounter().idOf(null)).toThrow(RangeError);
  });
});
