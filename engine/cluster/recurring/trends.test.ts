import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { TimeZone } from '../../time/time-zone.ts';
import { areaTrends } from './area-trends.ts';
import { changePoints, costOf } from './change-points.ts';
import { seasonalMannKendall } from './mann-kendall.ts';
import { periodAt, periodsOf } from './periods.ts';
import { areaPlaces, hexagonOutline, hexagonPlaces } from './places.ts';
import { seasonFactors } from './season-factors.ts';
import { Chance } from './testing-reports.ts';

/** Every way to cut n positions into stretches. */
function* cuts(from: number, n: number, least: number): Generator<readonly number[]> {
  if (n - from >= least || from === 0) yield [n];
  for (let until = from + least; until <= n - least; until++)
    for (const rest of cuts(until, n, least)) yield [until, ...rest];
}

describe('changes of level', () => {
  it('are those of the best of all segmentations', () => {
    const random = seededRandom(11);
    for (let run = 0; run < 150; run++) {
      const n = 1 + Math.floor(random() * 9);
      const counts = Array.from({ length: n }, (_, i) => Math.floor(random() * (i > n / 2 ? 12 : 4)));
      const weights = counts.map(() => 0.5 + random());
      const [penalty, leastLength] = [random() * 4, 1 + Math.floor(random() * 3)];
      const costs = [...cuts(0, n, leastLength)].map((untils) => {
        const sums = untils.map((until, i) => {
          const stretch = [untils[i - 1] ?? 0, until] as const;
          const sum = (values: readonly number[]) => values.slice(...stretch).reduce((a, b) => a + b, 0);
          return costOf(sum(counts), sum(weights));
        });
        return sums.reduce((a, b) => a + b, penalty * (untils.length - 1));
      });
      const found = changePoints(counts, weights, { penalty, leastLength });
      const sum = (values: readonly number[], { from, until }: { from: number; until: number }) =>
        values.slice(from, until).reduce((a, b) => a + b, 0);
      const cost = found.reduce((total, one) => total + costOf(sum(counts, one), sum(weights, one)), 0);
      expect(cost + penalty * (found.length - 1)).toBeCloseTo(Math.min(...costs), 9);
      expect(found.map(({ from }) => from)).toEqual([0, ...found.slice(0, -1).map(({ until }) => until)]);
      if (n >= leastLength)
        for (const { from, until } of found) expect(until - from).toBeGreaterThanOrEqual(leastLength);
    }
    expect(changePoints([], [], { penalty: 1, leastLength: 1 })).toEqual([]);
    expect(() => changePoints([1], [0], { penalty: 1, leastLength: 1 })).toThrow(RangeError);
  });

  it('are seldom seen where nothing changed, and mostly where the level doubled', () => {
    const chance = new Chance(4);
    const ones = new Float64Array(48).fill(30);
    let [falseOnes, doublings] = [0, 0];
    for (let run = 0; run < 100; run++) {
      const trend = (mean: (i: number) => number) => {
        const counts = Float64Array.from(ones, (_, i) => chance.poisson(mean(i)));
        const calendar = { days: ones, classOf: new Uint8Array(48), classes: 1 };
        return areaTrends({ places: 1, periods: 48, counts }, calendar, 1).areas[0]!;
      };
      falseOnes += Number(trend(() => 6).levels.length > 1);
      doublings += Number(trend((i) => (i < 24 ? 6 : 12)).levels.some(({ from }) => Math.abs(from - 24) <= 3));
    }
    expect(falseOnes).toBeLessThanOrEqual(4);
    expect(doublings).toBeGreaterThan(85);
  });
});

describe('the seasons of a service', () => {
  const classOf = Array.from({ length: 48 }, (_, i) => i % 12);
  const days = new Float64Array(48).fill(30);

  it('are told apart from a level that doubled in the middle of a year', () => {
    const times = classOf.map((month) => (month === 6 ? 3 : 1));
    const counts = times.map((one, i) => one * (i < 30 ? 100 : 200));
    const factors = seasonFactors(counts, days, classOf, 12);
    const usual = factors.filter((_, month) => month !== 6);
    expect(Math.max(...usual) / Math.min(...usual)).toBeLessThan(1.02);
    expect(factors[6]! / factors[0]!).toBeCloseTo(3, 1);
    expect(factors.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 9);
  });

  it('are not guessed from one year', () => {
    expect([...seasonFactors([1, 9, 1], [30, 30, 30], [0, 1, 2], 3)]).toEqual([1, 1, 1]);
  });

  it('are no change of an area, which has its own and its share', () => {
    const chance = new Chance(9);
    const mean = (place: number, i: number): number => (classOf[i] === 6 ? 3 : 1) * (place === 2 && i >= 24 ? 24 : 8);
    const counts = Float64Array.from({ length: 3 * 48 }, (_, cell) =>
      chance.poisson(mean(Math.floor(cell / 48), cell % 48)),
    );
    const { areas, whole } = areaTrends({ places: 3, periods: 48, counts }, { days, classOf, classes: 12 }, 24);
    expect(areas.map(({ levels }) => levels.length)).toEqual([1, 1, 2]);
    expect(areas[2]!.levels[1]!.from).toBe(24);
    expect(areas[2]!.shares.map(({ share }) => Math.round(10 * share))).toEqual([3, 6]);
    expect(areas.map(({ qValue }) => qValue < 0.05)).toEqual([false, false, true]);
    expect(areas[2]!.perYear).toBeGreaterThan(0.3);
    expect(whole.levels).toHaveLength(2);
  });
});

