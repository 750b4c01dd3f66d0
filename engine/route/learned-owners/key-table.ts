import { firstNotBefore } from './owner-shares.ts';

/** How many past requests of each owner there are, and how many the shares of their time lead one to expect. */
export interface Tally {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

export const emptyTally = (owners: number): Tally => ({
  observed: new Float64Array(owners),
  expected: new Float64Array(owners),
});

/** Requests that were reported in this time, both ends included, are not looked at: those about the same incident. */
export interface LeftOut {
  readonly fromMs: number;
  readonly untilMs: number;
}

export const isLeftOut = (leftOut: LeftOut | null, reportedAtMs: number): boolean =>
  leftOut !== null && reportedAtMs >= leftOut.fromMs && reportedAtMs <= leftOut.untilMs;

/** The past as it was known at a moment. */
export interface PastAsOf {
  readonly knownUntilMs: number;
  /** Each owner's share around the time of a request that was known then, by what was known then. */
  sharesOfRow(row: number): Float64Array;
}

interface Entry extends Tally {
  /** In the order of reporting. */
  readonly rows: number[];
  readonly timesMs: number[];
}

/** Tallies by a key that requests have: a street, a kind of street. */
export class KeyTable {
  readonly #entries = new Map<string, Entry>();
  readonly #ownerOfRow: ArrayLike<number>;
  readonly #sharesOfRow: readonly Float64Array[];
  readonly #reportedMs: ArrayLike<number>;
  readonly #knownMs: ArrayLike<number>;

  /** For each request: its owner, the shares around its time, when it was reported and when its owner was known. */
  constructor(
    ownerOfRow: ArrayLike<number>,
    sharesOfRow: readonly Float64Array[],
    reportedMs: ArrayLike<number>,
    knownMs: ArrayLike<number>,
  ) {
    this.#ownerOfRow = ownerOfRow;
    this.#sharesOfRow = sharesOfRow;
    this.#reportedMs = reportedMs;
    this.#knownMs = knownMs;
  }

  /** Rows come in the order of reporting. */
  add(key: string, row: number): void {
    const shares = this.#sharesOfRow[row]!;
    const entry = this.#entries.get(key) ?? { rows: [], timesMs: [], ...emptyTally(shares.length) };
    this.#entries.set(key, entry);
    entry.rows.push(row);
    entry.timesMs.push(this.#reportedMs[row]!);
    this.#count(entry, row, 1);
  }

  /** Adds up the requests of all the keys. O(keys), and where a time is left out, O(requests in it). */
  tallyOf(keys: readonly string[], leftOut: LeftOut | null, owners: number): Tally {
    const tally = emptyTally(owners);
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      for (let owner = 0; owner < owners; owner++) {
        tally.observed[owner]! += entry.observed[owner]!;
        tally.expected[owner]! += entry.expected[owner]!;
      }
      if (leftOut === null) continue;
      for (
        let i = firstNotBefore(entry.timesMs, leftOut.fromMs);
        (entry.timesMs[i] ?? Infinity) <= leftOut.untilMs;
        i++
      )
        this.#count(tally, entry.rows[i]!, -1);
    }
    return tally;
  }

  /** The same of what was known at a moment, by the shares of that moment. O(requests of the keys). */
  tallyAsOf(keys: readonly string[], past: PastAsOf, owners: number): Tally {
    const tally = emptyTally(owners);
    for (const key of keys)
      for (const row of this.#entries.get(key)?.rows ?? [])
        if (this.#knownMs[row]! <= past.knownUntilMs) countIn(tally, this.#ownerOfRow[row]!, past.sharesOfRow(row), 1);
    return tally;
  }

  #count(tally: Tally, row: number, weight: number): void {
    countIn(tally, this.#ownerOfRow[row]!, this.#sharesOfRow[row]!, weight);
  }
}

/** Adds a request of this owner to a tally, with the shares of its time. */
export const countIn = ({ observed, expected }: Tally, its: number, shares: Float64Array, weight: number): void => {
  observed[its]! += weight;
  for (let owner = 0; owner < shares.length; owner++) expected[owner]! += weight * shares[owner]!;
};
