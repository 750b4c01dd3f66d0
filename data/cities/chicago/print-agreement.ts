// npx tsx data/cities/chicago/print-agreement.ts "$CITY_DATA_DIR/chicago": prints the table of README.md.
import { type Agreement, COMPARISONS, compare, largestProjectionDifferenceMeters, NEAR_METERS } from './agreement.ts';
import { loadChicago } from './load.ts';

const number = (value: number): string => value.toLocaleString('en-US');

const rowsOf = (all: readonly Agreement[]): readonly (readonly string[])[] => [
  ['', ...all.map(({ layer, column }) => `\`${layer}\` against \`${column}\``)],
  ['---', ...all.map(() => '---')],
  ['compared', ...all.map(({ compared }) => number(compared))],
  ['left out: column blank or 0', ...all.map(({ unstated }) => number(unstated))],
  [
    '**agree**',
    ...all.map(({ agree, compared }) => `**${number(agree)} (${((100 * agree) / compared).toFixed(2)} %)**`),
  ],
  ['disagree', ...all.map(({ disagree }) => number(disagree))],
  ['- column names what has no polygon', ...all.map(({ withoutPolygon }) => listed(withoutPolygon))],
  ...NEAR_METERS.map((limit, i) => [
    `- at most ${limit} m from the polygon named`,
    ...all.map(({ near }) => number(near[i]!)),
  ]),
  ['- farther', ...all.map(({ farther }) => number(farther))],
  ['farthest of them', ...all.map(({ farthestMeters }) => `${farthestMeters.toFixed(1)} m`)],
  ['of all that disagree, in no polygon', ...all.map(({ inNone }) => number(inNone))],
  ['on a line or an overlap: in several', ...all.map(({ inSeveral }) => number(inSeveral))],
];

const listed = (counts: ReadonlyMap<string, number>): string => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const names = [...counts]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([value, count]) => `${value}: ${number(count)}`);
  return names.length === 0 ? '0' : `${number(total)} (${names.join(', ')})`;
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the files');
const { city, requests, withoutPlace } = await loadChicago(folder);
const rows = rowsOf(COMPARISONS.map((comparison) => compare(city, requests, comparison)));
const micrometers = (largestProjectionDifferenceMeters(requests) * 1e6).toFixed(2);
const lines = [
  `${number(requests.length)} requests with coordinates, ${number(withoutPlace)} without.`,
  ...['', ...rows.map((row) => `| ${row.join(' | ')} |`), ''],
  `X_Coordinate/Y_Coordinate (EPSG:3435) against Longitude/Latitude: largest difference ${micrometers} micrometers.`,
];
process.stdout.write(`${lines.join('\n')}\n`);
