import { checkLonLats } from '../geometry/checked.ts';
import { buildCellGrid } from './cell-grid.ts';
import { connectCores } from './connect-cores.ts';
import { coresFirst } from './core-points.ts';
import { type Frame, GlobeFrame, PlaneFrame } from './frame.ts';
import { joinBorders } from './join-borders.ts';
import { type Border, numberClusters } from './number-clusters.ts';

export interface DbscanOptions {
  /** Two points at most so far apart are neighbors. */
  readonly epsMeters: number;
  /** A point with at least so many neighbors, itself counted, is a core. */
  readonly minPoints: number;
  /** Default 'nearest-core'. */
  readonly border?: Border;
}

export interface Clustering {
  /** Of each point in the caller's order: the number of its cluster from 0, or -1 for noise. */
  readonly labels: Int32Array;
  readonly clusterCount: number;
  readonly noiseCount: number;
  readonly coreCount: number;
}

/**
 * DBSCAN (Ester, Kriegel, Sander, Xu 1996), exact. Cores within eps of each other are of one cluster; a point that is no
 * core but within eps of one is its border and joins the cluster of its nearest core, ties to the least of those by x and
 * then y; clusters are numbered by their least core. So labels follow from the points alone, whatever their order.
 * With 'lowest-label' clusters are numbered by their first core in the input and a border point gets the lowest number
 * that reaches it, as in scikit-learn and R's dbscan: that depends on the order of the input.
 *
 * Point i is xys[2i], xys[2i + 1] in meters on a plane; neighbors are those with dx * dx + dy * dy <= eps * eps in
 * float64. None is allowed. Throws RangeError on NaN or Infinity, on an eps that is not positive, on minPoints below 1.
 * O(n minPoints), sorting included; about 60 bytes a point.
 */
export function dbscan(xys: Float64Array, options: DbscanOptions): Clustering {
  checkPairs(xys);
  let minX = Infinity;
  let minY = Infinity;
  for (let i = 0; i < xys.length; i += 2) {
    if (xys[i]! < minX) minX = xys[i]!;
    if (xys[i + 1]! < minY) minY = xys[i + 1]!;
  }
  checkOptions(options);
  return cluster(xys, new PlaneFrame(options.epsMeters, minX, minY), options);
}

/**
 * As `dbscan`, of lon, lat in degrees with the meters of geometry/meters.ts (its error: 2 micrometers within 500 m, 0.1 mm
 * within 2 km), measured from the southern of the two points; across the antimeridian too.
 */
export function dbscanOnGlobe(lonLats: Float64Array, options: DbscanOptions): Clustering {
  checkLonLats('lonLats', lonLats);
  checkOptions(options);
  return cluster(lonLats, new GlobeFrame(options.epsMeters), options);
}

function cluster(xys: Float64Array, frame: Frame, { minPoints, border = 'nearest-core' }: DbscanOptions): Clustering {
  const grid = buildCellGrid(xys, frame);
  const coreEnds = coresFirst(grid, frame, minPoints);
  const clusters = numberClusters(grid, coreEnds, connectCores(grid, frame, coreEnds), border);
  const labels = joinBorders(grid, frame, coreEnds, clusters, border);
  let noiseCount = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === -1) noiseCount++;
  let coreCount = 0;
  for (let cell = 0; cell < coreEnds.length; cell++) coreCount += coreEnds[cell]! - grid.cellStarts[cell]!;
  return { labels, clusterCount: clusters.count, noiseCount, coreCount };
}

// Squares of what is smaller or larger leave float64.
const LEAST_EPS_METERS = 1e-100;
const MOST_EPS_METERS = 1e100;

function checkOptions({ epsMeters, minPoints }: DbscanOptions): void {
  if (!(epsMeters >= LEAST_EPS_METERS && epsMeters <= MOST_EPS_METERS))
    throw new RangeError(`epsMeters must be positive (${LEAST_EPS_METERS} to ${MOST_EPS_METERS}), got ${epsMeters}`);
  if (!(Number.isInteger(minPoints) && minPoints >= 1))
    throw new RangeError(`minPoints must be a whole number from 1, got ${minPoints}`);
}

/** Throws RangeError unless every number is finite and they are pairs. */
export function checkPairs(xys: Float64Array): void {
  if (xys.length % 2 !== 0) throw new RangeError(`xys must hold x, y pairs, got length ${xys.length}`);
  for (let i = 0; i < xys.length; i++)
    if (!Number.isFinite(xys[i]!)) throw new RangeError(`xys[${i}] must be a finite number of meters, got ${xys[i]}`);
}
