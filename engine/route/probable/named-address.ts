import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClassIndex } from '../asset-class-index.ts';

/**
 * A caller who gives an address names the one that is nearest to what she means, and its point stands on a house: what she
 * means lies around it in no circle. So a place counts by how many addresses are nearer to it than the one that was named.
 */

/** Most addresses that are nearer, for each rank; beyond the last one there is one rank more. */
const RANK_ENDS = [0, 1, 2, 5];
export const ADDRESS_RANKS = RANK_ENDS.length + 1;

// Coordinates in files are rounded to 1 cm or 10 cm, and nobody points at an address so exactly.
const SAME_PLACE_METERS = 0.5;
// Addresses of one house stand at one point, but for rounding.
const EQUAL_METERS = 0.05;

/** The address at a stated place, and where others are nearer. */
export class NamedAddress {
  private readonly index: AssetClassIndex;
  private readonly atMs: number;

  private constructor(index: AssetClassIndex, atMs: number) {
    this.index = index;
    this.atMs = atMs;
  }

  /** null where the place is no address. */
  static at(place: LonLat, indexes: readonly AssetClassIndex[], atMs: number): NamedAddress | null {
    for (const index of indexes) {
      const found = index.nearest(place, atMs, SAME_PLACE_METERS);
      if (found !== null) return new NamedAddress(index, atMs);
    }
    return null;
  }

  /** 0 where no address is nearer to `at`, else 1 and up to `ADDRESS_RANKS - 1`. */
  rankAt(at: LonLat, metersToNamed: number): number {
    const most = RANK_ENDS.at(-1)! + 1;
    const nearer = this.index
      .near(at, this.atMs, metersToNamed, most)
      .filter(({ distanceMeters }) => distanceMeters < metersToNamed - EQUAL_METERS).length;
    const rank = RANK_ENDS.findIndex((end) => nearer <= end);
    return rank < 0 ? RANK_ENDS.length : rank;
  }
}
