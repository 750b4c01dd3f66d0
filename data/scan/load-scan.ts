import { isoDay, type TimeUnit } from '../../engine/cluster/scan/calendar.ts';
import type { PopulationCount } from '../../engine/cluster/scan/expected-cases.ts';
import { type Places, placesOf } from '../../engine/cluster/scan/places.ts';
import type { EventCount, ScanData } from '../../engine/cluster/scan/prepare-scan.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import { covariatesOf, kindOf } from './covariates.ts';
import { type CountFile, type CountForm, readCounts } from './read-counts.ts';
import { ID_NAMES, readLocations } from './read-locations.ts';
import { middleDay, readScanDate } from './scan-date.ts';
import { LineErrors, plainName, readScanTable, type ScanTable } from './scan-table.ts';

/** The files of a scan: SaTScan's forms or CSV, each on its own. */
export interface ScanFiles {
  readonly cases: string;
  readonly geo: string;
  /** Poisson. */
  readonly population?: string | undefined;
  /** Bernoulli. */
  readonly controls?: string | undefined;
  /** Our column name: the name in the CSV files. */
  readonly columnNames?: ReadonlyMap<string, string>;
  /** Columns of CSV files to adjust for; without it those that cases and population share, none without a population. */
  readonly covariates?: readonly string[] | undefined;
}

/** The data of a scan, and what the reader of its report should know about the files. */
export interface LoadedScan extends ScanData {
  readonly notes: readonly string[];
}

const LENGTH_OF: Readonly<Record<TimeUnit, number>> = { day: 1, month: 2, year: 3 };

/**
 * Reads the files of a scan. Throws an Error that names file and line of what cannot be used: ids without coordinates,
 * dates outside the study period or coarser than the unit, negative counts, cases where nobody lives, a kind of people without
 * population.
 */
export async function loadScan(files: ScanFiles, settings: ScanSettings): Promise<LoadedScan> {
  const reader = new ScanReader(files, settings);
  const geo = await reader.table(files.geo);
  const places = placesOf(readLocations(geo, settings.coordinates), settings.coordinates);
  const population = settings.model === 'poisson' ? await reader.population() : null;
  const caseFile = await reader.events(files.cases, ['cases', 'count'], population);
  const controlFile = settings.model === 'bernoulli' ? await reader.controls() : null;
  const covariates = covariatesOf(caseFile, population, settings.model, files.covariates);
  const cases = eventsOf(caseFile, places, files.geo, settings, covariates);
  const controls = controlFile === null ? [] : eventsOf(controlFile, places, files.geo, settings, []);
  const people =
    population === null ? everyoneOn(settings) : populationOf(population, places, files.geo, settings, covariates);
  if (population !== null) checkPeopleOfCases(caseFile, population, places, people, covariates);
  return {
    places,
    cases,
    controls,
    population: people,
    notes: [...adjustedFor(covariates, caseFile), ...unread([caseFile, controlFile], settings)],
  };
}

/** A purely temporal scan without a population: as many people on every day. */
const everyoneOn = ({ model, startDay }: ScanSettings): PopulationCount[] =>
  model === 'poisson' ? [{ place: 0, kind: '', day: startDay, count: 1 }] : [];

function adjustedFor(covariates: readonly string[], { isNamed }: CountFile): string[] {
  if (covariates.length === 0) return [];
  return [
    isNamed
      ? `adjusted for ${covariates.join(', ')}`
      : `adjusted for ${covariates.length} ${covariates.length === 1 ? 'covariate' : 'covariates'}`,
  ];
}

/** SaTScan leaves covariates of the Bernoulli model unread; so do we, and say so. */
function unread(read: readonly (CountFile | null)[], { model }: ScanSettings): string[] {
  if (model !== 'bernoulli') return [];
  return read.flatMap((counts) => {
    const row =
      counts === null || counts.isNamed ? undefined : counts.rows.find(({ covariates }) => covariates.size > 0);
    return row === undefined
      ? []
      : [`${counts!.file}:${row.line}: fields after id, count and date are not used: bernoulli takes no covariates`];
  });
}

class ScanReader {
  private readonly files: ScanFiles;
  private readonly settings: ScanSettings;
  /** The name in the file: our name. */
  private readonly ourName: ReadonlyMap<string, string>;

  constructor(files: ScanFiles, settings: ScanSettings) {
    this.files = files;
    this.settings = settings;
    this.ourName = new Map(Array.from(files.columnNames ?? [], ([ours, theirs]) => [plainName(theirs), ours]));
  }

  async table(file: string): Promise<ScanTable> {
    const theirIds = [...this.ourName].filter(([, ours]) => ID_NAMES.includes(ours)).map(([theirs]) => theirs);
    const table = await readScanTable(file, [...ID_NAMES, ...theirIds]);
    return table.header === null
      ? table
      : { ...table, header: table.header.map((name) => this.ourName.get(name) ?? name) };
  }

