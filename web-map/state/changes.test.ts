import { describe, expect, it } from 'vitest';
import { daysOf, movingAreas, turnText } from './changes.ts';

const turn = (at: string, which: 'begins' | 'ends' | 'changes' = 'begins') => ({ turn: which, at });

describe('what changes', () => {
  it('is on days of the city, each once, the first first', () => {
    const rule = { turn: 'begins' as const, at: '2027-07-01T04:00:00Z', id: 'r', title: 'R' };
    const jurisdiction = { layer: 'ward', id: '1', name: 'Ward 1', agency: null, changed: [], was: null };
    // Midnight in New York, five hours behind in winter.
    const both = [turn('2027-01-01T05:00:00Z', 'ends'), turn('2027-01-01T05:00:00Z')];
    const jurisdictions = both.map((each) => ({ ...jurisdiction, ...each }));
    expect(daysOf({ jurisdictions, assets: [], rules: [rule] }, 'America/New_York')).toEqual([
      '2027-01-01',
      '2027-07-01',
    ]);
  });

  it('is told as what begins, what changes and what ends', () => {
    expect(turnText([turn(''), turn(''), turn('', 'ends')], 'rule', 'rules')).toBe('2 rules begin, 1 ends');
    expect(turnText([turn('', 'changes'), turn('', 'changes'), turn('')], 'ward', 'wards')).toBe(
      '1 ward begins, 2 change',
    );
    expect(turnText([turn('', 'changes'), turn('', 'ends')], 'ward', 'wards')).toBe('1 ward changes, 1 ends');
    expect(turnText([turn('')], 'rule', 'rules')).toBe('1 rule begins');
    expect(turnText([], 'rule', 'rules')).toBeNull();
  });

  it('carries on the map who has the ground then', () => {
    const ground = (agency: string | null) => ({
      layer: 'ward',
      from: null,
      to: { jurisdiction: 'w', agency },
      areaSquareMeters: 1,
    });
    const names = movingAreas(
      [
        { properties: ground('dpw'), geometry: {} },
        { properties: { ...ground(null), to: null }, geometry: {} },
      ],
      (agency) => `the ${agency}`,
    ).map(({ name }) => name);
    expect(names).toEqual(['the dpw', 'Nobody']);
  });
});
