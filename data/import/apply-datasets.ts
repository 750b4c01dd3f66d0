import type { CityFile } from '../city/city-file.ts';
import type { Dataset } from '../city/datasets.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, SqlValue } from '../store/store.ts';
import type { TiedTo } from './dataset.ts';
import { DatasetTally } from './dataset-tally.ts';
import type { OnProgress } from './import-progress.ts';
import type { ChangeCounts } from './import-report.ts';

const sql = sqlFolder(import.meta.url, './sql');

const TABLES = { layer: 'jurisdictions', asset: 'assets', inspection: 'inspections', request: 'requests' } as const;
// Below this, growing the indexes costs less than a tenth of a second.
const MANY_ROWS = 5_000;
type Kind = Dataset['kind'];
type Change = keyof ChangeCounts | 'returned';
interface UnknownRow {
  readonly dataset: string;
  readonly rows: number;
}
interface ChangeRow {
  readonly dataset: string;
  readonly change: Change;
  readonly rows: number;
}

/**
 * Compares what is staged with what is stored and writes the difference; sets the counts in `tallies`. Returns a tally
 * for each dataset that is stored but no longer configured: all its rows are gone. A statement that would change
 * nothing is not run, because even that would notify. Requests are left out where they were not staged.
 */
export async function applyDatasets(
  session: Session,
  cityFile: CityFile,
  tallies: readonly DatasetTally[],
  now: Date,
  withRequests: boolean,
  onProgress: OnProgress = () => {},
): Promise<readonly DatasetTally[]> {
  const { city } = cityFile;
  const removed: DatasetTally[] = [];
  for (const kind of Object.keys(TABLES) as Kind[]) {
    if (kind === 'request' && !withRequests) continue;
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
    await write(session, kind, rows, now, city.region);
  }
  await countUnknownAssets(session, tallies);
  await countUnknownTies(session, cityFile, tallies);
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
  rows: readonly ChangeRow[],
  now: Date,
  region: string,
): Promise<void> {
  const table = TABLES[kind];
  const changes = new Set(rows.map(({ change }) => change));
  const parameters: readonly SqlValue[] = kind === 'request' ? [now, region] : [];
  // Updates go before inserts: rows just written would only make them search longer.
  if (changes.has('gone')) await session.query(sql(`mark_${table}_gone`), kind === 'request' ? parameters : [now]);
  if (changes.has('changed') || changes.has('returned')) {
    await session.query(sql(`update_${table}`), parameters);
    if (kind === 'request') await session.query(sql('share_imported_states'), parameters);
  }
  if (!changes.has('new')) return;
  const fresh = rows.reduce((sum, row) => sum + (row.change === 'new' ? row.rows : 0), 0);
  const setAside = fresh >= MANY_ROWS && (await setAsideIndexes(session, kind));
  await session.query(sql(`insert_${table}`), parameters);
  if (setAside) await session.query(sql('build_set_aside_indexes'));
}

/**
 * For the first import into an empty table: building a GiST index or checking a foreign key over all rows at once takes a
 * fourth of the time of doing it row by row. It shuts others out of the table until the transaction ends, and nothing is in it.
 */
async function setAsideIndexes(session: Session, kind: Kind): Promise<boolean> {
  if (kind !== 'asset' && kind !== 'request') return false;
  const [table] = await session.query<{ readonly empty: boolean }>(sql(`is_${kind}_empty`));
  if (table?.empty !== true) return false;
  await session.query(sql(`set_aside_${kind}_indexes`));
  return true;
}

async function countUnknownAssets(session: Session, tallies: readonly DatasetTally[]): Promise<void> {
  if (!tallies.some(({ kind }) => kind === 'inspection')) return;
  const rows = await session.query<UnknownRow>(sql('unknown_assets_of_inspections'));
  for (const { dataset, rows: count } of rows) tallyOf(tallies, dataset).unknownAsset = count;
}

async function countUnknownTies(session: Session, file: CityFile, tallies: readonly DatasetTally[]): Promise<void> {
  const ties = tiesOf(file);
  if (ties.length === 0) return;
  const rows = await session.query<UnknownRow>(sql('unknown_ties'), [JSON.stringify(ties)]);
  for (const { dataset, rows: count } of rows) tallyOf(tallies, dataset).unknownTie = count;
}

/** The datasets whose class is tied to another, whichever of them says so. */
const tiesOf = ({ datasets, assetClasses }: CityFile) =>
  datasets.flatMap(({ kind, dataset, source }) => {
    const settings = kind === 'asset' ? assetClasses.find(({ id }) => id === source.class)?.attributes : undefined;
    const tie = settings?.tiedTo as TiedTo | undefined;
    return tie === undefined ? [] : [{ dataset, ...tie }];
  });

const tallyOf = (tallies: readonly DatasetTally[], dataset: string): DatasetTally => {
  const tally = tallies.find((candidate) => candidate.dataset === dataset);
  if (tally === undefined) throw new Error(`${dataset} was staged without a tally`);
  return tally;
};
