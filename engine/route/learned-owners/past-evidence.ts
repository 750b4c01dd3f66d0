import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Neighbor } from '../../spatial/neighbor.ts';
import { PointIndex } from '../../spatial/point-index.ts';
import { type AddressKeys, addressKeys } from './address-keys.ts';
import { type Apart, emptyTally, isApart, KeyTable, type Tally } from './key-table.ts';
import { OwnerShares } from './owner-shares.ts';
import type { OwnerQuestion, PastOwner } from './past-owner.ts';

// Standard widths of normal kernels: the same door, next door, the block, the neighborhood.
const WIDTHS_METERS = [20, 60, 200, 600] as const;
// Kernels by rank, whatever the distance: the nearest, and the nearest half dozen. In parks the next case is far.
const RANKS = [1, 6] as const;
const STREET_WIDTH_METERS = 400;
/** No more past requests than these are looked at around a place, and none farther: what bounds the work. */
const MOST_NEIGHBORS = 150;
const FARTHEST_METERS = 1500;
// Requests thought of beside those seen, on both sides of a ratio: few where evidence is near, more where it is broad.
const NEAR_PRIOR = 0.05;
const BROAD_PRIOR = 0.3;

const AROUND = WIDTHS_METERS.length + RANKS.length + 1;
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
    const table = (keysOf: (keys: AddressKeys) => readonly string[]): KeyTable => {
      const made = new KeyTable(this.ownerOfRow, this.#sharesOfRow);
      for (const [row, { reportedAtMs }] of past.entries())
        for (const key of keysOf(this.#keysOfRow[row]!)) made.add(key, row, reportedAtMs);
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

  /** The nearest past requests with a place, nearest first, as rows of `past`; of those at one place the newest. O(log n). */
  near(at: LonLat, limit: number, maxMeters = FARTHEST_METERS): readonly Neighbor[] {
    const found = this.#points.nearest(at, { limit, maxMeters });
    return found.map((each) => ({ ...each, position: this.#rowOfPoint[each.position]! }));
  }

  /** [owner * EVIDENCE_KINDS + kind]. `apart`: what happened then is not known. O(log n). */
  of({ lonLat, address }: OwnerQuestion, apart: Apart | null): Float64Array {
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
    if (lonLat !== null) this.#lookAround(lonLat, streets, apart, around);
    for (const [kind, tally] of around.entries()) write(kind, tally, NEAR_PRIOR);
    write(AROUND, this.#streets.tallyOf(streets, apart, owners), NEAR_PRIOR);
    write(AROUND + 1, this.#kinds.tallyOf(kinds, apart, owners), BROAD_PRIOR);
    write(AROUND + 2, this.#forms.tallyOf([form], apart, owners), BROAD_PRIOR);
    return evidence;
  }

  #lookAround(at: LonLat, streets: readonly string[], apart: Apart | null, around: readonly Tally[]): void {
    let rank = 0;
    for (const { position: row, distanceMeters } of this.near(at, MOST_NEIGHBORS)) {
      if (isApart(apart, this.past[row]!.reportedAtMs)) continue;
      let kind = 0;
      for (const width of WIDTHS_METERS) this.#count(around[kind++]!, row, normal(distanceMeters, width));
      for (const ranks of RANKS) this.#count(around[kind++]!, row, Math.exp(-rank / ranks));
      if (this.#keysOfRow[row]!.streets.some((street) => streets.includes(street)))
        this.#count(around[kind]!, row, normal(distanceMeters, STREET_WIDTH_METERS));
      rank++;
    }
  }

  #count({ observed, expected }: Tally, row: number, weight: number): void {
    // Less than a thousandth of a case is none.
    if (weight < 1e-3) return;
    const shares = this.#sharesOfRow[row]!;
    observed[this.ownerOfRow[row]!]! += weight;
    for (let owner = 0; owner < shares.length; owner++) expected[owner]! += weight * shares[owner]!;
  }
}

const normal = (distanceMeters: number, widthMeters: number): number =>
  Math.exp(-0.5 * (distanceMeters / widthMeters) ** 2);
