import { describe, expect, it } from 'vitest';
import type { Finding } from '../client/generated.ts';
import { byGravity, kindsOf, kindText, namedFindings } from './findings.ts';

const finding = (rest: Partial<Finding>): Finding => ({
  kind: 'gap',
  severity: 'warning',
  message: '',
  layer: 'ward',
  rule: null,
  lon: 1,
  lat: 2,
  areaSquareMeters: null,
  ...rest,
});

describe('findings of a check', () => {
  it('have keys of their own, also where kind and place are the same', () => {
    const keys = namedFindings([finding({}), finding({}), finding({ kind: 'overlap' }), finding({ lon: null })]).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['gap@1,2', 'gap@1,2#2', 'overlap@1,2', 'gap@ward']);
  });

  it('stand the gravest first, of those the largest', () => {
    const all = namedFindings([
      finding({ lon: 1 }),
      finding({ lon: 2, areaSquareMeters: 5 }),
      finding({ lon: 3, areaSquareMeters: 50 }),
      finding({ lon: 4, severity: 'error' }),
      finding({ lon: 5, severity: 'note', areaSquareMeters: 1e6 }),
    ]);
    expect([...all].sort(byGravity).map(({ finding: { lon } }) => lon)).toEqual([4, 3, 2, 1, 5]);
  });

  it('are counted by kind, which is told in words', () => {
    const kinds = kindsOf([finding({}), finding({ kind: 'shadowed-rule' }), finding({})]);
    expect(kinds.map(([kind, count]) => [kindText(kind), count])).toEqual([
      ['Gap', 2],
      ['Shadowed rule', 1],
    ]);
  });
});
