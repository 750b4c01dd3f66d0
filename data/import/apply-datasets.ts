import type { CityFile } from '../city/city-file.ts';
import type { Dataset } from '../city/datasets.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, SqlValue } from '../store/store.ts';
import { DatasetTally } from './dataset-tally.ts';
import type { OnProgress } from './import-progress.ts';
import type { ChangeCounts } from './import-report.ts';

const sql = sqlFolder(import.meta.url, './sql');

const TABLES = { layer: 'jurisdictions', asset: 'assets', inspection: 'inspections', request: 'requests' } as const;
type Kind = Dataset['kind'];
type Change = keyof ChangeCounts | 'returned';
interface ChangeRow {
  readonly dataset: string;
  readonly change: Change;
  readonly rows: number;
}

/**
 * Compares what is staged with what is stored and writes the difference; sets the counts in `tallies`. Returns a tally
 * for each dataset that is stored but no longer configured: all its rows are gone. A statement that would change
 * nothing is not run, because even that would notify.
 */
export async function applyDatasets(
  session: Session,
  { city }: CityFile,
  tallies: readonly DatasetTally[],
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<readonly DatasetTally[]> {
  const removed: DatasetTally[] = [];
  for (const kind of Object.keys(TABLES) as Kind[]) {
    const ofKind = tallies.filter((tally) => tally.kind === kind);
    const last = ofKind.at(-1);
    if (last !== undefined) onProgress({ ...last.progress(), phase: 'comparing' });
    const rows = await compare(session, kind, city.region);
    for (const tally of ofKind) count(tally, rows);
    const known = new Set(ofKind.map(({ dataset }) => dataset));
    for (const dataset of new Set(rows.map((row) => row.dataset).filter((name) => !known.has(name)))) {
      const tally = new DatasetTally(dataset, kind, null);
      count(tally, rows);
      removed.push(tally);
    }
    if (last !== undefined && rows.some(({ change }) => change !== 'unchanged'))
      onProgress({ ...last.progress(), phase: 'writing' });
    await write(session, kind, new Set(rows.map(({ change }) => change)), now, city.region);
  }
  await countUnknownAssets(session, tallies);
  return removed;
}

async function compare(session: Session, kind: Kind, region: string): Promise<readonly ChangeRow[]> {
  const table = TABLES[kind];
  await session.query(sql(`analyze_staged_${table}`));
  return session.query<ChangeRow>(sql(`compare_${table}`), kind === 'request' ? [region] : []);
}

function count(tally: DatasetTally, rows: readonly ChangeRow[]): void {
  const of = (change: Change): number =>
    rows.find((row) => row.dataset === tally.dataset && row.change === change)?.rows ?? 0;
  tally.returned = of('returned');
  tally.changes = {
    new: of('new'),
    changed: of('changed') + of('returned'),
    gone: of('gone'),
    unchanged: of('unchanged'),
  };
}

async function write(
  session: Session,
  kind: Kind,
  changes: ReadonlySet<Change>,
  now: Date,
  region: string,
): Promise<void> {
  const table = TABLES[kind];
  const parameters: readonly SqlValue[] = kind === 'request' ? [now, region] : [];
  // Updates go before inserts: rows just written would only make them search longer.
  if (changes.has('gone')) await session.query(sql(`mark_${table}_gone`), kind === 'request' ? parameters : [now]);
  if (changes.has('changed') || changes.has('returned')) await session.query(sql(`update_${table}`), parameters);
  if (changes.has('new')) await session.query(sql(`insert_${table}`), parameters);
}

async function countUnknownAssets(session: Session, tallies: readonly DatasetTally[]): Promise<void> {
  if (!tallies.some(({ kind }) => kind === 'inspection')) return;
  const rows = await session.query<{ readonly dataset: string; readonly rows: number }>(
    sql('unknown_assets_of_inspections'),
  );
  for (const { dataset, rows: count } of rows) {
    const tally = tallies.find((candidate) => candidate.dataset === dataset);
    if (tally !== undefined) tally.unknownAsset = count;
  }
}
