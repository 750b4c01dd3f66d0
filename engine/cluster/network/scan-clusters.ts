import { RATIO_TOLERANCE } from '../scan/apart.ts';
import { PoissonDrawer } from '../scan/draw-cases.ts';
import { significanceOf } from '../scan/significance.ts';
import type { NetworkChance, NetworkCluster, NetworkCounts, NetworkScanResult } from './scan-setup.ts';
import { ratioFor } from './scan-setup.ts';

/** The best set from one lixel. */
export interface FoundSet {
  readonly center: number;
  readonly lixels: readonly number[];
  readonly radius: number | null;
  readonly llr: number;
}

/** A family of sets of lixels, walked for given counts. */
export interface SetFamily {
  /** The largest ratio of all sets, 0 if none has more than its share. */
  maximum(cases: Int32Array): number;
  /** For each lixel with a set above 0, the best from it. */
  best(cases: Int32Array): readonly FoundSet[];
}

// Any more say nothing a planner could use.
const MOST_CLUSTERS = 100;

/**
 * The best sets that share no lixel, the greater ratio first, then fewer lixels, then the lower center; chance deals as many
 * cases by exposure, replication by replication, so that a seed gives one answer.
 */
export function clustersOf(counts: NetworkCounts, family: SetFamily, chance: NetworkChance): NetworkScanResult {
  const found = [...family.best(counts.cases)].sort(
    (a, b) => steps(b.llr) - steps(a.llr) || a.lixels.length - b.lixels.length || a.center - b.center,
  );
  const apart = sharingNothing(found, counts.cases.length);
  const simulatedMaxima = apart.length === 0 ? [] : maximaByChance(counts, family, chance);
  return {
    kind: 'scanned',
    clusters: apart.map((set) => describe(set, counts, simulatedMaxima)),
    simulatedMaxima,
  };
}

/** Ratios as whole steps, so that rounding decides no order. */
const steps = (llr: number): number => Math.round(llr / RATIO_TOLERANCE);

function sharingNothing(sets: readonly FoundSet[], lixelCount: number): readonly FoundSet[] {
  const isTaken = new Uint8Array(lixelCount);
  const kept: FoundSet[] = [];
  for (const set of sets) {
    if (kept.length === MOST_CLUSTERS) break;
    if (set.lixels.some((lixel) => isTaken[lixel])) continue;
    for (const lixel of set.lixels) isTaken[lixel] = 1;
    kept.push(set);
  }
  return kept;
}

function maximaByChance({ cases, exposures }: NetworkCounts, family: SetFamily, chance: NetworkChance): number[] {
  let caseCount = 0;
  for (const count of cases) caseCount += count;
  const drawer = new PoissonDrawer(exposures, caseCount, chance.seed);
  return Array.from({ length: chance.replications }, (_, i) => family.maximum(drawer.counts(i + 1)));
}

function describe(set: FoundSet, counts: NetworkCounts, maxima: readonly number[]): NetworkCluster {
  const ratio = ratioFor(counts);
  let [cases, exposure] = [0, 0];
  for (const lixel of set.lixels) {
    cases += counts.cases[lixel]!;
    exposure += counts.exposures[lixel]!;
  }
  return {
    ...set,
    cases,
    exposure,
    expected: ratio.expected(exposure),
    relativeRisk: ratio.relativeRisk(cases, exposure),
    ...significanceOf(set.llr, maxima),
  };
}
