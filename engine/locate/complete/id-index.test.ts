import { describe, expect, it } from 'vitest';
import { IdIndex } from './id-index.ts';

describe('ids by what was typed', () => {
  const ids = ['H-1023', 'H-102', 'H-99', 'P-04471', 'P-00447', '1023', 'CB 102.3'];
  const index = IdIndex.build(ids, [0, 0, 0, 1, 1, 2, 3]);
  const found = (typed: string, ofClass: number, limit = 10) =>
    index.beginning(typed, ofClass, limit).map((i) => ids[i]);

  it('are those of the class that begin so, without regard to case and signs', () => {
    expect(found('h10', 0)).toEqual(['H-102', 'H-1023']);
    expect(found('H-', 0)).toEqual(['H-102', 'H-1023', 'H-99']);
    expect(found('cb1', 3)).toEqual(['CB 102.3']);
    expect(found('h', 1)).toEqual([]);
    expect(found('h10', 0, 1)).toEqual(['H-102']);
  });

  it('need not have the letters and zeros that ids begin with', () => {
    expect(found('447', 1)).toEqual(['P-00447', 'P-04471']);
    expect(found('0447', 1)).toEqual(['P-00447', 'P-04471']);
    expect(found('4471', 1)).toEqual(['P-04471']);
    expect(found('h447', 1)).toEqual([]);
  });

  it('are none for what no id has', () => {
    for (const typed of ['', ' ', '--', 'é', '😀', '9'.repeat(400)]) expect(found(typed, 0), typed).toEqual([]);
    expect(found('1', 9)).toEqual([]);
    expect(IdIndex.build([], []).beginning('1', 0, 5)).toEqual([]);
  });

  it('are found among many without reading them', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => `L-${100_000 + i}`);
    const large = IdIndex.build(many, new Uint8Array(many.length));
    expect(large.byteLength / many.length).toBeLessThan(40);
    const start = performance.now();
    for (let i = 0; i < 1_000; i++) large.beginning('l1', 0, 10);
    expect((performance.now() - start) / 1_000).toBeLessThan(0.5);
  });
});
