import { RadixOrder } from './radix-order.ts';
import { RandomStream, SatscanRandom } from './random.ts';
import { sortAsLibstdcxx } from './sort-as-libstdcxx.ts';

/** Deals the intervals of the cases out to them anew: case i gets that of case `order[i]`. */
export interface Dealer {
  /** The whole order, in an array that the next call overwrites. */
  order(replication: number): Int32Array;
  /** Which cases get the intervals of the first `count` cases: case `[j]` that of case j. Overwritten by the next call. */
  holdersOf(count: number, replication: number): Int32Array;
}

/** Every order is as likely. */
export class SeededDealer implements Dealer {
  private readonly seed: number;
  private readonly cases: Int32Array;
  private readonly swaps: Int32Array;
  private readonly holders: Int32Array;

  constructor(caseCount: number, seed: number) {
    this.seed = seed;
    this.cases = Int32Array.from({ length: caseCount }, (_, i) => i);
    this.swaps = new Int32Array(caseCount);
    this.holders = new Int32Array(caseCount);
  }

  order(replication: number): Int32Array {
    return this.holdersOf(this.cases.length, replication);
  }

  holdersOf(count: number, replication: number): Int32Array {
    const { cases, swaps, holders } = this;
    const random = new RandomStream(this.seed, replication);
    for (let j = 0; j < count; j++) {
      swaps[j] = j + random.below(cases.length - j);
      swap(cases, j, swaps[j]!);
      holders[j] = cases[j]!;
    }
    // Undone, so that a replication does not depend on those before it; only the drawn part was touched.
    for (let j = count - 1; j >= 0; j--) swap(cases, j, swaps[j]!);
    return holders.subarray(0, count);
  }
}

function swap(values: Int32Array, a: number, b: number): void {
  const kept = values[a]!;
  values[a] = values[b]!;
  values[b] = kept;
}

/** The orders of SaTScan 10: a random number for every case in turn, then the cases by it. */
export class SatscanDealer implements Dealer {
  private readonly sorted: Int32Array;
  private readonly holders: Int32Array;
  private readonly floats: Float32Array;
  /** The same memory: the bits of positive floats sort as the floats do. */
  private readonly bits: Uint32Array;
  private readonly radix: RadixOrder;

  constructor(caseCount: number) {
    this.floats = new Float32Array(caseCount);
    this.bits = new Uint32Array(this.floats.buffer);
    this.sorted = new Int32Array(caseCount);
    this.holders = new Int32Array(caseCount);
    this.radix = new RadixOrder(caseCount);
  }

  order(replication: number): Int32Array {
    const { floats, bits, sorted } = this;
    const random = new SatscanRandom(replication);
    for (let i = 0; i < floats.length; i++) floats[i] = random.next();
    this.radix.sort(bits, sorted);
    if (this.hasEqualNumbers()) sortAsLibstdcxx(floats, sorted);
    return sorted;
  }

  private hasEqualNumbers(): boolean {
    for (let i = 1; i < this.sorted.length; i++)
      if (this.bits[this.sorted[i]!] === this.bits[this.sorted[i - 1]!]) return true;
    return false;
  }

  holdersOf(count: number, replication: number): Int32Array {
    const order = this.order(replication);
    for (let i = 0; i < order.length; i++) if (order[i]! < count) this.holders[order[i]!] = i;
    return this.holders.subarray(0, count);
  }
}
