import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geometry/lon-lat.ts';
import type { AssetClass, AssetId } from '../ids.ts';
import { type Candidate, PLAIN, ranked } from './candidate.ts';

const candidate = (label: string, lonLat: LonLat, rest: Partial<Candidate> = {}): Candidate => ({
  ...PLAIN,
  ...{ lonLat, accuracyMeters: 10, matchType: 'intersection', score: 0.8, label, because: [], asset: null, ...rest },
});
const order = (candidates: readonly Candidate[]) => ranked(candidates, { focus: null }, 10).map(({ label }) => label);
const building = { class: 'building' as AssetClass, id: 'B-1' as AssetId };

describe('candidates that are one place', () => {
  it('are told once: a corner that has several pairs of names, as the best of them', () => {
    expect(
      order([
        candidate('State Route 9 & Shaw Ave', [1, 2], { score: 0.7 }),
        candidate('W 9th St & Shaw Ave', [1, 2]),
        candidate('W 9th St & Shaw Ave', [1, 3], { score: 0.6 }),
      ]),
    ).toEqual(['W 9th St & Shaw Ave', 'W 9th St & Shaw Ave']);
  });

  it('are told once: grounds and the building of the same name on them', () => {
    const school = { matchType: 'landmark', accuracyMeters: 247 } as const;
    expect(
      order([
        candidate('Union School', [0, 0], school),
        candidate('Union School', [0.0002, 0], { ...school, accuracyMeters: 61, asset: building, score: 0.7 }),
      ]),
    ).toEqual(['Union School']);
  });

  it('are two if the same name is elsewhere, or another name is there', () => {
    const school = { matchType: 'landmark', accuracyMeters: 50 } as const;
    expect(
      order([
        candidate('Union School', [0, 0], school),
        candidate('Union School', [0.01, 0], { ...school, asset: building }),
        candidate('Union Library', [0, 0], school),
      ]),
    ).toHaveLength(3);
  });
});
