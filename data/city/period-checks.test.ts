import { describe, expect, it } from 'vitest';
import type { CityFileContent } from './city-schema.ts';
import { periodChecks } from './period-checks.ts';

const said = (layer: object, ...assets: readonly object[]): readonly string[] =>
  [...periodChecks({ layers: [layer], assets } as unknown as CityFileContent)].map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('what a source supersedes', () => {
  it('ends when the source begins, so it says when', () => {
    expect(said({}, { supersedes: 'same-ids', validFrom: { from: 'BEGINS' } })).toEqual([]);
    expect(said({ supersedes: 'same-ids' })).toEqual([
      'layers.0.supersedes: supersedes needs validFrom: from when on what it names holds',
    ]);
  });

  it('ends on one day where it is everything', () => {
    expect(said({ supersedes: 'all', validFrom: { value: '2026-12-01' } })).toEqual([]);
    expect(said({}, {}, { supersedes: 'all', validFrom: { from: 'BEGINS' } })).toEqual([
      'assets.1.supersedes: supersedes: all needs one date as validFrom, since everything else ends on it; same-ids goes row by row',
    ]);
  });
});
