import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../geometry/meters.ts';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../ids.ts';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { findDuplicates, isLinkable, isSuggested } from './find-duplicates.ts';
import { type DedupeModel, serviceModelOf } from './model/dedupe-model.ts';
import { DEFAULT_MODEL } from './model/default-model.ts';
import { type AssetRef, type Earlier, type Report, UNSAID } from './report.ts';
import { PLAIN_LIMITS, PLAIN_MODEL } from './testing-model.ts';

const POTHOLE = 'pothole' as ServiceCode;
const TREE = 'tree' as ServiceCode;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const HERE = [-76.14, 43.04] as const;
const METERS_NORTH = 1 / 111_104;

const asset = (id: string): AssetRef => ({ class: 'road' as AssetClass, id: id as AssetId });
const segment = (id: string, side: 'left' | 'right' | null) => ({ id: id as AssetId, side });
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
const scoreOf = (candidate: Earlier, of: Report = report(), model: DedupeModel = DEFAULT_MODEL): number =>
  findDuplicates(of, [candidate], model)[0]?.score ?? 0;

const random = seededRandom(311);
const between = (a: number, b: number): number => a + random() * (b - a);
const anyPair = () => ({
  accuracyMeters: between(0, 60),
  meters: between(0, 140),
  reportedAtMs: NOW_MS - between(0, 30 * DAY_MS),
});

describe.each([
  ['learned', DEFAULT_MODEL],
  ['plain', PLAIN_MODEL],
])('the score of a %s model', (_, model) => {
  const limits = serviceModelOf(model, POTHOLE);
  const score = (candidate: Earlier, of: Report = report()): number => scoreOf(candidate, of, model);

  it('is higher beside it than a block away', () => {
    expect(score(earlier({ meters: 4 }))).toBeGreaterThan(2 * score(earlier({ meters: 80 })));
  });

  it('never rises with distance, age or a closing', () => {
    for (let n = 0; n < 300; n++) {
      const pair = anyPair();
      const before = score(earlier(pair));
      expect(score(earlier({ ...pair, meters: pair.meters + between(0.1, 50) }))).toBeLessThanOrEqual(before);
      const older = { ...pair, reportedAtMs: pair.reportedAtMs - between(HOUR_MS, 5 * DAY_MS) };
      // The older one is no longer part of a burst of the last days, so only within one side of the mean delay.
      if (NOW_MS - pair.reportedAtMs > limits.meanDelayMs || NOW_MS - older.reportedAtMs <= limits.meanDelayMs)
        expect(score(earlier(older))).toBeLessThanOrEqual(before);
      expect(score(earlier({ ...pair, closedAtMs: NOW_MS - HOUR_MS }))).toBeLessThanOrEqual(before);
    }
  });

  it('lies between 0 and 1 and is the logistic of its evidence', () => {
    for (let n = 0; n < 200; n++) {
      const [found] = findDuplicates(report(), [earlier(anyPair())], model);
      if (found === undefined) continue;
      const sum = found.evidence.reduce((total, { logOdds }) => total + logOdds, 0);
      expect(found.score).toBeGreaterThan(0);
      expect(found.score).toBeLessThan(1);
      expect(found.score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 9);
    }
  });

  it('is the same whichever of the two places and accuracies is whose', () => {
    for (let n = 0; n < 200; n++) {
      const [a, b] = [between(0, 50), between(0, 50)];
      const place = { lonLat: [HERE[0] + between(-0.001, 0.001), HERE[1]] as const, accuracyMeters: b };
      const one = score(earlier({ accuracyMeters: a }), report({ place }));
      const other = score({ ...earlier(), place }, report({ place: { lonLat: HERE, accuracyMeters: a } }));
      expect(one).toBeCloseTo(other, 9);
    }
  });

  it('takes what only one of the two tells as if nobody had told it', () => {
    const told = {
      ...{ text: 'a deep hole', address: '12 Elm St', reporter: 'r-1', asset: asset('7') },
      segment: segment('7', 'left'),
    };
    for (let n = 0; n < 50; n++) {
      const pair = anyPair();
      expect(score(earlier(pair), report(told))).toBe(score(earlier(pair)));
      expect(score(earlier({ ...pair, ...told }))).toBe(score(earlier(pair)));
    }
  });
});

