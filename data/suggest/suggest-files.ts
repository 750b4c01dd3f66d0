import { checkEntry, checkLine, type EntryCheck } from './check-entry.ts';
import { composeCity } from './compose.ts';
import type { FileProfile } from './file-profile.ts';
import { lookAgain } from './look-again.ts';
import { profileSources } from './profile-sources.ts';
import type { CheckedReading, FileReading } from './reading.ts';
import { firstLook } from './suggest-city.ts';
import type { CitySuggestion, SuggestedEntry, UnusedFile } from './suggestion.ts';

/** A file to look at, and how the YAML is to name it. */
export interface InputFile {
  readonly path: string;
  readonly file: string;
}

export interface SuggestOptions {
  readonly files: readonly InputFile[];
  /** The name of the folder that they are in: what the city is called if no file says. */
  readonly folder: string;
  /** `done` of `total` bytes of a file; called often. */
  readonly onProgress?: (file: string, done: number, total: number) => void;
}

/** What became of one entry's rows. */
export interface CheckedEntry {
  readonly entry: SuggestedEntry;
  readonly check: EntryCheck & { readonly kind: 'usable' };
}

export interface SuggestOutcome {
  readonly suggestion: CitySuggestion;
  readonly checked: readonly CheckedEntry[];
  readonly profiles: readonly FileProfile[];
  /** Files that could not be read at all. */
  readonly unreadable: readonly UnusedFile[];
}

/**
 * Looks at files and writes a first city for them. Each is read up to three times through the importer's own readers: to add
 * up its columns, to test joins and dates, and to see what the importer makes of the entry. A file that cannot be read or
 * used is listed with what was seen, and the rest goes on.
 */
export async function suggestFromFiles({
  files,
  folder,
  onProgress = () => {},
}: SuggestOptions): Promise<SuggestOutcome> {
  const { sources, unreadable } = await profileSources(files, onProgress);
  const paths = new Map(sources.map(({ profile, path }) => [profile, path]));
  const { head, readings, joins } = firstLook(
    sources.map(({ profile }) => profile),
    folder,
  );
  const checkedReadings: CheckedReading[] = [];
  for (const reading of readings) checkedReadings.push(await secondLook(reading, joins, paths));
  let used: readonly CheckedReading[] = checkedReadings;
  let unused: readonly UnusedFile[] = unreadable;
  // What an entry names (a class, an agency) goes with it, so the rest is composed anew without a file that turns out unusable.
  for (;;) {
    const suggestion = composeCity(used, head, unused);
    const checks = await checkAll(suggestion, used, paths);
    const bad = checks.find(({ check }) => check.kind === 'unusable');
    if (bad === undefined || bad.check.kind !== 'unusable')
      return { ...finish(suggestion, checks), profiles: [...paths.keys()], unreadable };
    unused = [...unused, { file: bad.reading.profile.file, seen: whyNot(bad.reading, bad.entry, bad.check.reason) }];
    used = used
      .filter((reading) => reading !== bad.reading)
      .map((reading) => (reading.join?.to === bad.reading.profile ? { ...reading, join: null } : reading));
  }
}

async function secondLook(
  reading: FileReading,
  joins: ReturnType<typeof firstLook>['joins'],
  paths: ReadonlyMap<FileProfile, string>,
): Promise<CheckedReading> {
  const { profile, dates } = reading;
  const candidate = joins.find(({ from }) => from === profile) ?? null;
  const questions = [dates.closed, dates.inspected, dates.reported].filter((date) => date !== null);
  const needed = reading.kind === 'request' || candidate !== null;
  if (!needed) return { ...reading, join: null, unreadDates: new Map() };
  return { ...reading, ...(await lookAgain(paths.get(profile)!, profile, candidate, questions)) };
}

const whyNot = ({ place }: CheckedReading, { section }: SuggestedEntry, reason: string): string =>
  place.needsCrs
    ? `looks like ${section}, but its coordinates are not degrees and no other file tells where they are: it needs its crs, for example crs: EPSG:2263`
    : `looks like ${section}, but ${reason}`;

interface Checked {
  readonly entry: SuggestedEntry;
  readonly reading: CheckedReading;
  readonly check: EntryCheck;
}

async function checkAll(
  { entries, head }: CitySuggestion,
  readings: readonly CheckedReading[],
  paths: ReadonlyMap<FileProfile, string>,
): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const entry of entries) {
    const reading = readings.find(({ profile }) => profile === entry.profile)!;
    checked.push({ entry, reading, check: await checkEntry(paths.get(reading.profile)!, entry, head.timeZone) });
  }
  return checked;
}

/** The checks as comments above their entries. */
const finish = (
  suggestion: CitySuggestion,
  checks: readonly Checked[],
): Pick<SuggestOutcome, 'suggestion' | 'checked'> => {
  const checked = checks.flatMap(({ entry, check }): readonly CheckedEntry[] =>
    check.kind === 'usable' ? [{ entry: { ...entry, before: [...entry.before, checkLine(check)] }, check }] : [],
  );
  return { checked, suggestion: { ...suggestion, entries: checked.map(({ entry }) => entry) } };
};
