import type { ScanProblem } from './scan-problem.ts';

/** The intervals of the cases at each place, which a replication deals anew. */
export class CasesAtPlaces {
  /** Cases of place p are at [slots[p] .. slots[p + 1]) of `intervalAt`. */
  readonly slots: Int32Array;
  readonly intervalAt: Int32Array;
  private readonly slotOfCase: Int32Array;

  constructor({ casePlace, placeCount }: ScanProblem) {
    this.slots = new Int32Array(placeCount + 1);
    for (const place of casePlace) this.slots[place + 1]!++;
    for (let place = 0; place < placeCount; place++) this.slots[place + 1]! += this.slots[place]!;
    const next = this.slots.slice();
    this.slotOfCase = casePlace.map((place) => next[place]!++);
    this.intervalAt = new Int32Array(casePlace.length);
  }

  /** Case i is in `intervalOfCase[i]` from now on. */
  deal(intervalOfCase: Int32Array): void {
    for (let i = 0; i < intervalOfCase.length; i++) this.intervalAt[this.slotOfCase[i]!] = intervalOfCase[i]!;
  }
}

/** The cases of a growing circle by interval. */
export class CasesInTime {
  /** Cases of the circle in an interval. */
  readonly counts: Int32Array;
  /** What `findBetween` found. */
  readonly found: Int32Array;
  /** Bit i & 31 of word i >> 5 is set if the circle has cases in interval i: most are empty, and skipped 32 at a time. */
  private readonly bits: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  constructor({ intervalCount, casePlace }: ScanProblem) {
    this.counts = new Int32Array(intervalCount);
    this.found = new Int32Array(intervalCount);
    this.bits = new Int32Array((intervalCount >> 5) + 1);
    this.touched = new Int32Array(casePlace.length);
  }

  get size(): number {
    return this.touchedCount;
  }

  add(interval: number): void {
    this.counts[interval]!++;
    this.bits[interval >> 5]! |= 1 << (interval & 31);
    this.touched[this.touchedCount++] = interval;
  }

  clear(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      this.counts[this.touched[i]!] = 0;
      this.bits[this.touched[i]! >> 5] = 0;
    }
    this.touchedCount = 0;
  }

  /** Writes the intervals with cases from `low` to `high`, both included, to `found`, ascending; how many. */
  findBetween(low: number, high: number): number {
    const { bits, found } = this;
    let count = 0;
    for (let word = low >> 5; word <= high >> 5; word++) {
      let rest = bits[word]!;
      // Shifts count modulo 32: the bits below `low` and above `high` go.
      if (word === low >> 5) rest &= -1 << (low & 31);
      if (word === high >> 5) rest &= -1 >>> (31 - (high & 31));
      while (rest !== 0) {
        const bit = rest & -rest;
        found[count++] = (word << 5) + 31 - Math.clz32(bit);
        rest ^= bit;
      }
    }
    return count;
  }
}
