import { parseMoment } from '../import/values.ts';

/**
 * The epoch milliseconds of an installation as sources write it: `1952`, `1952-05-01`, `1952/05/01 00:00:00+00`, epoch
 * milliseconds as ArcGIS exports them (12 or 13 digits, or fewer with a minus sign); null where it is none. A date without a zone is UTC: it is a day of a calendar.
 */
export function installDateMs(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  if (/^-\d{5,14}$|^\d{9,14}$/.test(trimmed)) return Number(trimmed);
  const atMs = parseMoment(trimmed, 'UTC');
  // Year 0 and 9999 stand for "not known" in many an asset register.
  return atMs === null || atMs < FIRST_MS || atMs > LAST_MS ? null : atMs;
}

const FIRST_MS = Date.UTC(1700, 0, 1);
const LAST_MS = Date.UTC(2200, 0, 1);
