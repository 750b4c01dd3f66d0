import { seededRandom } from '../../spatial/seeded-geometry.ts';
import type { Tally } from './tally.ts';

/** For tests only: made reports of places that keep their share, or do not. */
export interface MadeWorld {
  readonly places: number;
  readonly periods: number;
  /** Reports of a place in a period, and reports of other services. */
  readonly mean: number;
  readonly others: number;
  /** How much places differ for good, and from period to period: variance by the square of the mean. */
  readonly spread: number;
  readonly clumping: number;
  /** The first so many places have `ratio` times their share. */
  readonly planted: number;
  readonly ratio: number;
}

export function madeReports(world: MadeWorld, seed: number): { readonly own: Tally; readonly others: Tally } {
  const chance = new Chance(seed);
  const { places, periods } = world;
  const own = new Float64Array(places * periods);
  const others = new Float64Array(places * periods);
  for (let i = 0; i < places; i++) {
    const busy = chance.around1(world.spread);
    for (let p = 0; p < periods; p++) {
      const times = i < world.planted ? world.ratio : 1;
      own[i * periods + p] = chance.poisson(world.mean * busy * times * chance.around1(world.clumping));
      others[i * periods + p] = chance.poisson(world.others * busy);
    }
  }
  return { own: { places, periods, counts: own }, others: { places, periods, counts: others } };
}

/** Seeded draws of the laws that reports follow. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** By multiplying uniform numbers (Knuth), a large mean in parts. */
  poisson(mean: number): number {
    if (mean > 20) return this.poisson(mean / 2) + this.poisson(mean / 2);
    const least = Math.exp(-mean);
    let count = 0;
    for (let product = 1 - this.#random(); product > least; product *= 1 - this.#random()) count++;
    return count;
  }

  /** Gamma of mean 1 and this variance (Marsaglia and Tsang 2000). */
  around1(variance: number): number {
    return variance === 0 ? 1 : this.#gamma(1 / variance) * variance;
  }

  #gamma(shape: number): number {
    if (shape < 1) return this.#gamma(shape + 1) * (1 - this.#random()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.#normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.#random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
  }
}
