import { Likelihood } from '../scan/likelihood.ts';

/** What a scan of a network counts: by lixel. */
export interface NetworkCounts {
  readonly cases: Int32Array;
  /** What the cases follow by chance: km-years of main, as a rule. */
  readonly exposures: Float64Array;
}

/** What chance is asked for. */
export interface NetworkChance {
  readonly replications: number;
  readonly seed: number;
}

/** A set of lixels with more cases than its exposure explains. */
export interface NetworkCluster {
  /** The lixel from which the set was made. */
  readonly center: number;
  /** Ascending. */
  readonly lixels: readonly number[];
  /** The farthest center of a member, over the network; null for a connected set, which has none. */
  readonly radius: number | null;
  readonly cases: number;
  readonly exposure: number;
  readonly expected: number;
  readonly relativeRisk: number | null;
  readonly llr: number;
  /** Null without replications. */
  readonly pValue: number | null;
  readonly gumbelP: number | null;
}

/** Clusters, best first, that share no lixel, or why there is nothing to test. */
export type NetworkScanResult =
  | {
      readonly kind: 'scanned';
      readonly clusters: readonly NetworkCluster[];
      readonly simulatedMaxima: readonly number[];
    }
  | { readonly kind: 'untestable'; readonly because: string };

/** Kulldorff's Poisson ratio for these counts, of high rates only; a set needs two cases. */
export function ratioFor({ cases, exposures }: NetworkCounts): Likelihood {
  const total = (values: Int32Array | Float64Array): number => {
    let sum = 0;
    for (const value of values) sum += value;
    return sum;
  };
  return new Likelihood('poisson', 'high', total(cases), total(exposures));
}

/** Throws a RangeError for counts or exposures that are none; says why where nothing can be tested. */
export function whyUntestable({ cases, exposures }: NetworkCounts, lixelCount: number): string | null {
  if (cases.length !== lixelCount || exposures.length !== lixelCount)
    throw new RangeError(`${cases.length} counts and ${exposures.length} exposures for ${lixelCount} lixels`);
  let [caseCount, exposed] = [0, 0];
  for (let i = 0; i < lixelCount; i++) {
    if (!(cases[i]! >= 0)) throw new RangeError(`lixel ${i} has ${cases[i]} cases`);
    if (!(exposures[i]! >= 0 && exposures[i]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`the exposure of lixel ${i} must be 0 or more, got ${exposures[i]}`);
    if (cases[i]! > 0 && exposures[i] === 0) throw new RangeError(`lixel ${i} has cases but no exposure`);
    caseCount += cases[i]!;
    if (exposures[i]! > 0) exposed++;
  }
  if (caseCount < 2) return `there ${caseCount === 1 ? 'is 1 case' : 'are no cases'}, and a cluster needs 2`;
  return exposed < 2 ? 'all exposure is in one lixel, so that there is no outside to compare with' : null;
}
