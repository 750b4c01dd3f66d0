import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { DatasetTally } from './dataset-tally.ts';
import type { OnProgress } from './import-progress.ts';
import type { RejectedFile } from './rejected-file.ts';

const sql = sqlFolder(import.meta.url, './sql');

interface MendedRow {
  readonly dataset: string;
  readonly id: string;
  readonly line: number | null;
  readonly feature: number | null;
  readonly source_fields: string;
  readonly reason: string;
  readonly nothing_left: boolean;
}

/**
 * Mends every staged polygon that is invalid (ST_MakeValid, of which the polygonal part is kept) and notes it with
 * GEOS' reason; one of which nothing polygonal is left becomes a rejected row.
 */
export async function repairPolygons(
  session: Session,
  tallies: readonly DatasetTally[],
  rejectedFile: RejectedFile,
  onProgress: OnProgress = () => {},
): Promise<void> {
  const byDataset = new Map(tallies.map((tally) => [tally.dataset, tally]));
  for (const [kind, table] of [
    ['layer', 'jurisdictions'],
    ['asset', 'assets'],
  ] as const) {
    const tally = tallies.find((candidate) => candidate.kind === kind && candidate.polygons > 0);
    if (tally === undefined) continue;
    onProgress({ ...tally.progress(), phase: 'checking polygons' });
    let nothingLeft = false;
    for (const row of await session.query<MendedRow>(sql(`repair_staged_${table}`))) {
      nothingLeft ||= row.nothing_left;
      await note(row, byDataset.get(row.dataset)!, rejectedFile);
    }
    if (nothingLeft) await session.query(sql(`drop_empty_staged_${table}`));
  }
}

async function note(row: MendedRow, tally: DatasetTally, rejectedFile: RejectedFile): Promise<void> {
  const { line, feature } = row;
  const position = {
    file: tally.file ?? '',
    ...(line === null ? {} : { line }),
    ...(feature === null ? {} : { feature }),
  };
  if (!row.nothing_left) return tally.repair({ id: row.id, position, reason: row.reason });
  const reason = `the polygon is invalid and cannot be repaired: ${row.reason}`;
  // GEOS ends its reason with the coordinates in brackets.
  tally.reject({ position, reason }, reason.replace(/\s*\[.*\]$/s, ''));
  await rejectedFile.add(tally.dataset, { position, reason, fields: JSON.parse(row.source_fields) });
}
