import type { LonLat } from '../../../geometry/lon-lat.ts';

/** One way to read a text as coordinates. */
export interface CoordinateReading {
  readonly lonLat: LonLat;
  /** How far off the place may be, as it was written: half of the last digit, of the cell, or as it says itself. */
  readonly accuracyMeters: number;
  /** How it was read: `latitude first`. */
  readonly name: string;
}

const METERS_PER_DEGREE = 111_195;

/** Half of a unit of latitude in meters, to the centimeter. */
export const halfOfDegrees = (degrees: number): number => Math.round(0.5 * degrees * METERS_PER_DEGREE * 100) / 100;
