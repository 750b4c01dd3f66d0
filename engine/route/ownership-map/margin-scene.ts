import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClass, LayerId, ServiceCode } from '../../ids.ts';
import type { NearAsset } from '../asset-class-index.ts';
import { passesAssetTest } from '../asset-filter.ts';
import type { NearJurisdiction } from '../layer-index.ts';
import type { LearnedHere } from '../learned-owners/learned-agencies.ts';
import type { AssetTest } from '../rule.ts';
import { Scene } from '../scene.ts';
import type { SampledGround } from './sampled-ground.ts';

/**
 * A scene that knows how far one may go from its place before anything that was looked up comes out otherwise: distances
 * change by no more than one goes. So the rules come out alike in the whole disc of `marginMeters`, whatever they ask.
 */
export class MarginScene extends Scene {
  /** Never more than is true; known up to `reachMeters` only, and then at least that. */
  marginMeters = Infinity;
  readonly #ground: SampledGround;
  readonly #reachMeters: number;
  readonly #nearest = new Map<AssetClass, NearAsset | null>();
  readonly #matching = new Map<AssetTest, NearAsset | null>();
  readonly #looked = new Set<LayerId>();

  /** `reachMeters`: margins beyond do not matter. */
  constructor(ground: SampledGround, at: LonLat, reachMeters: number) {
    super(ground.case.question, ground.case.surroundings, ground.case.reachMeters, at);
    this.#ground = ground;
    this.#reachMeters = reachMeters;
  }

  /** Below the reach the margin is as good as none. */
  #isWanted(): boolean {
    return this.marginMeters > this.#reachMeters;
  }

  #keep(meters: number): void {
    if (meters < this.marginMeters) this.marginMeters = meters;
  }

  override containing(layer: LayerId): readonly number[] {
    if (!this.#looked.has(layer)) {
      this.#looked.add(layer);
      if (this.#isWanted()) this.#keep(this.#ground.lineMeters(layer, this.at, this.#reachMeters));
    }
    return super.containing(layer);
  }

  /** Past requests are weighed anew at each place: nothing is known beyond the place itself. */
  override learned(service: ServiceCode): LearnedHere | null {
    const here = super.learned(service);
    if (here !== null) this.#keep(0);
    return here;
  }

  override nearestEdge(layer: LayerId): NearJurisdiction | null {
    const edge = super.nearestEdge(layer);
    if (edge !== null)
      for (const meters of this.#ground.edgeThresholds(layer)) this.#keep(Math.abs(edge.distanceMeters - meters));
    return edge;
  }

  override nearest(assetClass: AssetClass, withinMeters: number): NearAsset | null {
    let nearest = this.#nearest.get(assetClass);
    if (nearest === undefined) {
      const farthest = this.#ground.case.reachMeters.get(assetClass) ?? withinMeters;
      nearest = this.assetClass(assetClass).nearest(this.at, this.question.atMs, farthest + this.#reachMeters);
      if (nearest !== null) this.#keepRival(assetClass, nearest, null);
      this.#nearest.set(assetClass, nearest);
    }
    return this.#upTo(nearest, withinMeters);
  }

  override matching(test: AssetTest): NearAsset | null {
    const { assets } = this.assetClass(test.class);
    if (test.kind === 'nearest') {
      const nearest = this.nearest(test.class, test.withinMeters);
      return nearest !== null && passesAssetTest(assets[nearest.position]!, test) ? nearest : null;
    }
    let near = this.#matching.get(test);
    if (near === undefined) {
      near = this.assetClass(test.class).nearest(
        this.at,
        this.question.atMs,
        test.withinMeters + this.#reachMeters,
        (asset) => passesAssetTest(asset, test),
      );
      if (near !== null) this.#keepRival(test.class, near, test);
      this.#matching.set(test, near);
    }
    return this.#upTo(near, test.withinMeters);
  }

  #upTo(nearest: NearAsset | null, withinMeters: number): NearAsset | null {
    if (nearest === null) return null;
    this.#keep(Math.abs(nearest.distanceMeters - withinMeters));
    return nearest.distanceMeters <= withinMeters ? nearest : null;
  }

  /** Half of how much farther the next of another kind is: so far it stays behind. */
  #keepRival(assetClass: AssetClass, { position, distanceMeters }: NearAsset, test: AssetTest | null): void {
    if (!this.#isWanted()) return;
    const index = this.assetClass(assetClass);
    const kinds = this.#ground.kinds.ofAssets(assetClass);
    const positions = this.#ground.positionsOf(assetClass);
    const isRival = (asset: (typeof index.assets)[number]): boolean =>
      kinds[positions.get(asset)!] !== kinds[position] && (test === null || passesAssetTest(asset, test));
    const rival = index.nearest(this.at, this.question.atMs, distanceMeters + 2 * this.#reachMeters, isRival);
    if (rival !== null) this.#keep((rival.distanceMeters - distanceMeters) / 2);
  }
}
