import path from 'node:path';
import type { CityFile } from '../city/city-file.ts';
import { readCityFile } from '../city/city-file.ts';
import { printProblem } from '../city/located-yaml.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, Store } from '../store/store.ts';
import { applyConfiguration } from './apply-configuration.ts';
import { applyDatasets } from './apply-datasets.ts';
import type { DatasetTally } from './dataset-tally.ts';
import { type CopyTarget, directRequests, finishDirectRequests } from './direct-requests.ts';
import type { OnProgress } from './import-progress.ts';
import { type ConfigurationReport, hasChanges, type ImportRefusal, type ImportReport } from './import-report.ts';
import { refuseOtherCity } from './one-city.ts';
import { writeProvenance } from './provenance.ts';
import { RejectedFile } from './rejected-file.ts';
import { repairPolygons } from './repair.ts';
import { SourceError } from './source-error.ts';
import { findSources, type SourceFile } from './source-files.ts';
import { stageDataset } from './stage-dataset.ts';
import { Staging } from './staging.ts';
import { endSuperseded } from './superseded.ts';

const sql = sqlFolder(import.meta.url, './sql');

export interface ImportOptions {
  readonly store: Store;
  /** The city YAML; messages name it as given here. */
  readonly configFile: string;
  /** Where the files are; default: the folder that the YAML names, else its own. */
  readonly sourceDir?: string | undefined;
  /** The same work and the same numbers, rolled back at the end. */
  readonly dryRun: boolean;
  readonly now: () => Date;
  /** A new UUID, for the row of `import_run`. */
  readonly newId: () => string;
  readonly onProgress?: OnProgress | undefined;
  /** Where rejected rows are kept; without it they are only counted. */
  readonly rejectedFile?: string | undefined;
}

/**
 * Brings a store to what a city YAML and its files say, in one transaction: either all of it holds afterwards or
 * nothing changed. A fault of the configuration or of a whole file comes back as a refusal, a fault of one row as a
 * rejected row; throws only for what the store or the disk does. Importing the same again writes nothing. Rows that no
 * source names any more are kept and marked. Memory: ids of the rows, never the rows.
 */
export async function importCity(options: ImportOptions): Promise<ImportReport | ImportRefusal> {
  const prepared = await prepareImport(options.configFile, options.sourceDir);
  if (prepared.kind === 'refused') return prepared;
  const { cityFile, files } = prepared;
  const rejectedFile = new RejectedFile(options.rejectedFile === undefined ? null : path.resolve(options.rejectedFile));
  try {
    return await options.store.transaction(async (session) => {
      const report = await runImport(session, cityFile, files, rejectedFile, options);
      if (options.dryRun) throw new DryRunEnd(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRunEnd) return error.report;
    if (error instanceof ImportRefused) return { kind: 'refused', problems: [error.message] };
    throw error;
  } finally {
    await rejectedFile.close();
  }
}

export interface PreparedImport {
  readonly kind: 'ready';
  readonly cityFile: CityFile;
  readonly files: readonly SourceFile[];
}

/** Everything that can be checked without a store: the configuration, and that its files are there. */
export async function prepareImport(configFile: string, sourceDir?: string): Promise<PreparedImport | ImportRefusal> {
  const read = await readCityFile(configFile);
  if (read.kind === 'broken') return { kind: 'refused', problems: read.problems.map(printProblem) };
  const sources = await findSources(read.cityFile, sourceDir);
  if (sources.kind === 'missing') return { kind: 'refused', problems: sources.problems.map(printProblem) };
  return { kind: 'ready', cityFile: read.cityFile, files: sources.files };
}

/** Leaves the transaction of a dry run, which rolls it back. */
class DryRunEnd extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('dry run');
    this.report = report;
  }
}

class ImportRefused extends Error {}

async function runImport(
  session: Session,
  cityFile: CityFile,
  files: readonly SourceFile[],
  rejectedFile: RejectedFile,
  options: ImportOptions,
): Promise<ImportReport> {
  const startedAt = options.now();
  await session.query(sql('one_import_at_a_time'));
  const refusal = await refuseOtherCity(session, cityFile);
  if (refusal !== null) throw new ImportRefused(refusal);
  const configuration = await applyConfiguration(session, cityFile, startedAt);
  for (const table of ['jurisdictions', 'assets', 'inspections', 'requests', 'incomplete'])
    await session.query(sql(`stage_${table}`));
  const staging = new Staging(cityFile, rejectedFile, options.onProgress);
  const direct = await directRequests(session, files, cityFile.city.region, startedAt);
  const tallies: DatasetTally[] = [];
  for (const file of files) tallies.push(await stageOrRefuse(session, cityFile, file, staging, direct));
  for (const { dataset, brokeOff } of tallies)
    if (brokeOff !== null) await session.query(sql('note_incomplete'), [dataset]);
  await repairPolygons(session, tallies, rejectedFile, options.onProgress);
  await endSuperseded(session, cityFile, tallies);
  const staged = direct === null ? tallies : tallies.filter(({ kind }) => kind !== 'request');
  const removed = await applyDatasets(session, cityFile, staged, startedAt, direct === null, options.onProgress);
  if (direct !== null) await finishDirectRequests(session);
  const datasets = [...tallies, ...removed].map((tally) => tally.report());
  const changed = isConfigurationChanged(configuration) || datasets.some(hasChanges);
  const runId = changed && !options.dryRun ? options.newId() : null;
  if (runId !== null) {
    await writeProvenance(session, { runId, cityFile, startedAt, finishedAt: options.now(), datasets });
  }
  const rejected = await rejectedFile.close();
  const { dryRun } = options;
  return {
    kind: 'imported',
    city: cityFile.city.id,
    dryRun,
    changed,
    runId,
    configuration,
    datasets,
    rejectedFile: rejected,
  };
}

/** A file that cannot be read (on) is refused at the place where the configuration names it. */
async function stageOrRefuse(
  session: Session,
  cityFile: CityFile,
  file: SourceFile,
  staging: Staging,
  direct: CopyTarget | null,
): Promise<DatasetTally> {
  try {
    return await stageDataset(session, file, staging, direct);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const message = `dataset "${file.dataset.dataset}": ${error.message}`;
    throw new ImportRefused(printProblem(cityFile.problemWithSource(file.dataset, message)));
  }
}

const isConfigurationChanged = (report: ConfigurationReport): boolean => Object.values(report).some(hasChanges);
