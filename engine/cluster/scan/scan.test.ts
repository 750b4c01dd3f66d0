import { describe, expect, it } from 'vitest';
import { isoDay } from './calendar.ts';
import { findClusters, type ScanCluster } from './clusters.ts';
import { SatscanDealer, SeededDealer } from './deal-intervals.ts';
import { caseCounts, EveryWindow } from './every-window.ts';
import { likelihoodOf } from './likelihood-of.ts';
import { bestOfEachCenter } from './observed-windows.ts';
import { oracleWindows } from './oracle.ts';
import { placesOf } from './places.ts';
import { prepareScan, type ScanData } from './prepare-scan.ts';
import { RandomStream } from './random.ts';
import { replicationsOf } from './replications.ts';
import { reportedClusters } from './reported-clusters.ts';
import type { ScanModel, ScanProblem, ScanRates } from './scan-problem.ts';
import type { ScanSettings } from './settings.ts';
import { significanceOf, stopAfter } from './significance.ts';

const MODELS: readonly ScanModel[] = ['space-time-permutation', 'poisson', 'bernoulli'];

const settings = (change: Partial<ScanSettings> = {}): ScanSettings => ({
  model: 'space-time-permutation',
  rates: 'high',
  scope: 'space-time',
  isProspective: false,
  startDay: 19_000,
  endDay: 19_019,
  unit: 'day',
  coordinates: 'cartesian',
  maxDistance: Number.POSITIVE_INFINITY,
  maxPopulationPercent: 50,
  maxTime: { percent: 50 },
  ...change,
});

/** A small town: places on a coarse grid, some of them shared, so that distances tie. */
function town(seed: number, placeCount = 12, caseCount = 40): ScanData {
  const random = new RandomStream(seed, 0);
  const locations = Array.from({ length: placeCount }, (_, i) => ({
    id: `p${i}`,
    coordinates: [random.below(6) * 10, random.below(6) * 10],
  }));
  const places = placesOf(locations, 'cartesian');
  const event = () => ({
    place: random.below(places.count),
    day: 19_000 + random.below(20),
    count: 1 + random.below(2),
    kind: '',
  });
  const events = (count: number) => Array.from({ length: count }, event);
  const population = places.ids.map((_, place) => ({ place, kind: '', day: 18_000, count: 5 + random.below(90) }));
  return { places, cases: events(caseCount), controls: events(caseCount), population };
}

/** The same, three weeks later, so that days of the week and months (into February) differ, and with kinds of cases. */
function kindsOf(data: ScanData, kinds: number): ScanData {
  const random = new RandomStream(kinds, 77);
  return {
    ...data,
    cases: data.cases.map((event) => ({ ...event, day: event.day + 20, kind: `k${random.below(kinds)}` })),
  };
}

function ready(asked: ScanSettings, data: ScanData): { problem: ScanProblem; starts: Int32Array } {
  const prepared = prepareScan(asked, data);
  if (prepared.kind !== 'ready') throw new Error(prepared.because);
  return prepared;
}

