import { calendarMonth, weekday } from './calendar.ts';
import type { EventCount } from './prepare-scan.ts';
import type { ScanSettings } from './settings.ts';

/** The cases of one stratum: alike in kind, day of the week and season as far as these are adjusted for. */
export interface Stratum {
  readonly name: string;
  readonly cases: readonly EventCount[];
}

/**
 * Parts the cases of the space-time permutation model into strata: days are dealt anew within a stratum only, so that what its
 * cases have in common is adjusted for. In the order of names, or of the first case of each where SaTScan's random numbers are to
 * meet the cases that they meet there. Other models have one stratum.
 */
export function strataOf(settings: ScanSettings, cases: readonly EventCount[]): readonly Stratum[] {
  if (settings.model !== 'space-time-permutation') return [{ name: '', cases }];
  const strata = new Map<string, EventCount[]>();
  for (const event of cases) {
    if (event.count === 0) continue;
    const name = stratumName(event, settings);
    const stratum = strata.get(name);
    if (stratum === undefined) strata.set(name, [event]);
    else stratum.push(event);
  }
  const asInFile = Array.from(strata, ([name, members]) => ({ name, cases: members }));
  return settings.strataOrder === 'as-in-file' ? asInFile : asInFile.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function stratumName({ kind, day }: EventCount, { adjustWeekday, adjustSeason }: ScanSettings): string {
  const parts = [kind];
  if (adjustWeekday) parts.push(String(weekday(day)));
  // December to February, and so on: the seasons of meteorology, north and south.
  if (adjustSeason === 'quarter') parts.push(String(Math.floor((calendarMonth(day) % 12) / 3)));
  if (adjustSeason === 'month') parts.push(String(calendarMonth(day)).padStart(2, '0'));
  return parts.join('|');
}

/** Whether mixing days within strata changes anything: one of them must have cases at two places and in two intervals. */
export const canBeMixed = (strata: readonly Stratum[], intervalOf: (day: number) => number): boolean =>
  strata.some(
    ({ cases }) =>
      new Set(cases.map(({ place }) => place)).size > 1 && new Set(cases.map(({ day }) => intervalOf(day))).size > 1,
  );
