import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, RuleId, ServiceCode } from '../ids.ts';
import type { Place } from '../place.ts';

/** What routing is asked. */
export interface RouteQuestion {
  readonly place: Place;
  readonly service: ServiceCode;
  /** Question code -> answer. Answers to questions that no rule asks change nothing. */
  readonly answers: Readonly<Record<string, string>>;
  /** The moment for which ownership is asked, epoch milliseconds. */
  readonly atMs: number;
}

export interface Owner {
  readonly agency: AgencyId;
  readonly name: string;
  readonly phone: string | null;
  readonly url: string | null;
}

export interface Alternative {
  readonly agency: AgencyId;
  readonly probability: number;
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
  readonly confidence: number;
  readonly because: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly asset: DecidingAsset | null;
  /** To the nearest edge of a layer that the service's rules test; null if they test none. */
  readonly boundaryDistanceMeters: number | null;
  readonly atMs: number;
}
