import { geojsonToArcGIS } from '@terraformer/arcgis';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import initSqlJs from 'sql.js';
import { toHexEwkb } from '../ewkb.ts';

/** For tests only: writers of the formats that we read, each by a library or by hand where there is none. */

type Features = FeatureCollection<Geometry | null, Readonly<Record<string, string | number | boolean | null>>>;

export interface GpkgLayer {
  readonly name: string;
  readonly features: Features;
  readonly srsId?: number;
  /** Type of each column; default by the first feature's value. */
  readonly types?: Readonly<Record<string, string>>;
}

/** A GeoPackage of feature tables. Geometries keep the coordinates that they have, whatever `srsId` says of them. */
export const geopackageOf = async (layers: readonly GpkgLayer[], more: readonly string[] = []): Promise<Buffer> => {
  const { Database } = await initSqlJs();
  const database = new Database();
  for (const statement of GPKG_TABLES) database.run(statement);
  for (const { name, features, srsId = 4326, types = {} } of layers) {
    const columns = Object.keys(features.features[0]?.properties ?? {});
    const typed = columns.map(
      (column) => `"${column}" ${types[column] ?? typeOf(features.features[0]!.properties[column])}`,
    );
    database.run(
      `create table "${name}" (fid integer primary key, geom blob${typed.map((column) => `, ${column}`).join('')})`,
    );
    database.run(`insert into gpkg_contents values ('${name}', 'features', ${srsId})`);
    database.run(`insert into gpkg_geometry_columns values ('${name}', 'geom', 'GEOMETRY', ${srsId}, 0, 0)`);
    const insert = `insert into "${name}" values (?, ?${columns.map(() => ', ?').join('')})`;
    features.features.forEach(({ geometry, properties }, i) => {
      const values = columns.map((column) => plain(properties[column] ?? null));
      database.run(insert, [i + 1, geometry === null ? null : gpkgBlob(geometry, srsId), ...values]);
    });
  }
  for (const statement of more) database.run(statement);
  const bytes = Buffer.from(database.export());
  database.close();
  return bytes;
};

/** SQLite has no booleans. */
const plain = (value: string | number | boolean | null) => (typeof value === 'boolean' ? Number(value) : value);

const GPKG_TABLES = [
  'create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer, definition text)',
  'create table gpkg_contents (table_name text primary key, data_type text, srs_id integer)',
  'create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer)',
  `insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[...]'), ('undefined', 0, 'NONE', 0, 'undefined'),
    ('Illinois East', 3435, 'EPSG', 3435, 'PROJCS[...]'), ('Local', 100001, 'LOCAL', 1, '+proj=tmerc +lat_0=42 +lon_0=-87 +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m')`,
];

const typeOf = (value: unknown): string => {
  if (typeof value === 'boolean') return 'BOOLEAN';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'INTEGER' : 'REAL') : 'TEXT';
};

/** The header without an envelope (flags 1: little-endian), then WKB: our EWKB without its SRID. */
export const gpkgBlob = (geometry: Geometry, srsId = 4326): Uint8Array => {
  const ewkb = Buffer.from(toHexEwkb(geometry), 'hex');
  const header = Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0]);
  header.writeInt32LE(srsId, 4);
  const type = Buffer.alloc(4);
  type.writeUInt32LE(ewkb.readUInt32LE(1) & 0xff, 0);
  return Buffer.concat([header, ewkb.subarray(0, 1), type, ewkb.subarray(9)]);
};

/** A FeatureSet as ArcGIS servers answer it. */
export const esriJsonOf = ({ features }: Features, spatialReference: object = { wkid: 4326 }): string =>
  JSON.stringify({
    objectIdFieldName: 'OBJECTID',
    geometryType: 'esriGeometryPolygon',
    spatialReference,
    fields: [],
    features: features.map(({ geometry, properties }) => ({
      attributes: properties,
      geometry: geometry === null ? null : withoutCrs(geojsonToArcGIS(geometry)),
    })),
  });

const withoutCrs = ({ spatialReference: _, ...geometry }: Record<string, unknown>): unknown => geometry;

/** A topology in which every line and ring is an arc of its own; `transform` quantizes it. */
export const topojsonOf = (
  layers: Readonly<Record<string, Features>>,
  transform?: { scale: [number, number]; translate: [number, number] },
): string => {
  const arcs: Position[][] = [];
  const arcOf = (line: Position[]): number[] => [arcs.push(quantized(line, transform)) - 1];
  const objectOf = ({ geometry, properties, id }: Feature<Geometry | null>): unknown => ({
    ...(id === undefined ? {} : { id }),
    properties,
    ...(geometry === null ? { type: null } : shapeOf(geometry, arcOf)),
  });
  const objects = Object.fromEntries(
    Object.entries(layers).map(([name, { features }]) => [
      name,
      { type: 'GeometryCollection', geometries: features.map(objectOf) },
    ]),
  );
  return JSON.stringify({ type: 'Topology', ...(transform === undefined ? {} : { transform }), objects, arcs });
};

const shapeOf = (geometry: Geometry, arcOf: (line: Position[]) => number[]): object => {
  switch (geometry.type) {
    case 'LineString':
      return { type: geometry.type, arcs: arcOf(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, arcs: geometry.coordinates.map(arcOf) };
    case 'MultiPolygon':
      return { type: geometry.type, arcs: geometry.coordinates.map((rings) => rings.map(arcOf)) };
    default:
      return geometry;
  }
};

const quantized = (
  line: Position[],
  transform: { scale: [number, number]; translate: [number, number] } | undefined,
): Position[] => {
  if (transform === undefined) return line;
  const { scale, translate } = transform;
  const grid = line.map(([x, y]) => [
    Math.round((x! - translate[0]) / scale[0]),
    Math.round((y! - translate[1]) / scale[1]),
  ]);
  return grid.map(([x, y], i) => (i === 0 ? [x!, y!] : [x! - grid[i - 1]![0]!, y! - grid[i - 1]![1]!]));
};

/** A KML document; each layer is a folder. */
export const kmlOf = (layers: Readonly<Record<string, Features>>): string => {
  const folders = Object.entries(layers).map(
    ([name, { features }]) =>
      `<Folder><name>${escaped(name)}</name>\n${features.map(placemarkOf).join('\n')}\n</Folder>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n${folders.join('\n')}\n</Document>\n</kml>\n`;
};

const placemarkOf = ({ geometry, properties }: Feature<Geometry | null>): string => {
  const data = Object.entries(properties ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<Data name="${escaped(name)}"><value>${escaped(String(value))}</value></Data>`);
  return `<Placemark><ExtendedData>${data.join('')}</ExtendedData>${geometry === null ? '' : kmlGeometry(geometry)}</Placemark>`;
};

const kmlGeometry = (geometry: Geometry): string => {
  const coordinates = (line: Position[]): string =>
    `<coordinates>${line.map((at) => at.join(',')).join(' ')}</coordinates>`;
  const polygon = ([outer, ...holes]: Position[][]): string =>
    `<Polygon><outerBoundaryIs><LinearRing>${coordinates(outer!)}</LinearRing></outerBoundaryIs>${holes
      .map((hole) => `<innerBoundaryIs><LinearRing>${coordinates(hole)}</LinearRing></innerBoundaryIs>`)
      .join('')}</Polygon>`;
  switch (geometry.type) {
    case 'Point':
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return `<MultiGeometry>${geometry.coordinates.map(polygon).join('')}</MultiGeometry>`;
    default:
      throw new RangeError(`no KML of a ${geometry.type} here`);
  }
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
