import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';
import { hexAt } from '../local/hex-grid.ts';

/** Points sorted into places: of point i the place, -1 for none. */
export interface PlacedPoints {
  readonly placeOf: Int32Array;
  readonly places: number;
}

/** Hexagons in which a point lies; place i has its center at `centers[i]`. */
export interface HexagonPlaces extends PlacedPoints {
  readonly widthMeters: number;
  /** Meters of a degree of longitude and of latitude, as the grid counts them. */
  readonly scale: readonly [lon: number, lat: number];
  readonly ids: readonly string[];
  readonly centers: readonly LonLat[];
}

const ROW_HEIGHT = Math.sqrt(3) / 2;
// One length of a degree for a belt of latitudes, so that the same ground has the same hexagons whatever the points are.
const BELT_DEGREES = 0.5;

/**
 * Points (lon, lat at [2i], [2i + 1]) by hexagons that are so wide from one flat side to the opposite one. Only hexagons with a
 * point are places: where nobody ever reported anything is water, or nobody. Their order: by row from the south, then from the
 * west. Widths are right at the middle latitude, and 0.4 % off 25 km to the north. RangeError on a width that is none.
 */
export function hexagonPlaces(lonLats: Float64Array, widthMeters: number): HexagonPlaces {
  if (!(widthMeters > 0 && widthMeters < Infinity))
    throw new RangeError(`widthMeters must be positive, got ${widthMeters}`);
  const count = lonLats.length / 2;
  const scale = scaleOf(lonLats);
  const [lonMeters, latMeters] = scale;
  const [rows, columns] = [new Float64Array(count), new Float64Array(count)];
  const known = new Map<string, { readonly row: number; readonly column: number }>();
  for (let i = 0; i < count; i++) {
    const hex = hexAt(lonLats[2 * i]! * lonMeters, lonLats[2 * i + 1]! * latMeters, widthMeters);
    [rows[i], columns[i]] = [hex.row, hex.column];
    known.set(`${hex.row} ${hex.column}`, hex);
  }
  const hexes = [...known.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const places = new Map(hexes.map(({ row, column }, place) => [`${row} ${column}`, place]));
  return {
    ...{ widthMeters, scale, places: hexes.length },
    placeOf: Int32Array.from(rows, (row, i) => places.get(`${row} ${columns[i]}`)!),
    ids: hexes.map(({ row, column }) => `H${row}:${column}`),
    centers: hexes.map(({ row, column }) => {
      const [x, y] = [(column + (row & 1 ? 0.5 : 0)) * widthMeters, row * widthMeters * ROW_HEIGHT];
      return [x / lonMeters, y / latMeters];
    }),
  };
}

function scaleOf(lonLats: Float64Array): readonly [number, number] {
  const lats = Float64Array.from({ length: lonLats.length / 2 }, (_, i) => lonLats[2 * i + 1]!).sort();
  const middle = lats[lats.length >> 1] ?? 0;
  return metersPerDegree(Math.round(middle / BELT_DEGREES) * BELT_DEGREES);
}

/** The outline of a hexagon of the places, point at the top. */
export function hexagonOutline({ centers, widthMeters, scale }: HexagonPlaces, place: number): Polygon {
  const [lon, lat] = centers[place]!;
  const [lonMeters, latMeters] = scale;
  const corner = (k: number): number[] => {
    const angle = (Math.PI / 180) * (60 * k + 30);
    const reach = widthMeters / Math.sqrt(3);
    return [lon + (reach * Math.cos(angle)) / lonMeters, lat + (reach * Math.sin(angle)) / latMeters];
  };
  const corners = [0, 1, 2, 3, 4, 5].map(corner);
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}

/** Points by areas, on a common line in the first of them; -1 outside all. RangeError naming the area on a polygon that is none. */
export function areaPlaces(lonLats: Float64Array, areas: readonly (Polygon | MultiPolygon)[]): PlacedPoints {
  const index = PolygonIndex.build(areas);
  const placeOf = Int32Array.from(
    { length: lonLats.length / 2 },
    (_, i) => index.covering([lonLats[2 * i]!, lonLats[2 * i + 1]!])[0] ?? -1,
  );
  return { placeOf, places: areas.length };
}
