import type { Geometry } from 'geojson';
import type { GeometryColumns } from './column-mapping.ts';
import { columnReader } from './column-path.ts';
import { NoPlace, Problem } from './column-reader.ts';
import { type Crs, crsOf } from './crs.ts';
import { type NestedGeometry, nestedGeometry, ofWkt, type Unreadable } from './nested-geometry.ts';
import {
  type Bounds,
  boundsOf,
  checkPlacement,
  isInside,
  looksProjected,
  meets,
  placeGeometry,
} from './place-geometry.ts';
import type { SourceRow } from './source-row.ts';
import { numberOf, textOf } from './values.ts';

export interface GeometrySource {
  /** 'none': the dataset has no geometry and says so. */
  readonly geometry?: GeometryColumns | 'none' | undefined;
  readonly crs?: string | undefined;
  readonly swap?: boolean | undefined;
}

const DECIMAL = ': write it as one decimal with a point, such as -76.19';

/** A geometry as found, with the CRS that it states itself. */
interface Found {
  readonly geometry: Geometry;
  readonly crs: string | undefined;
}

/** The columns that a geometry is read from, in order. */
export const geometryColumnNames = (columns: GeometryColumns | 'none' | undefined): readonly string[] =>
  columns === undefined || columns === 'none' ? [] : Object.values(columns);

/**
 * Reads a row's geometry, from its columns or from the format, and places it in lon/lat. 'none': the dataset states no place
 * at all (a flat file without geometry columns). Throws RangeError, at once or at the first row, for a CRS that is not
 * known or, in a shapefile, not stated and needed.
 */
export const geometryReader = (
  source: GeometrySource,
  expected?: Bounds,
): ((row: SourceRow) => Geometry | 'none' | Problem) => {
  const { geometry: columns, swap = false } = source;
  if (columns === 'none') return () => 'none';
  if (columns !== undefined && 'x' in columns && source.crs === undefined) {
    throw new RangeError('columns x and y are projected: state their `crs`, for example crs: EPSG:2263');
  }
  const stated = source.crs === undefined ? undefined : crsOf(source.crs);
  const find = finderOf(columns);
  const own = ownCrs();
  return (row) => {
    const found = find(row);
    if (found === 'none' || found instanceof Problem) return found;
    const crs = stated ?? own(found.crs);
    const placed = placeGeometry(found.geometry, { crs, swap });
    if (placed.kind === 'bad') return new Problem(placed.reason);
    const problem =
      checkPlacement(placed.geometry, expected) ??
      (crs.kind === 'projected' ? degreesProblem(found.geometry, placed.geometry, expected) : null);
    if (problem === null) return placed.geometry;
    if (row.header !== undefined && row.geometry && stated === undefined && found.crs === undefined)
      checkPrj(row.geometry);
    return new Problem(problem);
  };
};

/** Degrees that a stated CRS takes for feet or meters end up near its origin: told where the city is known. */
const degreesProblem = (found: Geometry, placed: Geometry, expected: Bounds | undefined): string | null => {
  if (expected === undefined) return null;
  const [raw, box] = [boundsOf(found), boundsOf(placed)];
  return isInside(raw, expected) && !meets(box, expected)
    ? `position ${raw[0]} ${raw[1]} is in degrees already, but \`crs\` says that it is projected: leave \`crs\` out`
    : null;
};

/** A shapefile (a header and geometries) without a .prj is told once, not for every row. */
const checkPrj = (geometry: Geometry): void => {
  if (!looksProjected(boundsOf(geometry))) return;
  throw new RangeError('it has no .prj and its coordinates are not degrees: state `crs`, for example crs: EPSG:2263');
};

/** The CRS named by rows is the same text for all of a file: looked up when it changes. */
const ownCrs = (): ((text: string | undefined) => Crs) => {
  let lastText: string | undefined;
  let last: Crs = { kind: 'lon-lat' };
  return (text) => {
    if (text !== lastText) {
      last = text === undefined ? { kind: 'lon-lat' } : crsOf(text);
      lastText = text;
    }
    return last;
  };
};

const finderOf = (columns: GeometryColumns | undefined): ((row: SourceRow) => Found | 'none' | Problem) => {
  if (columns === undefined) return geometryOfFormat;
  if ('column' in columns) return geometryOfColumn(columns.column, nestedGeometry);
  if ('wkt' in columns) return geometryOfColumn(columns.wkt, (value) => ofWkt(textOf(value) ?? ''));
  return pointOfColumns(
    ...('x' in columns ? ([columns.x, columns.y] as const) : ([columns.lon, columns.lat] as const)),
  );
};

const geometryOfFormat = ({ geometry, crs }: SourceRow): Found | 'none' | Problem => {
  if (geometry === undefined) return 'none';
  return geometry === null ? new NoPlace('the record has no geometry') : { geometry, crs };
};

const pointOfColumns = (xColumn: string, yColumn: string): ((row: SourceRow) => Found | Problem) => {
  const [readX, readY] = [columnReader(xColumn), columnReader(yColumn)];
  return ({ fields }) => {
    const [xFound, yFound] = [readX(fields), readY(fields)];
    const [x, y] = [numberOf(xFound), numberOf(yFound)];
    if (x !== null && y !== null) return { geometry: { type: 'Point', coordinates: [x, y] }, crs: undefined };
    const [xText, yText] = [textOf(xFound), textOf(yFound)];
    if (xText === null && yText === null) return new NoPlace(`no coordinates: ${xColumn} and ${yColumn} are blank`);
    if (xText === null || yText === null)
      return new NoPlace(`no coordinates: ${xText === null ? xColumn : yColumn} is blank`);
    const [column, text] = x === null ? [xColumn, xText] : [yColumn, yText];
    return new Problem(`${column} '${text}' is not a number${/^[+-]?\d/.test(text) ? DECIMAL : ''}`);
  };
};

const geometryOfColumn = (
  column: string,
  parse: (value: unknown) => NestedGeometry | Unreadable | null,
): ((row: SourceRow) => Found | Problem) => {
  const read = columnReader(column);
  return ({ fields }) => {
    const value = read(fields);
    if (textOf(value) === null) return new NoPlace(`no geometry: column ${column} is blank`);
    const found = parse(value);
    if (found === null) return new NoPlace(`column ${column}: the geometry is empty`);
    return 'reason' in found ? new Problem(`column ${column} ${found.reason}`) : found;
  };
};
