import type { Geometry } from 'geojson';
import initSqlJs, { type Database, type SqlJsStatic, type Statement } from 'sql.js';
import { sqlFolder } from '../../store/sql.ts';
import { crsOf } from '../crs.ts';
import { BrokenOffError, SourceError } from '../source-error.ts';
import type { RowOutcome, SourcePosition } from '../source-row.ts';
import { chooseLayer, listNames } from './choose-layer.ts';
import { exact } from './flatgeobuf-properties.ts';
import { geometryOfBlob } from './geopackage-geometry.ts';
import { type HoldLimit, heldBytes } from './held-bytes.ts';
import type { ReadOptions } from './read-options.ts';

const LIMIT: HoldLimit = {
  maxBytes: 256 * 1024 * 1024,
  format: 'GeoPackage',
  convert: 'convert the layer to FlatGeobuf, which has no limit (ogr2ogr -f FlatGeobuf layer.fgb file.gpkg layer)',
};
const BATCH_ROWS = 256;
// Bytes 18 and 19 of SQLite's header: 2 says that changes are in a log beside the file, 1 that there is none.
const [WRITE_VERSION_AT, READ_VERSION_AT, NO_LOG] = [18, 19, 1];

/** A table of features or of plain attributes, as `gpkg_contents` lists it. */
interface LayerTable {
  readonly name: string;
  readonly geometryColumn: string | null;
  readonly crs: string | undefined;
}

const sql = sqlFolder(import.meta.url, './sql');

let engine: Promise<SqlJsStatic> | null = null;

/**
 * Rows of a layer of a GeoPackage, by batches. SQLite in WebAssembly holds the whole file: up to 256 MiB. A row whose geometry
 * cannot be read is rejected by its number; a damaged page throws a BrokenOffError after what stands before it.
 */
export async function* readGeopackage(
  chunks: AsyncIterable<Uint8Array>,
  { name, fileLayer }: ReadOptions,
): AsyncGenerator<RowOutcome[]> {
  const bytes = await heldBytes(chunks, LIMIT, name);
  bytes[WRITE_VERSION_AT] = NO_LOG;
  bytes[READ_VERSION_AT] = NO_LOG;
  engine ??= initSqlJs();
  const database = new (await engine).Database(bytes);
  try {
    const layers = layersOf(database, name);
    const choice = { file: name, what: 'layers', layers, nameOf: (layer: LayerTable) => layer.name };
    const layer = chooseLayer(fileLayer, choice);
    if (!tablesOf(database, name).includes(layer.name))
      throw new SourceError(name, `layer ${layer.name} is a view or missing: export it as a table of its own`);
    yield* rowsOf(database, layer, layers.length === 1 ? name : `${name}/${layer.name}`);
  } finally {
    database.close();
  }
}

const layersOf = (database: Database, name: string): readonly LayerTable[] => {
  const tables = tablesOf(database, name);
  if (!tables.includes('gpkg_contents')) {
    const found = tables.length === 0 ? 'no tables' : `the tables ${listNames(tables)}`;
    throw new SourceError(
      name,
      `this is an SQLite database but no GeoPackage; it has ${found}: export the table as CSV`,
    );
  }
  const query = tables.includes('gpkg_geometry_columns') ? 'gpkg_layers' : 'gpkg_tables';
  const layers = read(database, sql(query).text, name).map(([table, column, organization, code, definition]) => ({
    name: String(table),
    geometryColumn: column === null || column === undefined ? null : String(column),
    crs: crsText(organization, code, definition),
  }));
  if (layers.length > 0) return layers;
  throw new SourceError(name, 'the GeoPackage has no layer of features: rasters are not read');
};

const tablesOf = (database: Database, name: string): readonly string[] =>
  read(database, sql('sqlite_tables').text, name).map(([table]) => String(table));

const read = (database: Database, text: string, name: string): readonly (readonly unknown[])[] => {
  try {
    return database.exec(text)[0]?.values ?? [];
  } catch (cause) {
    const { message } = cause as Error;
    const state = /not a database/.test(message) ? 'encrypted or damaged' : 'damaged';
    throw new SourceError(name, `the GeoPackage is ${state} (${message}): export it again`, { cause });
  }
};