describe('every window against the definition', () => {
  const cases = MODELS.flatMap((model) =>
    (['high', 'low', 'both'] as const).flatMap((rates: ScanRates) =>
      [false, true].map((isProspective) => ({ model, rates, isProspective })),
    ),
  );
  it.each(cases)('finds the best ratio around every place: $model, $rates, prospective $isProspective', (asked) => {
    for (let seed = 1; seed <= 3; seed++) {
      const data = town(seed);
      const limits = seed % 2 === 0 ? { maxDistance: 25, maxTime: { units: 6 } } : { maxPopulationPercent: 30 };
      const all = settings({ ...asked, ...limits });
      const { problem } = ready(all, data);
      const found = bestOfEachCenter(problem).map(({ llr }) => llr);
      const wanted = oracleWindows(all, data).map(({ llr }) => llr);
      expect(found.length).toBe(wanted.length);
      found.forEach((llr, at) => {
        expect(llr).toBeCloseTo(wanted[at]!, 9);
      });
    }
  });

  const adjusted = (['high', 'low', 'both'] as const).flatMap((rates: ScanRates) =>
    [false, true].flatMap((isProspective) => [
      { rates, isProspective, adjustWeekday: true, kinds: 2 },
      { rates, isProspective, adjustSeason: 'month' as const, kinds: 1 },
      { rates, isProspective, kinds: 4 },
    ]),
  );
  it.each(adjusted)('does so within strata of kind, day of the week and season: %j', ({ kinds, ...asked }) => {
    const data = kindsOf(town(21, 7, 40), kinds);
    const all = settings({ ...asked, startDay: 19_020, endDay: 19_039, maxDistance: 30, maxTime: { units: 6 } });
    const { problem, starts } = ready(all, data);
    const wanted = oracleWindows(all, data);
    expect(bestOfEachCenter(problem).map(({ llr }) => llr.toFixed(9))).toEqual(wanted.map(({ llr }) => llr.toFixed(9)));
    const [found] = findClusters(problem, starts, data.places);
    const best = wanted.reduce((a, b) => (b.llr > a.llr + 1e-12 ? b : a));
    expect([found!.cases, found!.expected.toFixed(9)]).toEqual([best.cases, best.expected.toFixed(9)]);
  });

  it('deals days within strata only, and by every way of looking finds the same maximum', () => {
    for (const isProspective of [false, true]) {
      const asked = settings({ rates: 'both', isProspective, adjustWeekday: true, startDay: 19_020, endDay: 19_039 });
      const data = kindsOf(town(31, 30, 120), 3);
      const { problem } = ready(asked, data);
      expect(problem.strata.length).toBeGreaterThan(15);
      const every = new EveryWindow(problem, likelihoodOf(problem));
      const dealers = {
        satscan: new SatscanDealer(problem.strata),
        seed: new SeededDealer(problem.strata, 3),
      };
      for (const kind of ['satscan', 'seed'] as const) {
        const fast = replicationsOf(problem, { kind, seed: 3 });
        for (let i = 1; i <= 10; i++) {
          const order = dealers[kind].order(i);
          for (let s = 0; s + 1 < problem.strata.length; s++) {
            const dealt = [...order.slice(problem.strata[s]!, problem.strata[s + 1]!)].sort((a, b) => a - b);
            expect(dealt).toEqual(dealt.map((_, at) => problem.strata[s]! + at));
          }
          // The recent cases are dealt by themselves, in an order of their own.
          if (isProspective && kind === 'seed') continue;
          const caseInterval = Int32Array.from(order, (at) => problem.caseInterval[at]!);
          expect(fast.maximum(i)).toBeCloseTo(every.maximum(caseCounts({ ...problem, caseInterval })), 9);
        }
      }
    }
  });

  it('adjusts away what is only the rhythm of a place: markets on Mondays here, on Fridays there', () => {
    const random = new RandomStream(5, 5);
    const places = placesOf(
      [0, 1, 2, 3].map((x) => ({ id: `m${x}`, coordinates: [x * 100, 0] })),
      'cartesian',
    );
    const cases = Array.from({ length: 240 }, (_, i) => ({
      place: i % 4,
      day: 19_020 + 7 * random.below(20) + (random.below(5) === 0 ? random.below(7) : i % 4),
      count: 1,
      kind: '',
    }));
    const data: ScanData = { places, cases, controls: [], population: [] };
    const pValue = (change: Partial<ScanSettings>): number => {
      const asked = settings({ startDay: 19_020, endDay: 19_159, maxTime: { units: 2 }, ...change });
      const { problem, starts } = ready(asked, data);
      const replications = replicationsOf(problem, { kind: 'seed', seed: 2 });
      const maxima = Array.from({ length: 99 }, (_, i) => replications.maximum(i + 1));
      return significanceOf(findClusters(problem, starts, places)[0]?.llr ?? 0, maxima).pValue!;
    };
    expect(pValue({})).toBe(0.01);
    expect(pValue({ adjustWeekday: true })).toBeGreaterThan(0.05);
  });

  it('reports members, window, cases and expected cases of the best window', () => {
    for (const model of MODELS) {
      const data = town(7);
      const { problem, starts } = ready(settings({ model }), data);
      const best = oracleWindows(settings({ model }), data).reduce((a, b) => (b.llr > a.llr + 1e-12 ? b : a));
      const [found] = findClusters(problem, starts, data.places);
      expect(found!.llr).toBeCloseTo(best.llr, 9);
      expect(found!.cases).toBe(best.cases);
      expect(found!.expected).toBeCloseTo(best.expected, 9);
    }
  });

  it.each(['high', 'low', 'both'] as const)(
    'looks at fewer windows of space-time permutation and finds the same maximum in every replication: %s',
    (rates) => {
      for (const isProspective of [false, true])
        for (const [units, days, placeCount] of [
          [5, 20, 30],
          [20, 20, 30],
          // Few places and two days, so that a place has several cases in one: a part of them must not pass for a window.
          ...[3, 4, 5, 6, 7, 8].flatMap((count) => [1, 2].map((length) => [length, 2, count] as const)),
        ] as const) {
          const data = town(11 + units + placeCount, placeCount, 3 * placeCount);
          const cases = data.cases.map((event) => ({ ...event, day: 19_000 + ((event.day - 19_000) % days) }));
          const asked = settings({
            rates,
            isProspective,
            endDay: 19_000 + days - 1,
            maxTime: { units },
            maxPopulationPercent: 100,
            maxDistance: 12,
          });
          const { problem } = ready(asked, { ...data, cases });
          const fast = replicationsOf(problem, { kind: 'satscan' });
          const every = new EveryWindow(problem, likelihoodOf(problem));
          const dealer = new SatscanDealer(problem.strata);
          for (let i = 1; i <= 10; i++) {
            const caseInterval = Int32Array.from(dealer.order(i), (at) => problem.caseInterval[at]!);
            expect(fast.maximum(i)).toBeCloseTo(every.maximum(caseCounts({ ...problem, caseInterval })), 9);
          }
        }
    },
  );
});