  async population(): Promise<CountFile | null> {
    if (this.files.population === undefined && this.settings.scope === 'temporal') return null;
    if (this.files.population === undefined)
      throw new Error('the poisson model needs --population (only a purely temporal scan does without)');
    const form: CountForm = { countNames: ['population', 'count'], countAt: 2, dateAt: 1, isWhole: false };
    return readCounts(await this.table(this.files.population), form);
  }

  async controls(): Promise<CountFile> {
    if (this.files.controls === undefined) throw new Error('the bernoulli model needs --controls');
    return this.events(this.files.controls, ['controls', 'count'], null);
  }

  /** Cases or controls: id, count, date if there is one, covariates as many as the population has. */
  async events(file: string, countNames: readonly string[], population: CountFile | null): Promise<CountFile> {
    const table = await this.table(file);
    const covariates = population === null || population.isNamed ? 0 : (population.rows[0]?.covariates.size ?? 0);
    const width = table.lines.reduce((most, row) => Math.max(most, row.fields.length), 0);
    // A spatial scan does without dates, so that only the number of columns, and what stands there, tells whether there are some.
    const third = table.lines[0]?.fields[2] ?? '';
    const isUndated = width <= 2 + covariates || readScanDate(third, yearOf(this.settings.startDay)) === null;
    const dateAt = this.settings.scope === 'spatial' && isUndated ? null : 2;
    return readCounts(table, { countNames, countAt: 1, dateAt, isWhole: true });
  }
}

function eventsOf(
  { file, rows }: CountFile,
  places: Places,
  geo: string,
  settings: ScanSettings,
  covariates: readonly string[],
): EventCount[] {
  const errors = new LineErrors();
  const events: EventCount[] = [];
  for (const row of rows) {
    const place = places.placeOf.get(row.id);
    const day = dayOf(row.date, settings);
    if (place === undefined) errors.add(file, row.line, `location "${row.id}" has no coordinates in ${geo}`);
    else if (typeof day === 'string') errors.add(file, row.line, `location "${row.id}": ${day}`);
    else events.push({ place, day, count: row.count, kind: kindOf(row, covariates), line: row.line });
  }
  errors.throwIfAny();
  return events;
}

/** The day of a case, or what is wrong with its date. */
function dayOf(written: string | null, { startDay, endDay, unit, scope }: ScanSettings): number | string {
  if (written === null) return scope === 'spatial' ? startDay : 'the date is missing';
  const date = readScanDate(written, yearOf(startDay));
  if (date === null) return written === '' ? 'the date is missing' : `not a date: ${written.slice(0, 40)}`;
  if (date.lastDay < startDay || date.firstDay > endDay)
    return `the date ${written} is outside the study period ${isoDay(startDay)} to ${isoDay(endDay)}`;
  if (scope !== 'spatial' && LENGTH_OF[date.precision] > LENGTH_OF[unit])
    return `the date ${written} gives only the ${date.precision}, too little for --unit ${unit}`;
  return Math.min(Math.max(date.firstDay, startDay), endDay);
}

const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));

function populationOf(
  { file, rows }: CountFile,
  places: Places,
  geo: string,
  { startDay }: ScanSettings,
  covariates: readonly string[],
): PopulationCount[] {
  const errors = new LineErrors();
  const counts: PopulationCount[] = [];
  for (const row of rows) {
    const place = places.placeOf.get(row.id);
    const isDated = row.date !== null && row.date.toLowerCase() !== 'unspecified';
    const date = isDated ? readScanDate(row.date, yearOf(startDay)) : null;
    if (place === undefined) errors.add(file, row.line, `location "${row.id}" has no coordinates in ${geo}`);
    else if (isDated && date === null) errors.add(file, row.line, `not a date: ${row.date.slice(0, 40)}`);
    // A file without dates: the same people all the time.
    else
      counts.push({
        place,
        day: date === null ? startDay : middleDay(date),
        count: row.count,
        kind: kindOf(row, covariates),
      });
  }
  errors.throwIfAny();
  return counts;
}

function checkPeopleOfCases(
  { file, rows }: CountFile,
  population: CountFile,
  places: Places,
  people: readonly PopulationCount[],
  covariates: readonly string[],
): void {
  const inhabited = new Set(people.filter(({ count }) => count > 0).map(({ place }) => place));
  const kinds = new Set(people.filter(({ count }) => count > 0).map(({ kind }) => kind));
  const errors = new LineErrors();
  for (const row of rows) {
    if (row.count === 0) continue;
    if (!inhabited.has(places.placeOf.get(row.id)!))
      errors.add(file, row.line, `location "${row.id}" has a case but no population in ${population.file}`);
    else if (!kinds.has(kindOf(row, covariates)))
      errors.add(
        file,
        row.line,
        `a case of "${kindOf(row, covariates)}", of whom there are none in ${population.file}`,
      );
  }
  errors.throwIfAny();
}