describe('what both tell', () => {
  const score = (a: Partial<Report>, b: Partial<Earlier>): number => scoreOf(earlier(b), report(a), PLAIN_MODEL);
  const nothing = score({}, {});

  it('speaks for it where it is the same asset, and says nothing of another class', () => {
    expect(score({ asset: asset('1') }, { asset: asset('1') })).toBeGreaterThan(nothing);
    expect(score({ asset: asset('1') }, { asset: { ...asset('1'), class: 'hydrant' as AssetClass } })).toBe(nothing);
  });

  it('speaks against it where the earlier one was closed because the work was done, as far as that was known then', () => {
    const closed = (closedAs: 'done' | 'other' | null, hoursAgo: number) =>
      score({}, { closedAtMs: NOW_MS - hoursAgo * HOUR_MS, closedAs });
    expect(closed('done', 1)).toBeLessThan(closed(null, 1));
    expect(closed('other', 1)).toBeGreaterThan(closed(null, 1));
    expect(closed('done', -1)).toBe(nothing);
  });

  it('holds opposite sides of a street for two places, an unknown side for either', () => {
    const on = (side: 'left' | 'right' | null) =>
      score({ segment: segment('1', 'left') }, { segment: segment('1', side) });
    expect(on('left')).toBeGreaterThan(nothing);
    expect(on(null)).toBe(on('left'));
    expect(on('right')).toBeLessThan(nothing);
  });

  it('knows an address with a typo in the street, and another number for another one', () => {
    const at = (address: string) => score({ address: '1036 W Rampart Blvd' }, { address });
    expect(at('1036 w. rampart blvd')).toBeGreaterThan(nothing);
    expect(at('1036 W Ramprat Blvd')).toBe(at('1036 w. rampart blvd'));
    expect(at('1038 W Rampart Blvd')).toBeLessThan(nothing);
    // It may be the street's former name.
    expect(at('1036 E Chapman St')).toBe(nothing);
  });
});

describe('services that are taken for each other', () => {
  const model = { ...PLAIN_MODEL, confusable: [{ services: [POTHOLE, TREE] as const, logOdds: -1.5 }] };

  it('are compared in both directions, at the weight of their confusion', () => {
    const odds = (p: number) => p / (1 - p);
    const same = odds(scoreOf(earlier(), report(), model));
    expect(odds(scoreOf(earlier({ service: TREE }), report(), model)) / same).toBeCloseTo(Math.exp(-1.5), 9);
    expect(odds(scoreOf(earlier(), report({ service: TREE }), model)) / same).toBeCloseTo(Math.exp(-1.5), 9);
    expect(scoreOf(earlier({ service: TREE }), report(), PLAIN_MODEL)).toBe(0);
  });
});

