import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import { boxAroundAll, foundFeature } from './found-feature.ts';
import type { ParsedText } from './parsed-text.ts';

/** The version of GeocodeJSON that answers follow. */
const GEOCODE_JSON = '0.1.0';

/** What was asked, as an answer says it again. */
export interface Asked {
  readonly query: string;
  /** Where distances are measured from; null: they are left out. */
  readonly from: LonLat | null;
  readonly nowMs: number;
  readonly version: string;
  /** What the client should know of its question: why nothing was looked for. */
  readonly warnings?: readonly string[];
  /** What the words of the question were taken for. */
  readonly parsed?: ParsedText;
}

/** Candidates as the FeatureCollection of the API, in their order. */
export function foundPlaces({ city }: Pick<Snapshot, 'city'>, candidates: readonly Candidate[], asked: Asked) {
  const { query, from, nowMs, version, warnings = [], parsed } = asked;
  const features = candidates.map((candidate) => foundFeature(candidate, { source: city.id, from }));
  const bbox = boxAroundAll(features);
  return {
    type: 'FeatureCollection' as const,
    geocoding: {
      version: GEOCODE_JSON,
      attribution: city.name,
      query,
      engine: { name: 'Bailiwick', author: 'Bailiwick', version },
      timestamp: nowMs,
      ...(warnings.length > 0 && { warnings }),
      ...(parsed !== undefined && { parsed_text: parsed }),
    },
    ...(bbox !== null && { bbox }),
    features,
  };
}
