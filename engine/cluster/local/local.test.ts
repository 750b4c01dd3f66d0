import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { ebMoran, standardizedRates } from './eb-moran.ts';
import { globalRates, localRates } from './empirical-bayes.ts';
import { falseDiscovery } from './false-discovery.ts';
import { getisOrd } from './getis-ord.ts';
import { globalMoran } from './global-moran.ts';
import { localMoran, quadrantsOf } from './local-moran.ts';
import { permutedLocalMoran } from './local-moran-permutations.ts';
import { neighborsFromLists, neighborsFromPairs, withSelf } from './neighbors.ts';
import { normalAbove } from './normal.ts';
import { poissonAtLeast, poissonAtMost } from './poisson.ts';
import { probabilityMap } from './probability-map.ts';
import { weigh } from './weights.ts';

/** All orders of some values. */
function* orders(values: readonly number[]): Generator<readonly number[]> {
  if (values.length < 2) yield values;
  for (const [i, first] of values.entries())
    for (const rest of orders([...values.slice(0, i), ...values.slice(i + 1)])) yield [first, ...rest];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => mean(values.map((value) => (value - mean(values)) ** 2));

/** Six places, links that need not be mutual. */
const seed = seededRandom(7);
const SIX = Float64Array.from({ length: 6 }, () => Math.round(seed() * 90) / 10);
const LINKS = neighborsFromLists([[1, 2], [0, 3, 4], [0], [2, 5, 1], [5, 0], [4, 1, 0]]);

describe('local statistics against every possible deal of the values', () => {
  const all = [...orders([...SIX])];
  const kept = (i: number): (readonly number[])[] => all.filter((deal) => deal[i] === SIX[i]);
  const sumAt = (deal: readonly number[], i: number): number =>
    [...weigh(LINKS, 'row').to.subarray(LINKS.starts[i], LINKS.starts[i + 1])].reduce((sum, j) => sum + deal[j]!, 0);
  const neighborsCount = (i: number): number => LINKS.starts[i + 1]! - LINKS.starts[i]!;
  const m = mean([...SIX]);
  const m2 = variance([...SIX]);

  for (const style of ['row', 'binary'] as const) {
    const scale = (i: number): number => (style === 'row' ? 1 / neighborsCount(i) : 1);
    const indexOf = (deal: readonly number[], i: number): number =>
      ((deal[i]! - m) / m2) * scale(i) * (sumAt(deal, i) - neighborsCount(i) * m);

    it(`the moments of local Moran are those of the deals that keep the place, ${style}`, () => {
      const { index, expected, variance: v } = localMoran(SIX, weigh(LINKS, style));
      for (const i of SIX.keys()) {
        const dealt = kept(i).map((deal) => indexOf(deal, i));
        expect(index[i]).toBeCloseTo(indexOf([...SIX], i), 10);
        expect(expected[i]).toBeCloseTo(mean(dealt), 10);
        expect(v[i]).toBeCloseTo(variance(dealt), 10);
      }
    });

    it(`with all values dealt they are those of all deals, ${style}`, () => {
      const { expected, variance: v } = localMoran(SIX, weigh(LINKS, style), { chance: 'total' });
      for (const i of SIX.keys()) {
        const dealt = all.map((deal) => indexOf(deal, i));
        expect(expected[i]).toBeCloseTo(mean(dealt), 10);
        expect(v[i]).toBeCloseTo(variance(dealt), 10);
      }
    });

    it(`Gi and Gi* are the neighbors' sums in units of the deals' deviation, ${style}`, () => {
      const g = getisOrd(SIX, weigh(LINKS, style));
      const star = getisOrd(SIX, weigh(withSelf(LINKS), style));
      for (const i of SIX.keys()) {
        const others = kept(i).map((deal) => sumAt(deal, i));
        expect(g.z[i]).toBeCloseTo((sumAt([...SIX], i) - mean(others)) / Math.sqrt(variance(others)), 10);
        const whole = all.map((deal) => sumAt(deal, i) + deal[i]!);
        expect(star.z[i]).toBeCloseTo((sumAt([...SIX], i) + SIX[i]! - mean(whole)) / Math.sqrt(variance(whole)), 10);
      }
    });

    it(`the moments of the global index are those of all deals, ${style}`, () => {
      const total = [...weigh(LINKS, style).weights].reduce((sum, weight) => sum + weight, 0);
      const dealt = all.map((deal) => deal.reduce((sum, _, i) => sum + indexOf(deal, i), 0) / total);
      const moran = globalMoran(SIX, weigh(LINKS, style));
      expect(moran.index).toBeCloseTo(dealt[0]!, 10);
      expect(moran.expected).toBeCloseTo(mean(dealt), 10);
      expect(moran.variance).toBeCloseTo(variance(dealt), 10);
    });
  }

  it('permutations come near the exact p and give the same twice, whatever the other places', () => {
    const options = { permutations: 4999, seed: 311, alternative: 'greater' as const };
    const drawn = permutedLocalMoran(SIX, weigh(LINKS, 'row'), options);
    const exact = localMoran(SIX, weigh(LINKS, 'row'));
    for (const i of SIX.keys()) {
      const observed = sumAt([...SIX], i) * Math.sign(SIX[i]! - m);
      const beyond = kept(i).filter((deal) => sumAt(deal, i) * Math.sign(SIX[i]! - m) >= observed - 1e-9).length;
      // Four deviations of 4,999 draws at most.
      expect(Math.abs(drawn.p[i]! - beyond / kept(i).length)).toBeLessThan(0.03);
      expect(Math.abs(drawn.variance[i]! / exact.variance[i]! - 1)).toBeLessThan(0.12);
    }
    expect(permutedLocalMoran(SIX, weigh(LINKS, 'row'), options)).toEqual(drawn);
    expect(permutedLocalMoran(SIX, weigh(LINKS, 'row'), { ...options, seed: 312 }).p).not.toEqual(drawn.p);
  });
});

describe('places without neighbors, and values that tell nothing', () => {
  const withIsland = neighborsFromLists([[1], [0, 2], [1, 3], [2, 4], [3], []]);
  const values = Float64Array.of(1, 2, 4, 8, 9, 30);

  it('an island has no z, counts in the mean, and not in the number of places of the global index', () => {
    const local = localMoran(values, weigh(withIsland, 'row'));
    expect([local.index[5], local.expected[5], local.z[5], local.p[5]]).toEqual([0, -0, Number.NaN, Number.NaN]);
    expect(getisOrd(values, weigh(withIsland, 'row')).z[5]).toBeNaN();
    expect(quadrantsOf(values, weigh(withIsland, 'row'))[5]).toBeNull();
    expect(permutedLocalMoran(values, weigh(withIsland, 'row'), { seed: 1, permutations: 9 }).p[5]).toBeNaN();
    expect(globalMoran(values, weigh(withIsland, 'row')).expected).toBeCloseTo(-1 / 4, 12);
  });

  it('equal values give no z and no p anywhere', () => {
    const equal = new Float64Array(6).fill(0.1);
    for (const z of [
      getisOrd(equal, weigh(withIsland, 'row')).z,
      getisOrd(equal, weigh(withSelf(withIsland), 'row')).z,
      localMoran(equal, weigh(withIsland, 'row')).z,
    ])
      expect(z.every(Number.isNaN)).toBe(true);
    expect(globalMoran(equal, weigh(withIsland, 'row')).z).toBeNaN();
  });

  it('refuses what is no neighbor, too few places, and numbers that are none', () => {
    expect(() => neighborsFromPairs(3, [0], [3])).toThrow('pair 0 is 0 and 3, the places are 0 to 2');
    expect(() => neighborsFromPairs(3, [1], [1])).toThrow('its own neighbor');
    expect(() => localMoran(Float64Array.of(1, 2), weigh(neighborsFromLists([[1], [0]]), 'row'))).toThrow('3 places');
    expect(() => getisOrd(values.with(2, Number.NaN), weigh(withIsland, 'row'))).toThrow('place 2');
    expect(() => localMoran(values, weigh(withSelf(withIsland), 'row'))).toThrow('without the place itself');
  });
});

describe('rates', () => {
  const random = seededRandom(12);
  const population = Float64Array.from({ length: 40 }, () => 50 + Math.floor(random() * 5000));
  const cases = population.map((people, i) => Math.floor(people * (0.01 + 0.03 * random()) * (i < 8 ? 6 : 1)));
  const counts = { cases, population };
  const ring = neighborsFromLists(Array.from({ length: 40 }, (_, i) => [(i + 1) % 40, (i + 39) % 40]));

  it('lie between the raw rate and the mean, nearer to the mean the fewer the people', () => {
    const { raw, estimates, mean: overall } = globalRates(counts);
    const pull = raw.map((rate, i) => (estimates[i]! - rate) / (overall - rate));
    const bySize = [...population.keys()].sort((a, b) => population[a]! - population[b]!);
    for (const [k, i] of bySize.entries()) {
      expect(pull[i]).toBeGreaterThan(0);
      expect(pull[i]).toBeLessThan(1);
      if (k > 0) expect(pull[i]).toBeLessThanOrEqual(pull[bySize[k - 1]!]! + 1e-9);
    }
  });

  it('of a neighborhood of all are the global ones, and of none the mean', () => {
    const everybody = neighborsFromLists(
      Array.from({ length: 40 }, (_, i) => [...cases.keys()].filter((j) => j !== i)),
    );
    const [local, global] = [localRates(counts, everybody), globalRates(counts)];
    for (const i of cases.keys()) expect(local.estimates[i]).toBeCloseTo(global.estimates[i]!, 12);
    const none = { cases: new Float64Array(40), population };
    expect(localRates(none, ring).estimates).toEqual(new Float64Array(40));
    expect(standardizedRates(none)).toEqual(new Float64Array(40));
  });

  it('hold a neighbor against its own neighborhood or the place in the middle, as told', () => {
    const place = (i: number): readonly number[] => [(i + 39) % 40, i, (i + 1) % 40];
    const total = (of: Float64Array, i: number): number => place(i).reduce((sum, j) => sum + of[j]!, 0);
    for (const against of ['own', 'center'] as const) {
      const { variances } = localRates(counts, ring, against);
      for (const i of [0, 3, 17]) {
        const spread = place(i).reduce((sum, j) => {
          const k = against === 'own' ? j : i;
          return sum + population[j]! * (cases[j]! / population[j]! - total(cases, k) / total(population, k)) ** 2;
        }, 0);
        const chance = total(cases, i) / total(population, i) / (total(population, i) / 3);
        expect(variances[i]).toBeCloseTo(Math.max(0, spread / total(population, i) - chance), 14);
      }
    }
  });

  it('the index sees the cluster and not one of shuffled rates, the same by seed', () => {
    const weights = weigh(ring, 'row');
    const found = ebMoran(counts, weights, { seed: 4, permutations: 199 });
    expect(found.p).toBeLessThan(0.02);
    expect(found.index).toBeCloseTo(globalMoran(standardizedRates(counts), weights).index, 12);
    expect(ebMoran(counts, weights, { seed: 4, permutations: 199 })).toEqual(found);
  });

  it('refuse negative cases, nobody at all, and broken counts where a chance is asked', () => {
    expect(() => globalRates({ cases: cases.with(3, -1), population })).toThrow('cases of place 3 must be 0 or more');
    expect(() => globalRates({ cases, population: population.with(5, 0) })).toThrow('the population of place 5');
    expect(() => probabilityMap({ cases: cases.with(2, 1.5), population })).toThrow('place 2 must be a whole number');
  });
});

describe('chances', () => {
  it('of the normal agree with tables far into the tail', () => {
    // R: pnorm(z, lower.tail = FALSE).
    for (const [z, p] of [
      [0, 0.5],
      [1, 0.158655253931457],
      [1.959963984540054, 0.025],
      [3, 0.00134989803163009],
      [6, 9.86587645037698e-10],
      [10, 7.61985302416053e-24],
      [-2, 0.977249868051821],
    ] as const)
      expect(Math.abs(normalAbove(z) / p - 1)).toBeLessThan(1e-12);
  });

  it('of Poisson counts are the sums of their terms, and keep their digits for large means', () => {
    for (const mu of [0.1, 1, 4.6, 27.3, 90])
      for (const k of [0, 1, 3, 12, 16, 40, 110]) {
        let [term, sum] = [Math.exp(-mu), Math.exp(-mu)];
        for (let j = 1; j <= k; j++) {
          term *= mu / j;
          sum += term;
        }
        expect(poissonAtMost(k, mu)).toBeCloseTo(sum, 12);
        expect(poissonAtLeast(k + 1, mu)).toBeCloseTo(1 - sum, 12);
      }
    // The median of a large mean: 1/2 and 2/3 of a term (Ramanujan), which is 1 / sqrt(2 pi mean).
    for (const mu of [1e4, 1e6])
      expect(poissonAtMost(mu, mu)).toBeCloseTo(0.5 + 2 / 3 / Math.sqrt(2 * Math.PI * mu), 7);
    expect([poissonAtMost(0, 0), poissonAtLeast(1, 0), poissonAtLeast(0, 5), poissonAtMost(-1, 5)]).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('are adjusted by rank, never past 1, equal for equal ones, and NaN is no test', () => {
    const p = Float64Array.of(0.01, 0.04, Number.NaN, 0.03, 0.8, 0.04);
    // R: p.adjust(c(.01, .04, NA, .03, .8, .04), "BH").
    const adjusted = [...falseDiscovery(p)].map((value) => Number(value.toPrecision(12)));
    expect(adjusted).toEqual([0.05, 0.05, Number.NaN, 0.05, 0.8, 0.05]);
    const strict = falseDiscovery(p, 'benjamini-yekutieli');
    expect(strict[0]).toBeCloseTo(0.05 * (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5), 12);
    expect(strict[4]).toBe(1);
    expect(() => falseDiscovery(Float64Array.of(1.5))).toThrow('p-value 0');
  });

  it('called at 10 % are wrong in at most 10 % of the calls where nothing is there', () => {
    const random = seededRandom(99);
    const ring = neighborsFromLists(Array.from({ length: 60 }, (_, i) => [(i + 1) % 60, (i + 59) % 60]));
    let called = 0;
    for (let trial = 0; trial < 300; trial++) {
      const values = Float64Array.from({ length: 60 }, () => random() + random() + random() + random());
      const { p } = getisOrd(values, weigh(withSelf(ring), 'row'));
      if (falseDiscovery(p).some((q) => q < 0.1)) called++;
    }
    // All calls are wrong here, so 10 % of the trials may have one; three deviations above.
    expect(called).toBeLessThan(300 * 0.1 + 3 * Math.sqrt(300 * 0.09));
  });
});
