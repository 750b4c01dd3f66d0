import { RadixOrder } from './radix-order.ts';
import { RandomStream, SatscanRandom } from './random.ts';
import { sortAsLibstdcxx } from './sort-as-libstdcxx.ts';

/** Deals the intervals of the cases out to them anew, within each stratum: case i gets that of case `order[i]`. */
export interface Dealer {
  /** The whole order, in an array that the next call overwrites. */
  order(replication: number): Int32Array;
  /**
   * Who gets the intervals of the first `firsts[s]` cases of every stratum s: a list of cases, stratum after stratum, in the
   * order of the cases whose intervals they get. Overwritten by the next call.
   */
  holdersOf(firsts: Int32Array, replication: number): Int32Array;
}

/** Every order within strata is as likely. Stratum s has the cases [strata[s] .. strata[s + 1]). */
export class SeededDealer implements Dealer {
  private readonly seed: number;
  private readonly strata: Int32Array;
  private readonly sizes: Int32Array;
  private readonly cases: Int32Array;
  private readonly swaps: Int32Array;
  private readonly holders: Int32Array;

  constructor(strata: Int32Array, seed: number) {
    const caseCount = strata[strata.length - 1]!;
    this.seed = seed;
    this.strata = strata;
    this.sizes = sizesOf(strata);
    this.cases = Int32Array.from({ length: caseCount }, (_, i) => i);
    this.swaps = new Int32Array(caseCount);
    this.holders = new Int32Array(caseCount);
  }

  order(replication: number): Int32Array {
    return this.holdersOf(this.sizes, replication);
  }

  holdersOf(firsts: Int32Array, replication: number): Int32Array {
    const random = new RandomStream(this.seed, replication);
    let held = 0;
    for (let s = 0; s < firsts.length; s++) {
      this.deal(this.strata[s]!, this.strata[s + 1]!, firsts[s]!, held, random);
      held += firsts[s]!;
    }
    return this.holders.subarray(0, held);
  }

  private deal(from: number, to: number, count: number, held: number, random: RandomStream): void {
    const { cases, swaps, holders } = this;
    for (let j = 0; j < count; j++) {
      swaps[j] = from + j + random.below(to - from - j);
      swap(cases, from + j, swaps[j]!);
      holders[held + j] = cases[from + j]!;
    }
    // Undone, so that a replication does not depend on those before it; only the drawn part was touched.
    for (let j = count - 1; j >= 0; j--) swap(cases, from + j, swaps[j]!);
  }
}

function sizesOf(strata: Int32Array): Int32Array {
  return Int32Array.from({ length: strata.length - 1 }, (_, s) => strata[s + 1]! - strata[s]!);
}

function swap(values: Int32Array, a: number, b: number): void {
  const kept = values[a]!;
  values[a] = values[b]!;
  values[b] = kept;
}

/** The orders of SaTScan 10: a random number for every case in turn, then the cases of each stratum by it. */
export class SatscanDealer implements Dealer {
  private readonly strata: Int32Array;
  private readonly sorted: Int32Array;
  private readonly place: Int32Array;
  private readonly holders: Int32Array;
  private readonly floats: Float32Array;
  /** The same memory: the bits of positive floats sort as the floats do. */
  private readonly bits: Uint32Array;
  private readonly radix: RadixOrder;

  constructor(strata: Int32Array) {
    const caseCount = strata[strata.length - 1]!;
    this.strata = strata;
    this.floats = new Float32Array(caseCount);
    this.bits = new Uint32Array(this.floats.buffer);
    this.sorted = new Int32Array(caseCount);
    this.place = new Int32Array(caseCount);
    this.holders = new Int32Array(caseCount);
    this.radix = new RadixOrder(caseCount);
  }

  order(replication: number): Int32Array {
    const { floats, sorted, strata } = this;
    const random = new SatscanRandom(replication);
    for (let i = 0; i < floats.length; i++) floats[i] = random.next();
    for (let s = 0; s + 1 < strata.length; s++) this.sort(strata[s]!, strata[s + 1]!);
    return sorted;
  }

  private sort(from: number, to: number): void {
    const sorted = this.sorted.subarray(from, to);
    const bits = this.bits.subarray(from, to);
    this.radix.sort(bits, sorted);
    if (hasEqual(bits, sorted)) sortAsLibstdcxx(this.floats.subarray(from, to), sorted);
    if (from > 0) for (let i = 0; i < sorted.length; i++) sorted[i]! += from;
  }

  holdersOf(firsts: Int32Array, replication: number): Int32Array {
    const { place, holders, strata } = this;
    const order = this.order(replication);
    for (let i = 0; i < order.length; i++) place[order[i]!] = i;
    let held = 0;
    for (let s = 0; s < firsts.length; s++)
      for (let j = 0; j < firsts[s]!; j++) holders[held++] = place[strata[s]! + j]!;
    return holders.subarray(0, held);
  }
}

function hasEqual(bits: Uint32Array, sorted: Int32Array): boolean {
  for (let i = 1; i < sorted.length; i++) if (bits[sorted[i]!] === bits[sorted[i - 1]!]) return true;
  return false;
}
