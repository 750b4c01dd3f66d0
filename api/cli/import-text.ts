import type {
  ConfigurationReport,
  DatasetReport,
  ImportRefusal,
  ImportReport,
} from '../../data/import/import-report.ts';
import { describePosition } from '../../data/import/source-row.ts';

const COLUMNS = ['read', 'new', 'changed', 'gone', 'unchanged', 'repaired', 'rejected'] as const;
const MAX_REASONS = 10;

/** An import's outcome for a reader: a table of counts by dataset, then what was rejected, repaired and noticed. */
export const reportText = (outcome: ImportReport | ImportRefusal): string =>
  outcome.kind === 'refused'
    ? `Nothing was imported:\n${outcome.problems.map((problem) => `  ${problem}\n`).join('')}`
    : importText(outcome);

const importText = (report: ImportReport): string =>
  [
    headline(report),
    ...table([['dataset', ...COLUMNS], ...configurationRows(report.configuration), ...report.datasets.map(datasetRow)]),
    ...report.datasets.flatMap(notes),
    ...whereRejected(report),
    '',
  ].join('\n');

/** Where the rejected rows are, or how to keep them. */
const whereRejected = ({ rejectedFile, datasets }: ImportReport): readonly string[] => {
  if (rejectedFile !== null) return [`Rejected rows are in ${rejectedFile}`];
  return datasets.some(({ rejected }) => rejected > 0)
    ? ['Rejected rows are not kept: --rejected FILE keeps them']
    : [];
};

const headline = ({ city, dryRun, changed, datasets }: ImportReport): string => {
  const broken = datasets.filter(({ brokeOff }) => brokeOff !== null).length;
  const but = broken === 0 ? '' : `; INCOMPLETE, ${broken === 1 ? 'a file breaks off' : `${broken} files break off`}`;
  if (!changed) return `${city}: nothing changed${but}`;
  return dryRun ? `${city}: would change (dry run, nothing was written)${but}` : `${city}: imported${but}`;
};

const configurationRows = (configuration: ConfigurationReport): readonly (readonly string[])[] =>
  Object.entries(configuration)
    .map(([name, counts]): readonly [string, typeof counts, number] => [
      name,
      counts,
      counts.new + counts.changed + counts.unchanged,
    ])
    .filter(([, counts, read]) => read + counts.gone > 0)
    .map(([name, counts, read]) => [
      CONFIGURATION_NAMES[name as keyof ConfigurationReport],
      ...[read, counts.new, counts.changed, counts.gone, counts.unchanged].map(String),
      '',
      '',
    ]);

const CONFIGURATION_NAMES: Readonly<Record<keyof ConfigurationReport, string>> = {
  city: '(city)',
  agencies: '(agencies)',
  services: '(services)',
  rules: '(rules)',
  layers: '(layers)',
  assetClasses: '(asset classes)',
};

const datasetRow = (report: DatasetReport): readonly string[] => [
  report.dataset,
  ...COLUMNS.map((column) => String(report[column])),
];

/** The first column to the left, numbers to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
};

const notes = (report: DatasetReport): readonly string[] => {
  const { dataset, file, read, brokeOff, firstRejections, rejectionReasons, repairs } = report;
  const { superseded, repeats, returned, withoutPlace, unknownAsset, unknownTie } = report;
  const noted = (count: number, words: string): readonly string[] =>
    count === 0 ? [] : [`${dataset}: ${words}: ${count}`];
  return [
    ...(brokeOff === null
      ? []
      : [
          `${dataset}: INCOMPLETE: ${file}: ${brokeOff}. What came before counts, the rest stays as it was; import the whole file to put it right.`,
        ]),
    ...(file !== null && read === 0 ? [`${dataset}: ${file} has no records`] : []),
    ...noted(returned, 'of the changed, gone before'),
    ...noted(superseded, 'end when a later source begins'),
    ...noted(repeats, 'repeat an earlier row, counted once'),
    ...noted(withoutPlace, 'without a place, kept'),
    ...noted(unknownAsset, 'of no known asset, kept'),
    ...noted(unknownTie, 'tied to no known asset, kept'),
    ...noted(file === null ? report.gone : 0, 'gone, because the configuration does not name this dataset any more'),
    ...repairs
      .slice(0, MAX_REASONS)
      .map(({ id, position, reason }) => `${dataset}: repaired "${id}" (${describePosition(position)}): ${reason}`),
    ...rejectionReasons.slice(0, MAX_REASONS).map(({ reason, count }) => `${dataset}: rejected ${count}: ${reason}`),
    ...firstRejections
      .slice(0, MAX_REASONS)
      .map(({ position, reason }) => `  ${describePosition(position)}: ${reason}`),
  ];
};
