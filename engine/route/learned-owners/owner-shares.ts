import type { PastOwner } from './past-owner.ts';

// Half a year: enough requests to count, and an owner that is new is not held down by the time before it.
const WINDOW_MS = 182 * 86_400_000;
/** Cases of each owner that are thought of beside those seen, so that no share is 0. */
const PRIOR_CASES = 0.05;

/**
 * Each owner's share of all past requests around a moment: of the half year around it, moved into the time that the past
 * covers. What happened before an owner was ever named so says nothing against it: its share was nearly 0 then.
 */
export class OwnerShares {
  readonly #owners: number;
  readonly #timesMs: Float64Array;
  /** Row r, owner o at [r * owners + o]: cases of o among the first r requests; (n + 1) x owners. */
  readonly #countsBefore: Uint32Array;

  /** `past` in the order of time, one at least; `ownerOfRow[r]` is below `owners`. O(n * owners). */
  constructor(past: readonly PastOwner[], ownerOfRow: ArrayLike<number>, owners: number) {
    this.#owners = owners;
    this.#timesMs = Float64Array.from(past, ({ reportedAtMs }) => reportedAtMs);
    this.#countsBefore = new Uint32Array((past.length + 1) * owners);
    for (let row = 0; row < past.length; row++) {
      this.#countsBefore.copyWithin((row + 1) * owners, row * owners, (row + 1) * owners);
      this.#countsBefore[(row + 1) * owners + ownerOfRow[row]!]!++;
    }
  }

  /** Shares by number of owner, each above 0; they sum to 1. O(log n). */
  at(atMs: number): Float64Array {
    const firstMs = this.#timesMs[0]!;
    const latestStart = Math.max(firstMs, this.#timesMs.at(-1)! - WINDOW_MS);
    const startMs = Math.min(Math.max(atMs - WINDOW_MS / 2, firstMs), latestStart);
    const from = firstNotBefore(this.#timesMs, startMs);
    const until = firstNotBefore(this.#timesMs, startMs + WINDOW_MS + 1);
    const owners = this.#owners;
    const shares = new Float64Array(owners);
    for (let owner = 0; owner < owners; owner++) {
      const cases = this.#countsBefore[until * owners + owner]! - this.#countsBefore[from * owners + owner]!;
      shares[owner] = (cases + PRIOR_CASES) / (until - from + PRIOR_CASES * owners);
    }
    return shares;
  }
}

/** The first position whose time is not before the moment; the length where all are. Times ascend. O(log n). */
export const firstNotBefore = (timesMs: ArrayLike<number>, atMs: number): number => {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesMs[middle]! < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
};
