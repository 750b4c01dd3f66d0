import type { Likelihood } from '../scan/likelihood.ts';
import type { Lixels } from './lixels.ts';
import { NearLixels } from './network-discs.ts';
import { clustersOf, type FoundSet, type SetFamily } from './scan-clusters.ts';
import {
  type NetworkChance,
  type NetworkCounts,
  type NetworkScanResult,
  ratioFor,
  whyUntestable,
} from './scan-setup.ts';

/** Up to so many lixels every connected set is tried, above it sets grow greedily. */
export const EXHAUSTIVE_MOST = 16;

export interface ConnectedScanSettings extends NetworkChance {
  /** The most lixels in a set. */
  readonly maxLixels: number;
}

/**
 * Flexible Poisson scan (Tango and Takahashi 2005): sets of any shape that hang together. Up to 16 lixels: all connected sets
 * of a lixel and its nearest `maxLixels` - 1. Above, a heuristic: from each lixel with cases the set takes in, one by one, the
 * adjacent lixel that makes the ratio greatest, and the best on the way counts; it may miss the best set, never overstates one,
 * and chance is measured with the same heuristic. Throws a RangeError for fewer than 1 lixel or counts that do not fit.
 */
export function scanConnected(
  lixels: Lixels,
  counts: NetworkCounts,
  settings: ConnectedScanSettings,
): NetworkScanResult {
  const { maxLixels } = settings;
  if (!(Number.isInteger(maxLixels) && maxLixels >= 1))
    throw new RangeError(`the most lixels must be a whole number from 1, got ${maxLixels}`);
  const because = whyUntestable(counts, lixels.count);
  if (because !== null) return { kind: 'untestable', because };
  const ratio = ratioFor(counts);
  const family =
    maxLixels <= EXHAUSTIVE_MOST
      ? new AllConnected(lixels, counts.exposures, ratio, maxLixels)
      : new GrownSets(lixels, counts.exposures, ratio, maxLixels);
  return clustersOf(counts, family, settings);
}

/** All connected sets around a lixel as bits of its candidates, each once. */
class AllConnected implements SetFamily {
  private readonly exposures: Float64Array;
  private readonly ratio: Likelihood;
  /** Of each lixel: itself and the nearest, and for each of these the bits of those it touches. */
  private readonly candidates: readonly Int32Array[];
  private readonly touching: readonly Int32Array[];
  private counts: Int32Array = new Int32Array(0);
  private around: Int32Array = new Int32Array(0);
  private touch: Int32Array = new Int32Array(0);
  private most = 0;
  private bestBits = 0;

  constructor(lixels: Lixels, exposures: Float64Array, ratio: Likelihood, maxLixels: number) {
    this.exposures = exposures;
    this.ratio = ratio;
    const neighbors = lixels.neighbors();
    const near = new NearLixels(lixels);
    this.candidates = neighbors.map((_, center) => nearestOf(near, lixels, center, maxLixels));
    this.touching = this.candidates.map((around) =>
      around.map((lixel) =>
        around.reduce((bits, other, k) => bits | (neighbors[lixel]!.includes(other) ? 1 << k : 0), 0),
      ),
    );
  }

  maximum(counts: Int32Array): number {
    this.most = 0;
    for (let center = 0; center < this.candidates.length; center++) this.walk(center, counts);
    return this.most;
  }

  best(counts: Int32Array): readonly FoundSet[] {
    const found: FoundSet[] = [];
    for (let center = 0; center < this.candidates.length; center++) {
      this.most = 0;
      this.walk(center, counts);
      if (this.most <= 0) continue;
      const members = [...this.around].filter((_, k) => this.bestBits & (1 << k)).sort((a, b) => a - b);
      found.push({ center, lixels: members, radius: null, llr: this.most });
    }
    return found;
  }

  private walk(center: number, counts: Int32Array): void {
    this.counts = counts;
    this.around = this.candidates[center]!;
    this.touch = this.touching[center]!;
    this.extend(1, this.touch[0]!, 1 | this.touch[0]!, counts[center]!, this.exposures[center]!);
  }

