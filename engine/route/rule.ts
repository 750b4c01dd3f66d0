import type { AgencyId, AssetClass, JurisdictionId, LayerId, RuleId, ServiceCode } from '../ids.ts';

/**
 * A rule as checked data: under these conditions, this agency owns this service. Nothing here is compiled or bound to
 * a city's indexes, so that rules can be evaluated, explained, analysed and compared by separate readers.
 */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  /** The services it speaks about; 'every' for `service: "*"`. */
  readonly services: 'every' | readonly ServiceCode[];
  /** null: holds everywhere and always. */
  readonly when: Condition | null;
  readonly owner: OwnerForm;
  /** Half-open, `YYYY-MM-DD` in the city's time zone or an ISO instant; null where it is not bounded. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** What to tell who reports this; where the rule decides, its owner is whom to call at once. null: it is no emergency. */
  readonly emergency: string | null;
  /** Read after all other rules of its service, wherever it stands in the file. */
  readonly isFallback: boolean;
}

/** A tree of conditions. Children stand in the order in which they are read and explained. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | AnswerTest
  | SeasonTest
  | HoursTest
  | WeekdaysTest
  | InsideTest
  | OutsideTest
  | NearEdgeTest
  | AssetTest;

/** The answer to a question is one of the values. A question that was not answered has none of them. */
export interface AnswerTest {
  readonly kind: 'answer';
  readonly question: string;
  readonly values: readonly string[];
}

/** Days of the year as month * 100 + day, both ends included; `from` after `to` goes over the new year. */
export interface SeasonTest {
  readonly kind: 'season';
  readonly from: number;
  readonly to: number;
}

/** Minutes of the local day, half-open; `from` after `to` goes over midnight. Never equal. */
export interface HoursTest {
  readonly kind: 'hours';
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Days of the week, 0 = Sunday. */
export interface WeekdaysTest {
  readonly kind: 'weekdays';
  readonly days: readonly number[];
}

/** A jurisdiction of the layer that passes the filter contains the place; its line counts as inside. */
export interface InsideTest {
  readonly kind: 'inside';
  readonly layer: LayerId;
  readonly filter: JurisdictionFilter;
}

/** No jurisdiction of the layer that passes the filter contains the place. */
export interface OutsideTest {
  readonly kind: 'outside';
  readonly layer: LayerId;
  readonly filter: JurisdictionFilter;
}

/** null: any. Both given: both must hold. */
export interface JurisdictionFilter {
  readonly jurisdictions: readonly JurisdictionId[] | null;
  readonly agencies: readonly AgencyId[] | null;
}

/** The nearest edge of any jurisdiction of the layer, from inside or outside, is at most this far. */
export interface NearEdgeTest {
  readonly kind: 'nearEdge';
  readonly layer: LayerId;
  readonly withinMeters: number;
}

/** 'nearest': the nearest asset of the class must pass the filter. 'near': some asset within the radius does. */
export interface AssetTest {
  readonly kind: 'nearest' | 'near';
  readonly class: AssetClass;
  readonly withinMeters: number;
  readonly where: readonly AttributeTest[];
  /** null: any owner. */
  readonly owners: readonly AgencyId[] | null;
}

/** A missing or blank attribute is the value ''. A value that is no number fails every range. */
export type AttributeTest =
  | { readonly kind: 'oneOf'; readonly attribute: string; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly attribute: string; readonly bounds: NumberRange };

/** Every bound that is given must hold; at least one is. */
export interface NumberRange {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** Who owns it. A form that comes out empty leaves the decision to the rules after it. */
export type OwnerForm =
  | { readonly kind: 'agency'; readonly agency: AgencyId }
  | { readonly kind: 'agencyOf'; readonly layer: LayerId }
  | { readonly kind: 'ownerOf'; readonly class: AssetClass }
  | AttributeOwner
  | LearnedOwner;

/** The agency that an attribute's value names, of the deciding asset or jurisdiction. */
export interface AttributeOwner {
  readonly kind: 'attribute';
  readonly attribute: string;
  readonly of: AttributeSource;
  readonly map: ReadonlyMap<string, AgencyId>;
  /** For a missing or blank attribute; null: as `otherwise`. */
  readonly blank: OwnerForm | null;
  /** For a value that the map does not name (`default` in the file); null: empty. */
  readonly otherwise: OwnerForm | null;
}

/** Those to whom past requests of the service went around the place, each with its probability (`learned-owners/`). */
export interface LearnedOwner {
  readonly kind: 'learned';
  /** Above 0, at most 1. Where nobody is as probable as this, past requests do not decide. */
  readonly leastCertainty: number;
  /** Who has it then, and where nothing was learned (`default` in the file); null: empty. */
  readonly otherwise: OwnerForm | null;
}

export type AttributeSource =
  | { readonly kind: 'asset'; readonly class: AssetClass }
  | { readonly kind: 'jurisdiction'; readonly layer: LayerId };
