import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { AssetClassIndex } from '../asset-class-index.ts';
import { kernelDensity, REACH_RADII } from './kernel.ts';

/** A place on an asset, with how much it counts beside ground, whose whole kernel counts 1. */
export interface AssetPlace {
  readonly lonLat: LonLat;
  /** Of the asset in its class. */
  readonly position: number;
  /** From the place as it is said to be. */
  readonly distanceMeters: number;
  readonly mass: number;
}

/** An asset that stands at a point counts like so much ground, before what was learned about its class. */
export const SQUARE_METERS_OF_POINT = 1_000;
/** And a line like a strip of this width. */
export const STRIP_METERS = 10;

// Around 24 trees stand about one that is known to 17 m; what is farther has the least mass.
const MOST_ASSETS = 24;
// Places on a line are half a standard radius apart, over which the kernel changes by a fifth, and no more than 6 m: half the
// front of a house, since which address is nearest may count.
const STEPS_IN_RADIUS = 2;
const MOST_STEP_METERS = 6;
const MOST_ON_LINES = 120;

/** Places on the assets of a class that the kernel reaches, the nearest assets first. Polygons have none: they are ground. */
export function assetPlaces(index: AssetClassIndex, at: LonLat, atMs: number, radiusMeters: number): AssetPlace[] {
  const reachMeters = REACH_RADII * radiusMeters;
  const places: AssetPlace[] = [];
  let onLines = 0;
  for (const { position, distanceMeters: away } of index.near(at, atMs, reachMeters, MOST_ASSETS)) {
    const geometry = index.assets[position]!.geometry!;
    if (geometry.type === 'Point') {
      const mass = kernelDensity(away, radiusMeters) * SQUARE_METERS_OF_POINT;
      places.push({ lonLat: geometry.coordinates as unknown as LonLat, position, distanceMeters: away, mass });
      continue;
    }
    if (onLines >= MOST_ON_LINES) continue;
    const before = places.length;
    for (const line of linesOf(geometry)) addAlong(line, position, at, radiusMeters, reachMeters, places);
    onLines += places.length - before;
  }
  return places;
}

const linesOf = (geometry: Geometry): readonly (readonly Position[])[] => {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
};

function addAlong(
  line: readonly Position[],
  position: number,
  at: LonLat,
  radiusMeters: number,
  reachMeters: number,
  places: AssetPlace[],
): void {
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as unknown as LonLat;
    const b = line[i] as unknown as LonLat;
    const lengthMeters = distanceMeters(a, b);
    if (distanceMeters(at, a) > reachMeters + lengthMeters) continue;
    const steps = Math.min(
      Math.max(1, Math.ceil(lengthMeters / Math.min(radiusMeters / STEPS_IN_RADIUS, MOST_STEP_METERS))),
      1_000,
    );
    for (let k = 0; k < steps; k++) {
      const fraction = (k + 0.5) / steps;
      const lonLat: LonLat = [a[0] + fraction * (b[0] - a[0]), a[1] + fraction * (b[1] - a[1])];
      const away = distanceMeters(at, lonLat);
      if (away > reachMeters) continue;
      const mass = kernelDensity(away, radiusMeters) * (lengthMeters / steps) * STRIP_METERS;
      places.push({ lonLat, position, distanceMeters: away, mass });
    }
  }
}