/** The code where we know it, else the definition. -1 and 0 stand for coordinates of no stated system. */
const crsText = (organization: unknown, code: unknown, definition: unknown): string | undefined => {
  if (code === null || code === undefined || Number(code) <= 0) return undefined;
  const named = `${String(organization).toUpperCase()}:${String(code)}`;
  try {
    crsOf(named);
    return named;
  } catch {
    return typeof definition === 'string' && definition !== '' && definition !== 'undefined' ? definition : named;
  }
};

function* rowsOf(database: Database, layer: LayerTable, file: string): Generator<RowOutcome[]> {
  const statement = prepared(database, layer, file);
  const table = tableColumns(database, layer, file);
  let batch: RowOutcome[] = [];
  let feature = 0;
  try {
    for (; statement.step(); feature += 1) {
      batch.push(outcomeOf(valuesOf(statement), { file, feature: feature + 1 }, layer, table));
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
  } catch (cause) {
    yield batch;
    const reason = `the GeoPackage is damaged behind row ${feature} (${(cause as Error).message}): export it again`;
    throw new BrokenOffError(file, reason, { cause });
  } finally {
    statement.free();
  }
  yield batch;
}

const prepared = (database: Database, { name }: LayerTable, file: string): Statement => {
  try {
    return database.prepare(`select * from ${quoted(name)}`);
  } catch (cause) {
    throw new SourceError(
      file,
      `table ${name} is listed in the GeoPackage but cannot be read: ${(cause as Error).message}`,
      { cause },
    );
  }
};

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

interface TableColumns {
  readonly header: readonly string[];
  readonly names: readonly string[];
  readonly isBoolean: readonly boolean[];
  readonly geometryAt: number;
}

const tableColumns = (database: Database, { name, geometryColumn }: LayerTable, file: string): TableColumns => {
  const rows = read(database, `pragma table_info(${quoted(name)})`, file);
  const names = rows.map((row) => String(row[1]));
  return {
    names,
    header: names.filter((column) => column !== geometryColumn),
    isBoolean: rows.map((row) => /^bool/i.test(String(row[2]))),
    geometryAt: geometryColumn === null ? -1 : names.indexOf(geometryColumn),
  };
};

/** The types leave out the option by which integers come exact. */
const valuesOf = (statement: Statement): readonly unknown[] =>
  (statement.get as (parameters: null, config: { useBigInt: boolean }) => unknown[])(null, { useBigInt: true });

const outcomeOf = (
  values: readonly unknown[],
  position: SourcePosition,
  layer: LayerTable,
  { names, header, isBoolean, geometryAt }: TableColumns,
): RowOutcome => {
  const fields: Record<string, unknown> = {};
  names.forEach((column, i) => {
    if (i !== geometryAt) fields[column] = fieldOf(values[i], isBoolean[i]!);
  });
  if (geometryAt < 0) return { kind: 'row', row: { position, fields, header } };
  const geometry = geometryOf(values[geometryAt]);
  if (typeof geometry === 'string') return { kind: 'rejected', rejected: { position, reason: geometry, fields } };
  return {
    kind: 'row',
    row: { position, fields, geometry, header, ...(layer.crs === undefined ? {} : { crs: layer.crs }) },
  };
};

/** Blobs are left out: no attribute can hold them. */
const fieldOf = (value: unknown, isBoolean: boolean): unknown => {
  if (value instanceof Uint8Array) return null;
  if (typeof value !== 'bigint') return value;
  return isBoolean ? value !== 0n : exact(value);
};

/** A text says why there is none. */
const geometryOf = (value: unknown): Geometry | null | string => {
  if (value === null || value === undefined) return null;
  if (!(value instanceof Uint8Array)) return 'the geometry is not a blob';
  try {
    return geometryOfBlob(value);
  } catch (error) {
    return `the geometry cannot be read: ${(error as Error).message}`;
  }
};
