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

/** Requests of this time are left out of what is said about one of them: as if they had not been. */
export interface Apart {
  readonly fromMs: number;
  readonly untilMs: number;
}

export const isApart = (apart: Apart | null, atMs: number): boolean =>
  apart !== null && atMs >= apart.fromMs && atMs <= apart.untilMs;

interface Entry extends Tally {
  /** In the order of time. */
  readonly rows: number[];
  readonly timesMs: number[];
}

/** Tallies by a key that requests have: a street, a kind of street. */
export class KeyTable {
  readonly #entries = new Map<string, Entry>();
  readonly #ownerOfRow: ArrayLike<number>;
  readonly #sharesOfRow: readonly Float64Array[];

  constructor(ownerOfRow: ArrayLike<number>, sharesOfRow: readonly Float64Array[]) {
    this.#ownerOfRow = ownerOfRow;
    this.#sharesOfRow = sharesOfRow;
  }

  /** Rows come in the order of time. */
  add(key: string, row: number, atMs: number): void {
    const shares = this.#sharesOfRow[row]!;
    const entry = this.#entries.get(key) ?? { rows: [], timesMs: [], ...emptyTally(shares.length) };
    this.#entries.set(key, entry);
    entry.rows.push(row);
    entry.timesMs.push(atMs);
    this.#count(entry, row, 1);
  }

  /** Adds up the requests of all the keys; O(keys), and where a time is left out, O(requests in it). */
  tallyOf(keys: readonly string[], apart: Apart | null, owners: number): Tally {
    const tally = emptyTally(owners);
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      for (let owner = 0; owner < owners; owner++) {
        tally.observed[owner]! += entry.observed[owner]!;
        tally.expected[owner]! += entry.expected[owner]!;
      }
      if (apart === null) continue;
      for (let i = firstNotBefore(entry.timesMs, apart.fromMs); isApart(apart, entry.timesMs[i] ?? Infinity); i++)
        this.#count(tally, entry.rows[i]!, -1);
    }
    return tally;
  }

  #count({ observed, expected }: Tally, row: number, sign: 1 | -1): void {
    const shares = this.#sharesOfRow[row]!;
    observed[this.#ownerOfRow[row]!]! += sign;
    for (let owner = 0; owner < shares.length; owner++) expected[owner]! += sign * shares[owner]!;
  }
}
