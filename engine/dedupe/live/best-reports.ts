/**
 * The best reports that were found so far, at most `most`: least cost first, of equal cost the one that arrived last.
 * Filled by a search and read by the caller; kept for the next search, so that none allocates.
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
  readonly agesMs: Float64Array;
  readonly arrivals: Float64Array;

  constructor(most: number) {
    if (!(Number.isInteger(most) && most > 0)) throw new RangeError(`most must be a positive integer, got ${most}`);
    this.most = most;
    this.slots = new Int32Array(most);
    this.costs = new Float64Array(most);
    this.distancesMeters = new Float64Array(most);
    this.agesMs = new Float64Array(most);
    this.arrivals = new Float64Array(most);
  }

  clear(): void {
    this.count = 0;
    this.isComplete = true;
    this.lookedAt = 0;
  }

  get isFull(): boolean {
    return this.count === this.most;
  }

  /** What costs more cannot come in; Infinity while there is room. */
  get worstCost(): number {
    return this.count < this.most ? Infinity : this.costs[this.most - 1]!;
  }

  /** Arrival of the last of a full list; -1 while there is room. */
  get worstArrival(): number {
    return this.count < this.most ? -1 : this.arrivals[this.most - 1]!;
  }

  /** Puts it where it belongs, the last one out if the list is full. O(most). */
  offer(slot: number, cost: number, distanceMeters: number, ageMs: number, arrival: number): void {
    let at = this.count < this.most ? this.count++ : this.most;
    while (
      at > 0 &&
      (cost < this.costs[at - 1]! || (cost === this.costs[at - 1]! && arrival > this.arrivals[at - 1]!))
    ) {
      at--;
      if (at + 1 < this.most) this.#copy(at, at + 1);
    }
    if (at === this.most) return;
    this.slots[at] = slot;
    this.costs[at] = cost;
    this.distancesMeters[at] = distanceMeters;
    this.agesMs[at] = ageMs;
    this.arrivals[at] = arrival;
  }

  #copy(from: number, to: number): void {
    this.slots[to] = this.slots[from]!;
    this.costs[to] = this.costs[from]!;
    this.distancesMeters[to] = this.distancesMeters[from]!;
    this.agesMs[to] = this.agesMs[from]!;
    this.arrivals[to] = this.arrivals[from]!;
  }
}
