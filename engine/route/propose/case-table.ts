import type { AgencyId, AssetClass, LayerId, RuleId } from '../../ids.ts';
import type { PlacedRequest, RuleSet } from '../replay/rule-set.ts';
import type { Scene } from '../scene.ts';

/** One past request with its final owner and all that stands around it. */
export interface Case {
  readonly request: PlacedRequest;
  readonly final: AgencyId;
  /** What the rules say now; changes as proposals are taken for accepted. */
  named: AgencyId | null;
  rule: RuleId | null;
  position: number;
  readonly nearest: readonly (NearestThing | null)[];
  readonly inside: readonly (readonly InsideThing[])[];
  readonly edgeMeters: readonly number[];
  readonly month: number;
}

export interface NearestThing {
  readonly distanceMeters: number;
  readonly owner: AgencyId | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface InsideThing {
  readonly id: string;
  readonly agency: AgencyId | null;
}

/** How far assets are looked for. */
export const REACH_METERS = 100;

/** Finds the surroundings of requests: what conditions of rules could test. */
export class Surveyor {
  readonly classes: readonly AssetClass[];
  readonly layers: readonly LayerId[];
  private readonly rules: RuleSet;
  private readonly reachMeters: ReadonlyMap<AssetClass, number>;

  constructor(rules: RuleSet, classes: readonly AssetClass[], layers: readonly LayerId[]) {
    this.rules = rules;
    this.classes = classes;
    this.layers = layers;
    this.reachMeters = new Map(classes.map((each) => [each, REACH_METERS]));
  }

  /** Whether so many of them went wrong by the rules: else there is nothing to mend. */
  isWorthIt(requests: readonly PlacedRequest[], leastWrong: number): boolean {
    return requests.filter((each) => this.rules.decide(each).agency !== each.agency).length >= leastWrong;
  }

  /** About 5 microseconds for each class and layer. */
  survey(request: PlacedRequest, final: AgencyId): Case {
    const { agency: named, rule, position } = this.rules.decide(request);
    const scene = this.rules.sceneOf(request, this.reachMeters);
    return {
      ...{ request, final, named, rule, position },
      nearest: this.classes.map((each) => nearestThing(scene, each)),
      inside: this.layers.map((layer) => insideThings(scene, layer)),
      edgeMeters: this.layers.map((layer) => scene.nearestEdge(layer)?.distanceMeters ?? Infinity),
      month: scene.localTime().month,
    };
  }
}

const nearestThing = (scene: Scene, assetClass: AssetClass): NearestThing | null => {
  const near = scene.nearest(assetClass, REACH_METERS);
  if (near === null) return null;
  const { owner, attributes } = scene.assetClass(assetClass).assets[near.position]!;
  return { distanceMeters: near.distanceMeters, owner, attributes };
};

const insideThings = (scene: Scene, layer: LayerId): readonly InsideThing[] => {
  const { jurisdictions } = scene.layer(layer);
  return scene.containing(layer).map((position) => {
    const { id, agency } = jurisdictions[position]!;
    return { id, agency };
  });
};
