/**
 * The best reports of a search, at most `most`: least cost first, of equal cost the one that arrived last. Filled by
 * `LiveReports.candidates` and read by the caller; used again for the next search, so that none allocates.
 */
export class BestReports {
  readonly most: number;
  /** How many there are; of the arrays below only so many count. */
  count = 0;
  /** Whether all reports were looked at that could have been among them: false where the search came to its bound. */
  isComplete = true;
  /** How many reports were looked at. */
  lookedAt = 0;
  /** These four in plain arrays, which V8 reads with fewer checks than typed ones: they are moved for each report that is found. */
  readonly slots: number[];
  readonly costs: number[];
  readonly distancesMeters: number[];
  /** Whole seconds. */
  readonly agesMs: number[];

  constructor(most: number) {
    if (!(Number.isInteger(most) && most > 0)) throw new RangeError(`most must be a positive integer, got ${most}`);
    this.most = most;
    this.slots = Array.from({ length: most }, () => 0);
    // Fractions, so that V8 keeps numbers of 64 bits in them from the beginning.
    this.costs = Array.from({ length: most }, () => 0.5);
    this.distancesMeters = Array.from({ length: most }, () => 0.5);
    this.agesMs = Array.from({ length: most }, () => 0.5);
  }

  clear(): void {
    this.count = 0;
    this.isComplete = true;
    this.lookedAt = 0;
  }

  /** What costs more cannot come in; Infinity while there is room. */
  worstCost(): number {
    return this.count < this.most ? Infinity : this.costs[this.most - 1]!;
  }

  /** Puts it where it belongs, and the last one out if the list is full. `arrivals` by slot. O(most). */
  offer(slot: number, cost: number, distanceMeters: number, ageMs: number, arrivals: Float64Array): void {
    const { costs, slots, distancesMeters, agesMs } = this;
    let at = this.count;
    if (at < this.most) this.count++;
    else if (!this.#isBefore(cost, slot, --at, arrivals)) return;
    for (; at > 0; at--) {
      const other = costs[at - 1]!;
      if (!(cost < other || (cost === other && arrivals[slot]! > arrivals[slots[at - 1]!]!))) break;
      costs[at] = other;
      slots[at] = slots[at - 1]!;
      distancesMeters[at] = distancesMeters[at - 1]!;
      agesMs[at] = agesMs[at - 1]!;
    }
    costs[at] = cost;
    slots[at] = slot;
    distancesMeters[at] = distanceMeters;
    agesMs[at] = ageMs;
  }

  #isBefore(cost: number, slot: number, at: number, arrivals: Float64Array): boolean {
    const other = this.costs[at]!;
    return cost < other || (cost === other && arrivals[slot]! > arrivals[this.slots[at]!]!);
  }
}
