import { isoDay, type TimeUnit } from '../../engine/cluster/scan/calendar.ts';
import type { PopulationCount } from '../../engine/cluster/scan/expected-cases.ts';
import { type Places, placesOf } from '../../engine/cluster/scan/places.ts';
import type { EventCount, ScanData } from '../../engine/cluster/scan/prepare-scan.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import { type CountFile, type CountForm, type CountRow, readCounts } from './read-counts.ts';
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
}

const LENGTH_OF: Readonly<Record<TimeUnit, number>> = { day: 1, month: 2, year: 3 };

/**
 * Reads the files of a scan. Throws an Error that names file and line of what cannot be used: ids without coordinates,
 * dates outside the study period or coarser than the unit, negative counts, cases where nobody lives, a kind of people without
 * population.
 */
export async function loadScan(files: ScanFiles, settings: ScanSettings): Promise<ScanData> {
  const reader = new ScanReader(files, settings);
  const geo = await reader.table(files.geo);
  const places = placesOf(readLocations(geo, settings.coordinates), settings.coordinates);
  const population = settings.model === 'poisson' ? await reader.population() : null;
  const caseFile = await reader.events(files.cases, ['cases', 'count'], population);
  const controlFile = settings.model === 'bernoulli' ? await reader.controls() : null;
  const shared = sharedCovariates(caseFile, population);
  const cases = eventsOf(caseFile, places, files.geo, settings, shared);
  const controls = controlFile === null ? [] : eventsOf(controlFile, places, files.geo, settings, []);
  const people = population === null ? [] : populationOf(population, places, files.geo, settings, shared);
  if (population !== null) checkPeopleOfCases(caseFile, population, places, people, shared);
  return { places, cases, controls, population: people };
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

  async population(): Promise<CountFile> {
    if (this.files.population === undefined) throw new Error('the poisson model needs --population');
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
    const width = Math.max(...table.lines.map((row) => row.fields.length));
    // A spatial scan does without dates, so that only the number of columns tells whether there are some.
    const dateAt = this.settings.scope === 'spatial' && width <= 2 + covariates ? null : 2;
    const counts = readCounts(table, { countNames, countAt: 1, dateAt, isWhole: true });
    this.refuseUnusedCovariates(counts);
    return counts;
  }

  private refuseUnusedCovariates({ file, rows, isNamed }: CountFile): void {
    if (this.settings.model === 'poisson' || isNamed) return;
    const row = rows.find(({ covariates }) => covariates.size > 0);
    if (row === undefined) return;
    throw new Error(
      `${file}:${row.line}: covariates are for the poisson model; ${this.settings.model} takes id, count and date`,
    );
  }
}

/** The covariates that cases and population both have; in SaTScan's form they must be as many. */
function sharedCovariates(cases: CountFile, population: CountFile | null): readonly string[] {
  if (population === null || population.rows.length === 0 || cases.rows.length === 0) return [];
  const ofPeople = [...population.rows[0]!.covariates.keys()];
  if (cases.isNamed || population.isNamed) return ofPeople.filter((name) => cases.rows[0]!.covariates.has(name));
  for (const { file, rows } of [population, cases]) {
    const odd = rows.find((row) => row.covariates.size !== ofPeople.length);
    if (odd !== undefined)
      throw new Error(
        `${file}:${odd.line}: ${odd.covariates.size} covariates, the first line of ${population.file} has ${ofPeople.length}`,
      );
  }
  return ofPeople;
}

const kindOf = (row: CountRow, covariates: readonly string[]): string =>
  covariates.map((name) => row.covariates.get(name) ?? '').join(' ');

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
    else events.push({ place, day, count: row.count, kind: kindOf(row, covariates) });
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
    const date = row.date === null ? null : readScanDate(row.date, yearOf(startDay));
    if (place === undefined) errors.add(file, row.line, `location "${row.id}" has no coordinates in ${geo}`);
    else if (row.date !== null && date === null) errors.add(file, row.line, `not a date: ${row.date.slice(0, 40)}`);
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