  /** `open`: may join; `seen`: has been open, so that a set that left it out does so for good. */
  private extend(bits: number, open: number, seen: number, cases: number, exposure: number): void {
    const llr = this.ratio.of(cases, exposure);
    if (llr > this.most) [this.most, this.bestBits] = [llr, bits];
    for (let left = open; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      const k = 31 - Math.clz32(bit);
      const lixel = this.around[k]!;
      const opened = this.touch[k]! & ~seen;
      this.extend(
        bits | bit,
        left | opened,
        seen | opened,
        cases + this.counts[lixel]!,
        exposure + this.exposures[lixel]!,
      );
    }
  }
}

/** A lixel and the nearest of the others that it connects to, at most `count` together. */
function nearestOf(near: NearLixels, lixels: Lixels, center: number, count: number): Int32Array {
  const longest = lixels.lengths.reduce((most, length) => Math.max(most, length), 0);
  for (let radius = longest * 4; ; radius *= 2) {
    const around = near.within(center, radius);
    // Twice the whole network reaches everything that connects.
    if (around.length >= count || radius > 2 * lixels.network.totalLength)
      return Int32Array.from(around.slice(0, count), ({ lixel }) => lixel);
  }
}

/** Sets that grow by the best adjacent lixel. */
class GrownSets implements SetFamily {
  private readonly exposures: Float64Array;
  private readonly ratio: Likelihood;
  private readonly maxLixels: number;
  private readonly neighbors: readonly (readonly number[])[];

  constructor(lixels: Lixels, exposures: Float64Array, ratio: Likelihood, maxLixels: number) {
    this.exposures = exposures;
    this.ratio = ratio;
    this.maxLixels = maxLixels;
    this.neighbors = lixels.neighbors();
  }

  maximum(cases: Int32Array): number {
    return this.best(cases).reduce((most, { llr }) => Math.max(most, llr), 0);
  }

  best(cases: Int32Array): readonly FoundSet[] {
    const found: FoundSet[] = [];
    for (let center = 0; center < cases.length; center++) {
      const grown = cases[center]! > 0 ? this.grow(center, cases) : null;
      if (grown !== null && grown.llr > 0) found.push(grown);
    }
    return found;
  }

  private grow(center: number, counts: Int32Array): FoundSet {
    const members = [center];
    const isKnown = new Set(members);
    const border = new Set(this.neighbors[center]);
    for (const lixel of border) isKnown.add(lixel);
    let [cases, exposure, llr] = [counts[center]!, this.exposures[center]!, 0];
    let best = 1;
    llr = this.ratio.of(cases, exposure);
    while (members.length < this.maxLixels && border.size > 0) {
      const next = this.bestNext(border, counts, cases, exposure);
      border.delete(next);
      members.push(next);
      cases += counts[next]!;
      exposure += this.exposures[next]!;
      for (const lixel of this.neighbors[next]!) {
        if (isKnown.has(lixel)) continue;
        isKnown.add(lixel);
        border.add(lixel);
      }
      const grown = this.ratio.of(cases, exposure);
      if (grown > llr) [llr, best] = [grown, members.length];
    }
    return { center, lixels: members.slice(0, best).sort((a, b) => a - b), radius: null, llr };
  }

  /** By the greatest ratio; while none is above 0, by the most cases for the exposure; then by number. */
  private bestNext(border: ReadonlySet<number>, counts: Int32Array, cases: number, exposure: number): number {
    let [best, bestLlr, bestRate] = [-1, -1, -1];
    for (const lixel of border) {
      const [withCases, withExposure] = [cases + counts[lixel]!, exposure + this.exposures[lixel]!];
      const llr = this.ratio.of(withCases, withExposure);
      const rate = withExposure > 0 ? withCases / withExposure : 0;
      const isBetter = llr > bestLlr || (llr === bestLlr && (rate > bestRate || (rate === bestRate && lixel < best)));
      if (isBetter) [best, bestLlr, bestRate] = [lixel, llr, rate];
    }
    return best;
  }
}
