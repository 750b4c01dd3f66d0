import { nestedGeometry } from '../import/nested-geometry.ts';
import { type FileProfile, type Pair, type Shape, shapeOf } from './file-profile.ts';

/** A column whose cells hold geometries as a service or a person wrote them: GeoJSON, `{latitude, longitude}`, `(41.8, -87.6)`, hexadecimal WKB. */
export interface NestedColumn {
  readonly column: string;
  readonly shape: Shape;
  /** Positions in the sampled cells, those of cells that were cut short left out. */
  readonly positions: readonly Pair[];
  /** The CRS that the cells state themselves. */
  readonly crs: string | null;
}

const MIN_SHARE = 0.9;
// "3, 4" may be a list of anything; a place is written with its decimals, of which one may be round.
const PAIR_OF_DECIMALS = /(-?\d+\.\d+\s*[,;]\s*-?\d+(\.\d+)?|-?\d+\s*[,;]\s*-?\d+\.\d+)\s*\)?\s*$/;
const GEOMETRY_START = /^\{\s*"type"\s*:\s*"(Multi)?(Point|LineString|Polygon)"|^01[0-9a-f]{20}/i;

/** The first column of which nearly every sampled cell can be read as a geometry; null where there is none. O(sample). */
export const nestedColumn = ({ columns }: FileProfile): NestedColumn | null => {
  for (const { name, sample } of columns) {
    const cells = sample.filter((text) => PAIR_OF_DECIMALS.test(text) || /^\{/.test(text) || GEOMETRY_START.test(text));
    if (cells.length === 0 || cells.length < MIN_SHARE * sample.length) continue;
    const found = cells.flatMap((text) => geometryIn(text) ?? []);
    const cut = cells.filter((text) => GEOMETRY_START.test(text) && geometryIn(text) === null).length;
    if (found.length === 0 || found.length + cut < MIN_SHARE * sample.length) continue;
    const positions = found.flatMap(({ positions: [first] }) => (first === undefined ? [] : [first]));
    return { column: name, shape: found[0]!.shape, positions, crs: found[0]!.crs };
  }
  return null;
};

const geometryIn = (
  text: string,
): { readonly shape: Shape; readonly positions: readonly Pair[]; readonly crs: string | null } | null => {
  const nested = nestedGeometry(text);
  if (nested === null || 'reason' in nested || !('coordinates' in nested.geometry)) return null;
  const positions = [...positionsIn(nested.geometry.coordinates)];
  return positions.length === 0 ? null : { shape: shapeOf(nested.geometry), positions, crs: nested.crs ?? null };
};

function* positionsIn(coordinates: unknown): Generator<Pair> {
  if (!Array.isArray(coordinates)) return;
  const [x, y] = coordinates as readonly unknown[];
  if (typeof x === 'number' && typeof y === 'number') yield [x, y];
  else for (const part of coordinates) yield* positionsIn(part);
}
