import { learnModel } from '../../engine/dedupe/learn/learn-model.ts';
import { inOrder, type PastReport } from '../../engine/dedupe/learn/past-report.ts';
import { DEFAULT_MODEL } from '../../engine/dedupe/model/default-model.ts';
import { dedupeModelToJson } from '../../engine/dedupe/model/model-json.ts';
import { writeWhole } from './batch/whole-file.ts';
import { type DedupeInputFlags, dayOf, readDedupeInput } from './dedupe-input.ts';

/** The options of `bailiwick dedupe train`, as read. */
export interface DedupeTrainFlags extends DedupeInputFlags {
  readonly model: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** Writes the model, complete or not at all, and prints what it was learned from. */
export async function trainOnFile(flags: DedupeTrainFlags): Promise<void> {
  const { reports: all, faults } = await readDedupeInput(flags);
  const untilMs = dayOf(flags.until, flags.timeZone, Infinity);
  const reports = inOrder(all.filter(({ reportedAtMs }) => reportedAtMs < untilMs));
  const repeats = reports.filter(({ isRepeat }) => isRepeat).length;
  const model = learnModel(reports, DEFAULT_MODEL, trainedOn(flags.in, reports, repeats));
  await writeWhole(flags.model, (put) => put(`${JSON.stringify(dedupeModelToJson(model), null, 1)}\n`));
  const { threshold } = model.repeat;
  process.stderr.write(
    `${model.trainedOn}; ${faults.length} rows bad; threshold ${threshold.toFixed(3)}: ${flags.model}\n`,
  );
  const counts = { reports: reports.length, repeats, bad: faults.length, threshold, model: flags.model };
  if (flags.json) (flags.model === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(counts)}\n`);
}

const trainedOn = (file: string, reports: readonly PastReport[], repeats: number): string => {
  const day = (report: PastReport | undefined): string =>
    report === undefined ? '' : new Date(report.reportedAtMs).toISOString().slice(0, 10);
  const name = file.split(/[/\\]/).at(-1);
  return `${name}: ${reports.length} reports from ${day(reports[0])} to ${day(reports.at(-1))}, ${repeats} repeat an earlier one`;
};
