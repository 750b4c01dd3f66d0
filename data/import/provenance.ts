import type { CityFile } from '../city/city-file.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { DatasetReport } from './import-report.ts';

const sql = sqlFolder(import.meta.url, './sql');

export interface ImportRun {
  readonly runId: string;
  readonly cityFile: CityFile;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly datasets: readonly DatasetReport[];
}

/** Keeps when a change came in and from which files: a row of `import_run` and one of `import_file` for every file read. */
export async function writeProvenance(session: Session, run: ImportRun): Promise<void> {
  const { runId, cityFile, startedAt, finishedAt } = run;
  await session.query(sql('write_import_run'), [runId, cityFile.city.id, startedAt, finishedAt, cityFile.hash]);
  const files = run.datasets
    .filter(({ sha256 }) => sha256 !== null)
    .map((report) => ({
      dataset: report.dataset,
      file: report.file,
      sha256: report.sha256,
      bytes: report.bytes,
      rows_read: report.read,
      rows_new: report.new,
      rows_changed: report.changed,
      rows_gone: report.gone,
      rows_repaired: report.repaired,
      rows_rejected: report.rejected,
    }));
  await session.query(sql('write_import_files'), [runId, JSON.stringify(files)]);
}
