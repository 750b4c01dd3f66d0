import { type DedupeEvaluation, evaluateDedupe } from '../../engine/dedupe/learn/evaluate-dedupe.ts';
import { type DedupeInputFlags, dayOf, readDedupeInput } from './dedupe-input.ts';
import { readDedupeModel } from './read-dedupe-model.ts';

/** The options of `bailiwick dedupe evaluate`, as read. */
export interface DedupeEvaluateFlags extends DedupeInputFlags {
  readonly model: string;
  readonly from?: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** Prints the table, or JSON. */
export async function evaluateFile(flags: DedupeEvaluateFlags): Promise<void> {
  const model = await readDedupeModel(flags.model);
  const { reports, faults } = await readDedupeInput(flags);
  const fromMs = dayOf(flags.from, flags.timeZone, -Infinity);
  const untilMs = dayOf(flags.until, flags.timeZone, Infinity);
  const evaluation = evaluateDedupe(reports, model, fromMs, untilMs);
  process.stderr.write(`${reports.length} rows used, ${faults.length} bad\n`);
  process.stdout.write(
    flags.json ? `${JSON.stringify({ ...evaluation, bad: faults.length }, null, 2)}\n` : `${tableOf(evaluation)}\n`,
  );
}

function tableOf(evaluation: DedupeEvaluation): string {
  const { n, positives, threshold, calibrationError, baselines } = evaluation;
  const rows = [{ name: `the model, from ${threshold.toFixed(3)} on`, ...evaluation }, ...baselines];
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [
    `${n} reports, ${positives} repeat an earlier one; calibration error ${calibrationError.toFixed(4)}`,
    `${''.padEnd(width)}  precision  recall     F1  average precision`,
    ...rows.map(
      ({ name, precision, recall, f1, averagePrecision }) =>
        `${name.padEnd(width)}  ${precision.toFixed(3).padStart(9)}  ${recall.toFixed(3).padStart(6)}  ${f1.toFixed(3)}  ${averagePrecision.toFixed(3).padStart(17)}`,
    ),
  ].join('\n');
}
