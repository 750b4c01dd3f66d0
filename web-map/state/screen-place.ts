import type { Bounds } from '../feed/select-requests.ts';

const RADIANS = Math.PI / 180;
/** Where a latitude lies in the Mercator projection, growing to the north. */
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
const latitudeOf = (y: number): number => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;

/**
 * The place under a point of the map, x to the right and y down from its corner in pixels, for a map that shows the bounds
 * and is not turned. Degrees to seven digits, as the URL keeps them.
 */
export function placeAt(
  { west, south, east, north }: Bounds,
  size: { readonly width: number; readonly height: number },
  at: { readonly x: number; readonly y: number },
): { readonly lon: number; readonly lat: number } {
  const top = mercator(north);
  const y = top + (at.y / size.height) * (mercator(south) - top);
  return {
    lon: Number((west + (at.x / size.width) * (east - west)).toFixed(7)),
    lat: Number(latitudeOf(y).toFixed(7)),
  };
}
