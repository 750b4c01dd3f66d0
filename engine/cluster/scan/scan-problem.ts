/** Space-time permutation needs cases only; Poisson a population; Bernoulli controls. */
export type ScanModel = 'space-time-permutation' | 'poisson' | 'bernoulli';
export type ScanRates = 'high' | 'low' | 'both';

/**
 * What is scanned, as typed arrays that can be handed to another thread. Places and intervals are numbered from 0; a purely
 * spatial scan has one interval, a purely temporal one has one place.
 */
export interface ScanProblem {
  readonly model: ScanModel;
  readonly rates: ScanRates;
  /** Only windows that last to the end of the study period. */
  readonly isProspective: boolean;
  readonly placeCount: number;
  readonly intervalCount: number;
  /** The longest window, in intervals. */
  readonly maxIntervals: number;
  /** One entry a case, by stratum, interval descending, then place ascending: the order of SaTScan's permutation. */
  readonly casePlace: Int32Array;
  readonly caseInterval: Int32Array;
  /** The cases of stratum s are [strata[s] .. strata[s + 1]); only space-time permutation has more than one stratum. */
  readonly strata: Int32Array;
  /** Poisson: expected cases at [place * intervalCount + interval]; Bernoulli: cases and controls there; else empty. */
  readonly weight: Float64Array;
  /** See `Circles`. */
  readonly circleOffsets: Float64Array;
  readonly circlePlaces: Int32Array;
}

/** A window: the first `size` places around a center, in the intervals from `first` to `last`, both included. */
export interface ScanWindow {
  readonly center: number;
  readonly size: number;
  readonly first: number;
  readonly last: number;
  readonly llr: number;
}
