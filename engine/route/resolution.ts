import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, RuleId, ServiceCode } from '../ids.ts';
import type { Place } from '../place.ts';

/** What routing is asked. */
export interface RouteQuestion {
  readonly place: Place;
  readonly service: ServiceCode;
  /** Question code -> answer. Answers to questions that no rule asks change nothing. */
  readonly answers: Readonly<Record<string, string>>;
  /** As the report says it; only past requests are compared with it. */
  readonly address?: string | null;
  /** The moment for which ownership is asked, epoch milliseconds. */
  readonly atMs: number;
}

export interface Owner {
  readonly agency: AgencyId;
  readonly name: string;
  readonly phone: string | null;
  readonly url: string | null;
}

/** Who else may own it. */
export interface Alternative {
  /** null: nobody. */
  readonly agency: AgencyId | null;
  /** Of the agency; 'Nobody' where no agency owns it. */
  readonly name: string;
  readonly probability: number;
  /** What would have to be so for it to be the owner. */
  readonly because: readonly string[];
}

/** The one question whose answer would settle most here. */
export interface NextQuestion {
  /** Of the service's question: an answer goes under this code. */
  readonly code: string;
  readonly text: string;
  /** Empty: free text. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Which answer leads to whom. */
  readonly because: readonly string[];
  /**
   * By how much the probability that the first-named owner is right is expected to rise, by this and the questions that then
   * are still worth the asking: above 0, at most 1.
   */
  readonly expectedGain: number;
}

/** "Call now": nothing of this waits in a queue. */
export interface Emergency {
  /** What to tell the caller to do. */
  readonly say: string;
  /** The centre that is responsible at this place, or the city-wide number where that has no phone. */
  readonly call: {
    /** null: the city-wide number, which is no agency's. */
    readonly agency: AgencyId | null;
    readonly name: string;
    readonly phone: string | null;
    readonly url: string | null;
  };
  readonly because: readonly string[];
}

/** The asset that decided, as the source names it. */
export interface DecidingAsset {
  readonly class: AssetClass;
  readonly id: AssetId;
  readonly distanceMeters: number;
}

export interface NearestJurisdiction {
  readonly layer: LayerId;
  readonly id: JurisdictionId;
  readonly name: string;
  readonly distanceMeters: number;
}

/** The answer of routing (design: "What an answer looks like"). JSON keys of the public answer are these names. */
export interface Resolution {
  /** Who owns it; 'nobody' when no rule holds and the service has no fallback. */
  readonly ownership:
    | { readonly kind: 'owned'; readonly owner: Owner; readonly rule: RuleId; readonly ruleTitle: string }
    | { readonly kind: 'nobody'; readonly nearest: NearestJurisdiction | null };
  /** Probability that the owner, or that nobody, is right. 1 where nothing is uncertain. */
  readonly confidence: number;
  readonly because: readonly string[];
  /** Most probable first, ties by id with nobody last; with `confidence` they sum to 1. */
  readonly alternatives: readonly Alternative[];
  /** null where no answer can change the owner, or none is worth the asking. */
  readonly question: NextQuestion | null;
  readonly emergency: Emergency | null;
  readonly asset: DecidingAsset | null;
  /** To the nearest edge of a layer that the service's rules test; null if they test none. */
  readonly boundaryDistanceMeters: number | null;
  readonly atMs: number;
}
