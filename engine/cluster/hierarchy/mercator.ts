import type { LonLat } from '../../geometry/lon-lat.ts';

/** Web Mercator, the plane of map tiles: x and y of the world are 0 .. 1, from -180 degrees east and from the north down. */

export const xOfLon = (lon: number): number => lon / 360 + 0.5;

/** Beyond 85.05 degrees the world of tiles ends: 0 or 1. */
export function yOfLat(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.atanh(sine) / (2 * Math.PI);
  return Math.min(Math.max(y, 0), 1);
}

export const lonLatOf = (x: number, y: number): LonLat => [
  (x - 0.5) * 360,
  (Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
];
