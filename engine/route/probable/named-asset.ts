import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClassIndex } from '../asset-class-index.ts';
import { SAME_PLACE_METERS } from '../experience/experience.ts';

// Several may stand at one point, but for rounding.
const EQUAL_METERS = 0.05;

/**
 * The asset that a place names by standing exactly on it, such as an address. Callers name what is nearest to what they mean:
 * what lies nearer to another of the class was hardly meant.
 */
export class NamedAsset {
  private readonly index: AssetClassIndex;
  private readonly atMs: number;

  private constructor(index: AssetClassIndex, atMs: number) {
    this.index = index;
    this.atMs = atMs;
  }

  /** null where the place names none of the class. O(log n). */
  static at(place: LonLat, index: AssetClassIndex | undefined, atMs: number): NamedAsset | null {
    const found = index?.nearest(place, atMs, SAME_PLACE_METERS) ?? null;
    return found === null ? null : new NamedAsset(index!, atMs);
  }

  /** Whether another asset of the class is nearer to `at` than the named one, which is so far from it. O(log n). */
  isOtherNearer(at: LonLat, metersToNamed: number): boolean {
    return metersToNamed > EQUAL_METERS && this.index.nearest(at, this.atMs, metersToNamed - EQUAL_METERS) !== null;
  }
}