describe('the seasonal Mann-Kendall test', () => {
  it('has the variance of all orders of its values within their classes, ties and all', () => {
    const [a, b] = [
      [3, 1, 1, 4],
      [2, 2, 5],
    ];
    const orders = (values: readonly number[]): number[][] =>
      values.length < 2
        ? [[...values]]
        : values.flatMap((one, i) => orders(values.filter((_, k) => k !== i)).map((rest) => [one, ...rest]));
    const all = orders(a!).flatMap((x) =>
      orders(b!).map((y) => seasonalMannKendall([...x, ...y], [0, 0, 0, 0, 1, 1, 1])),
    );
    const mean = all.reduce((sum, { s }) => sum + s, 0) / all.length;
    expect(mean).toBeCloseTo(0, 12);
    expect(all[0]!.variance).toBeCloseTo(all.reduce((sum, { s }) => sum + s * s, 0) / all.length, 10);
  });

  it('is blind to seasons, and silent where nothing differs', () => {
    const saw = Array.from({ length: 24 }, (_, i) => i % 12);
    expect(seasonalMannKendall(saw, saw)).toMatchObject({ s: 0, pValue: Number.NaN });
    const rising = seasonalMannKendall(
      Array.from({ length: 60 }, (_, i) => (i % 12) * 100 + i),
      Array.from({ length: 60 }, (_, i) => i % 12),
    );
    expect(rising.tau).toBe(1);
    expect(rising.pValue).toBeLessThan(1e-6);
  });
});

describe('periods', () => {
  const zone = TimeZone.of('America/New_York');

  it('are whole ones, in the city’s own time, with the winter named by both its years', () => {
    const [from, to] = [Date.UTC(2023, 10, 1), Date.UTC(2024, 10, 20)];
    const periods = periodsOf('season', from, to, zone);
    expect(periods.map(({ label }) => label)).toEqual(['winter 2023-24', 'spring 2024', 'summer 2024']);
    expect(new Date(periods[1]!.fromMs).toISOString()).toBe('2024-03-01T05:00:00.000Z');
    expect(new Date(periods[1]!.untilMs).toISOString()).toBe('2024-06-01T04:00:00.000Z');
    expect(periodsOf('quarter', from, to, zone).map(({ label }) => label)).toEqual(['2024 Q1', '2024 Q2', '2024 Q3']);
    expect(periodsOf('month', from, to, zone)).toHaveLength(12);
    expect(periodsOf('year', from, to, zone)).toEqual([]);
    expect(() => periodsOf('year', to, from, zone)).toThrow(RangeError);
  });

  it('hold their first moment and not their last', () => {
    const periods = periodsOf('month', Date.UTC(2024, 0, 1), Date.UTC(2024, 3, 2), zone);
    for (const [i, { fromMs, untilMs }] of periods.entries()) {
      expect([fromMs, untilMs - 1].map((ms) => periodAt(periods, ms))).toEqual([i, i]);
      expect(periodAt(periods, untilMs)).toBe(i + 1 < periods.length ? i + 1 : -1);
    }
    expect(periodAt(periods, 0)).toBe(-1);
  });
});

describe('places', () => {
  it('are the hexagon whose outline holds the point, the same for any other points', () => {
    const random = seededRandom(2);
    const lonLats = Float64Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? -70.2 : 43.7) + 0.02 * random());
    const all = hexagonPlaces(lonLats, 300);
    const outlines = Array.from({ length: all.places }, (_, place) => hexagonOutline(all, place));
    expect(all.placeOf).toEqual(areaPlaces(lonLats, outlines).placeOf);
    const few = hexagonPlaces(lonLats.slice(0, 40), 300);
    for (let i = 0; i < 20; i++) expect(few.ids[few.placeOf[i]!]).toBe(all.ids[all.placeOf[i]!]);
    expect(() => hexagonPlaces(lonLats, 0)).toThrow(RangeError);
  });
});
