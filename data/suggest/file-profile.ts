import type { Geometry } from 'geojson';
import type { ColumnProfile } from './column-profile.ts';

/** x and y, or lon and lat, as they stand in a file. */
export type Pair = readonly [x: number, y: number];

export type Shape = 'point' | 'line' | 'polygon';

/** What a format with geometries of its own holds. */
export interface GeometryProfile {
  /** Rows of each shape; `missing` have none. */
  readonly shapes: Readonly<Record<Shape, number>>;
  readonly missing: number;
  /** Of evenly spread rows two corners of the box around each, of points the point, in the file's own coordinates. */
  readonly positions: readonly Pair[];
  /** As the file states it, else null. */
  readonly crs: string | null;
}

/** Why some rows could not even be read. */
export interface UnreadRows {
  readonly rows: number;
  /** Different reasons, the first found first, at most five. */
  readonly reasons: readonly string[];
}

/** What one pass over a file saw. */
export interface FileProfile {
  /** As the city YAML names it, relative to its source folder. */
  readonly file: string;
  /** Of a file that holds several: which. */
  readonly fileLayer: string | null;
  readonly rows: number;
  /** False: the file is longer than what was looked at. */
  readonly isWhole: boolean;
  readonly unread: UnreadRows;
  /** Null: a table without geometries of its own. */
  readonly geometry: GeometryProfile | null;
  readonly columns: readonly ColumnProfile[];
  /** Texts by column of evenly spread rows, blanks left out. */
  readonly sampleRows: readonly Readonly<Record<string, string>>[];
  /** To be stated in the YAML: not what the importer takes by itself. */
  readonly encoding: string | null;
}

/** The shape that most rows have, null where there is none. */
export const mainShape = ({ shapes }: GeometryProfile): Shape | null => {
  const [most] = (['polygon', 'line', 'point'] as const).toSorted((a, b) => shapes[b] - shapes[a]);
  return shapes[most!] === 0 ? null : most!;
};

export const columnNamed = ({ columns }: FileProfile, name: string): ColumnProfile | undefined =>
  columns.find((column) => column.name === name);

/** Of a collection, the shape of its first part. */
export const shapeOf = (geometry: Geometry): Shape => {
  if (geometry.type.endsWith('Polygon')) return 'polygon';
  if (geometry.type.endsWith('LineString')) return 'line';
  const [first] = geometry.type === 'GeometryCollection' ? geometry.geometries : [];
  return first === undefined ? 'point' : shapeOf(first);
};
