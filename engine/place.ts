import type { LonLat } from './geometry/lon-lat.ts';

/** How a place was found. 'interpolated': between the ends of a street segment's house numbers. */
export type PlaceSource = 'address' | 'interpolated' | 'street' | 'intersection' | 'landmark' | 'asset' | 'coordinates';

/** Where a report is about: a point and how far off it may be. */
export interface Place {
  readonly lonLat: LonLat;
  /** Standard radius of the location error in meters; 0 means exactly there. */
  readonly accuracyMeters: number;
  readonly source: PlaceSource;
}
