import type { Polygon } from 'geojson';
import { convexHull } from '../geometry/convex-hull.ts';
import type { LonLat } from '../geometry/lon-lat.ts';
import { MetersFrom } from '../geometry/meters.ts';

/** Where a cluster is. */
export interface ClusterShape {
  /** The mean of its members' coordinates. */
  readonly center: LonLat;
  /** From the center to the farthest member. */
  readonly radiusMeters: number;
  /** Null where the members are at one place or on one line. An edge across the antimeridian is a step of more than 180 degrees. */
  readonly hull: Polygon | null;
}

/** The shape of at least one point; those across the antimeridian are taken the short way round. O(n log n). */
export function clusterShape(members: readonly LonLat[]): ClusterShape {
  const [first] = members;
  if (first === undefined) throw new RangeError('members must have at least one point, got none');
  const unrolled = members.map(([lon, lat]): LonLat => [unroll(lon, first[0]), lat]);
  const [lon, lat] = [mean(unrolled.map((point) => point[0])), mean(unrolled.map((point) => point[1]))];
  const center: LonLat = [rolled(lon), lat];
  const from = new MetersFrom(center[0], center[1]);
  const radiusMeters = members.reduce((most, member) => Math.max(most, from.toPoint(member[0], member[1])), 0);
  return { center, radiusMeters, hull: polygonOf(convexHull(unrolled)) };
}

function polygonOf(corners: readonly LonLat[]): Polygon | null {
  if (corners.length < 3) return null;
  const ring = [...corners, corners[0]!].map(([lon, lat]) => [rolled(lon), lat]);
  return { type: 'Polygon', coordinates: [ring] };
}

const unroll = (lon: number, near: number): number =>
  lon - near > 180 ? lon - 360 : lon - near < -180 ? lon + 360 : lon;
const rolled = (lon: number): number => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
