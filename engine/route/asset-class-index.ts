import type { LonLat } from '../geometry/lon-lat.ts';
import { AssetIndex } from '../spatial/asset-index.ts';
import type { Neighbor } from '../spatial/neighbor.ts';
import type { Asset, AssetClassMembers } from './city.ts';
import { byIdAndPeriod, holdsAt } from './periods.ts';

export interface NearAsset {
  /** Into `assets`. */
  readonly position: number;
  readonly distanceMeters: number;
  /** The next of those that are exactly as near; null if it is alone. */
  readonly tiedPosition: number | null;
}

/**
 * All assets of one class, indexed by place when that is first asked for; what does not hold at the moment of a question is
 * not there. Where a geometry is none, RangeError by `prepare` and the first question.
 */
export class AssetClassIndex {
  /** What it was built from: the same object means the same index. */
  readonly members: AssetClassMembers;
  /** By id (UTF-16 code units), then period, whatever their order in the class; positions count in this order. */
  readonly assets: readonly Asset[];
  private built: AssetIndex | null = null;
  private readonly areBounded: boolean;

  private constructor(members: AssetClassMembers) {
    this.members = members;
    this.assets = byIdAndPeriod(members.assets);
    this.areBounded = this.assets.some(({ validity }) => validity.fromMs > -Infinity || validity.untilMs < Infinity);
  }

  /** O(n log n) in the assets. */
  static build(members: AssetClassMembers): AssetClassIndex {
    return new AssetClassIndex(members);
  }

  /** Indexes the places now, not at the first question: for a class that many will ask. O(vertices * log vertices), once. */
  prepare(): void {
    this.built ??= AssetIndex.build(this.assets.map(({ geometry }) => geometry));
  }

  private get index(): AssetIndex {
    this.prepare();
    return this.built!;
  }

  /** The nearest asset at most `maxMeters` away that `accept` takes, null if there is none. Ties: the lowest id. */
  nearest(at: LonLat, atMs: number, maxMeters: number, accept?: (asset: Asset) => boolean): NearAsset | null {
    // The second tells of a tie and costs a tenth more than the first alone.
    if (accept === undefined && !this.areBounded) return firstOf(this.index.nearest(at, { maxMeters, limit: 2 }));
    const isWanted = (position: number): boolean => {
      const asset = this.assets[position]!;
      return holdsAt(asset.validity, atMs) && (accept === undefined || accept(asset));
    };
    return firstOf(this.index.nearest(at, { maxMeters, limit: 2, accept: isWanted }));
  }

  /** The nearest `limit` assets at most `maxMeters` away, nearest first, ties by id; positions are into `assets`. */
  near(at: LonLat, atMs: number, maxMeters: number, limit: number): readonly Neighbor[] {
    if (!this.areBounded) return this.index.nearest(at, { maxMeters, limit });
    const accept = (position: number): boolean => holdsAt(this.assets[position]!.validity, atMs);
    return this.index.nearest(at, { maxMeters, limit, accept });
  }

  /** The asset of this id as it is at the moment; where it does not hold then, its last period; null if there is none. O(log n). */
  byId(id: string, atMs: number): Asset | null {
    let [low, high] = [0, this.assets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.assets[middle]!.id < id) low = middle + 1;
      else high = middle;
    }
    let found: Asset | null = null;
    for (let i = low; this.assets[i]?.id === id; i++) {
      found = this.assets[i]!;
      if (holdsAt(found.validity, atMs)) break;
    }
    return found;
  }
}

const firstOf = ([first, second]: readonly Neighbor[]): NearAsset | null => {
  if (first === undefined) return null;
  const { position, distanceMeters } = first;
  return { position, distanceMeters, tiedPosition: second?.distanceMeters === distanceMeters ? second.position : null };
};
