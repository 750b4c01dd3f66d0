import { describe, expect, it } from 'vitest';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../ids.ts';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { findDuplicates } from './find-duplicates.ts';
import { DEFAULT_MODEL } from './model/default-model.ts';
import { type AssetRef, type Earlier, type Report, UNSAID } from './report.ts';

const POTHOLE = 'pothole' as ServiceCode;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const HERE = [-76.14, 43.04] as const;
const METERS_NORTH = 1 / 111_104;

const asset = (id: string): AssetRef => ({ class: 'road' as AssetClass, id: id as AssetId });
const report = (over: Partial<Report> = {}): Report => ({
  service: POTHOLE,
  place: { lonLat: HERE, accuracyMeters: 10 },
  reportedAtMs: NOW_MS,
  asset: null,
  id: null,
  ...UNSAID,
  ...over,
});
const earlier = (
  over: Partial<Earlier> & { readonly meters?: number; readonly accuracyMeters?: number } = {},
): Earlier => {
  const { meters = 0, accuracyMeters = 10, ...rest } = over;
  return {
    ...report(),
    id: 'a' as RequestId,
    place: { lonLat: [HERE[0], HERE[1] + meters * METERS_NORTH], accuracyMeters },
    reportedAtMs: NOW_MS - DAY_MS,
    closedAtMs: null,
    ...rest,
  };
};
const scoreOf = (candidate: Earlier, of: Report = report()): number =>
  findDuplicates(of, [candidate], DEFAULT_MODEL)[0]?.score ?? 0;

const random = seededRandom(311);
const between = (a: number, b: number): number => a + random() * (b - a);
const anyPair = () => ({
  accuracyMeters: between(0, 60),
  meters: between(0, 140),
  reportedAtMs: NOW_MS - between(0, 50 * DAY_MS),
});

describe('the score of an earlier request', () => {
  it('is high beside it, low a block away', () => {
    expect(scoreOf(earlier({ meters: 4 }))).toBeGreaterThan(0.9);
    expect(scoreOf(earlier({ meters: 80 }))).toBeLessThan(0.01);
  });

  it('never rises with distance, age or a closing', () => {
    for (let n = 0; n < 500; n++) {
      const pair = anyPair();
      const score = scoreOf(earlier(pair));
      expect(scoreOf(earlier({ ...pair, meters: pair.meters + between(0.1, 50) }))).toBeLessThanOrEqual(score);
      expect(
        scoreOf(earlier({ ...pair, reportedAtMs: pair.reportedAtMs - between(HOUR_MS, 5 * DAY_MS) })),
      ).toBeLessThanOrEqual(score);
      expect(scoreOf(earlier({ ...pair, closedAtMs: NOW_MS - HOUR_MS }))).toBeLessThanOrEqual(score);
    }
  });

  it('rises with the same asset, and not with another', () => {
    const at = (id: string, other: string | null) =>
      scoreOf(earlier({ meters: 30, asset: asset(id) }), report({ asset: other === null ? null : asset(other) }));
    expect(at('1', '1')).toBeGreaterThan(at('1', '2'));
    expect(at('1', '2')).toBe(at('1', null));
  });

  it('is the same whichever of the two places and accuracies is whose', () => {
    for (let n = 0; n < 200; n++) {
      const [a, b] = [between(0, 50), between(0, 50)];
      const place = { lonLat: [HERE[0] + between(-0.001, 0.001), HERE[1]] as const, accuracyMeters: b };
      const one = scoreOf(earlier({ accuracyMeters: a }), report({ place }));
      const other = scoreOf({ ...earlier(), place }, report({ place: { lonLat: HERE, accuracyMeters: a } }));
      expect(one).toBeCloseTo(other, 9);
    }
  });

  it('falls more slowly with distance where the places are less certain', () => {
    const fall = (accuracyMeters: number) =>
      scoreOf(earlier({ meters: 60, accuracyMeters })) / scoreOf(earlier({ meters: 0, accuracyMeters }));
    expect(fall(50)).toBeGreaterThan(fall(5));
  });

  it('is a probability made of its evidence, which adds up', () => {
    const [found] = findDuplicates(report(), [earlier({ meters: 12 })], DEFAULT_MODEL);
    const sum = found!.evidence.reduce((total, { logOdds }) => total + logOdds, 0);
    expect(found!.score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 12);
  });
});

describe('duplicates', () => {
  it('are never of another service, later, beyond the window, or long closed', () => {
    expect(scoreOf(earlier({ service: 'tree' as ServiceCode }))).toBe(0);
    expect(scoreOf(earlier({ reportedAtMs: NOW_MS + 1 }))).toBe(0);
    expect(scoreOf(earlier({ meters: 151 }))).toBe(0);
    expect(scoreOf(earlier({ reportedAtMs: NOW_MS - 61 * DAY_MS }))).toBe(0);
    expect(scoreOf(earlier({ reportedAtMs: NOW_MS - 20 * DAY_MS, closedAtMs: NOW_MS - 6 * DAY_MS }))).toBe(0);
  });

  it('are judged as of the report: a closing after it is not known yet', () => {
    expect(scoreOf(earlier({ closedAtMs: NOW_MS + HOUR_MS }))).toBe(scoreOf(earlier()));
    const [found] = findDuplicates(report(), [earlier({ closedAtMs: NOW_MS + HOUR_MS })], DEFAULT_MODEL);
    expect(found!.because.at(-1)).toBe('open at that time');
  });

  it('of one moment count only in the order of their ids, so that no two repeat each other', () => {
    const [a, b] = ['a', 'b'].map((id) => earlier({ id: id as RequestId, reportedAtMs: NOW_MS }));
    expect(findDuplicates(b!, [a!], DEFAULT_MODEL)).toHaveLength(1);
    expect(findDuplicates(a!, [b!], DEFAULT_MODEL)).toHaveLength(0);
    expect(findDuplicates(a!, [a!], DEFAULT_MODEL)).toHaveLength(0);
  });

  it('say why, with the weight of each reason', () => {
    const [found] = findDuplicates(
      report({ asset: asset('7') }),
      [earlier({ meters: 4, asset: asset('7'), closedAtMs: NOW_MS - 2 * HOUR_MS })],
      DEFAULT_MODEL,
    );
    expect(found!.because).toEqual([
      'the same service, pothole (−0.6)',
      '4.0 m apart, with accuracies of 10 m and 10 m (+4.4)',
      'reported 1 day before (−0.2)',
      'closed 2 hours before this report (−1.6)',
      'at the same road, 7 (+1.1)',
    ]);
  });

  it('of a report with no time are an error', () => {
    expect(() => findDuplicates(report({ reportedAtMs: Number.NaN }), [], DEFAULT_MODEL)).toThrow(RangeError);
  });
});
