import { seededRandom } from '../engine/spatial/seeded-geometry.ts';

const SEED = 311;
export const DBSCAN_OPTIONS = { epsMeters: 50, minPoints: 5 } as const;
const THIN_SIDE_METERS = 63_000;
const CROWDED_SIDE_METERS = 50_000;
const SPREAD_METERS = 60;

/** Seven of ten points in crowds of 35 or so, the others anywhere: 11 neighbors a point. Meters, [2i], [2i + 1]. */
export function thinPoints(count: number): Float64Array {
  const random = seededRandom(SEED);
  const sideMeters = THIN_SIDE_METERS * Math.sqrt(count / 1e6);
  const centers = Float64Array.from({ length: 2 * Math.ceil(count / 50) }, () => random() * sideMeters);
  const xys = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const isInCrowd = random() < 0.7;
    const center = 2 * Math.floor((random() * centers.length) / 2);
    put(xys, i, isInCrowd ? centers.subarray(center, center + 2) : null, sideMeters, random);
  }
  return xys;
}

/**
 * Two of three points in crowds of 20 to 3,000, the others anywhere: some 150 neighbors a point, as in the sample of 100,000
 * that scikit-learn labelled.
 */
export function crowdedPoints(count: number): Float64Array {
  const random = seededRandom(SEED);
  const sideMeters = CROWDED_SIDE_METERS * Math.sqrt(count / 1e6);
  const xys = new Float64Array(2 * count);
  const center = new Float64Array(2);
  let left = 0;
  for (let i = 0; i < count; i++) {
    if (left-- <= 0) {
      left = 20 * 150 ** random();
      center.set([random() * sideMeters, random() * sideMeters]);
    }
    put(xys, i, random() < 2 / 3 ? center : null, sideMeters, random);
  }
  return shuffled(xys, random);
}

function put(
  xys: Float64Array,
  i: number,
  center: Float64Array | null,
  sideMeters: number,
  random: () => number,
): void {
  const angle = random() * 2 * Math.PI;
  const distance = SPREAD_METERS * Math.sqrt(-2 * Math.log(1 - random()));
  xys[2 * i] = center ? center[0]! + distance * Math.cos(angle) : random() * sideMeters;
  xys[2 * i + 1] = center ? center[1]! + distance * Math.sin(angle) : random() * sideMeters;
}

function shuffled(xys: Float64Array, random: () => number): Float64Array {
  for (let i = xys.length / 2 - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [x, y] = [xys[2 * i]!, xys[2 * i + 1]!];
    xys[2 * i] = xys[2 * j]!;
    xys[2 * i + 1] = xys[2 * j + 1]!;
    xys[2 * j] = x;
    xys[2 * j + 1] = y;
  }
  return xys;
}
