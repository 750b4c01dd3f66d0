import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { MetersFrom } from '../../geometry/meters.ts';
import type { AgencyId } from '../../ids.ts';
import type { AssetClassIndex } from '../../route/asset-class-index.ts';
import type { Asset } from '../../route/city.ts';
import type { Door } from './door.ts';

/** A main that may serve a door. */
export interface ServingMain {
  readonly main: Asset;
  /** That it does, given what is known here. */
  readonly probability: number;
  /** From where the door fronts its street. */
  readonly distanceMeters: number;
}

/** Farther from the front of a door than this no main serves it: over the pavement and a verge, not to the next street. */
export const REACH_METERS = 40;
// A main this much farther away is e times less likely: the width of a lane, as mains lie within the road.
const SCALE_METERS = 4;
// Of how much farther a main is from the door itself this part counts: of two mains in one street the one on the door's side.
const SIDE_SHARE = 0.5;
// More mains than this within reach are a plant's yard.
const MOST_MAINS = 24;

/**
 * The mains of a class that may serve a door, likeliest first, ties by id; the rest of the probability is that none of them
 * does. The rule: a door is served from the main nearest to where it fronts its street, among those of its network
 * (`owner`; null: not known). O(log n).
 */
export function servingMains(
  door: Pick<Door, 'front' | 'lonLat'>,
  mains: AssetClassIndex,
  atMs: number,
  owner: AgencyId | null,
): readonly ServingMain[] {
  const near = mains
    .near(door.front, atMs, REACH_METERS, MOST_MAINS)
    .map(({ position, distanceMeters }) => ({ main: mains.assets[position]!, distanceMeters }))
    .filter(({ main }) => owner === null || main.owner === owner);
  const fromDoor = near.map(({ main }) => metersToLine(door.lonLat, main.geometry!));
  const least = Math.min(...fromDoor);
  const weights = near.map(({ distanceMeters }, i) =>
    Math.exp(-(distanceMeters + SIDE_SHARE * (fromDoor[i]! - least)) / SCALE_METERS),
  );
  const sum = weights.reduce((total, weight) => total + weight, Math.exp(-REACH_METERS / SCALE_METERS));
  return near
    .map((one, i) => ({ ...one, probability: weights[i]! / sum }))
    .sort((a, b) => b.probability - a.probability || (a.main.id < b.main.id ? -1 : 1));
}

/** Meters to the nearest point of the lines of a geometry; of points to them. */
export function metersToLine(at: LonLat, geometry: Geometry): number {
  const from = new MetersFrom(at[0], at[1]);
  let least = Infinity;
  const line = (positions: readonly Position[]): void => {
    if (positions.length === 1) least = Math.min(least, from.toPoint(positions[0]![0]!, positions[0]![1]!));
    for (let i = 1; i < positions.length; i++) {
      const [a, b] = [positions[i - 1]!, positions[i]!];
      least = Math.min(least, from.toSegment(a[0]!, a[1]!, b[0]!, b[1]!));
    }
  };
  for (const positions of linesOf(geometry)) line(positions);
  return least;
}

/** The lines, rings and points of a geometry, each as its positions. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
  }
}
