import { parseMoment } from '../../data/import/values.ts';
import { evaluateOwners, type OwnerEvaluation } from '../../engine/route/learned-owners/evaluate-owners.ts';
import { readColumnNames } from './batch/column-names.ts';
import { readOwnerFamilies } from './owner-families.ts';
import { readPastOwners } from './past-owner-rows.ts';

/** The options of `bailiwick route learn-owners evaluate`, as read. */
export interface EvaluateOwnersFlags {
  readonly in: string;
  readonly trainUntil: string;
  readonly testUntil?: string;
  readonly families?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly columns?: string;
  readonly timeZone: string;
  readonly leastCases: number;
  readonly json?: boolean;
}

/** Prints the table, or JSON; rows that cannot be used are named on stderr. */
export async function evaluateOwnersOfFile(flags: EvaluateOwnersFlags): Promise<void> {
  const { rows, passedOver, faults } = await readPastOwners({
    inFile: flags.in,
    columnNames: await readColumnNames(flags.columns),
    familyOf: await readOwnerFamilies(flags.families),
    where: flags.where ?? {},
    timeZone: flags.timeZone,
  });
  for (const fault of faults.slice(0, MOST_FAULTS_SHOWN)) process.stderr.write(`${fault}\n`);
  const untilMs = momentOf(flags.trainUntil, flags.timeZone);
  const testUntilMs = flags.testUntil === undefined ? Infinity : momentOf(flags.testUntil, flags.timeZone);
  const train = rows.filter(({ reportedAtMs }) => reportedAtMs < untilMs);
  const test = rows.filter(({ reportedAtMs }) => reportedAtMs >= untilMs && reportedAtMs < testUntilMs);
  const counted = `${rows.length} rows used, ${passedOver} passed over, ${faults.length} bad`;
  if (train.length === 0 || test.length === 0)
    throw new Error(`${flags.in}: ${train.length} requests to learn from and ${test.length} to foretell; ${counted}`);
  const evaluation = evaluateOwners(train, test, flags.leastCases);
  process.stderr.write(`${counted}\n`);
  process.stdout.write(
    flags.json ? `${JSON.stringify({ ...evaluation, bad: faults.length }, null, 2)}\n` : `${tableOf(evaluation)}\n`,
  );
}

const MOST_FAULTS_SHOWN = 20;

const momentOf = (date: string, timeZone: string): number => parseMoment(date, timeZone) ?? Number.NaN;

/** One line an owner and method: F1 and right/named/actual. */
const tableOf = ({ train, test, scored, methods, logLoss, logLossOfShares }: OwnerEvaluation): string => {
  const header = ['', 'macro-F1', ...scored.map(({ owner }) => owner)];
  const lines = [
    ['cases learned from', String(train), ...scored.map((owner) => String(owner.train))],
    ['cases foretold', String(test), ...scored.map((owner) => String(owner.test))],
    ...methods.map(({ name, macroF1, owners }) => [
      name,
      macroF1.toFixed(3),
      ...owners.map(({ f1, right, named, actual }) => `${f1.toFixed(3)} (${right}/${named}/${actual})`),
    ]),
  ];
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  const table = all.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...table,
    '(right/named/actual)',
    `log loss ${logLoss.toFixed(4)}; of the shares alone ${logLossOfShares.toFixed(4)}`,
  ].join('\n');
};
