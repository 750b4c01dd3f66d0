import path from 'node:path';
import type { Dataset } from '../city/datasets.ts';
import type { CopyValue, Session } from '../store/store.ts';
import { DatasetTally } from './dataset-tally.ts';
import type { CopyTarget } from './direct-requests.ts';
import { digestFile } from './formats/raw-bytes.ts';
import { readSourceBatches } from './formats/read-source.ts';
import { NO_CHANGES } from './import-report.ts';
import { RowStager } from './row-stager.ts';
import { BrokenOffError } from './source-error.ts';
import type { SourceFile } from './source-files.ts';
import type { RowOutcome } from './source-row.ts';
import { STAGED, stagedColumns } from './staged-rows.ts';
import type { Staging } from './staging.ts';

/**
 * Reads a dataset's file and streams every usable row into its staging table, past requests into `direct` where there
 * is one; the rest is counted and kept as rejected. A file that breaks off gives what came before.
 */
export async function stageDataset(
  session: Session,
  { dataset, path: file }: SourceFile,
  staging: Staging,
  direct: CopyTarget | null,
): Promise<DatasetTally> {
  const tally = new DatasetTally(dataset.dataset, dataset.kind, path.basename(file));
  const rows = usableRows(dataset, file, tally, staging);
  if (direct !== null && dataset.kind === 'request') {
    const columns = [...stagedColumns(dataset), ...direct.constantColumns];
    const copied = await session.copyIn(direct.table, columns, withConstants(rows, direct.constants));
    tally.changes = { ...NO_CHANGES, new: copied };
    return tally;
  }
  await session.copyIn(STAGED[dataset.kind].table, stagedColumns(dataset), rows);
  return tally;
}

async function* withConstants(
  rows: AsyncIterable<readonly CopyValue[]>,
  constants: readonly CopyValue[],
): AsyncGenerator<readonly CopyValue[]> {
  for await (const row of rows) yield [...row, ...constants];
}

async function* usableRows(
  dataset: Dataset,
  file: string,
  tally: DatasetTally,
  staging: Staging,
): AsyncGenerator<readonly CopyValue[]> {
  const rows = new RowStager(dataset, tally, staging);
  const { format, encoding, delimiter, fileLayer } = dataset.source;
  const batches = readSourceBatches(file, {
    ...{ format, encoding, delimiter, fileLayer },
    onBytes: (readSoFar, total) => {
      tally.bytesRead = readSoFar;
      tally.bytesTotal = total;
      staging.onProgress({ ...tally.progress(), phase: 'reading' });
    },
    onDigest: (digest) => {
      tally.digest = digest;
    },
  });
  for await (const batch of untilItBreaksOff(batches, tally)) {
    for (const outcome of batch) {
      const row = rows.stage(outcome);
      if (row !== null) yield row;
    }
    for (const rejected of rows.takeRejected()) await staging.rejectedFile.add(dataset.dataset, rejected);
  }
  rows.finish();
  if (tally.brokeOff !== null) tally.digest ??= await digestFile(file);
}

/** A file that breaks off has given its good records: the tally says so. One that gave none cannot be read. */
async function* untilItBreaksOff(
  batches: AsyncIterable<readonly RowOutcome[]>,
  tally: DatasetTally,
): AsyncGenerator<readonly RowOutcome[]> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof BrokenOffError) || tally.read === 0) throw error;
    tally.brokeOff = error.reason;
  }
}
