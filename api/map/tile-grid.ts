/** Tiles cover the square of web mercator (EPSG:3857); in it x grows east and y south, both from 0 to 1. */

/** Deepest tiles: 4,096 units make 15 cm at the equator, and the map magnifies them from there. */
export const MAX_ZOOM = 16;
/** Units on a side of a tile. */
export const EXTENT = 4096;
// On a tile of 512 pixels 16 of them: the end of a line cut here lies outside of the tile even under a stroke of 32 pixels.
export const BUFFER = 128;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const DEGREES = Math.PI / 180;

/** 0 at longitude -180, 1 at 180; longitudes beyond run on. */
export const mercatorX = (lon: number): number => lon / 360 + 0.5;

/** 0 at 85.05 degrees north, 1 at 85.05 south; latitudes beyond lie on the edge. */
export const mercatorY = (lat: number): number => {
  const sine = Math.sin(lat * DEGREES);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return y < 0 ? 0 : y > 1 ? 1 : y;
};
