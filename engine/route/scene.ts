import type { LonLat } from '../geometry/lon-lat.ts';
import type { AgencyId, AssetClass, LayerId, ServiceCode } from '../ids.ts';
import type { LocalTime, TimeZone } from '../time/time-zone.ts';
import type { AssetClassIndex, NearAsset } from './asset-class-index.ts';
import { passesAssetTest } from './asset-filter.ts';
import type { LayerIndex, NearJurisdiction } from './layer-index.ts';
import type { LearnedAgencies, LearnedHere } from './learned-owners/learned-agencies.ts';
import type { RouteQuestion } from './resolution.ts';
import type { AssetTest } from './rule.ts';

/** What a city's rules can look at, indexed. */
export interface Surroundings {
  readonly timeZone: TimeZone;
  readonly layers: ReadonlyMap<LayerId, LayerIndex>;
  readonly assetClasses: ReadonlyMap<AssetClass, AssetClassIndex>;
  /** Maps of owners that were learned from past requests, by their service. */
  readonly learned: ReadonlyMap<ServiceCode, LearnedAgencies>;
}

/**
 * One question with everything that is looked up for it: each lookup is made when a rule first needs it and kept, so
 * that ten rules about the nearest road search once.
 */
export class Scene {
  readonly question: RouteQuestion;
  private readonly surroundings: Surroundings;
  private readonly reachMeters: ReadonlyMap<AssetClass, number>;
  // Made when first needed: many scenes look up one kind of thing only.
  private containingByLayer: Map<LayerId, readonly number[]> | null = null;
  private edgeByLayer: Map<LayerId, NearJurisdiction | null> | null = null;
  private nearestByClass: Map<AssetClass, NearAsset | null> | null = null;
  private nearByTest: Map<AssetTest, NearAsset | null> | null = null;
  private learnedByService: Map<ServiceCode, LearnedHere | null> | null = null;
  private time: LocalTime | null = null;
  /** Where it is looked from: the place of the question, or one where it may truly be. */
  readonly at: LonLat;
  /** What is taken for answered instead of the question's answers; null: those. Undefined: answered with nothing that counts. */
  supposed: ReadonlyMap<string, string | undefined> | null = null;
  /** Of several agencies to whom past requests went, the one that is taken for the owner; null: the most probable. */
  supposedOwner: AgencyId | null = null;

  /** `reachMeters`: for each class, the farthest that any rule of the service looks for it. */
  constructor(
    question: RouteQuestion,
    surroundings: Surroundings,
    reachMeters: ReadonlyMap<AssetClass, number>,
    at: LonLat = question.place.lonLat,
  ) {
    this.question = question;
    this.at = at;
    this.surroundings = surroundings;
    this.reachMeters = reachMeters;
  }

  layers(): readonly LayerIndex[] {
    return [...this.surroundings.layers.values()];
  }

  layer(id: LayerId): LayerIndex {
    return this.surroundings.layers.get(id)!;
  }

  assetClass(id: AssetClass): AssetClassIndex {
    return this.surroundings.assetClasses.get(id)!;
  }

  /** The answer to a question of the service, undefined where it was not given. */
  answer(question: string): string | undefined {
    if (this.supposed !== null) return this.supposed.get(question);
    const { answers } = this.question;
    return Object.hasOwn(answers, question) ? answers[question] : undefined;
  }

  localTime(): LocalTime {
    this.time ??= this.surroundings.timeZone.localTimeAt(this.question.atMs);
    return this.time;
  }

  /** Positions in the layer, ascending: by id. */
  containing(layer: LayerId): readonly number[] {
    this.containingByLayer ??= new Map();
    const known = this.containingByLayer.get(layer);
    if (known !== undefined) return known;
    const positions = this.layer(layer).containing(this.at, this.question.atMs);
    this.containingByLayer.set(layer, positions);
    return positions;
  }

  nearestEdge(layer: LayerId): NearJurisdiction | null {
    this.edgeByLayer ??= new Map();
    const known = this.edgeByLayer.get(layer);
    if (known !== undefined) return known;
    const edge = this.layer(layer).nearestEdge(this.at, this.question.atMs);
    this.edgeByLayer.set(layer, edge);
    return edge;
  }

  /** What past requests of a service say about the place, as known at the moment; null: nothing. */
  learned(service: ServiceCode): LearnedHere | null {
    this.learnedByService ??= new Map();
    let here = this.learnedByService.get(service);
    if (here === undefined) {
      const { address = null, atMs } = this.question;
      here = this.surroundings.learned.get(service)?.at({ lonLat: this.at, address, reportedAtMs: atMs }) ?? null;
      this.learnedByService.set(service, here);
    }
    return here;
  }

  /** The nearest asset of the class, if at most `withinMeters` away. One search serves every radius. */
  nearest(assetClass: AssetClass, withinMeters: number): NearAsset | null {
    this.nearestByClass ??= new Map();
    let nearest = this.nearestByClass.get(assetClass);
    if (nearest === undefined) {
      const reachMeters = this.reachMeters.get(assetClass) ?? withinMeters;
      nearest = this.assetClass(assetClass).nearest(this.at, this.question.atMs, reachMeters);
      this.nearestByClass.set(assetClass, nearest);
    }
    return nearest !== null && nearest.distanceMeters <= withinMeters ? nearest : null;
  }

  /** The asset that makes an asset test hold, null if it does not. */
  matching(test: AssetTest): NearAsset | null {
    const index = this.assetClass(test.class);
    if (test.kind === 'nearest') {
      const nearest = this.nearest(test.class, test.withinMeters);
      return nearest !== null && passesAssetTest(index.assets[nearest.position]!, test) ? nearest : null;
    }
    this.nearByTest ??= new Map();
    const known = this.nearByTest.get(test);
    if (known !== undefined) return known;
    const { withinMeters } = test;
    const near = index.nearest(this.at, this.question.atMs, withinMeters, (asset) => passesAssetTest(asset, test));
    this.nearByTest.set(test, near);
    return near;
  }
}
