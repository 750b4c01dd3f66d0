import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Flatbush from 'flatbush';
import { dbscan, dbscanOnGlobe } from '../engine/cluster/dbscan.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { type Contestant, contest } from './harness.ts';

const SEED = 311;
const OPTIONS = { epsMeters: 50, minPoints: 5 } as const;
const SIDE_METERS = 63_000;
const CROWD_METERS = 60;

/** Seven of ten points in crowds of 35 or so, the others anywhere: meters, [2i], [2i + 1]. */
function seededCrowds(count: number, sideMeters: number): Float64Array {
  const random = seededRandom(SEED);
  const centers = Float64Array.from({ length: 2 * Math.ceil(count / 50) }, () => random() * sideMeters);
  const xys = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const isInCrowd = random() < 0.7;
    const center = 2 * Math.floor((random() * centers.length) / 2);
    const angle = random() * 2 * Math.PI;
    const distance = CROWD_METERS * Math.sqrt(-2 * Math.log(1 - random()));
    xys[2 * i] = isInCrowd ? centers[center]! + distance * Math.cos(angle) : random() * sideMeters;
    xys[2 * i + 1] = isInCrowd ? centers[center + 1]! + distance * Math.sin(angle) : random() * sideMeters;
  }
  return xys;
}

/** DBSCAN at 100,000 and 1,000,000 points, against the textbook's with a box index and with nothing. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const million = seededCrowds(1_000_000, SIDE_METERS);
  const hundredThousand = sample() ?? seededCrowds(100_000, SIDE_METERS / Math.sqrt(10));
  print(await against('DBSCAN, 100,000 points', hundredThousand));
  print(await alone('DBSCAN, 1,000,000 points', million));
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
      clusters('dbscan', xys, (all) => dbscan(all, OPTIONS).clusterCount),
      clusters('dbscanOnGlobe', asDegrees(xys), (all) => dbscanOnGlobe(all, OPTIONS).clusterCount),
      clusters('textbook, flatbush', xys, (all) => textbook(all, flatbushNeighbors(all))),
      clusters('textbook, every pair', xys.slice(0, 4_000), (all) => textbook(all, allNeighbors(all))),
    ],
    { unit: 'point', rounds: 5, warmUps: 1 },
  );

const alone = (title: string, xys: Float64Array): Promise<string> =>
  contest(
    title,
    [
      clusters('dbscan', xys, (all) => dbscan(all, OPTIONS).clusterCount),
      clusters('dbscanOnGlobe', asDegrees(xys), (all) => dbscanOnGlobe(all, OPTIONS).clusterCount),
    ],
    { unit: 'point', rounds: 5, warmUps: 1 },
  );

/** Around Chicago, near enough. */
const asDegrees = (xys: Float64Array): Float64Array =>
  xys.map((meters, i) => (i % 2 === 0 ? -88 + meters / 83_000 : 41 + meters / 111_000));

type Neighbors = (i: number) => readonly number[];

function flatbushNeighbors(xys: Float64Array): Neighbors {
  const boxes = new Flatbush(xys.length / 2);
  for (let i = 0; i < xys.length; i += 2) boxes.add(xys[i]!, xys[i + 1]!, xys[i]!, xys[i + 1]!);
  boxes.finish();
  const { epsMeters: eps } = OPTIONS;
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
  return dX * dX + dY * dY <= OPTIONS.epsMeters * OPTIONS.epsMeters;
};

/** As in the paper: a border point stays with the cluster that came first. Returns the number of clusters. */
function textbook(xys: Float64Array, neighborsOf: Neighbors): number {
  const labels = new Int32Array(xys.length / 2).fill(-2);
  let count = 0;
  for (let seed = 0; seed < labels.length; seed++) {
    if (labels[seed] !== -2) continue;
    const first = neighborsOf(seed);
    labels[seed] = first.length >= OPTIONS.minPoints ? count : -1;
    if (labels[seed] === -1) continue;
    const open = [...first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const wasNoise = labels[at] === -1;
      if (labels[at]! >= 0) continue;
      labels[at] = count;
      if (wasNoise) continue;
      const near = neighborsOf(at);
      if (near.length >= OPTIONS.minPoints) open.push(...near);
    }
    count++;
  }
  return count;
}
