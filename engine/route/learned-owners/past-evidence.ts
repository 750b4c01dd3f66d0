import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Neighbor } from '../../spatial/neighbor.ts';
import { PointIndex } from '../../spatial/point-index.ts';
import { type AddressKeys, addressKeys } from './address-keys.ts';
import { countIn, emptyTally, isLeftOut, KeyTable, type LeftOut, type PastAsOf, type Tally } from './key-table.ts';
import { OwnerShares } from './owner-shares.ts';
import { knownAtMs, type OwnerQuestion, type PastOwner } from './past-owner.ts';

// Standard widths of normal kernels: the same door, next door, the block, the neighborhood.
const WIDTHS_METERS = [20, 60, 200, 600] as const;
// Kernels by rank, whatever the distance: the nearest, and the nearest half dozen. In parks the next case is far.
const RANKS = [1, 6] as const;
const STREET_WIDTH_METERS = 400;
/** No more past requests than these are looked at around a place, and none farther: what bounds the work. */
const MOST_NEIGHBORS = 150;
/** Nothing farther is near. */
export const FARTHEST_METERS = 1500;
// Requests thought of beside those seen, on both sides of a ratio: few where evidence is near, more where it is broad.
const NEAR_PRIOR = 0.05;
const BROAD_PRIOR = 0.3;

const BY_PLACE = WIDTHS_METERS.length + RANKS.length;
const AROUND = BY_PLACE + 1;
/** Kinds of evidence: around the place by width, by rank, on its street nearby; the street; the kind of street; the form. */
export const EVIDENCE_KINDS = AROUND + 3;
/** What each is usually worth, before anything is learned; the form of an address alone is no reason. */
export const USUAL_WEIGHTS: readonly number[] = Array.from({ length: EVIDENCE_KINDS }, (_, kind) =>
  kind === EVIDENCE_KINDS - 1 ? 0 : 0.3,
);

/**
 * What the past says about a place, one number for each owner and kind of evidence: the logarithm of cases seen over cases that the
 * owner's share of the whole city at the time leads one to expect. 0 says nothing; a new owner's absence from old cases says nothing.
 */
export class PastEvidence {
  readonly past: readonly PastOwner[];
  readonly owners: readonly string[];
  readonly shares: OwnerShares;
  readonly ownerOfRow: Uint16Array;
  /** When the last of them was known to be its owner's. */
  readonly lastKnownMs: number;
  readonly #reportedMs: Float64Array;
  readonly #knownMs: Float64Array;
  #asOf: ViewOfPast | null = null;
  readonly #sharesOfRow: readonly Float64Array[];
  readonly #keysOfRow: readonly AddressKeys[];
  readonly #points: PointIndex;
  readonly #rowOfPoint: Uint32Array;
  readonly #streets: KeyTable;
  readonly #kinds: KeyTable;
  readonly #forms: KeyTable;

