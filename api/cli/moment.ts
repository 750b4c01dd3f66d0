import { moment, momentMs } from '../schemas/moment.ts';

/** Epoch milliseconds of an ISO 8601 date; zone-less ones are read in `timeZone`. Null for anything else. */
export const readMoment = (text: string, timeZone: string): number | null =>
  moment.safeParse(text).success ? momentMs(text, timeZone) : null;
