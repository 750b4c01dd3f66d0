import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';
import type { GeometryColumns } from './column-mapping.ts';
import { type Fields, NoPlace, Problem } from './column-reader.ts';
import { type Crs, crsOf } from './crs.ts';
import { type Bounds, boundsOf, checkPlacement, looksProjected, placeGeometry } from './place-geometry.ts';
import type { SourceRow } from './source-row.ts';
import { numberOf, textOf } from './values.ts';

export interface GeometrySource {
  readonly geometry?: GeometryColumns | undefined;
  readonly crs?: string | undefined;
  readonly swap?: boolean | undefined;
}

/** A geometry as found, with the CRS that it states itself. */
interface Found {
  readonly geometry: Geometry;
  readonly crs: string | undefined;
}

/** The columns that a geometry is read from, in order. */
export const geometryColumnNames = (columns: GeometryColumns | undefined): readonly string[] =>
  columns === undefined ? [] : Object.values(columns);

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
  if (columns !== undefined && 'x' in columns && source.crs === undefined) {
    throw new RangeError('columns x and y are projected: state their `crs`, for example crs: EPSG:2263');
  }
  const stated = source.crs === undefined ? undefined : crsOf(source.crs);
  const find = finderOf(columns);
  const own = ownCrs();
  return (row) => {
    const found = find(row);
    if (found === 'none' || found instanceof Problem) return found;
    const placed = placeGeometry(found.geometry, { crs: stated ?? own(found.crs), swap });
    if (placed.kind === 'bad') return new Problem(placed.reason);
    const problem = checkPlacement(placed.geometry, expected);
    if (problem === null) return placed.geometry;
    if (row.header !== undefined && row.geometry && stated === undefined && found.crs === undefined)
      checkPrj(row.geometry);
    return new Problem(problem);
  };
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
  if ('wkt' in columns) return ({ fields }) => geometryOfWkt(fields, columns.wkt);
  const [x, y] = 'x' in columns ? [columns.x, columns.y] : [columns.lon, columns.lat];
  return ({ fields }) => pointOfColumns(fields, x, y);
};

const geometryOfFormat = ({ geometry, crs }: SourceRow): Found | 'none' | Problem => {
  if (geometry === undefined) return 'none';
  return geometry === null ? new NoPlace('the record has no geometry') : { geometry, crs };
};

const pointOfColumns = (fields: Fields, xColumn: string, yColumn: string): Found | Problem => {
  const [x, y] = [numberOf(fields[xColumn]), numberOf(fields[yColumn])];
  if (x !== null && y !== null) return { geometry: { type: 'Point', coordinates: [x, y] }, crs: undefined };
  const [xText, yText] = [textOf(fields[xColumn]), textOf(fields[yColumn])];
  if (xText === null && yText === null) return new NoPlace(`no coordinates: ${xColumn} and ${yColumn} are blank`);
  if (xText === null || yText === null)
    return new NoPlace(`no coordinates: ${xText === null ? xColumn : yColumn} is blank`);
  const [column, text] = x === null ? [xColumn, xText] : [yColumn, yText];
  return new Problem(`${column} '${text}' is not a number`);
};

const geometryOfWkt = (fields: Fields, column: string): Found | Problem => {
  const text = textOf(fields[column]);
  if (text === null) return new NoPlace(`no geometry: column ${column} is blank`);
  const [, srid, wkt] = /^(?:SRID\s*=\s*(\d+)\s*;)?\s*(.*)$/is.exec(text)!;
  try {
    const geometry = wktToGeoJSON(wkt!) as Geometry | null;
    if (geometry === null) return new NoPlace(`column ${column}: the geometry is empty`);
    return { geometry, crs: srid === undefined || srid === '0' ? undefined : `EPSG:${srid}` };
  } catch (error) {
    return new Problem(`column ${column} is not WKT: ${(error as Error).message}`);
  }
};