  /** `past` in the order of time, one at least; `owners` are all that are in it. O(n log n). */
  constructor(past: readonly PastOwner[], owners: readonly string[]) {
    const numbers = new Map(owners.map((owner, number) => [owner, number]));
    this.past = past;
    this.owners = owners;
    this.ownerOfRow = Uint16Array.from(past, ({ owner }) => numbers.get(owner)!);
    this.shares = new OwnerShares(past, this.ownerOfRow, owners.length);
    this.#sharesOfRow = past.map(({ reportedAtMs }) => this.shares.at(reportedAtMs));
    this.#keysOfRow = past.map(({ address }) => addressKeys(address));
    this.#reportedMs = Float64Array.from(past, ({ reportedAtMs }) => reportedAtMs);
    this.#knownMs = Float64Array.from(past, knownAtMs);
    this.lastKnownMs = this.#knownMs.reduce((last, each) => Math.max(last, each), -Infinity);
    const table = (keysOf: (keys: AddressKeys) => readonly string[]): KeyTable => {
      const made = new KeyTable(this.ownerOfRow, this.#sharesOfRow, this.#reportedMs, this.#knownMs);
      for (const [row, keys] of this.#keysOfRow.entries()) for (const key of keysOf(keys)) made.add(key, row);
      return made;
    };
    this.#streets = table(({ streets }) => streets);
    this.#kinds = table(({ kinds }) => kinds);
    this.#forms = table(({ form }) => [form]);
    // Newest first: of the requests at one place the newest comes first among neighbors.
    const placed = past.flatMap(({ lonLat }, row) => (lonLat === null ? [] : [{ row, lonLat }])).reverse();
    this.#rowOfPoint = Uint32Array.from(placed, ({ row }) => row);
    this.#points = PointIndex.build(Float64Array.from(placed.flatMap(({ lonLat }) => lonLat)));
  }

  /** The past as known at a moment; null: all of it was. Costs O(n) for a moment that was not asked last. */
  asOf(atMs: number): ViewOfPast | null {
    if (atMs >= this.lastKnownMs) return null;
    if (this.#asOf?.knownUntilMs !== atMs) this.#asOf = new ViewOfPast(this, this.#knownMs, atMs);
    return this.#asOf;
  }

  /**
   * The nearest past requests with a place that are accepted, nearest first, as rows of `past`; of those at one place the newest
   * first. O(log n).
   */
  near(at: LonLat, limit: number, maxMeters: number, accepts: ((row: number) => boolean) | null): readonly Neighbor[] {
    const accept = accepts === null ? {} : { accept: (point: number) => accepts(this.#rowOfPoint[point]!) };
    const found = this.#points.nearest(at, { limit, maxMeters, ...accept });
    return found.map((each) => ({ ...each, position: this.#rowOfPoint[each.position]! }));
  }

  /** [owner * EVIDENCE_KINDS + kind]. O(log n). */
  of(question: OwnerQuestion, leftOut: LeftOut | null): Float64Array {
    const accepts = leftOut === null ? null : (row: number) => !isLeftOut(leftOut, this.#reportedMs[row]!);
    return this.#told(question, {
      accepts,
      sharesOfRow: (row) => this.#sharesOfRow[row]!,
      tally: (table, keys) => table.tallyOf(keys, leftOut, this.owners.length),
    });
  }

  /** The same of the past as it was known at a moment: as if there were no other. O(n). */
  asOfMoment(question: OwnerQuestion, past: ViewOfPast): Float64Array {
    return this.#told(question, {
      accepts: (row) => past.isKnown(row),
      sharesOfRow: (row) => past.sharesOfRow(row),
      tally: (table, keys) => table.tallyAsOf(keys, past, this.owners.length),
    });
  }

  #told({ lonLat, address }: OwnerQuestion, { accepts, sharesOfRow, tally }: Looking): Float64Array {
    const owners = this.owners.length;
    const { streets, kinds, form } = addressKeys(address);
    const evidence = new Float64Array(owners * EVIDENCE_KINDS);
    const write = (kind: number, { observed, expected }: Tally, prior: number): void => {
      for (let owner = 0; owner < owners; owner++)
        evidence[owner * EVIDENCE_KINDS + kind] = Math.log(
          // Sums from which requests were taken out again may be a rounding error below 0.
          (Math.max(observed[owner]!, 0) + prior) / (Math.max(expected[owner]!, 0) + prior),
        );
    };
    const around = Array.from({ length: AROUND }, () => emptyTally(owners));
    if (lonLat !== null) {
      const near = this.near(lonLat, MOST_NEIGHBORS, FARTHEST_METERS, accepts);
      this.#lookAround(near, streets, sharesOfRow, around);
    }
    for (const [kind, each] of around.entries()) write(kind, each, NEAR_PRIOR);
    write(AROUND, tally(this.#streets, streets), NEAR_PRIOR);
    write(AROUND + 1, tally(this.#kinds, kinds), BROAD_PRIOR);
    write(AROUND + 2, tally(this.#forms, address === null ? [] : [form]), BROAD_PRIOR);
    return evidence;
  }

  #lookAround(
    near: readonly Neighbor[],
    streets: readonly string[],
    sharesOfRow: Looking['sharesOfRow'],
    around: readonly Tally[],
  ): void {
    for (let rank = 0; rank < near.length; rank++) {
      const { position: row, distanceMeters } = near[rank]!;
      const shares = sharesOfRow(row);
      const owner = this.ownerOfRow[row]!;
      let kind = 0;
      for (const width of WIDTHS_METERS) countNormal(around[kind++]!, owner, shares, distanceMeters / width);
      for (const ranks of RANKS) count(around[kind++]!, owner, shares, Math.exp(-rank / ranks));
      if (streets.length > 0 && haveOne(this.#keysOfRow[row]!.streets, streets))
        countNormal(around[kind]!, owner, shares, distanceMeters / STREET_WIDTH_METERS);
    }
  }
}

const haveOne = (names: readonly string[], wanted: readonly string[]): boolean => {
  for (const name of names) if (wanted.includes(name)) return true;
  return false;
};

/** How a part of the past is looked at. */
interface Looking {
  /** null: all requests. */
  readonly accepts: ((row: number) => boolean) | null;
  sharesOfRow(row: number): Float64Array;
  tally(table: KeyTable, keys: readonly string[]): Tally;
}

/** The past as it was known at a moment, with the shares that owners had by then. */
export class ViewOfPast implements PastAsOf {
  readonly knownUntilMs: number;
  /** When the last of them was reported; -Infinity: none was known. */
  readonly lastReportedMs: number;
  readonly shares: OwnerShares;
  readonly #evidence: PastEvidence;
  readonly #knownMs: Float64Array;
  readonly #sharesOfRow: Float64Array[] = [];

  constructor(evidence: PastEvidence, knownMs: Float64Array, knownUntilMs: number) {
    this.knownUntilMs = knownUntilMs;
    this.#evidence = evidence;
    this.#knownMs = knownMs;
    const rows = evidence.past.flatMap((_, row) => (this.isKnown(row) ? [row] : []));
    const known = rows.map((row) => evidence.past[row]!);
    this.lastReportedMs = known.at(-1)?.reportedAtMs ?? -Infinity;
    const owners = rows.map((row) => evidence.ownerOfRow[row]!);
    this.shares = new OwnerShares(known, owners, evidence.owners.length);
  }

  isKnown(row: number): boolean {
    return this.#knownMs[row]! <= this.knownUntilMs;
  }

  sharesOfRow(row: number): Float64Array {
    this.#sharesOfRow[row] ??= this.shares.at(this.#evidence.past[row]!.reportedAtMs);
    return this.#sharesOfRow[row]!;
  }
}

// Less than a thousandth of a case is none.
const LEAST_WEIGHT = 1e-3;

const count = (tally: Tally, owner: number, shares: Float64Array, weight: number): void => {
  if (weight >= LEAST_WEIGHT) countIn(tally, owner, shares, weight);
};

// sqrt(-2 ln 0.001): beyond so many widths the weight is less than the least.
const FARTHEST_WIDTHS = 3.72;

/** By a normal kernel, so many widths away. */
const countNormal = (tally: Tally, owner: number, shares: Float64Array, widths: number): void => {
  if (widths < FARTHEST_WIDTHS) count(tally, owner, shares, Math.exp(-0.5 * widths ** 2));
};

/** The evidence by place alone of what was told with an address: as `of` says it of a question without one. */
export const withoutAddress = (evidence: Float64Array): Float64Array =>
  evidence.map((value, i) => (i % EVIDENCE_KINDS < BY_PLACE ? value : 0));
