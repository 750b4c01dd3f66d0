import { z } from 'zod';
import { parseMoment } from '../../data/import/values.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const isMoment = (value: string): boolean => {
  const year = Number(value.slice(0, 4));
  return SHAPE.test(value) && year >= FIRST_YEAR && year <= LAST_YEAR && parseMoment(value, 'UTC') !== null;
};

/** An ISO 8601 date or date and time; without an offset it is read in the city's time zone. */
export const moment = z
  .string()
  .max(40)
  .refine(isMoment, {
    message: `Expected a date of the years ${FIRST_YEAR} to ${LAST_YEAR} in ISO 8601, such as 2026-11-21, 2026-11-21T14:30 or 2026-11-21T14:30:00-05:00`,
  })
  .meta({
    description: "ISO 8601. Without an offset it is read in the city's time zone; a date alone is its midnight.",
    example: '2026-11-21T14:30:00-05:00',
  });

/** Epoch milliseconds of a `moment`; `timeZone` is an IANA name. In the hour that a clock change repeats: its first pass. */
export const momentMs = (value: string, timeZone: string): number => {
  const atMs = parseMoment(value, timeZone);
  if (atMs === null) throw new RangeError(`value must be a checked moment, got ${value}`);
  return atMs;
};

/** A moment in an answer: ISO 8601 in UTC. */
export const instant = z.iso.datetime().meta({ example: '2026-11-21T19:30:00.000Z' });
