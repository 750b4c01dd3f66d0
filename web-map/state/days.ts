const DAY_MS = 86_400_000;

/** Today where the city is, as `2026-11-22`. */
export const todayIn = (timeZone: string, nowMs: number): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(nowMs));

/** So many days later; earlier for a negative number. A calendar day has no time zone. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days from one day to another; negative when it is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The days that the slider reaches: a year back and a year on, and as far as something changes. */
export function reachOf(
  today: string,
  changes: readonly string[],
  asOf: string | null,
): { readonly first: string; readonly last: string } {
  const all = [dayAfter(today, -365), dayAfter(today, 365), ...changes, asOf ?? today].sort();
  return { first: all[0]!, last: all.at(-1)! };
}

/** The first day after `day` on which something changes; null: none is known. `changes` in any order. */
export const nextChange = (day: string, changes: readonly string[]): string | null =>
  [...changes].sort().find((each) => each > day) ?? null;

/** The last such day before it. */
export const lastChange = (day: string, changes: readonly string[]): string | null =>
  [...changes].sort().findLast((each) => each < day) ?? null;
