/** A position into the caller's array and its distance. */
export interface Neighbor {
  readonly position: number;
  readonly distanceMeters: number;
}

export interface NearestOptions {
  /** Nothing farther than this; default no limit. A neighbor at exactly this distance counts. */
  readonly maxMeters?: number;
  /** How many at most; default 1, Infinity for all. */
  readonly limit?: number;
  /** Positions for which this is false are passed over. May be asked about one position more than once. */
  readonly accept?: (position: number) => boolean;
}

/** Nearest first, ties by position: the order of every list of neighbors. */
export const compareNeighbors = (a: Neighbor, b: Neighbor): number =>
  a.distanceMeters - b.distanceMeters || a.position - b.position;

/** The best `limit` neighbors seen so far, each position once with its least distance. */
export class NearestList {
  readonly #limit: number;
  readonly #accept: ((position: number) => boolean) | undefined;
  readonly #found: Neighbor[] = [];
  /** What is farther than this cannot enter any more. */
  thresholdMeters: number;

  constructor(limit: number, maxMeters: number, accept?: (position: number) => boolean) {
    this.#limit = limit;
    this.#accept = accept;
    this.thresholdMeters = maxMeters;
  }

  get neighbors(): readonly Neighbor[] {
    return this.#found;
  }

  /** Takes the neighbor in if it belongs among the best. O(limit). */
  offer(position: number, distanceMeters: number): void {
    if (distanceMeters > this.thresholdMeters) return;
    const found = this.#found;
    const neighbor = { position, distanceMeters };
    const last = found.at(-1);
    if (found.length === this.#limit && last !== undefined && compareNeighbors(neighbor, last) >= 0) return;
    const known = found.findIndex((other) => other.position === position);
    if (known >= 0 && found[known]!.distanceMeters <= distanceMeters) return;
    if (known >= 0) found.splice(known, 1);
    else if (this.#accept !== undefined && !this.#accept(position)) return;
    else if (found.length === this.#limit) found.pop();
    const before = found.findIndex((other) => compareNeighbors(neighbor, other) < 0);
    found.splice(before < 0 ? found.length : before, 0, neighbor);
    if (found.length === this.#limit) this.thresholdMeters = found.at(-1)!.distanceMeters;
  }
}
