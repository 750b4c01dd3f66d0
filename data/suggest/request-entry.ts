import { MAX_ACCURACY_METERS } from '../requests/max-accuracy.ts';
import type { AgencyBook } from './agency-book.ts';
import { attributesField } from './attributes-guess.ts';
import { agencyColumn, serviceColumn, statusColumn } from './category.ts';
import type { ColumnProfile } from './column-profile.ts';
import { dateField, idField, seenLine, sourceFields } from './entry-parts.ts';
import { Block, type Field } from './field.ts';
import { geometryNames } from './layer-entry.ts';
import { count } from './notes.ts';
import { personalReason } from './personal.ts';
import type { CheckedReading } from './reading.ts';
import type { ServiceBook } from './service-book.ts';
import { statusMeaning } from './status-guess.ts';
import type { SuggestedEntry } from './suggestion.ts';
import { hasWord, rankOf } from './words.ts';

/** Past requests with what rules may say about their services. */
export interface RequestSuggestion {
  readonly entry: SuggestedEntry;
  readonly services: readonly string[];
  /** By service: who got most of its requests in the sample, and how many of how many. */
  readonly usual: ReadonlyMap<string, UsualAgency>;
}

export interface UsualAgency {
  readonly agency: string;
  readonly rows: number;
  readonly of: number;
}

export const requestEntry = (
  reading: CheckedReading,
  dataset: string,
  agencies: AgencyBook,
  services: ServiceBook,
): RequestSuggestion => {
  const { profile, dates, unreadDates, place } = reading;
  const reported = dates.reported!;
  const [service, status, agency] = [
    serviceColumn(profile.columns),
    statusColumn(profile.columns),
    agencyColumn(profile.columns),
  ];
  const address = bestText(profile.columns, ADDRESS_WORDS, [
    'id',
    'number',
    'no',
    'lat*',
    'lon*',
    'type',
    'mail',
    'ip',
    'cross',
    'city',
    'zip',
  ]);
  const description = bestText(profile.columns, DESCRIPTION_WORDS, [
    'id',
    'type',
    'status',
    'resolution',
    'maintenance',
    'asset',
  ]);
  const accuracy = accuracyColumn(profile.columns);
  const isClosedSure = dates.closed !== null && dates.closed.column !== reported.column;
  const { field, codes } = serviceField(service, reading, services);
  const codeOf = (text: string | undefined): string | null =>
    service === null ? codes[0]! : text === undefined ? null : services.named(text, text, '');
  const fields: readonly Field[] = [
    { key: 'dataset', value: dataset },
    ...sourceFields(reading),
    idField(reading),
    field,
    withNote(
      dateField('reportedAt', reported, unreadDates.get(reported.column), false),
      reported.isNamed ? null : 'TODO: is this when it was reported?',
    ),
    ...(isClosedSure ? [dateField('closedAt', dates.closed!, unreadDates.get(dates.closed!.column), true)] : []),
    ...(status === null ? [] : [statusField(status)]),
    ...(place.shape === null || accuracy === null
      ? []
      : [{ key: 'accuracyMeters', value: accuracy.name, note: 'TODO: is it meters?' }]),
    ...(address === null ? [] : [{ key: 'address', value: address.name }]),
    ...(description === null
      ? []
      : [{ key: 'description', value: description.name, note: 'TODO: does it ever name people? Then take it out' }]),
    ...(agency === null ? [] : [{ key: 'agency', value: agencies.mapping(agency, `${profile.file}, ${agency.name}`) }]),
    ...attributesField(profile, {
      taken: [
        reading.id.column,
        reported.column,
        dates.closed?.column,
        address?.name,
        description?.name,
        ...geometryNames(reading),
      ],
      ...{ needed: [], isAboutPeople: true },
    }),
  ];
  const nowhere =
    place.shape === null
      ? ['TODO: where were they? No column could be read as a place, so they are kept without one']
      : [];
  return {
    entry: { section: 'requests', name: dataset, profile, before: [seenLine(reading), ...nowhere], fields },
    services: codes,
    usual:
      agency === null
        ? new Map()
        : usualAgencies(profile.sampleRows, service?.name ?? null, agency.name, agencies, (text) => codeOf(text)),
  };
};

const ADDRESS_WORDS = ['address', 'addr', 'location', 'intersection', 'street', 'block', 'loc*'];
const DESCRIPTION_WORDS = ['descript*', 'desc', 'detail*', 'nature', 'problem', 'title', 'summary', 'subject', 'cause'];

