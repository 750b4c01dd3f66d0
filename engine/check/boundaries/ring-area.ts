import { metersPerDegree } from '../../geometry/meters.ts';

/** Square meters of a square degree at a latitude. */
const density = (lat: number): number => {
  const [lon, latitude] = metersPerDegree(lat);
  return lon * latitude;
};

/** Square meters between two latitudes over one degree of longitude (Simpson's rule: to 10^-9 over 1 degree). */
const stripArea = (fromLat: number, toLat: number): number =>
  ((toLat - fromLat) * (density(fromLat) + 4 * density((fromLat + toLat) / 2) + density(toLat))) / 6;

/**
 * Square meters on the WGS 84 ellipsoid within a closed ring whose edges are straight in lon, lat; vertex i is [2i], [2i + 1]
 * in degrees. Counterclockwise positive. Measured from its first latitude, so that a sliver of a meter is as exact as a county. O(n).
 */
export function ringArea(ring: Float64Array): number {
  const baseLat = ring[1]!;
  let area = 0;
  let here = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [lat, nextLat] = [ring[i + 1]!, ring[i + 3]!];
    const next = stripArea(baseLat, nextLat);
    const middle = stripArea(baseLat, (lat + nextLat) / 2);
    area -= ((ring[i + 2]! - ring[i]!) * (here + 4 * middle + next)) / 6;
    here = next;
  }
  return area;
}
