import { distanceMeters } from '../geometry/meters.ts';
import type { Border } from './number-clusters.ts';

/** Brute force for tests: DBSCAN by its definition, every pair looked at. O(n squared). */

export type Distance = (i: number, j: number) => number;

export const planeSquared =
  (xys: Float64Array): Distance =>
  (i, j) => {
    const dX = xys[2 * i]! - xys[2 * j]!;
    const dY = xys[2 * i + 1]! - xys[2 * j + 1]!;
    return dX * dX + dY * dY;
  };

/** From the southern point, of two on one latitude the western. */
export const globeDistance =
  (lonLats: Float64Array): Distance =>
  (i, j) => {
    const [a, b] = [i, j].map((k) => [lonLats[2 * k]!, lonLats[2 * k + 1]!] as const) as [
      readonly [number, number],
      readonly [number, number],
    ];
    return a[1] < b[1] || (a[1] === b[1] && a[0] <= b[0]) ? distanceMeters(a, b) : distanceMeters(b, a);
  };

/** `limit` is in the unit of `distance`. */
export function bruteForceDbscan(
  xys: Float64Array,
  distance: Distance,
  limit: number,
  minPoints: number,
  border: Border,
): Int32Array {
  const all = Array.from({ length: xys.length / 2 }, (_, i) => i);
  const neighbors = all.map((i) => all.filter((j) => distance(i, j) <= limit));
  const isCore = neighbors.map((near) => near.length >= minPoints);
  const component = new Int32Array(all.length).fill(-1);
  const byPlace = (i: number, j: number): number =>
    xys[2 * i]! - xys[2 * j]! || xys[2 * i + 1]! - xys[2 * j + 1]! || i - j;
  const cores = all.filter((i) => isCore[i]).sort(border === 'nearest-core' ? byPlace : (i, j) => i - j);
  let count = 0;
  for (const seed of cores) {
    if (component[seed] !== -1) continue;
    const open = [seed];
    component[seed] = count;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of neighbors[at]!) {
        if (!isCore[next] || component[next] !== -1) continue;
        component[next] = count;
        open.push(next);
      }
    }
    count++;
  }
  return Int32Array.from(all, (i) => {
    const reached = neighbors[i]!.filter((j) => isCore[j]);
    if (isCore[i] || reached.length === 0) return component[i]!;
    if (border === 'lowest-label') return Math.min(...reached.map((j) => component[j]!));
    return component[reached.sort((a, b) => distance(i, a) - distance(i, b) || byPlace(a, b))[0]!]!;
  });
}
