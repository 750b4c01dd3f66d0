import type { GeometryColumns } from '../import/column-mapping.ts';
import { type Box, boxOfMost, shareInside, unionOf, widened } from './box.ts';
import { coordinateColumns, wktColumn } from './coordinate-columns.ts';
import { type CrsGuess, guessCrs, projectedBy } from './crs-guess.ts';
import { type FileProfile, mainShape, type Pair, type Shape } from './file-profile.ts';
import { nestedColumn } from './nested-column.ts';

/** Where a file says its things are, with what the YAML must state for it. */
export interface PlaceGuess {
  /** Null: nowhere that can be used. */
  readonly shape: Shape | null;
  /** For tables: the columns. Their names may say the opposite of what they hold; here they are right. */
  readonly columns: GeometryColumns | null;
  readonly crs: CrsGuess | null;
  /** The names or the order of the coordinates are wrong: the columns above or `swap` make up for it. */
  readonly isSwapped: boolean;
  /** The coordinates are of a projection that nothing here tells. */
  readonly needsCrs: boolean;
  /** In degrees. */
  readonly positions: readonly Pair[];
}

const NOWHERE: PlaceGuess = { shape: null, columns: null, crs: null, isSwapped: false, needsCrs: false, positions: [] };
// Where a city's other files may lie outside the ones that are sure: a region around it.
const REGION_DEGREES = 0.5;
// Few cities lie farther north, and none farther south: what a pair means if it is the only one.
const [SOUTHERNMOST, NORTHERNMOST] = [-56, 72];

/**
 * Where the rows of a file are. `extent`: where the city's other files are in degrees, null if none is sure. Everything
 * uncertain (swapped columns, a projection that is not stated) is decided by it.
 */
export const guessPlace = (profile: FileProfile, extent: Box | null): PlaceGuess => {
  const { geometry } = profile;
  const shape = geometry === null ? null : mainShape(geometry);
  if (geometry !== null && shape !== null) {
    const found = placed(geometry.positions, geometry.crs, extent);
    return { ...NOWHERE, ...found, shape, columns: null };
  }
  const wkt = wktColumn(profile);
  if (wkt !== null)
    return { ...NOWHERE, ...placed(wkt.positions, null, extent), shape: wkt.shape, columns: { wkt: wkt.column } };
  const [pair] = coordinateColumns(profile);
  const nested = pair?.areDegrees ? null : nestedColumn(profile);
  if (nested !== null) {
    const { column, shape: nestedShape, positions, crs } = nested;
    return { ...NOWHERE, ...placed(positions, crs, extent), shape: nestedShape, columns: { column } };
  }
  if (pair === undefined || pair.positions.length === 0) return NOWHERE;
  const found = placed(pair.positions, null, extent);
  if (found.needsCrs) return { ...NOWHERE, needsCrs: true };
  if (found.crs !== null) return { ...NOWHERE, ...found, shape: 'point', columns: { x: pair.x, y: pair.y } };
  const [lon, lat] = found.isSwapped ? [pair.y, pair.x] : [pair.x, pair.y];
  return { ...NOWHERE, ...found, shape: 'point', columns: { lon, lat } };
};

type Placed = Pick<PlaceGuess, 'crs' | 'isSwapped' | 'needsCrs' | 'positions'>;

const placed = (positions: readonly Pair[], stated: string | null, extent: Box | null): Placed => {
  if (stated !== null) {
    const inDegrees = projectedBy(stated, positions);
    if (inDegrees !== null && shareInside(inDegrees, EARTH) > 0.5) return swappedOrNot(inDegrees, extent);
  }
  if (shareInside(positions, EARTH) > 0.5) return swappedOrNot(positions, extent);
  if (shareInside(turned(positions), EARTH) > 0.5)
    return { crs: null, isSwapped: true, needsCrs: false, positions: turned(positions) };
  const crs = extent === null ? null : guessCrs(positions, extent);
  if (crs === null) return { crs: null, isSwapped: false, needsCrs: true, positions: [] };
  return { crs, isSwapped: false, needsCrs: false, positions: projectedBy(crs.crs, positions)! };
};

const EARTH: Box = [-180, -90, 180, 90];
const turned = (positions: readonly Pair[]): readonly Pair[] => positions.map(([x, y]): Pair => [y, x]);

const swappedOrNot = (positions: readonly Pair[], extent: Box | null): Placed => {
  const expected = extent === null ? INHABITED : widened(extent, REGION_DEGREES);
  const other = turned(positions);
  const isSwapped = shareInside(positions, expected) < 0.5 && shareInside(other, expected) > 0.8;
  return { crs: null, isSwapped, needsCrs: false, positions: isSwapped ? other : positions };
};

const INHABITED: Box = [-180, SOUTHERNMOST, 180, NORTHERNMOST];

/**
 * Where the city is, from the files that say so without doubt: those with geometries of their own, else those with columns of
 * degrees that lie where people live. Null if there is none.
 */
export const extentOfAll = (profiles: readonly FileProfile[]): Box | null => {
  const own = profiles.filter(({ geometry }) => geometry !== null && mainShape(geometry) !== null);
  return extentOf(own) ?? extentOf(profiles);
};

const extentOf = (profiles: readonly FileProfile[]): Box | null =>
  profiles
    .map((profile) => guessPlace(profile, null))
    .filter(({ crs }) => crs === null)
    .map(({ positions }) => boxOfMost(positions))
    .reduce<Box | null>((extent, box) => unionOf(extent, box), null);
