import type { Geometry } from 'geojson';
import { type Densities, densitiesAt } from './main-states.ts';
import { PlaceError } from './place-error.ts';
import type { ReportedPlaces } from './reported-places.ts';
import { type Stretch, stretchOf } from './stretch.ts';

/** A main of which some part lies in the circle looked at. */
export interface NearMain {
  /** Into the caller's mains. */
  readonly position: number;
  readonly stretch: Stretch;
  readonly densities: Densities;
}

/** The mains around the reported places, and how likely each place is if nothing but chance is behind the cluster. */
export interface Surroundings {
  readonly errors: readonly PlaceError[];
  readonly mains: readonly NearMain[];
  /** Density of each place, per square meter, as one of leaks scattered over all mains in the circle by their length. */
  readonly backgrounds: Float64Array;
}

// Of scattered leaks, those that are of no main: pipes of houses, hydrants, wells.
const OFF_MAINS_SHARE = 0.1;

/** O(steps of the mains in the circle * places). */
export function surroundingsOf(
  { plane, places, radiusMeters }: ReportedPlaces,
  geometries: readonly (Geometry | null)[],
): Surroundings {
  const errors = places.map(({ x, y, accuracyMeters }) => new PlaceError(x, y, accuracyMeters));
  const mains = geometries.flatMap((geometry, position): NearMain[] => {
    const stretch = stretchOf(geometry, plane, radiusMeters);
    return stretch === null ? [] : [{ position, stretch, densities: densitiesAt(stretch, errors) }];
  });
  return { errors, mains, backgrounds: backgroundsOf(mains, errors.length, Math.PI * radiusMeters * radiusMeters) };
}

function backgroundsOf(mains: readonly NearMain[], placeCount: number, squareMeters: number): Float64Array {
  const sums = new Float64Array(placeCount);
  let meters = 0;
  for (const { stretch, densities } of mains) {
    const { near, steps, values } = densities;
    meters += steps * stretch.stepMeters;
    for (let p = 0; p < near.length; p++)
      for (let t = 0; t < steps; t++) sums[near[p]!]! += stretch.stepMeters * values[p * steps + t]!;
  }
  const onMains = mains.length === 0 ? 0 : 1 - OFF_MAINS_SHARE;
  return sums.map((sum) => (onMains === 0 ? 0 : (onMains * sum) / meters) + (1 - onMains) / squareMeters);
}
