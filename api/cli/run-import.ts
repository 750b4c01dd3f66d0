import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { importCity, prepareImport } from '../../data/import/import-city.ts';
import type { ImportRefusal, ImportReport } from '../../data/import/import-report.ts';
import { DEFAULT_DATA_FOLDER } from './default-data-folder.ts';
import { importProgress } from './import-progress.ts';
import { reportText } from './import-text.ts';
import { openCliStore } from './open-store.ts';

/** The options of `bailiwick import`, as read. */
export interface ImportFlags {
  readonly source?: string;
  readonly dryRun?: true;
  readonly data?: string;
  readonly json?: true;
  readonly rejected?: string;
}

/** Imports, and prints what became of every file, or why nothing was touched. */
export async function printImport(configFile: string, flags: ImportFlags): Promise<void> {
  const outcome = await runImport(configFile, flags);
  process.stdout.write(flags.json ? `${JSON.stringify(outcome, null, 2)}\n` : reportText(outcome));
  process.exitCode = exitCodeOf(outcome);
}

/** 0 if all files were read to their end, rejected rows or not; 1 for a refusal, and for a file that broke off: it needs a person. */
export const exitCodeOf = (outcome: ImportReport | ImportRefusal): 0 | 1 =>
  outcome.kind === 'refused' || outcome.datasets.some(({ brokeOff }) => brokeOff !== null) ? 1 : 0;

async function runImport(configFile: string, flags: ImportFlags): Promise<ImportReport | ImportRefusal> {
  // Before the store is opened: creating one takes 20 s, too long to hear of a spelling mistake.
  const prepared = await prepareImport(configFile, flags.source);
  if (prepared.kind === 'refused') return prepared;
  const store = await openCliStore({ data: flags.data }, 'import', { hasUrlOption: false });
  const progress = importProgress();
  const rejectedFile = flags.rejected ?? besideTheStore(flags.data);
  try {
    if (rejectedFile !== undefined) await mkdir(path.dirname(rejectedFile), { recursive: true });
    const outcome = await importCity({
      store,
      configFile,
      sourceDir: flags.source,
      dryRun: flags.dryRun === true,
      now: () => new Date(),
      newId: randomUUID,
      onProgress: progress.update,
      rejectedFile,
    });
    progress.stop();
    if (outcome.kind === 'imported' && outcome.changed && !outcome.dryRun) {
      // First: what callers mean is learned with the owners that are learned.
      await (await import('./run-train-owners.ts')).learnOwnersWithProgress(store, { isForced: false });
      await (await import('./run-route-learn.ts')).learnWithProgress(store, { isForced: false });
    }
    return outcome;
  } finally {
    progress.stop();
    await store.close();
  }
}

/** Rejected rows may hold personal data: nowhere but in the store's own folder unless a file is named. A server has no folder here. */
const besideTheStore = (data: string | undefined): string | undefined =>
  process.env.DATABASE_URL ? undefined : path.join(data ?? DEFAULT_DATA_FOLDER, 'rejected.ndjson');
