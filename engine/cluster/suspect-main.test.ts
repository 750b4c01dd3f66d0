import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AssetIndex } from '../spatial/asset-index.ts';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { standsOut, suspectMain, suspectSentences, tooLittleFor } from './suspect-main.ts';

const line = (...coordinates: number[][]): LineString => ({ type: 'LineString', coordinates });

describe('suspectMain', () => {
  it('finds what a look at every main and every member finds', () => {
    const random = seededRandom(8);
    const place = (): [number, number] => [random() * 0.01, random() * 0.01];
    const lines = Array.from({ length: 60 }, () => line(place(), place()));
    const mains = AssetIndex.build(lines);
    for (let round = 0; round < 30; round++) {
      const [lon, lat] = place();
      const members = Array.from({ length: 9 }, () => [lon + random() * 0.001, lat + random() * 0.001] as const);
      const means = lines.map((_, position) => {
        const distances = members.map((member) => {
          const [own] = mains.nearest(member, { accept: (other) => other === position });
          return Math.min(own!.distanceMeters, 80);
        });
        return distances.reduce((sum, distance) => sum + distance, 0) / members.length;
      });
      const least = Math.min(...means);
      const suspect = suspectMain(members, mains, 80);
      if (suspect === null) expect(least).toBe(80);
      else expect(suspect.meanMeters).toBeCloseTo(least, 9);
    }
  });

  it('is not led astray by one stray report', () => {
    const mains = AssetIndex.build([line([0, 0], [0.01, 0]), line([0, 0.0007], [0.01, 0.0007])]);
    const members = [...Array.from({ length: 6 }, (_, i) => [0.001 * i, 0.0002] as const), [0.005, 0.003] as const];
    const suspect = suspectMain(members, mains, 100)!;
    expect(suspect).toMatchObject({ position: 0, within: 6, nearestOf: 6 });
    expect(suspectSentences(suspect, 7, 'main W-1')).toEqual([
      'main W-1 is the nearest main to 6 of 7 reports',
      'mean distance 33 m, of the next 62 m',
      '1 of 7 reports are out of its reach',
    ]);
  });

  it('lets a suspect stand out that is the nearest to at least half of the members', () => {
    const of = (nearestOf: number) => ({ position: 0, meanMeters: 20, within: 9, nearestOf, nextMeanMeters: null });
    expect([of(3), of(4), of(5)].map((suspect) => standsOut(suspect, 8))).toEqual([false, true, true]);
    expect(standsOut(of(4), 9)).toBe(false);
    expect(tooLittleFor(of(4), 9, 'W-1')).toBe(
      'no main stands out: W-1 fits best and is the nearest main to 4 of 9 reports, fewer than half',
    );
  });

  it('suspects nobody where no main is within reach', () => {
    expect(suspectMain([[1, 1]], AssetIndex.build([line([0, 0], [0.01, 0])]), 100)).toBeNull();
    expect(suspectMain([[1, 1]], AssetIndex.build([]), 100)).toBeNull();
  });
});
