import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, ServiceCode } from '../ids.ts';
import type { Experience } from './experience/experience.ts';
import type { LearnedMap } from './learned-owners/learned-map.ts';

/** A body that can own a problem: department, utility, district, other government. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly phone: string | null;
  readonly url: string | null;
}

/** One question of a service. An answer is always a string; with `choices`, one of their values. */
export interface Question {
  readonly code: string;
  readonly text: string;
  readonly required: boolean;
  /** Empty: free text. */
  readonly choices: readonly Choice[];
  /**
   * Answers that the map gives, as unchecked definitions: the first whose condition holds at the place answers the question,
   * which is then never asked. `parseMapAnswers` checks them. Absent: only a person can answer it.
   */
  readonly map?: readonly { readonly value: string; readonly when: unknown }[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What to tell who answers this: the answer is an emergency. Absent: it is none. */
  readonly emergency?: string;
}

/** A problem type that people report. */
export interface Service {
  readonly code: ServiceCode;
  readonly name: string;
  readonly description: string | null;
  readonly keywords: readonly string[];
  readonly questions: readonly Question[];
  /** What to tell who reports this: every such report is an emergency. Absent: it is none by itself. */
  readonly emergency?: string;
}

/** Half-open interval of epoch milliseconds in which a thing holds; -Infinity and Infinity where it is not bounded. */
export interface Validity {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A polygon of a layer with the agency that governs it. */
export interface Jurisdiction {
  readonly layer: LayerId;
  readonly id: JurisdictionId;
  readonly name: string;
  readonly agency: AgencyId | null;
  readonly validity: Validity;
  readonly attributes: Readonly<Record<string, string>>;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * A point, line or polygon that a city maintains. Attribute values are the source's text, trimmed. Geometry null: known from
 * a table without coordinates; found by its id, never by place.
 */
export interface Asset {
  readonly class: AssetClass;
  readonly id: AssetId;
  readonly owner: AgencyId | null;
  readonly validity: Validity;
  readonly attributes: Readonly<Record<string, string>>;
  readonly geometry: Geometry | null;
}

/** A layer's id, title and its jurisdictions, in the order in which positions and ties are counted: by id. */
export interface Layer {
  readonly id: LayerId;
  readonly title: string;
  readonly jurisdictions: readonly Jurisdiction[];
}

/** All assets of one class, by id. */
export interface AssetClassMembers {
  readonly class: AssetClass;
  readonly title: string;
  readonly assets: readonly Asset[];
}

/** Everything that routing knows about a city: what a store's snapshot hands to `Router.build`. */
export interface City {
  readonly id: string;
  readonly name: string;
  /** IANA name; season and hour conditions are read in it. */
  readonly timeZone: string;
  readonly agencies: readonly Agency[];
  readonly services: readonly Service[];
  readonly layers: readonly Layer[];
  readonly assetClasses: readonly AssetClassMembers[];
  /** Rule definitions as parsed from the rule file, in their order; `parseRules` checks them. */
  readonly rules: unknown;
  /** Whom to call in an emergency where the owner has no phone of its own, as "911"; absent: nobody is named. */
  readonly emergencyPhone?: string;
  /** Who owned where past requests ended, by service: for rules whose owner is learned. Absent: nothing was learned. */
  readonly learnedOwners?: ReadonlyMap<ServiceCode, LearnedMap>;
  /** What past requests say about those who report; absent: stated defaults. */
  readonly experience?: Experience;
}
