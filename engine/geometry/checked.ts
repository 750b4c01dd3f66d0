import type { LonLat } from './lon-lat.ts';

/** Throws RangeError, naming the argument, unless it is a longitude within -180..180 and a latitude within -90..90. */
export const checkLonLat = (name: string, [lon, lat]: LonLat): void => {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new RangeError(`${name} must be lon, lat in degrees, got [${lon}, ${lat}]`);
  }
};

/** Throws RangeError, naming the argument, unless it is 0 or more; Infinity is allowed (no limit). */
export const checkMeters = (name: string, meters: number): void => {
  if (!(meters >= 0)) throw new RangeError(`${name} must be 0 or more meters, got ${meters}`);
};

/** Throws RangeError unless `coordinates` holds whole pairs of valid lon, lat. */
export const checkLonLats = (name: string, coordinates: Float64Array): void => {
  if (coordinates.length % 2 !== 0) {
    throw new RangeError(`${name} must hold lon, lat pairs, got length ${coordinates.length}`);
  }
  for (let i = 0; i < coordinates.length; i += 2) {
    const lon = coordinates[i]!;
    const lat = coordinates[i + 1]!;
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) checkLonLat(`${name}[${i}, ${i + 1}]`, [lon, lat]);
  }
};
