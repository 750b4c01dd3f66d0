import { numberOf } from '../import/values.ts';
import { type ColumnProfile, isNumeric } from './column-profile.ts';
import type { FileProfile, Pair } from './file-profile.ts';
import { wordsOf } from './words.ts';

/** Two columns that together say where something is, in the sense that their names have. */
export interface CoordinateColumns {
  readonly x: string;
  readonly y: string;
  /** The values can be degrees; else they are of a projection. */
  readonly areDegrees: boolean;
  /** The names say longitude and latitude, not just x and y. */
  readonly saysLonLat: boolean;
  /** Of evenly spread rows that have both, without those at 0 0. */
  readonly positions: readonly Pair[];
}

const X_WORDS = ['lon', 'lng', 'long', 'longitude', 'x', 'easting', 'xcoord', 'xcoordinate', 'coordx', 'pointx'];
const Y_WORDS = ['lat', 'lat', 'lat', 'latitude', 'y', 'northing', 'ycoord', 'ycoordinate', 'coordy', 'pointy'];
const DEGREE_WORDS = new Set(['lon', 'lng', 'long', 'longitude']);

/** All pairs of columns that look like coordinates, degrees first, then as in the file. */
export const coordinateColumns = (profile: FileProfile): readonly CoordinateColumns[] => {
  const numeric = profile.columns.filter((column) => column.filled > 0 && isNumeric(column));
  return numeric
    .flatMap((column) => pairOf(column, numeric, profile) ?? [])
    .toSorted((a, b) => Number(b.areDegrees) - Number(a.areDegrees) || Number(b.saysLonLat) - Number(a.saysLonLat));
};

const pairOf = (
  column: ColumnProfile,
  numeric: readonly ColumnProfile[],
  profile: FileProfile,
): CoordinateColumns | null => {
  const words = wordsOf(column.name);
  const at = words.findIndex((word) => X_WORDS.includes(word));
  if (at < 0) return null;
  const wanted = words.with(at, Y_WORDS[X_WORDS.indexOf(words[at]!)]!).join(' ');
  const partner = numeric.find(({ name }) => wordsOf(name).join(' ') === wanted);
  if (partner === undefined) return null;
  return {
    ...{ x: column.name, y: partner.name },
    areDegrees: mayBeDegrees(column) && mayBeDegrees(partner),
    saysLonLat: DEGREE_WORDS.has(words[at]!),
    positions: positionsOf(profile, column.name, partner.name),
  };
};

const mayBeDegrees = ({ numbers }: ColumnProfile): boolean => numbers!.low >= -180 && numbers!.high <= 180;

export const positionsOf = ({ sampleRows }: FileProfile, xColumn: string, yColumn: string): readonly Pair[] =>
  sampleRows.flatMap((row): readonly Pair[] => {
    const [x, y] = [numberOf(row[xColumn]), numberOf(row[yColumn])];
    return x === null || y === null || (x === 0 && y === 0) ? [] : [[x, y]];
  });

const WKT = /^(SRID\s*=\s*\d+\s*;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*Z?M?\s*\(/i;
const POSITION = /[(,]\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s+(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?=[\s,)])/gi;

/** A column of well-known text, its shapes and the positions in the first letters of each sampled row. */
export interface WktColumn {
  readonly column: string;
  readonly shape: 'point' | 'line' | 'polygon';
  readonly positions: readonly Pair[];
}

export const wktColumn = ({ columns }: FileProfile): WktColumn | null => {
  for (const { name, sample } of columns) {
    const texts = sample.filter((text) => WKT.test(text));
    if (texts.length === 0 || texts.length < 0.9 * sample.length) continue;
    const kind = WKT.exec(texts[0]!)![3]!.toLowerCase();
    const positions = texts.flatMap((text) =>
      [...text.matchAll(POSITION)].map(([, x, y]): Pair => [Number(x), Number(y)]),
    );
    return { column: name, shape: kind === 'linestring' ? 'line' : (kind as 'point' | 'polygon'), positions };
  }
  return null;
};
