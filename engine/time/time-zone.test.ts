import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { FARTHEST_MS, TimeZone } from './time-zone.ts';

const HOUR_MS = 3_600_000;
const newYork = TimeZone.of('America/New_York');

/** The same fields from Intl alone, without any cache or arithmetic. */
const byIntl = (name: string, atMs: number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    weekday: 'short',
  });
  const parts = Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday!),
    minuteOfDay: Number(parts.hour) * 60 + Number(parts.minute),
  };
};

describe('local time', () => {
  it('follows the clock over both changes of a year, to the millisecond', () => {
    const minute = (text: string) => newYork.localTimeAt(Date.parse(text)).minuteOfDay;
    expect(minute('2026-03-08T06:59:59.999Z')).toBe(119);
    expect(minute('2026-03-08T07:00:00.000Z')).toBe(180);
    expect(minute('2026-11-01T05:59:59.999Z')).toBe(119);
    expect(minute('2026-11-01T06:00:00.000Z')).toBe(60);
  });

  it('has the weekday and date of the local day', () => {
    expect(newYork.localTimeAt(Date.parse('2026-01-01T04:59:59Z'))).toEqual({
      year: 2025,
      month: 12,
      day: 31,
      weekday: 3,
      minuteOfDay: 1439,
    });
  });

  it('agrees with Intl at random moments and around every change, in zones with odd rules', () => {
    const random = seededRandom(5);
    // Half-hour summer time, three quarters of an hour, a day left out, summer time at midnight, Ramadan, none at all.
    const names =
      'Australia/Lord_Howe Asia/Kathmandu Pacific/Apia America/Sao_Paulo Africa/Casablanca Europe/Berlin UTC';
    for (const name of names.split(' ')) {
      const zone = TimeZone.of(name);
      for (let i = 0; i < 60; i++) {
        const atMs = Math.floor((random() * 100 - 50) * 365.25 * 24) * HOUR_MS + Math.floor(random() * HOUR_MS);
        expect(zone.localTimeAt(atMs), `${name} at ${atMs}`).toEqual(byIntl(name, atMs));
      }
      for (let atMs = Date.UTC(2011, 11, 28); atMs < Date.UTC(2012, 0, 2); atMs += 4 * HOUR_MS) {
        expect(zone.localTimeAt(atMs), `${name} at ${atMs}`).toEqual(byIntl(name, atMs));
      }
    }
  });

  it('answers the same in any order of questions', () => {
    const moments = Array.from({ length: 300 }, (_, i) => Date.UTC(2026, 0, 1) + i * 31 * HOUR_MS);
    const forward = moments.map((atMs) => newYork.offsetMs(atMs));
    const other = TimeZone.of('America/New_York');
    expect(moments.toReversed().map((atMs) => other.offsetMs(atMs))).toEqual(forward.toReversed());
  });

  it('reaches over all moments that have a local date, and refuses others', () => {
    for (const atMs of [-FARTHEST_MS, Date.UTC(-1, 0), 0, FARTHEST_MS]) {
      expect(Math.abs(newYork.offsetMs(atMs))).toBeLessThan(24 * HOUR_MS);
      expect(newYork.localTimeAt(atMs).month).toBeGreaterThan(0);
    }
    for (const atMs of [FARTHEST_MS + 1, -8.7e15, Infinity, Number.NaN]) {
      expect(() => newYork.localTimeAt(atMs)).toThrow(/^atMs must be epoch milliseconds/);
    }
  });
});

describe('the first moment of a local time', () => {
  const first = (name: string, ...at: [number, number, number, number?]) =>
    new Date(TimeZone.of(name).firstMsOf(...at)).toISOString();

  it('is midnight of the day by the offset of that night', () => {
    expect(first('America/New_York', 2026, 7, 1)).toBe('2026-07-01T04:00:00.000Z');
    expect(first('America/New_York', 2026, 12, 1)).toBe('2026-12-01T05:00:00.000Z');
    expect(first('Asia/Kathmandu', 2026, 12, 1, 90)).toBe('2026-11-30T19:45:00.000Z');
  });

  it('is the earlier of two where the clock is put back', () => {
    expect(first('America/New_York', 2026, 11, 1, 90)).toBe('2026-11-01T05:30:00.000Z');
  });

  it('is the change itself where the clock is put forward over it, be it midnight or a whole day', () => {
    expect(first('America/New_York', 2026, 3, 8, 150)).toBe('2026-03-08T07:00:00.000Z');
    expect(first('America/Sao_Paulo', 2017, 10, 15)).toBe('2017-10-15T03:00:00.000Z');
    expect(first('Pacific/Apia', 2011, 12, 30)).toBe('2011-12-30T10:00:00.000Z');
  });
});

describe('a time zone', () => {
  it('is refused by a name that no zone has', () => {
    for (const name of ['Mars/Olympus', '', 'America/New York'])
      expect(() => TimeZone.of(name)).toThrow(/timeZone .*IANA/);
  });
});
