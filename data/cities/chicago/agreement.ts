import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../../engine/geometry/meters.ts';
import type { City, Jurisdiction } from '../../../engine/route/city.ts';
import { PolygonIndex } from '../../../engine/spatial/polygon-index.ts';
import { crsOf } from '../../import/crs.ts';

/** A past request with a place: where it is, and what the source's own columns say about it. */
export interface PlacedRequest {
  readonly lonLat: LonLat;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A layer and the column that claims to name its jurisdiction. */
export interface Comparison {
  readonly layer: string;
  readonly column: string;
  /** What the column would say of a jurisdiction. */
  readonly valueOf: (jurisdiction: Jurisdiction) => string;
}

// Districts are written 02 in the polygons and 2 in the column.
export const COMPARISONS: readonly Comparison[] = [
  { layer: 'community-area', column: 'Community_Area', valueOf: ({ id }) => id },
  { layer: 'ward', column: 'Ward', valueOf: ({ id }) => id },
  { layer: 'police-beat', column: 'Police_District', valueOf: ({ attributes }) => String(Number(attributes.district)) },
];

/** Upper ends, in meters, of the classes by distance to the polygon that the column names. */
export const NEAR_METERS = [1, 10, 100] as const;

/** How a column compares with the polygons of its layer. `disagree` is the sum of all classes after it. */
export interface Agreement {
  readonly layer: string;
  readonly column: string;
  readonly compared: number;
  /** Left out: the column is blank or 0. */
  readonly unstated: number;
  readonly agree: number;
  readonly disagree: number;
  /** The column names something that has no polygon, with how many requests do. */
  readonly withoutPolygon: ReadonlyMap<string, number>;
  /** Of the others, how many lie at most NEAR_METERS[i], and more than the class before, from the polygon named. */
  readonly near: readonly number[];
  readonly farther: number;
  readonly farthestMeters: number;
  /** Of all that disagree, those that lie in no polygon of the layer. */
  readonly inNone: number;
  /** In more than one polygon of the layer; the named one among them counts as agreeing. */
  readonly inSeveral: number;
}

/** Compares a column of the requests with the polygons that contain their places. O(requests * log vertices). */
export const compare = (city: City, requests: readonly PlacedRequest[], comparison: Comparison): Agreement => {
  const { jurisdictions } = city.layers.find(({ id }) => id === comparison.layer)!;
  const values = jurisdictions.map(comparison.valueOf);
  const covering = PolygonIndex.build(jurisdictions.map(({ geometry }) => geometry));
  const distanceTo = distancesByValue(values, jurisdictions);
  const counts = { compared: 0, unstated: 0, agree: 0, farther: 0, farthestMeters: 0, inNone: 0, inSeveral: 0 };
  const withoutPolygon = new Map<string, number>();
  const near = NEAR_METERS.map(() => 0);
  for (const { lonLat, attributes } of requests) {
    const stated = attributes[comparison.column] ?? '0';
    if (stated === '0') {
      counts.unstated += 1;
      continue;
    }
    counts.compared += 1;
    const positions = covering.covering(lonLat);
    if (positions.length > 1) counts.inSeveral += 1;
    if (positions.some((position) => values[position] === stated)) {
      counts.agree += 1;
      continue;
    }
    if (positions.length === 0) counts.inNone += 1;
    const meters = distanceTo(stated, lonLat);
    if (meters === null) {
      withoutPolygon.set(stated, (withoutPolygon.get(stated) ?? 0) + 1);
      continue;
    }
    counts.farthestMeters = Math.max(counts.farthestMeters, meters);
    const nearClass = NEAR_METERS.findIndex((limit) => meters <= limit);
    if (nearClass < 0) counts.farther += 1;
    else near[nearClass] = near[nearClass]! + 1;
  }
  const { layer, column } = comparison;
  return { layer, column, ...counts, disagree: counts.compared - counts.agree, withoutPolygon, near };
};

/** Meters from a place to the nearest polygon of a value, 0 inside; null where the value has none. */
const distancesByValue = (values: readonly string[], jurisdictions: readonly Jurisdiction[]) => {
  const polygons = new Map<string, (Polygon | MultiPolygon)[]>();
  for (const [position, { geometry }] of jurisdictions.entries()) {
    const value = values[position]!;
    polygons.set(value, [...(polygons.get(value) ?? []), geometry]);
  }
  const indexes = new Map([...polygons].map(([value, own]) => [value, PolygonIndex.build(own)]));
  return (value: string, at: LonLat): number | null => indexes.get(value)?.nearest(at)?.distanceMeters ?? null;
};

/** Largest distance in meters between a request's lon/lat and its X/Y columns, which are EPSG:3435 in US survey feet. */
export const largestProjectionDifferenceMeters = (requests: readonly PlacedRequest[]): number => {
  const crs = crsOf('EPSG:3435');
  if (crs.kind === 'lon-lat') throw new RangeError('EPSG:3435 must be projected');
  return requests.reduce((largest, { lonLat, attributes }) => {
    const projected = crs.toLonLat(Number(attributes.X_Coordinate), Number(attributes.Y_Coordinate));
    return Math.max(largest, distanceMeters(lonLat, projected));
  }, 0);
};
