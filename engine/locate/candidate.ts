import type { LonLat } from '../geometry/lon-lat.ts';
import { distanceMeters } from '../geometry/meters.ts';
import type { AssetClass, AssetId, JurisdictionId, LayerId } from '../ids.ts';
import type { Place, PlaceSource } from '../place.ts';

/** How a text was found. */
export type MatchType = PlaceSource;

/** An asset by its class and the source's id. */
export interface AssetRef {
  readonly class: AssetClass;
  readonly id: AssetId;
}

/** A piece of the text that was read otherwise than it was said. */
export interface Change {
  readonly part: 'number' | 'directional' | 'name' | 'suffix' | 'unit' | 'zip' | 'city' | 'id' | 'word';
  /** As in the text; empty: it was missing. */
  readonly said: string;
  /** As it is known here; empty: it was passed over. */
  readonly used: string;
}

/** What is known of a place, each as the city writes it; absent: unknown. */
export interface PlaceParts {
  readonly number?: string;
  readonly street?: string;
  readonly crossStreet?: string;
  readonly unit?: string;
  readonly zip?: string;
  readonly city?: string;
  readonly name?: string;
}

/** A place that a text may mean. */
export interface Candidate {
  readonly lonLat: LonLat;
  /** Standard radius of the location error in meters, as in `Place`. */
  readonly accuracyMeters: number;
  readonly matchType: MatchType;
  /** 0 to 1: how much of the text it explains. Comparable among the candidates of one text only. */
  readonly score: number;
  readonly label: string;
  readonly because: readonly string[];
  /** Of addresses and streets the street segment, of assets the asset itself; null otherwise. */
  readonly asset: AssetRef | null;
  /** What was read otherwise than said, in the text's order; empty: matched as said. */
  readonly changed: readonly Change[];
  readonly parts: PlaceParts;
  /** The address point itself, where the match is one. */
  readonly door: AssetRef | null;
  /** Of a landmark that is a jurisdiction. */
  readonly jurisdiction: { readonly layer: LayerId; readonly id: JurisdictionId } | null;
}

/** For a candidate that was matched as said and of which nothing more is known. */
export const PLAIN: Pick<Candidate, 'changed' | 'parts' | 'door' | 'jurisdiction'> = {
  changed: [],
  parts: {},
  door: null,
  jurisdiction: null,
};

/** The candidate as the place of a report: what routing and deduplication take. */
export const placeOf = ({ lonLat, accuracyMeters, matchType }: Candidate): Place => ({
  lonLat,
  accuracyMeters,
  source: matchType,
});

const PRECISION_ORDER: Readonly<Record<MatchType, number>> = {
  coordinates: 0,
  asset: 1,
  address: 2,
  interpolated: 3,
  intersection: 4,
  landmark: 5,
  street: 6,
};

// Scores are products of factors; equal ones may differ in the last bits.
const sameScore = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** What decides between candidates that fit the text alike. */
export interface Preference {
  /** The nearest to this point first. */
  readonly focus: LonLat | null;
  /** Those that hold this first. */
  readonly isPreferred?: ((candidate: Candidate) => boolean) | null;
}

/**
 * Best first: by score, then the preferred ones, then by way of matching, then the nearest to `focus` if there is one, then
 * by label and asset. The same place found twice is given once, as its best: a corner, whatever the streets that meet there
 * are called, and a landmark that two layers have. O(n log n).
 */
export function ranked(
  candidates: readonly Candidate[],
  { focus, isPreferred = null }: Preference,
  limit: number,
): readonly Candidate[] {
  if (candidates.length < 2) return candidates.slice(0, limit);
  const toFocus = (candidate: Candidate): number => (focus === null ? 0 : distanceMeters(focus, candidate.lonLat));
  const text = (candidate: Candidate): string => `${candidate.label} ${candidate.asset?.class} ${candidate.asset?.id}`;
  const sorted = candidates
    .map((candidate) => ({
      candidate,
      far: toFocus(candidate),
      text: text(candidate),
      other: isPreferred === null || isPreferred(candidate) ? 0 : 1,
    }))
    .sort(
      (a, b) =>
        (sameScore(a.candidate.score, b.candidate.score) ? 0 : b.candidate.score - a.candidate.score) ||
        a.other - b.other ||
        PRECISION_ORDER[a.candidate.matchType] - PRECISION_ORDER[b.candidate.matchType] ||
        a.far - b.far ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    );
  const seen = new Set<string>();
  const best: Candidate[] = [];
  for (const { candidate, text } of sorted) {
    // A corner has as many pairs of names as streets meet there.
    const key =
      candidate.matchType === 'intersection'
        ? `${candidate.lonLat}`
        : `${candidate.matchType} ${text} ${candidate.lonLat}`;
    if (seen.has(key) || (candidate.matchType === 'landmark' && best.some((one) => isSameLandmark(one, candidate))))
      continue;
    seen.add(key);
    best.push(candidate);
    if (best.length === limit) break;
  }
  return best;
}

/** Grounds and the building on them: of the same name, one within reach of the other. */
const isSameLandmark = (a: Candidate, b: Candidate): boolean =>
  a.matchType === 'landmark' &&
  a.label === b.label &&
  distanceMeters(a.lonLat, b.lonLat) <= Math.max(a.accuracyMeters, b.accuracyMeters);
