import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClassIndex } from '../asset-class-index.ts';
import type { Asset } from '../city.ts';
import { SAME_PLACE_METERS, STREET_WITHIN_METERS } from '../experience/experience.ts';

// Several may stand at one point, but for rounding.
const EQUAL_METERS = 0.05;

/** How well the named asset fits what lies somewhere: callers would name it, they might, they would name another. */
export const NAMED_SURELY = 0;
export const NAMED_PERHAPS = 1;
export const NAMED_HARDLY = 2;

/**
 * The asset that a place names by standing exactly on it, such as an address. Callers name what is nearest to what they mean, or
 * what is nearest on the same street: what fits neither was hardly meant.
 */
export class NamedAsset {
  private readonly index: AssetClassIndex;
  private readonly streets: AssetClassIndex | undefined;
  private readonly atMs: number;
  private readonly street: number;
  private readonly streetOfAsset = new Map<Asset, number>();

  private constructor(index: AssetClassIndex, streets: AssetClassIndex | undefined, place: LonLat, atMs: number) {
    this.index = index;
    this.streets = streets;
    this.atMs = atMs;
    this.street = this.streetAt(place);
  }

  /** null where the place names none of the class; `streets` are the lines along which such assets stand. O(log n). */
  static at(
    place: LonLat,
    index: AssetClassIndex | undefined,
    streets: AssetClassIndex | undefined,
    atMs: number,
  ): NamedAsset | null {
    const found = index?.nearest(place, atMs, SAME_PLACE_METERS) ?? null;
    return found === null ? null : new NamedAsset(index!, streets, place, atMs);
  }

  /** How well it fits `at`, which is so far from it. O(log n) and the assets that are nearer. */
  fit(at: LonLat, metersToNamed: number): number {
    const nearerMeters = metersToNamed - EQUAL_METERS;
    const isNearest = nearerMeters <= 0 || this.index.nearest(at, this.atMs, nearerMeters) === null;
    const isOnStreet = this.isNearestOnStreet(at, nearerMeters, isNearest);
    if (isNearest && isOnStreet) return NAMED_SURELY;
    return isNearest || isOnStreet ? NAMED_PERHAPS : NAMED_HARDLY;
  }

  private isNearestOnStreet(at: LonLat, nearerMeters: number, isNearest: boolean): boolean {
    const street = this.streets === undefined ? NO_STREET : this.streetAt(at);
    if (street === NO_STREET) return isNearest;
    if (street !== this.street) return false;
    if (isNearest) return true;
    const isThere = (asset: Asset): boolean => this.streetOf(asset) === street;
    return this.index.nearest(at, this.atMs, nearerMeters, isThere) === null;
  }

  private streetAt(at: LonLat): number {
    return this.streets?.nearest(at, this.atMs, STREET_WITHIN_METERS)?.position ?? NO_STREET;
  }

  private streetOf(asset: Asset): number {
    let street = this.streetOfAsset.get(asset);
    if (street === undefined) {
      street =
        asset.geometry?.type === 'Point' ? this.streetAt(asset.geometry.coordinates as unknown as LonLat) : NO_STREET;
      this.streetOfAsset.set(asset, street);
    }
    return street;
  }
}

const NO_STREET = -1;