describe('scan', () => {
  it('finds a planted outbreak, and secondary clusters share no place with it', () => {
    const data = town(3, 30, 60);
    const outbreak = Array.from({ length: 9 }, () => ({ place: 4, day: 19_010, count: 1, kind: '' }));
    const { problem, starts } = ready(settings(), { ...data, cases: [...data.cases, ...outbreak] });
    const clusters = findClusters(problem, starts, data.places);
    expect(clusters[0]!.members).toContain(data.places.ids[4]![0]);
    expect([isoDay(clusters[0]!.firstDay), isoDay(clusters[0]!.lastDay)]).toEqual(['2022-01-18', '2022-01-18']);
    const members = clusters.flatMap((cluster) => cluster.members);
    expect(clusters.length).toBeGreaterThan(1);
    expect(new Set(members).size).toBe(members.length);
  });

  it('does not depend on the order of the data', () => {
    for (const model of MODELS) {
      const data = town(5, 20, 60);
      const shuffled = { ...data, cases: [...data.cases].reverse(), population: [...data.population].reverse() };
      const run = (of: ScanData): unknown => {
        const { problem, starts } = ready(settings({ model }), of);
        return [
          findClusters(problem, starts, of.places),
          replicationsOf(problem, { kind: 'seed', seed: 5 }).maximum(3),
        ];
      };
      expect(run(shuffled)).toEqual(run(data));
    }
  });

  it('gives a replication the same maximum whatever was run before it, and another for another seed', () => {
    for (const model of MODELS) {
      const { problem } = ready(settings({ model }), town(9, 20, 80));
      const replications = replicationsOf(problem, { kind: 'seed', seed: 21 });
      const inOrder = [1, 2, 3, 4, 5, 6].map((i) => replications.maximum(i));
      const other = replicationsOf(problem, { kind: 'seed', seed: 21 });
      expect([6, 5, 4, 3, 2, 1].map((i) => other.maximum(i)).reverse()).toEqual(inOrder);
      const seeded = replicationsOf(problem, { kind: 'seed', seed: 22 });
      expect([1, 2, 3, 4, 5, 6].map((i) => seeded.maximum(i))).not.toEqual(inOrder);
    }
  });

  it('is seldom sure where there is nothing: of 60 towns by chance about one in five has p up to 0.2', () => {
    for (const model of MODELS) {
      let low = 0;
      for (let seed = 100; seed < 160; seed++) {
        const data = town(seed, 12, 40);
        const even = { ...data, population: data.population.map((count) => ({ ...count, count: 10 })) };
        const single = { ...even, cases: even.cases.map((event) => ({ ...event, count: 1 })) };
        const { problem, starts } = ready(settings({ model, maxTime: { units: 3 } }), single);
        const [best] = findClusters(problem, starts, data.places);
        const replications = replicationsOf(problem, { kind: 'seed', seed });
        const maxima = Array.from({ length: 19 }, (_, i) => replications.maximum(i + 1));
        if (significanceOf(best!.llr, maxima).pValue! <= 0.2) low++;
      }
      // Binomial(60, 0.2): 12 +- 3.3 standard deviations of 3.1.
      expect(low).toBeGreaterThanOrEqual(2);
      expect(low).toBeLessThanOrEqual(22);
    }
  });

  it('says why nothing can be tested', () => {
    const data = town(1);
    const why = (asked: Partial<ScanSettings>, of: Partial<ScanData>) => {
      const prepared = prepareScan(settings(asked), { ...data, ...of });
      return prepared.kind === 'untestable' ? prepared.because : null;
    };
    const one = data.cases[0]!;
    expect(why({}, { cases: [] })).toContain('there are no cases');
    expect(why({}, { cases: [{ ...one, count: 1 }] })).toContain('there is one case');
    expect(why({}, { cases: data.cases.map((event) => ({ ...event, place: 2 })) })).toContain(
      'all cases are at one point',
    );
    expect(why({}, { cases: data.cases.map((event) => ({ ...event, day: 19_003 })) })).toContain('in one interval');
    expect(why({ model: 'bernoulli' }, { controls: [] })).toContain('no controls');
    const point = placesOf(
      [
        { id: 'a', coordinates: [1, 2] },
        { id: 'b', coordinates: [1, 2] },
      ],
      'cartesian',
    );
    expect(why({ model: 'bernoulli' }, { places: point })).toContain('all locations are at one point');
    expect(why({ model: 'poisson', scope: 'temporal', unit: 'year', endDay: 19_001 }, {})).toContain('one interval');
  });

  it('refuses what no model can do, by name', () => {
    const data = town(1);
    expect(() => prepareScan(settings({ scope: 'spatial' }), data)).toThrow('for space and time together');
    expect(() => prepareScan(settings({ model: 'poisson', scope: 'spatial', isProspective: true }), data)).toThrow(
      'cannot be prospective',
    );
    expect(() => prepareScan(settings({ maxTime: { percent: 2 } }), data)).toThrow('shorter than one of 20 intervals');
    expect(() => prepareScan(settings({ maxPopulationPercent: 0 }), data)).toThrow('got 0');
    const nobody = data.population.map((count) => ({ ...count, count: count.place === data.cases[0]!.place ? 0 : 9 }));
    expect(() => prepareScan(settings({ model: 'poisson' }), { ...data, population: nobody })).toThrow(
      'its population is 0',
    );
    const { problem } = ready(settings({ model: 'bernoulli' }), data);
    expect(() => replicationsOf(problem, { kind: 'satscan' })).toThrow('for space-time permutation only');
  });
});

