import type { Period } from '../../engine/route/changes/period.ts';
import { momentMs } from '../schemas/moment.ts';

const DAY_MS = 86_400_000;

/** A day in the city's time zone, or from a moment until another. */
export function periodAsked(
  said: { readonly on?: string | undefined; readonly from?: string | undefined; readonly until?: string | undefined },
  timeZone: string,
): Period {
  if (said.on === undefined)
    return { fromMs: momentMs(said.from!, timeZone), untilMs: momentMs(said.until!, timeZone) };
  // Days have 23 to 25 hours: the next one is found by its date.
  const next = new Date(Date.parse(`${said.on}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return { fromMs: momentMs(said.on, timeZone), untilMs: momentMs(next, timeZone) };
}