describe('duplicates', () => {
  it('are never later, beyond the window, or long closed', () => {
    const score = (over: Parameters<typeof earlier>[0]) => scoreOf(earlier(over), report(), PLAIN_MODEL);
    expect(score({ reportedAtMs: NOW_MS + 1 })).toBe(0);
    expect(score({ meters: 151 })).toBe(0);
    expect(score({ reportedAtMs: NOW_MS - 61 * DAY_MS })).toBe(0);
    expect(score({ reportedAtMs: NOW_MS - 20 * DAY_MS, closedAtMs: NOW_MS - 6 * DAY_MS })).toBe(0);
  });

  it('are judged as of the report: a closing after it is not known yet', () => {
    expect(scoreOf(earlier({ closedAtMs: NOW_MS + HOUR_MS }))).toBe(scoreOf(earlier()));
    const [found] = findDuplicates(report(), [earlier({ closedAtMs: NOW_MS + HOUR_MS })], DEFAULT_MODEL);
    expect(found!.because).toContain('open at that time');
  });

  it('of one moment count only in the order of their ids, so that no two repeat each other', () => {
    const [a, b] = ['a', 'b'].map((id) => earlier({ id: id as RequestId, reportedAtMs: NOW_MS }));
    expect(findDuplicates(b!, [a!], DEFAULT_MODEL)).toHaveLength(1);
    expect(findDuplicates(a!, [b!], DEFAULT_MODEL)).toHaveLength(0);
    expect(findDuplicates(a!, [a!], DEFAULT_MODEL)).toHaveLength(0);
  });

  it('are those that brute force over the definition finds, best first', () => {
    for (let n = 0; n < 40; n++) {
      const candidates = Array.from({ length: 60 }, (_, i) =>
        earlier({
          id: String(i) as RequestId,
          service: random() < 0.7 ? POTHOLE : TREE,
          place: {
            lonLat: [HERE[0] + between(-0.003, 0.003), HERE[1] + between(-0.002, 0.002)],
            accuracyMeters: between(0, 40),
          },
          reportedAtMs: NOW_MS - between(-5, 70) * DAY_MS,
          closedAtMs: random() < 0.5 ? null : NOW_MS - between(-3, 10) * DAY_MS,
          asset: random() < 0.3 ? asset('1') : null,
        }),
      );
      const of = report({ asset: asset('1') });
      const found = findDuplicates(of, candidates, PLAIN_MODEL);
      const expected = candidates
        .map((one, position) => ({ position, odds: bruteForceOdds(of, one) }))
        .filter(({ odds }) => odds > 0)
        .sort((a, b) => b.odds - a.odds);
      expect(found.map(({ position }) => position)).toEqual(expected.map(({ position }) => position));
      found.forEach(({ score }, i) => {
        expect(score).toBeCloseTo(expected[i]!.odds / (1 + expected[i]!.odds), 9);
      });
    }
  });

  it('say why, with the weight of each reason, and nothing of what another wrote', () => {
    const of = report({ asset: asset('7'), text: 'Deep pothole by the curb', address: '12 Elm St' });
    const one = earlier({
      ...{ meters: 4, asset: asset('7'), closedAtMs: NOW_MS - 2 * HOUR_MS },
      ...{ text: 'pothole, my secret', address: '12 elm st.' },
    });
    expect(findDuplicates(of, [one], PLAIN_MODEL)[0]!.because).toEqual([
      'the same service, pothole (+2.0)',
      '4.0 m apart, with accuracies of 10 m and 10 m (−0.2)',
      'reported 1 day before (−0.2)',
      'closed 2 hours before this report (−1.0)',
      'at the same road, 7 (+1.0)',
      'the same address (+1.0)',
      'descriptions 40 % alike (−0.2)',
    ]);
  });

  it('are suggested and linked from the thresholds of their service on', () => {
    const [found] = findDuplicates(report(), [earlier()], PLAIN_MODEL);
    const from = (linkThreshold: number) => ({ ...PLAIN_LIMITS, suggestThreshold: 0.1, linkThreshold });
    expect(isSuggested(found!, from(0.99))).toBe(true);
    expect(isLinkable(found!, from(0.99))).toBe(false);
    expect(isLinkable(found!, from(found!.score))).toBe(true);
  });

  it('of a report with no time are an error', () => {
    expect(() => findDuplicates(report({ reportedAtMs: Number.NaN }), [], DEFAULT_MODEL)).toThrow(RangeError);
  });
});

/** Odds as the plain model states them, multiplied out; 0: not compared. Its windows, written out again. */
function bruteForceOdds(of: Report, one: Earlier): number {
  const [radius, spread, delay, oldest, over] = [150, 8, 6 * DAY_MS, 60 * DAY_MS, 5 * DAY_MS];
  const d = distanceMeters(of.place.lonLat, one.place.lonLat);
  const t = of.reportedAtMs - one.reportedAtMs;
  const closedAgo = one.closedAtMs !== null && one.closedAtMs < of.reportedAtMs ? of.reportedAtMs - one.closedAtMs : -1;
  if (one.service !== of.service || t <= 0 || t > oldest || d > radius || closedAgo > over) return 0;
  const square = Math.max(of.place.accuracyMeters, 3) ** 2 + Math.max(one.place.accuracyMeters, 3) ** 2 + spread ** 2;
  const near = Math.exp(-d / Math.sqrt(square));
  const soon = Math.exp(-t / delay);
  const same = of.asset !== null && of.asset.id === one.asset?.id ? Math.E : 1;
  return Math.exp(2) * near * soon * same * (closedAgo >= 0 ? Math.exp(-1 - closedAgo / DAY_MS / 10) : 1);
}
