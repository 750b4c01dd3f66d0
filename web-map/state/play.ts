/** Time as it is played on the map, without clock or screen. */

export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Days that pass in a second of playing. */
export const PACES = [0.25, 1, 3, 7, 30] as const;
const WHOLE_SECONDS = 40;

/** The slowest pace that is through a period in about 40 seconds. */
export function paceOf({ fromMs, toMs }: Period): number {
  const days = (toMs - fromMs) / DAY_MS;
  return PACES.find((pace) => days / pace <= WHOLE_SECONDS) ?? PACES.at(-1)!;
}

/** Where playing is after so much time; the end of the period is the end. */
export const playedOn = (atMs: number, elapsedMs: number, pace: number, { toMs }: Period): number =>
  Math.min(toMs, atMs + (elapsedMs / 1_000) * pace * DAY_MS);

/** For whom wants less motion: a whole step of the pace (a day at the least) for each second, nothing in between. */
export function steppedOn(atMs: number, pace: number, { toMs }: Period): number {
  return Math.min(toMs, atMs + Math.max(1, pace) * DAY_MS);
}

/** What of positions that are ordered by when they were reported is there at a moment, and what came in the time before. O(log n). */
export function playedRows(
  reportedAt: ArrayLike<number>,
  positions: Uint32Array,
  atMs: number,
  freshMs: number,
): { readonly rows: number; readonly fresh: number } {
  const rows = rowsUpTo(reportedAt, positions, atMs / 1_000);
  return { rows, fresh: rows - rowsUpTo(reportedAt, positions, (atMs - freshMs) / 1_000) };
}

/** How many of the positions were reported at a moment or before. */
function rowsUpTo(reportedAt: ArrayLike<number>, positions: Uint32Array, seconds: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reportedAt[positions[middle]!]! <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A moment on the slider in whole hours from the beginning of the period, and back. */
export const hoursInto = ({ fromMs }: Period, ms: number): number => Math.round((ms - fromMs) / HOUR_MS);
export const momentAt = ({ fromMs, toMs }: Period, hours: number): number => Math.min(toMs, fromMs + hours * HOUR_MS);

const STEPS = 40;

/** The end of the step in which a moment lies, of which a period has 40: what is dear is told so often and no more while time runs. */
export function steppedMoment({ fromMs, toMs }: Period, ms: number): number {
  const stepMs = (toMs - fromMs) / STEPS;
  return Math.min(toMs, fromMs + Math.ceil((ms - fromMs) / stepMs) * stepMs);
}
