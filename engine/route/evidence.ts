import type { AgencyId, AssetClass, LayerId, ServiceCode } from '../ids.ts';
import type { NearAsset } from './asset-class-index.ts';
import { admitted, holds } from './holds.ts';
import type { LearnedHere } from './learned-owners/learned-agencies.ts';
import type { AnswerTest, Condition, HoursTest, NearEdgeTest, OutsideTest, SeasonTest, WeekdaysTest } from './rule.ts';
import type { Scene } from './scene.ts';

/** What made a condition hold, or what an owner was read from. Positions count in the layer's or the class's index. */
export type Evidence =
  | JurisdictionEvidence
  | AssetEvidence
  | LearnedEvidence
  | {
      readonly kind: 'test';
      readonly test: OutsideTest | NearEdgeTest | AnswerTest | SeasonTest | HoursTest | WeekdaysTest;
    }
  | { readonly kind: 'not'; readonly of: Condition };

/** The jurisdiction that counts, and how many others would have done as well. */
export interface JurisdictionEvidence {
  readonly kind: 'jurisdiction';
  readonly layer: LayerId;
  readonly position: number;
  readonly admittedCount: number;
}

/** What past requests of a service say about the place, told of one of the agencies that they went to. */
export interface LearnedEvidence {
  readonly kind: 'learned';
  readonly service: ServiceCode;
  readonly agency: AgencyId;
  readonly here: LearnedHere;
  /** Whether it is the one whom the rule names where they are not sure. */
  readonly isDefault: boolean;
}

export interface AssetEvidence extends NearAsset {
  readonly kind: 'asset';
  readonly class: AssetClass;
  /** 'nearest' of its class, or only 'near': the nearest that passed a test. */
  readonly relation: 'nearest' | 'near';
  /** Attributes that the test asked for, and whether it asked for the owner. */
  readonly attributes: readonly string[];
  readonly isOwnerAsked: boolean;
}

/** The evidence for a condition that holds, in its order; of `any`, the first that holds. */
export const evidenceOf = (condition: Condition, scene: Scene): readonly Evidence[] => {
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap((child) => evidenceOf(child, scene));
    case 'any':
      return evidenceOf(condition.of.find((child) => holds(child, scene))!, scene);
    case 'not':
      return [{ kind: 'not', of: condition.of }];
    case 'inside': {
      const positions = admitted(condition, scene);
      return [jurisdictionEvidence(condition.layer, positions)];
    }
    case 'nearest':
    case 'near': {
      const { kind: relation, class: assetClass, where, owners } = condition;
      const match = scene.matching(condition)!;
      const attributes = where.map(({ attribute }) => attribute);
      return [{ kind: 'asset', class: assetClass, ...match, relation, attributes, isOwnerAsked: owners !== null }];
    }
    default:
      return [{ kind: 'test', test: condition }];
  }
};

/** The first, of lowest id, of some positions of a layer. */
export const jurisdictionEvidence = (layer: LayerId, positions: readonly number[]): JurisdictionEvidence => ({
  kind: 'jurisdiction',
  layer,
  position: positions[0]!,
  admittedCount: positions.length,
});
