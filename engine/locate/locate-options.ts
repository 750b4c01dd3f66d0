import type { LonLat } from '../geometry/lon-lat.ts';
import type { JurisdictionId, LayerId } from '../ids.ts';
import type { Extent } from '../route/extent.ts';
import type { MatchType } from './candidate.ts';

export interface LocateOptions {
  /** How many candidates at most; default 10. */
  readonly limit?: number;
  /** Of candidates that fit the text alike, the nearest to this point first. */
  readonly focus?: LonLat | null;
  /** Only candidates within this box. */
  readonly bounds?: Extent | null;
  /** Candidates within this jurisdiction before others that fit alike; `because` says so. */
  readonly boundary?: { readonly layer: LayerId; readonly id: JurisdictionId } | null;
  /** Only candidates of these types; null and absent: all. */
  readonly matchTypes?: readonly MatchType[] | null;
}

export interface ReverseOptions {
  /** How many candidates at most; default 1. */
  readonly limit?: number;
  /** None farther away than this; default 500 m. */
  readonly maxMeters?: number;
}
