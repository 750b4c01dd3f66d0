import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Flatbush from 'flatbush';
import { dbscan, dbscanOnGlobe } from '../engine/cluster/dbscan.ts';
import { hdbscan, hdbscanOnGlobe } from '../engine/cluster/density/hdbscan.ts';
import { dbscanContest } from './dbscan-contest.ts';
import { crowdedPoints, DBSCAN_OPTIONS, thinPoints } from './dbscan-points.ts';
import { type Contestant, contest } from './harness.ts';

/**
 * DBSCAN at 100,000 points against the textbook's with a box index and with nothing, at 1,000,000 against scikit-learn and
 * PostGIS; HDBSCAN at 100,000.
 */
export async function run(print: (markdown: string) => void): Promise<void> {
  const hundredThousand = sample() ?? crowdedPoints(100_000);
  print(await against('DBSCAN, 100,000 points', hundredThousand));
  print(await alone('DBSCAN, 1,000,000 points, 11 neighbors a point', thinPoints(1_000_000)));
  await dbscanContest(print);
  print(await byDensity('HDBSCAN, 100,000 points', hundredThousand));
}

/** The sample that R and scikit-learn labelled, where it is at hand. */
function sample(): Float64Array | null {
  const folder = process.env.CITY_DATA_DIR;
  if (!folder) return null;
  const bytes = readFileSync(join(folder, 'cluster', 'dbscan', 'dbscan_100k_eps50_min5.csv.gz'));
  const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n').slice(1);
  return Float64Array.from(lines.flatMap((line) => line.split(',').slice(0, 2).map(Number)));
}

const clusters = (name: string, xys: Float64Array, run: (xys: Float64Array) => number): Contestant => ({
  name,
  operations: xys.length / 2,
  run: () => run(xys),
});

const against = (title: string, xys: Float64Array): Promise<string> =>
  contest(
    title,
    [
      clusters('dbscan', xys, (all) => dbscan(all, DBSCAN_OPTIONS).clusterCount),
      clusters('dbscanOnGlobe', asDegrees(xys), (all) => dbscanOnGlobe(all, DBSCAN_OPTIONS).clusterCount),
      clusters('textbook, flatbush', xys, (all) => textbook(all, flatbushNeighbors(all))),
      clusters('textbook, every pair', xys.slice(0, 4_000), (all) => textbook(all, allNeighbors(all))),
    ],
    { unit: 'point', rounds: 5, warmUps: 1 },
  );

const alone = (title: string, xys: Float64Array): Promise<string> =>
  contest(
    title,
    [
      clusters('dbscan', xys, (all) => dbscan(all, DBSCAN_OPTIONS).clusterCount),
      clusters('dbscanOnGlobe', asDegrees(xys), (all) => dbscanOnGlobe(all, DBSCAN_OPTIONS).clusterCount),
    ],
    { unit: 'point', rounds: 5, warmUps: 1 },
  );

const byDensity = (title: string, xys: Float64Array): Promise<string> =>
  contest(
    title,
    [
      clusters('hdbscan, 5 points', xys, (all) => hdbscan(all, { minPoints: 5 }).clusterCount),
      clusters('50 points', xys, (all) => hdbscan(all, { minPoints: 50 }).clusterCount),
      clusters('hdbscanOnGlobe, 5 points', asDegrees(xys), (all) => hdbscanOnGlobe(all, { minPoints: 5 }).clusterCount),
      clusters(
        'every pair, as R has it, 5 points',
        xys.slice(0, 20_000),
        (all) => hdbscan(all, { minPoints: 5, ties: 'input-order' }).clusterCount,
      ),
    ],
    { unit: 'point', rounds: 3, warmUps: 1 },
  );

/** Around Chicago, near enough. */
const asDegrees = (xys: Float64Array): Float64Array =>
  xys.map((meters, i) => (i % 2 === 0 ? -88 + meters / 83_000 : 41 + meters / 111_000));

type Neighbors = (i: number) => readonly number[];

function flatbushNeighbors(xys: Float64Array): Neighbors {
  const boxes = new Flatbush(xys.length / 2);
  for (let i = 0; i < xys.length; i += 2) boxes.add(xys[i]!, xys[i + 1]!, xys[i]!, xys[i + 1]!);
  boxes.finish();
  const { epsMeters: eps } = DBSCAN_OPTIONS;
  return (i) => {
    const [x, y] = [xys[2 * i]!, xys[2 * i + 1]!];
    return boxes.search(x - eps, y - eps, x + eps, y + eps).filter((j) => isNear(xys, i, j));
  };
}

const allNeighbors = (xys: Float64Array): Neighbors => {
  const all = Array.from({ length: xys.length / 2 }, (_, i) => i);
  return (i) => all.filter((j) => isNear(xys, i, j));
};

const isNear = (xys: Float64Array, i: number, j: number): boolean => {
  const dX = xys[2 * i]! - xys[2 * j]!;
  const dY = xys[2 * i + 1]! - xys[2 * j + 1]!;
  return dX * dX + dY * dY <= DBSCAN_OPTIONS.epsMeters * DBSCAN_OPTIONS.epsMeters;
};

/** As in the paper: a border point stays with the cluster that came first. Returns the number of clusters. */
function textbook(xys: Float64Array, neighborsOf: Neighbors): number {
  const labels = new Int32Array(xys.length / 2).fill(-2);
  let count = 0;
  for (let seed = 0; seed < labels.length; seed++) {
    if (labels[seed] !== -2) continue;
    const first = neighborsOf(seed);
    labels[seed] = first.length >= DBSCAN_OPTIONS.minPoints ? count : -1;
    if (labels[seed] === -1) continue;
    const open = [...first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const wasNoise = labels[at] === -1;
      if (labels[at]! >= 0) continue;
      labels[at] = count;
      if (wasNoise) continue;
      const near = neighborsOf(at);
      if (near.length >= DBSCAN_OPTIONS.minPoints) open.push(...near);
    }
    count++;
  }
  return count;
}
