import { fileURLToPath } from 'node:url';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** The checked-in listing that every migrated database must equal. */
export const EXPECTED_FILE = fileURLToPath(new URL('./expected.sql', import.meta.url));

interface CatalogRow {
  readonly kind: string;
  readonly name: string;
  readonly position: number;
  readonly definition: string;
}

const HEADER =
  '-- What a migrated database holds: tables with constraints, indexes, functions, triggers, each kind by name.\n' +
  '-- Written by `npm run bless`; a test holds both stores to it.\n';

/** A database's own part of the catalogue as SQL text, the same for PostgreSQL 15 and 18; without PostGIS' objects. */
export const catalogListing = async (session: Session): Promise<string> => {
  const [schema] = await session.query<{ name: string }>(sql('schema_name'));
  const rows = await session.query<CatalogRow>(sql('catalog'));
  const plain = rows.map((row) => ({ ...row, definition: row.definition.replaceAll(`${schema?.name}.`, '').trim() }));
  const tables = plain.filter((row) => row.kind === 'table').sort(byName);
  const others = plain.filter((row) => row.kind !== 'table').sort(byName);
  const names = [...new Set(tables.map((row) => row.name))];
  const created = names.map((name) => tableText(tables.filter((row) => row.name === name)));
  return [HEADER, ...created, ...others.map((row) => `${row.definition};\n`)].join('\n');
};

const tableText = (rows: readonly CatalogRow[]): string =>
  `create table ${rows[0]?.name} (\n${rows.map((row) => `  ${row.definition}`).join(',\n')}\n);\n`;

// By code unit: the database's own collation would differ between the stores.
const byName = (a: CatalogRow, b: CatalogRow): number =>
  compare(a.kind, b.kind) || compare(a.name, b.name) || a.position - b.position;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
