import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import type { Extent } from '../../route/extent.ts';
import type { Ground, PlaceTest } from './ground.ts';
import { innerPlace } from './inner-place.ts';
import { type MemberSet, positionsOf } from './member-set.ts';

// Enough that a rule of a sound file is met at once; what is not met is searched for, not sampled more.
const POLYGONS_A_TEST = 120;
const ASSETS_A_TEST = 24;
const SPREAD = 300;

/** Likely places for these tests: the middles of polygons, beside assets on both sides of each limit, and all over the extent. */
export const samplePlaces = (ground: Ground, atoms: readonly number[], extent: Extent): readonly LonLat[] => {
  const places: LonLat[] = [];
  for (const atom of atoms) places.push(...placesFor(ground, ground.tests[atom]!));
  for (let i = 1; i <= SPREAD; i++) {
    places.push([between(extent[0], extent[2], halton(i, 2)), between(extent[1], extent[3], halton(i, 3))]);
  }
  return places.filter(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
};

const placesFor = (ground: Ground, test: PlaceTest): readonly LonLat[] => {
  switch (test.kind) {
    case 'inside': {
      const { jurisdictions } = ground.surroundings.layers.get(test.layer)!;
      const middles = spread(test.members, POLYGONS_A_TEST).map((i) => innerPlace(jurisdictions[i]!.geometry));
      return middles.filter((middle) => middle !== null);
    }
    case 'nearEdge': {
      const { jurisdictions } = ground.surroundings.layers.get(test.layer)!;
      const members = ground.jurisdictions(test.layer);
      return spread(members, ASSETS_A_TEST).flatMap((i) => beside(jurisdictions[i]!.geometry, test.withinMeters));
    }
    case 'near':
    case 'nearest': {
      const { assets } = ground.surroundings.assetClasses.get(test.class)!;
      return spread(test.members, ASSETS_A_TEST).flatMap((i) => beside(assets[i]!.geometry!, test.withinMeters));
    }
  }
};

/** Evenly over the positions of a set. */
const spread = (members: MemberSet, most: number): readonly number[] => {
  const positions = positionsOf(members);
  const step = Math.max(1, positions.length / most);
  return Array.from({ length: Math.min(most, positions.length) }, (_, k) => positions[Math.floor(k * step)]!);
};

/** At a thing, within the limit of it, and beyond it to the four sides. */
const beside = (geometry: Geometry, meters: number): readonly LonLat[] => {
  const at = anyPosition(geometry);
  if (at === null) return [];
  const [lon, lat] = at;
  const [lonScale, latScale] = metersPerDegree(lat);
  const sides = [
    [0.6, 0],
    [-0.6, 0],
    [0, 0.6],
    [0, -0.6],
    [1.2, 0],
    [-1.2, 0],
    [0, 1.2],
    [0, -1.2],
  ] as const;
  return [at, ...sides.map(([x, y]): LonLat => [lon + (x * meters) / lonScale, lat + (y * meters) / latScale])];
};

/** A point of a geometry: of a line the middle of its middle edge. Null for an empty one. */
export const anyPosition = (geometry: Geometry): LonLat | null => {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) {
      const position = anyPosition(part);
      if (position !== null) return position;
    }
    return null;
  }
  let nested: unknown = geometry.coordinates;
  while (Array.isArray(nested) && Array.isArray(nested[0]) && Array.isArray(nested[0][0])) nested = nested[0];
  if (!Array.isArray(nested) || nested.length === 0) return null;
  if (typeof nested[0] === 'number') return [nested[0], nested[1] as number];
  const line = nested as readonly Position[];
  const k = Math.max(1, Math.floor(line.length / 2));
  const [a, b] = [line[k - 1]!, line[k] ?? line[k - 1]!];
  return [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
};

const between = (low: number, high: number, share: number): number => low + share * (high - low);

/** The i-th number of the Halton sequence: even at every length, the same on every machine. */
const halton = (i: number, base: number): number => {
  let [rest, share, value] = [i, 1, 0];
  while (rest > 0) {
    share /= base;
    value += share * (rest % base);
    rest = Math.floor(rest / base);
  }
  return value;
};
