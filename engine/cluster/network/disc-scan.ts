import type { Likelihood } from '../scan/likelihood.ts';
import type { Lixels } from './lixels.ts';
import { NetworkDiscs } from './network-discs.ts';
import { clustersOf, type FoundSet, type SetFamily } from './scan-clusters.ts';
import {
  type NetworkChance,
  type NetworkCounts,
  type NetworkScanResult,
  ratioFor,
  whyUntestable,
} from './scan-setup.ts';

/** How far discs may grow. */
export interface DiscScanSettings extends NetworkChance {
  /** Network distance from the center of a lixel to the farthest center in its disc. */
  readonly maxRadius: number;
  /** Of all exposure, 0 to 0.5. */
  readonly maxShare: number;
}

/**
 * Poisson scan over all discs of network distance around the centers of lixels. O(sum of the discs' lixels) a replication.
 * Throws a RangeError for counts that do not fit the lixels and for settings that make no sense.
 */
export function scanDiscs(lixels: Lixels, counts: NetworkCounts, settings: DiscScanSettings): NetworkScanResult {
  const { maxRadius, maxShare } = settings;
  if (!(maxShare > 0 && maxShare <= 0.5))
    throw new RangeError(`the largest share of exposure must be above 0 and at most 0.5, got ${maxShare}`);
  const because = whyUntestable(counts, lixels.count);
  if (because !== null) return { kind: 'untestable', because };
  const total = counts.exposures.reduce((sum, exposure) => sum + exposure, 0);
  const discs = NetworkDiscs.build(lixels, maxRadius, counts.exposures, maxShare * total);
  return clustersOf(counts, new DiscFamily(discs, counts.exposures, ratioFor(counts)), settings);
}

class DiscFamily implements SetFamily {
  private readonly discs: NetworkDiscs;
  private readonly exposures: Float64Array;
  private readonly ratio: Likelihood;
  /** Where the best disc of the last center walked ends. */
  private bestEnd = -1;

  constructor(discs: NetworkDiscs, exposures: Float64Array, ratio: Likelihood) {
    this.discs = discs;
    this.exposures = exposures;
    this.ratio = ratio;
  }

  maximum(cases: Int32Array): number {
    let most = 0;
    for (let center = 0; center < this.exposures.length; center++) most = Math.max(most, this.walk(center, cases));
    return most;
  }

  best(cases: Int32Array): readonly FoundSet[] {
    const { firstOf, members, distances } = this.discs;
    const found: FoundSet[] = [];
    for (let center = 0; center < this.exposures.length; center++) {
      const llr = this.walk(center, cases);
      if (llr <= 0) continue;
      const lixels = [...members.subarray(firstOf[center]!, this.bestEnd)].sort((a, b) => a - b);
      found.push({ center, lixels, radius: distances[this.bestEnd - 1]!, llr });
    }
    return found;
  }

  private walk(center: number, counts: Int32Array): number {
    const { firstOf, members, isLast } = this.discs;
    let [cases, exposure, casesBefore, most] = [0, 0, 0, 0];
    for (let k = firstOf[center]!; k < firstOf[center + 1]!; k++) {
      const lixel = members[k]!;
      cases += counts[lixel]!;
      exposure += this.exposures[lixel]!;
      // More exposure without a case only lowers the ratio.
      if (isLast[k] === 0 || cases === casesBefore) continue;
      casesBefore = cases;
      const llr = this.ratio.of(cases, exposure);
      if (llr > most) {
        most = llr;
        this.bestEnd = k + 1;
      }
    }
    return most;
  }
}
