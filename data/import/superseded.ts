import type { CityFile } from '../city/city-file.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { DatasetTally } from './dataset-tally.ts';

const sql = sqlFolder(import.meta.url, './sql');

const TABLES = { layer: 'jurisdictions', asset: 'assets' } as const;

/**
 * Ends what is staged and superseded by a later source, and counts it in the tallies. After repair: a polygon of which nothing
 * was left ends none.
 */
export async function endSuperseded(
  session: Session,
  { datasets }: CityFile,
  tallies: readonly DatasetTally[],
): Promise<void> {
  for (const [kind, table] of Object.entries(TABLES)) {
    const superseding = datasets.flatMap(({ kind: own, dataset, source }) =>
      own === kind && 'supersedes' in source && source.supersedes !== undefined
        ? [{ dataset, everything: source.supersedes === 'all' }]
        : [],
    );
    if (superseding.length === 0) continue;
    await session.query(sql(`analyze_staged_${table}`));
    const rows = await session.query<{ readonly dataset: string; readonly rows: number }>(
      sql(`end_superseded_${table}`),
      [JSON.stringify(superseding)],
    );
    for (const { dataset, rows: count } of rows)
      for (const tally of tallies) if (tally.dataset === dataset) tally.superseded = count;
  }
}
