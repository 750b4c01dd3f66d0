import type { MultiPolygon, Polygon, Position } from 'geojson';
import { sideOfLine } from '../../geometry/edge-crossing.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { LEAST_METERS_PER_LAT_DEGREE, MetersFrom, metersPerDegree } from '../../geometry/meters.ts';
import { relationToParts } from '../../geometry/relation.ts';
import { type Unrolled, unrollPolygon } from '../../geometry/unroll.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';

/** Degrees; `west` may be below -180 and `east` above 180 where the box lies across the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A piece of ground that is asked about: a drawn area or a circle. Closed: what lies on its line is inside. */
export interface Ground {
  readonly box: Box;
  covers(at: LonLat): boolean;
  /** Whether it has a point in common with a polygon without holes, given by its outer ring. */
  touches(ring: readonly Position[]): boolean;
}

/** Whether a longitude lies in a box, a turn more or less counted as the same. */
export const holdsLon = ({ west, east }: Box, lon: number): boolean =>
  (lon >= west && lon <= east) || (lon + 360 >= west && lon + 360 <= east) || (lon - 360 >= west && lon - 360 <= east);

export const holdsPoint = (box: Box, lon: number, lat: number): boolean =>
  lat >= box.south && lat <= box.north && holdsLon(box, lon);

/** A box with some meters more on every side. */
export function widened({ west, south, east, north }: Box, meters: number): Box {
  const latStep = meters / LEAST_METERS_PER_LAT_DEGREE;
  const [lonMeters] = metersPerDegree(Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + latStep));
  const lonStep = Math.min(180, meters / lonMeters);
  return { west: west - lonStep, south: south - latStep, east: east + lonStep, north: north + latStep };
}

/** The box of lon, lat pairs at [2i], [2i + 1]; of none one that holds nothing. */
export function boxOf(...lines: readonly ArrayLike<number>[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (let i = 0; i + 1 < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      south = Math.min(south, line[i + 1]!);
      north = Math.max(north, line[i + 1]!);
    }
  return { west, south, east, north };
}

/** O(n log n) in the vertices; then O(log n) for a point. RangeError, naming the vertex, on a polygon with coordinates that are none. */
export function groundOfArea(area: Polygon | MultiPolygon): Ground {
  const index = PolygonIndex.build([area]);
  const covers = (at: LonLat): boolean => index.covering(at).length > 0;
  const rings = unrollPolygon(area).flat();
  return {
    box: boxOf(...rings),
    covers,
    touches: (ring) => ring.some(([lon, lat]) => covers([lon!, lat!])) || reachesInto(flat(ring), rings),
  };
}

/** Whether a ring holds one of the others, or crosses it. */
const reachesInto = (ring: Unrolled, others: readonly Unrolled[]): boolean =>
  others.some((other) => relationToParts([other[0]!, other[1]!], [[ring]]) !== 'outside' || cross(other, ring));

const flat = (ring: readonly Position[]): Unrolled => Float64Array.from(ring.flatMap(([lon, lat]) => [lon!, lat!]));

export function groundOfCircle(center: LonLat, radiusMeters: number): Ground {
  if (!(radiusMeters > 0 && radiusMeters < Infinity))
    throw new RangeError(`radiusMeters must be positive, got ${radiusMeters}`);
  const from = new MetersFrom(center[0], center[1]);
  return {
    box: widened(boxOf(center), radiusMeters * 1.001),
    covers: ([lon, lat]) => from.toPoint(lon, lat) <= radiusMeters,
    touches: (ring) =>
      relationToParts(center, [[flat(ring)]]) !== 'outside' ||
      ring.some((b, i) => i > 0 && from.toSegment(ring[i - 1]![0]!, ring[i - 1]![1]!, b[0]!, b[1]!) <= radiusMeters),
  };
}

/** Whether two lines have a point in common. O(vertices of the first), and of the second for each edge of the first near it. */
function cross(one: Unrolled, other: Unrolled): boolean {
  const { west, south, east, north } = boxOf(other);
  for (let i = 0; i + 3 < one.length; i += 2) {
    const [a, b, c, d] = [one[i]!, one[i + 1]!, one[i + 2]!, one[i + 3]!];
    if ((a < west && c < west) || (a > east && c > east) || (b < south && d < south) || (b > north && d > north))
      continue;
    for (let k = 0; k + 3 < other.length; k += 2)
      if (meet(a, b, c, d, other[k]!, other[k + 1]!, other[k + 2]!, other[k + 3]!)) return true;
  }
  return false;
}

/** Ends that touch count; of pieces on one line only the ends are looked at, which the vertices of a ring are anyway. */
const meet = (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): boolean =>
  sideOfLine(a, b, c, d, e, f) !== sideOfLine(a, b, c, d, g, h) &&
  sideOfLine(e, f, g, h, a, b) !== sideOfLine(e, f, g, h, c, d);