describe('significance', () => {
  it('ranks among the maxima, ties counting against the cluster', () => {
    expect(significanceOf(5, [1, 5, 9]).pValue).toBe(3 / 4);
    expect(significanceOf(10, [1, 5, 9]).pValue).toBe(1 / 4);
    expect(significanceOf(5, [])).toEqual({ pValue: null, gumbelP: null });
  });

  it('is the share that reached the ratio when replications were stopped by it', () => {
    expect(significanceOf(5, [6, 1, 7], true).pValue).toBe(2 / 3);
    expect(reportedClusters([], [6, 1, 7], false, true)).toEqual([]);
  });

  it('recovers the tail of a Gumbel distribution far beyond the number of replications', () => {
    const random = new RandomStream(1, 1);
    const maxima = Array.from({ length: 9999 }, () => 6 - 1.1 * Math.log(-Math.log(random.next() + 2 ** -33)));
    const truth = -Math.expm1(-Math.exp(-(20 - 6) / 1.1));
    expect(significanceOf(20, maxima).gumbelP! / truth).toBeGreaterThan(0.7);
    expect(significanceOf(20, maxima).gumbelP! / truth).toBeLessThan(1.4);
  });

  it('stops at the replication that brings the last exceedance', () => {
    expect(stopAfter(5, [6, 1, 7, 2, 8], 2)).toBe(3);
    expect(stopAfter(5, [6, 1], 2)).toBeNull();
  });

  it('leaves out secondary clusters that every replication betters, and gives recurrence to prospective ones', () => {
    const cluster: Omit<ScanCluster, 'llr'> = {
      members: ['a'],
      center: 0,
      radius: 0,
      firstDay: 0,
      lastDay: 0,
      cases: 2,
      expected: 1,
      relativeRisk: 2,
    };
    const found = [9, 4, 1].map((llr) => ({ ...cluster, llr }));
    const reported = reportedClusters(found, [2, 3, 5], true);
    expect(reported.map(({ rank, pValue, recurrenceInterval }) => [rank, pValue, recurrenceInterval])).toEqual([
      [1, 0.25, 4],
      [2, 0.5, 2],
    ]);
    expect(reportedClusters(found, [], false).map(({ recurrenceInterval }) => recurrenceInterval)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
