import type { affectedJson } from './affected-answer.ts';

/** A place as the JSON has it. */
export type AffectedRow = ReturnType<typeof affectedJson>['places'][number];

const COLUMNS = [
  ...[
    'label',
    'number',
    'number_to',
    'street',
    'unit',
    'zip',
    'city',
    'lon',
    'lat',
    'kind',
    'certainty',
    'probability',
  ],
  ...['found_by', 'because', 'assets', 'tied'],
] as const;

/** The list as a crew or a mail-merge reads it (RFC 4180, lines end with CR LF): a place a row, in the order of the list. */
export const affectedCsv = (places: readonly AffectedRow[]): string =>
  [COLUMNS, ...places.map(rowOf)].map((row) => `${row.map(field).join(',')}\r\n`).join('');

const rowOf = ({ lon, lat, ways, ...place }: AffectedRow): readonly string[] => [
  ...[place.label, place.number, place.numberTo, place.street, place.unit, place.zip, place.city].map(
    (text) => text ?? '',
  ),
  ...[lon.toFixed(7), lat.toFixed(7), place.kind, place.certainty, place.probability.toFixed(4)],
  ...[[...new Set(ways.map(({ kind }) => kind))].join('; '), ways.map(({ because }) => because).join('; ')],
  ...[place.assets, place.tied].map((refs) => refs.map((ref) => `${ref.class}/${ref.id}`).join('; ')),
];

const NUMBER = /^-?\d+(\.\d+)?$/;
// What a spreadsheet takes for a formula. Names of streets come from files that anybody may have written.
const MAY_BE_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A field that no spreadsheet runs: an apostrophe goes before what looks like a formula and is no number. */
function field(text: string): string {
  const safe = MAY_BE_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
