import type { Geometry } from 'geojson';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { AssetIndex } from '../../engine/spatial/asset-index.ts';

// A park is asked for again with every asset near it.
const indexes = new WeakMap<Geometry, AssetIndex>();

/** Meters from a point to a shape, 0 inside a polygon; null if it is farther than `maxMeters`, or empty. O(log vertices) after the first. */
export function metersToShape(shape: Geometry, at: LonLat, maxMeters: number): number | null {
  const index = indexes.get(shape) ?? AssetIndex.build([shape]);
  indexes.set(shape, index);
  return index.nearest(at, { maxMeters })[0]?.distanceMeters ?? null;
}

/** Whether a shape has an inside. */
export const isArea = (shape: Geometry): boolean => shape.type === 'Polygon' || shape.type === 'MultiPolygon';
