import { checkLonLats } from '../../geometry/checked.ts';
import { checkPairs } from '../dbscan.ts';
import { condense } from './condensed-tree.ts';
import { mergesOf } from './merges.ts';
import { mergesInOrder } from './merges-in-order.ts';
import { GlobeMetric, type Metric, PlaneMetric } from './metric.ts';
import { numberedByLeastPoint } from './number-selected.ts';
import { labelsOfClusters, outlierScores, probabilities } from './scores.ts';
import { selectClusters } from './select-clusters.ts';

/**
 * What decides between equal mutual reachabilities: the nearer neighbor, so that labels follow from the points alone, or, for
 * comparison with R's dbscan, the order of the input.
 */
export type Ties = 'nearest' | 'input-order';

export interface HdbscanOptions {
  /** The core distance of a point holds so many points, itself counted. */
  readonly minPoints: number;
  /** A cluster has at least so many points; default minPoints, and not less than 2. */
  readonly minClusterSize?: number;
  /** Default 'nearest'. */
  readonly ties?: Ties;
}

/** Everything in the caller's order of points. */
export interface DensityClustering {
  /** From 0, or -1 for noise. */
  readonly labels: Int32Array;
  /** How deep in its cluster: 0 on its rim, to 1; 0 for noise. */
  readonly probabilities: Float64Array;
  /** GLOSH: 0 in the densest part of its surroundings, to 1. */
  readonly outlierScores: Float64Array;
  /** Meters to the (minPoints - 1)-th neighbor; Infinity where there are fewer points. */
  readonly coreDistancesMeters: Float64Array;
  /** Of each cluster: what excess of mass compared, in points / meter; NaN where minPoints or more are at one place. */
  readonly stabilities: Float64Array;
  readonly clusterCount: number;
  readonly noiseCount: number;
}

/**
 * HDBSCAN* (Campello, Moulavi, Sander 2013), exact: clusters of unlike densities, with no distance to choose. Single linkage
 * by mutual reachability, the tree condensed to clusters of minClusterSize, of those the ones with the most excess of mass;
 * the whole is never a cluster. Conventions are those of R's dbscan 1.1-11 (see the README): the same answer but for ties.
 *
 * With 'nearest', of edges of equal mutual reachability the shorter comes first, then the one with the least place by x and
 * y; clusters are numbered by their least point by x, then y. So every order of the points gives the same. With 'input-order'
 * labels, numbers and scores are R's for the points in the order given, in O(n squared).
 *
 * Point i is xys[2i], xys[2i + 1] in meters on a plane. None is allowed; with fewer than minPoints all are noise with outlier
 * score 0. Throws RangeError on NaN or Infinity, on minPoints below 1, on minClusterSize below 2. About O(n log n) and 300
 * bytes a point.
 */
export function hdbscan(xys: Float64Array, options: HdbscanOptions): DensityClustering {
  checkPairs(xys);
  return cluster(xys, new PlaneMetric(), options);
}

/** As `hdbscan`, of lon, lat in degrees with the meters of geometry/meters.ts; across the antimeridian too. */
export function hdbscanOnGlobe(lonLats: Float64Array, options: HdbscanOptions): DensityClustering {
  checkLonLats('lonLats', lonLats);
  return cluster(lonLats, new GlobeMetric(), options);
}

function cluster(xys: Float64Array, metric: Metric, options: HdbscanOptions): DensityClustering {
  const { minPoints, minClusterSize = Math.max(minPoints, 2), ties = 'nearest' } = options;
  if (!(Number.isInteger(minPoints) && minPoints >= 1))
    throw new RangeError(`minPoints must be a whole number from 1, got ${minPoints}`);
  if (!(Number.isInteger(minClusterSize) && minClusterSize >= 2))
    throw new RangeError(`minClusterSize must be a whole number from 2, got ${minClusterSize}`);
  if (xys.length / 2 < Math.max(minPoints, 2)) return allNoise(xys.length / 2);
  const canonical = mergesOf(xys, metric, minPoints);
  const merges = ties === 'nearest' ? canonical : mergesInOrder(xys, metric, canonical.coreDistances);
  // R takes 0 for the death of a whole that never splits; its outlier scores are all 1 then.
  const rootDeath = ties === 'nearest' ? merges.tree.heights.at(-1)! : 0;
  const condensed = condense(merges.tree, minClusterSize, rootDeath);
  const selected = selectClusters(condensed);
  const labelOf = labelsOfClusters(condensed, selected);
  const asR = Int32Array.from(condensed.clusterOfPoint, (owner) => labelOf[owner]!);
  const { labels, oldLabels } =
    ties === 'nearest'
      ? numberedByLeastPoint(xys, asR, selected.length)
      : { labels: asR, oldLabels: selected.map((_, label) => label) };
  return {
    labels,
    probabilities: probabilities(labels, selected.length, merges.coreDistances),
    outlierScores: outlierScores(condensed),
    coreDistancesMeters: merges.coreDistances,
    stabilities: Float64Array.from(oldLabels, (old) => condensed.stabilities[selected[old]!]!),
    clusterCount: selected.length,
    noiseCount: labels.reduce((count, label) => count + (label === -1 ? 1 : 0), 0),
  };
}

const allNoise = (count: number): DensityClustering => ({
  labels: new Int32Array(count).fill(-1),
  probabilities: new Float64Array(count),
  outlierScores: new Float64Array(count),
  coreDistancesMeters: new Float64Array(count).fill(Infinity),
  stabilities: new Float64Array(0),
  clusterCount: 0,
  noiseCount: count,
});
