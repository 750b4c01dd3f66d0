import type { RuleId } from '../ids.ts';
import type {
  Alternative,
  DecidingAsset,
  Emergency,
  NearestJurisdiction,
  NextQuestion,
  Owner,
  Resolution,
} from './resolution.ts';

/** The public JSON of a resolution (design: "What an answer looks like"). `nearest` is there where nobody owns it. */
export interface RouteAnswer {
  readonly owner: Owner | null;
  readonly confidence: number;
  readonly rule: RuleId | null;
  readonly because: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly question: NextQuestion | null;
  readonly emergency: Emergency | null;
  /** ISO 8601 in UTC, without milliseconds where they are 0. */
  readonly asOf: string;
  readonly boundaryDistanceMeters: number | null;
  readonly asset: DecidingAsset | null;
  readonly nearest?: NearestJurisdiction | null;
}

/** Exactly the keys that the public answer has. */
export const answerOf = (resolution: Resolution): RouteAnswer => {
  const { ownership, confidence, because, alternatives, question, emergency, asset, boundaryDistanceMeters } =
    resolution;
  const isOwned = ownership.kind === 'owned';
  return {
    owner: isOwned ? ownership.owner : null,
    confidence,
    rule: isOwned ? ownership.rule : null,
    because,
    alternatives,
    question,
    emergency,
    asOf: new Date(resolution.atMs).toISOString().replace('.000Z', 'Z'),
    boundaryDistanceMeters,
    asset,
    ...(isOwned ? {} : { nearest: ownership.nearest }),
  };
};
