import type { Finding } from '../finding.ts';

export type SizeClass = NonNullable<Finding['sizeClass']>;

/** Narrower than this it is a hair: no curb, wall or hedge is told from another by it. */
export const HAIR_METERS = 0.5;
/** Narrower than this, and no hair, it is a sliver: less than a street with its sidewalks. */
export const SLIVER_METERS = 10;
/** Wider than a sliver, from this area on (one hectare, a city block) it is large, below it small. */
export const LARGE_SQUARE_METERS = 10_000;

/** By the width at the widest place (meters), then by area (square meters). */
export const sizeClassOf = (widthMeters: number, areaSquareMeters: number): SizeClass => {
  if (widthMeters < HAIR_METERS) return 'hair';
  if (widthMeters < SLIVER_METERS) return 'sliver';
  return areaSquareMeters < LARGE_SQUARE_METERS ? 'small' : 'large';
};
