import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { JurisdictionId, LayerId } from '../../ids.ts';
import type { Jurisdiction, Layer } from '../../route/city.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';

/** For tests: layers of seeded tilings, and meters as degrees where they lie. */

/** South-west corner of the tilings. */
export const CORNER: Position = [-76.2, 43];
// Meters per degree at latitude 43; good to 0.1 % over the few kilometers of a tiling.
const LON_METERS = 81_541;
const LAT_METERS = 111_093;

/** The place so many meters east and north of the corner. */
export const at = (east: number, north: number): Position => [
  CORNER[0]! + east / LON_METERS,
  CORNER[1]! + north / LAT_METERS,
];

/** A place moved by meters. */
export const moved = ([lon, lat]: Position, east: number, north: number): Position => [
  lon! + east / LON_METERS,
  lat! + north / LAT_METERS,
];

export const layerOf = (
  id: string,
  geometries: readonly (Polygon | MultiPolygon)[],
  names?: readonly string[],
): Layer => ({
  id: id as LayerId,
  title: id,
  jurisdictions: geometries.map(
    (geometry, i): Jurisdiction => ({
      layer: id as LayerId,
      id: `${i}` as JurisdictionId,
      name: names?.[i] ?? `${id} ${i}`,
      agency: null,
      validity: { fromMs: -Infinity, untilMs: Infinity },
      attributes: {},
      geometry,
    }),
  ),
});

/** A closed polygon through places given in meters east and north. */
export const polygonOf = (...rings: readonly (readonly (readonly [number, number])[])[]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0]!].map(([east, north]) => at(east, north))),
});

export const square = (east: number, north: number, side: number): Polygon =>
  polygonOf([
    [east, north],
    [east + side, north],
    [east + side, north + side],
    [east, north + side],
  ]);

/** Squares of a side in rows from the south, from west to east in each. */
export const gridTiling = (columns: number, rows: number, side: number): Polygon[] =>
  Array.from({ length: columns * rows }, (_, i) => square((i % columns) * side, Math.floor(i / columns) * side, side));

/** Hexagons whose corners are computed by each of them anew: the same corner differs in its last bits. */
export function hexTiling(columns: number, rows: number, radius: number): Polygon[] {
  const height = radius * Math.sqrt(3);
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = [1.5 * radius * column, height * (row + (column % 2) / 2)];
    return polygonOf(
      Array.from({ length: 6 }, (_, corner): [number, number] => {
        const angle = (corner * Math.PI) / 3;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      }),
    );
  });
}

/**
 * The cells of random points in a square: each is the square cut by the lines midway to all other points, so that a corner is
 * computed three times in three ways and comes out with different last bits.
 */
export function voronoiTiling(seed: number, count: number, side: number): Polygon[] {
  const random = seededRandom(seed);
  const points = Array.from({ length: count }, () => [random() * side, random() * side] as const);
  return points.map((own) => {
    let cell: (readonly [number, number])[] = [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
    ];
    for (const other of points) if (other !== own) cell = nearerHalf(cell, own, other);
    return polygonOf(cell);
  });
}

type Point = readonly [number, number];

/** What of a convex cell is nearer to `own` than to `other`. */
function nearerHalf(cell: readonly Point[], own: Point, other: Point): Point[] {
  const [dX, dY] = [other[0] - own[0], other[1] - own[1]];
  const limit = (other[0] ** 2 + other[1] ** 2 - own[0] ** 2 - own[1] ** 2) / 2;
  const beyond = ([x, y]: Point) => x * dX + y * dY - limit;
  return cell.flatMap((corner, i): Point[] => {
    const next = cell[(i + 1) % cell.length]!;
    const [here, there] = [beyond(corner), beyond(next)];
    const kept: Point[] = here <= 0 ? [corner] : [];
    if (here < 0 !== there < 0 && here !== 0 && there !== 0) {
      const share = here / (here - there);
      kept.push([corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]);
    }
    return kept;
  });
}

/** Every vertex of every polygon moved by up to `meters` to each side, each polygon on its own; rings stay closed. */
export function shaken<Area extends Polygon | MultiPolygon>(
  seed: number,
  polygons: readonly Area[],
  meters: number,
): Area[] {
  const random = seededRandom(seed);
  const ring = (positions: readonly Position[]): Position[] => {
    const shakenOnes = positions
      .slice(0, -1)
      .map((position) => moved(position, (random() * 2 - 1) * meters, (random() * 2 - 1) * meters));
    return [...shakenOnes, shakenOnes[0]!];
  };
  return polygons.map(
    (polygon) =>
      ({
        ...polygon,
        coordinates:
          polygon.type === 'Polygon'
            ? polygon.coordinates.map(ring)
            : polygon.coordinates.map((part) => part.map(ring)),
      }) as Area,
  );
}
