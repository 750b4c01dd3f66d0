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
  readonly slots: Int32Array;
  readonly costs: Float64Array;
  readonly distancesMeters: Float64Array;
  /** Whole seconds. */
  readonly agesMs: Float64Array;

  constructor(most: number) {
    if (!(Number.isInteger(most) && most > 0)) throw new RangeError(`most must be a positive integer, got ${most}`);
    this.most = most;
    this.slots = new Int32Array(most);
    this.costs = new Float64Array(most);
    this.distancesMeters = new Float64Array(most);
    this.agesMs = new Float64Array(most);
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
