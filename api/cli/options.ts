import { InvalidArgumentError } from 'commander';
import { parseMoment } from '../../data/import/values.ts';
import { MOST_ADDRESS_LENGTH } from '../address-length.ts';

/** A number option within -limit..limit; commander turns the error into exit 2. */
export const degrees =
  (limit: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('expected a number of degrees.');
    if (Math.abs(value) > limit) throw new InvalidArgumentError(`expected -${limit} to ${limit} degrees.`);
    return value;
  };

/** A place as `lon,lat`. */
export function lonLat(text: string): readonly [lon: number, lat: number] {
  const [lon, lat, ...more] = text.split(',');
  if (lat === undefined || more.length > 0) throw new InvalidArgumentError('expected lon,lat such as -76.15,43.05.');
  return [degrees(180)(lon!), degrees(90)(lat)];
}

/** An address as somebody wrote it. */
export function addressText(text: string): string {
  if (text.trim() === '' || text.length > MOST_ADDRESS_LENGTH)
    throw new InvalidArgumentError(`expected an address of at most ${MOST_ADDRESS_LENGTH} characters.`);
  return text.trim();
}

export function meters(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('expected a length in meters, 0 or more.');
  return value;
}

/** A length that is not nothing. */
export function positiveMeters(text: string): number {
  const value = meters(text);
  if (value === 0) throw new InvalidArgumentError('expected a length in meters, more than 0.');
  return value;
}

/** A whole number from 1. */
export function positiveCount(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || !Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('expected a whole number from 1.');
  return value;
}

/** A whole number from 2: what one alone does not make. */
export function countFrom2(text: string): number {
  const value = positiveCount(text);
  if (value < 2) throw new InvalidArgumentError('expected a whole number from 2.');
  return value;
}

/** A whole number from 1 to `most`. */
export const countUpTo =
  (most: number) =>
  (text: string): number => {
    const value = positiveCount(text);
    if (value > most) throw new InvalidArgumentError(`expected 1 to ${most}.`);
    return value;
  };

export function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('expected a port, 0 to 65535.');
  return value;
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An ISO 8601 date, as written: without an offset it is read in the city's time zone, which is not known yet. */
export function isoDate(text: string): string {
  if (parseMoment(text, 'UTC') === null)
    throw new InvalidArgumentError('expected an ISO 8601 date such as 2026-11-21 or 2026-11-21T14:30.');
  return text;
}

/** The address of a server. */
export function httpUrl(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('expected an address such as http://localhost:3110.');
  return text;
}

/** Collects `--answer code=value` options. */
export function answer(text: string, earlier: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('expected code=value.');
  return { ...earlier, [text.slice(0, equals)]: text.slice(equals + 1) };
}
