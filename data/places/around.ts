import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { metersPerDegree } from '../../engine/geometry/meters.ts';
import type { Extent } from '../../engine/route/extent.ts';
import type { Box } from '../requests/list.ts';

// Near a pole a degree of longitude is nothing: then every longitude is near.
const LEAST_METERS_PER_DEGREE = 1;

/** The box around an extent with so many meters on every side; it may cross the antimeridian. A little too wide, never too narrow. */
export function boxAround([west, south, east, north]: Extent, meters: number): Box {
  const farthest = Math.min(Math.max(Math.abs(south), Math.abs(north)), 90);
  const latReach = meters / metersPerDegree(0)[1];
  const [lonMeters] = metersPerDegree(Math.min(farthest + latReach, 90));
  const lonReach = lonMeters < LEAST_METERS_PER_DEGREE ? 360 : meters / lonMeters;
  const [south2, north2] = [Math.max(south - latReach, -90), Math.min(north + latReach, 90)];
  if (east - west + 2 * lonReach >= 360) return { west: -180, south: south2, east: 180, north: north2 };
  return { west: turned(west - lonReach), south: south2, east: turned(east + lonReach), north: north2 };
}

/** The same around a point. */
export const boxAt = ([lon, lat]: LonLat, meters: number): Box => boxAround([lon, lat, lon, lat], meters);

const turned = (lon: number): number => (lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon);
