/*
 * Most texts are read with a handful of look-ups, one with two slips and three streets with some hundred. A text made to be
 * slow has thousands of readings: what is behind this many look-ups is not read.
 */
const MOST_LOOKUPS = 900;

/** What may still be spent on one text, in look-ups of some 8 us, and what was found for its words already. */
export class Work {
  #most: number;
  #left: number;
  #isPlain = false;
  #known: Map<string, Map<unknown, unknown>> | null = null;

  constructor(most = MOST_LOOKUPS) {
    this.#most = most;
    this.#left = most;
  }

  /** That so many look-ups more may be made, at least: for a way to read that is only tried where all others found nothing. */
  grant(lookups: number): void {
    this.#most += Math.max(0, lookups - this.#left);
    this.#left = Math.max(lookups, this.#left);
  }

  /** How many look-ups were made, or asked for. */
  get spent(): number {
    return this.#most - this.#left;
  }

  /** While something is read plainly, names count as they are spelled, and no slips are mended. */
  get isPlain(): boolean {
    return this.#isPlain;
  }

  plainly<Result>(read: () => Result): Result {
    const before = this.#isPlain;
    this.#isPlain = true;
    const result = read();
    this.#isPlain = before;
    return result;
  }

  get isUsedUp(): boolean {
    return this.#left <= 0;
  }

  /** False: the work is used up. Otherwise so many look-ups are taken off it. */
  spend(lookups: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= lookups;
    return true;
  }

  /** Keeps so many look-ups back for what comes later: until they are given back, as if they were spent. */
  keepBack(lookups: number): void {
    this.#left -= lookups;
  }

  giveBack(lookups: number): void {
    this.#left += lookups;
  }

  /** Takes off what is done in any case, so that less is left for what may be left out. */
  charge(lookups: number): void {
    this.#left -= lookups;
  }

  /** What was found for this key, looked for only once. Of one `kind` all finds are of one type. */
  remembered<Found>(kind: string, key: unknown, find: () => Found): Found {
    this.#known ??= new Map();
    const known = this.#known.get(kind) ?? new Map<unknown, unknown>();
    this.#known.set(kind, known);
    if (!known.has(key)) known.set(key, find());
    return known.get(key) as Found;
  }
}