/** How sure the place is: every filled row must be usable, since one that is not would be rejected. */
const accuracyColumn = (columns: readonly ColumnProfile[]): ColumnProfile | null =>
  columns.find(
    ({ name, numbers, filled }) =>
      hasWord(name, ['accuracy']) &&
      numbers !== null &&
      numbers.rows === filled &&
      numbers.low >= 0 &&
      numbers.high <= MAX_ACCURACY_METERS,
  ) ?? null;

/** A column of text for people, best name first. */
const bestText = (
  columns: readonly ColumnProfile[],
  words: readonly string[],
  not: readonly string[],
): ColumnProfile | null => {
  const fitting = columns.filter(
    (column) =>
      hasWord(column.name, words) &&
      !hasWord(column.name, [...not, 'date*', 'time*']) &&
      column.filled > 0.3 * column.rows &&
      column.averageLength >= 4 &&
      (column.numbers?.rows ?? 0) < 0.5 * column.filled &&
      // "(41.88, -87.62)" and "POINT (..)" are coordinates, not addresses.
      !column.sample.every((text) => /^(POINT|\(?-?\d+\.\d+|[{[])/i.test(text)) &&
      personalReason(column) === null,
  );
  return (
    fitting.toSorted((a, b) => rankOf(a.name, words) - rankOf(b.name, words) || b.averageLength - a.averageLength)[0] ??
    null
  );
};

const withNote = (field: Field, note: string | null): Field =>
  note === null || field.note ? field : { ...field, note };

const serviceField = (
  column: ColumnProfile | null,
  { profile, subject, title }: CheckedReading,
  services: ServiceBook,
): { readonly field: Field; readonly codes: readonly string[] } => {
  if (column === null) {
    const code = services.named(subject.join(' '), title, `the name of ${profile.file}`);
    return { field: { key: 'service', value: code, note: 'from the name of the file' }, codes: [code] };
  }
  const values = column.values.filter(({ value }) => value !== '__proto__');
  const map = values.map(({ value, rows }): Field => {
    return {
      key: value,
      value: services.named(value, value, `${profile.file}, ${column.name}`),
      note: count(rows, 'row'),
    };
  });
  const codes = [...new Set(map.map(({ value }) => value as string))];
  // Blanks, and values behind what was looked at.
  const needsDefault = column.filled < profile.rows || !profile.isWhole || values.length < column.values.length;
  const rest: readonly Field[] = needsDefault
    ? [{ key: 'default', value: services.named('other', 'Something else', profile.file) }]
    : [];
  const fields: readonly Field[] = [
    { key: 'from', value: column.name, note: count(column.values.length, 'value') },
    { key: 'map', value: new Block(map) },
    ...rest,
  ];
  return { field: { key: 'service', value: new Block(fields) }, codes };
};

const statusField = (column: ColumnProfile): Field => {
  const map = column.values
    .filter(({ value }) => value !== '__proto__')
    .map(({ value, rows }): Field => {
      const { status, isSure } = statusMeaning(value);
      const doubt = isSure ? '' : 'TODO: open or closed? ';
      return { key: value, value: status, note: `${doubt}${count(rows, 'row')}` };
    });
  return {
    key: 'status',
    value: new Block([
      { key: 'from', value: column.name, note: count(column.values.length, 'value') },
      { key: 'map', value: new Block(map) },
      { key: 'default', value: 'closed', note: 'blank or new values' },
    ]),
  };
};

const MIN_SAMPLED = 5;
const MIN_USUAL_SHARE = 0.5;

const usualAgencies = (
  rows: readonly Readonly<Record<string, string>>[],
  serviceName: string | null,
  agencyName: string,
  agencies: AgencyBook,
  codeOf: (text: string | undefined) => string | null,
): ReadonlyMap<string, UsualAgency> => {
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const code = codeOf(serviceName === null ? undefined : row[serviceName]);
    const agency = row[agencyName] === undefined ? null : agencies.named(row[agencyName]!, agencyName);
    if (code === null || agency === null) continue;
    const own = counts.get(code) ?? new Map<string, number>();
    counts.set(code, own.set(agency, (own.get(agency) ?? 0) + 1));
  }
  const usual = new Map<string, UsualAgency>();
  for (const [code, own] of counts) {
    const [agency, most] = [...own].toSorted(([, a], [, b]) => b - a)[0]!;
    const all = [...own.values()].reduce((sum, each) => sum + each, 0);
    if (all >= MIN_SAMPLED && most >= MIN_USUAL_SHARE * all) usual.set(code, { agency, rows: most, of: all });
  }
  return usual;
};
