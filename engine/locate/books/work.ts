/*
 * Most texts are read with a handful of look-ups, one with two slips and three streets with some hundred. A text made to be
 * slow has thousands of readings: what is behind this many look-ups is not read.
 */
const MOST_LOOKUPS = 600;

/** What may still be spent on one text, in look-ups of about 10 us, and what was found for its words already. */
export class Work {
  readonly #most: number;
  #left: number;
  #known: Map<string, Map<unknown, unknown>> | null = null;

  constructor(most = MOST_LOOKUPS) {
    this.#most = most;
    this.#left = most;
  }

  /** How many look-ups were made, or asked for. */
  get spent(): number {
    return this.#most - this.#left;
  }

  /** False: the work is used up. Otherwise so many look-ups are taken off it. */
  spend(lookups: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= lookups;
    return true;
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
