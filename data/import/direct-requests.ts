import { stat } from 'node:fs/promises';
import { sqlFolder } from '../store/sql.ts';
import type { CopyValue, Session } from '../store/store.ts';
import type { SourceFile } from './source-files.ts';

const sql = sqlFolder(import.meta.url, './sql');

// Below this, building the indexes again costs more than it saves.
const MANY_BYTES = 1_000_000;

/** Where rows of a dataset are copied to. */
export interface CopyTarget {
  readonly table: string;
  /** What is the same for every row, after its own columns: their names and their values. */
  readonly constantColumns: readonly string[];
  readonly constants: readonly CopyValue[];
}

/**
 * The first past requests of a store have nothing to be compared with: they go straight into the empty table, and its
 * indexes are built at the end. On a server that is 1.4 times as fast as staging them (200,000 rows), because the
 * database works while the file is still being read. It shuts others out of the table until the transaction ends.
 * Null: the table is not empty, or the files are too small to gain; then requests are staged.
 */
export async function directRequests(
  session: Session,
  files: readonly SourceFile[],
  region: string,
  now: Date,
): Promise<CopyTarget | null> {
  if (!(await areMany(files))) return null;
  const [table] = await session.query<{ readonly empty: boolean }>(sql('is_request_empty'));
  if (table?.empty !== true) return null;
  await session.query(sql('set_aside_request_indexes'));
  return {
    table: 'request',
    constantColumns: ['region', 'updated_at'],
    constants: [region, now.toISOString()],
  };
}

async function areMany(files: readonly SourceFile[]): Promise<boolean> {
  let bytes = 0;
  for (const { dataset, path } of files) if (dataset.kind === 'request') bytes += (await stat(path)).size;
  return bytes >= MANY_BYTES;
}

/** Makes the indexes again that `directRequests` set aside. */
export async function finishDirectRequests(session: Session): Promise<void> {
  await session.query(sql('build_set_aside_indexes'));
}
