import type {
  Geometry,
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { type Unrolled, unrollLine, unrollPolygon } from '../../engine/geometry/unroll.ts';
import { mercatorX, mercatorY } from './tile-grid.ts';

/** A geometry that is no collection, its longitudes running on past 180 where it crosses the antimeridian. */
export type TilePart = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;

/** Mercator, 0 to 1; maxX may pass 1. */
export interface PartBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The parts of a geometry that is one, or a collection of some; empty ones are left out. */
export const partsOf = (geometry: Geometry): readonly TilePart[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(partsOf);
  const box = lonLatBox(geometry);
  if (box === null) return [];
  // What is no wider than half the globe has no step that is: nothing to unroll, and nothing to copy.
  return box.maxLon - box.minLon > 180 ? [unrolled(geometry)] : [geometry];
};

const positionsOf = (line: Unrolled): Position[] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!]);

function unrolled(part: TilePart): TilePart {
  switch (part.type) {
    case 'Point':
    case 'MultiPoint':
      return part;
    case 'LineString':
      return { type: 'LineString', coordinates: positionsOf(unrollLine(part.coordinates)) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: part.coordinates.map((line) => positionsOf(unrollLine(line))) };
    case 'Polygon':
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: unrollPolygon(part).map((rings) => rings.map(positionsOf)),
      };
  }
}

type Nested = Position | readonly Nested[];

function lonLatBox({ type, coordinates }: TilePart) {
  if (type === 'Point') {
    const [lon, lat] = coordinates;
    return lon === undefined || lat === undefined ? null : { minLon: lon, minLat: lat, maxLon: lon, maxLat: lat };
  }
  const box = { minLon: Infinity, minLat: Infinity, maxLon: -Infinity, maxLat: -Infinity };
  const widen = (nested: Nested): void => {
    if (typeof nested[0] !== 'number') {
      for (const inner of nested as readonly Nested[]) widen(inner);
      return;
    }
    const [lon, lat] = nested as Position;
    box.minLon = Math.min(box.minLon, lon!);
    box.maxLon = Math.max(box.maxLon, lon!);
    box.minLat = Math.min(box.minLat, lat!);
    box.maxLat = Math.max(box.maxLat, lat!);
  };
  widen(coordinates);
  return box.minLon <= box.maxLon ? box : null;
}

/** The box of a part that `partsOf` gave. */
export function boxOf(part: TilePart): PartBox {
  const { minLon, minLat, maxLon, maxLat } = lonLatBox(part)!;
  return { minX: mercatorX(minLon), maxX: mercatorX(maxLon), minY: mercatorY(maxLat), maxY: mercatorY(minLat) };
}
