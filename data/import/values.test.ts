import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dateParser, numberOf, parseMoment, textOf } from './values.ts';

const NEW_YORK = 'America/New_York';
const utc = (text: string) => Date.parse(text);

/** A small linear congruential generator: the same numbers in every run. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

describe('parseMoment', () => {
  it.each([
    ['2017-12-01T15:15:00Z', '2017-12-01T15:15:00Z'],
    ['2017/12/01 15:15:00+00', '2017-12-01T15:15:00Z'],
    ['2017-12-01T15:15:00.25-05:00', '2017-12-01T20:15:00.250Z'],
    ['2017-12-01T15:15-0530', '2017-12-01T20:45:00Z'],
    ['2017-12-01 15:15', '2017-12-01T20:15:00Z'],
    ['2017-07-01', '2017-07-01T04:00:00Z'],
    ['2017-07', '2017-07-01T04:00:00Z'],
    ['2017', '2017-01-01T05:00:00Z'],
    ['2017-12-01T24:00:00', '2017-12-02T05:00:00Z'],
    ['2014-03-18T00:27:41Z', '2014-03-18T00:27:41Z'],
  ])('reads %s, without a zone in New York', (text, expected) => {
    expect(parseMoment(text, NEW_YORK)).toBe(utc(expected));
  });

  it.each([
    '',
    'yesterday',
    '4/12/2016',
    '2017-02-30',
    '2017-13-01',
    '2017-1-',
    '2017-12-01T25:00',
    '12-01-2017',
    '2017-12/01',
  ])('takes %j for no date', (text) => {
    expect(parseMoment(text, NEW_YORK)).toBeNull();
  });

  it('takes the earlier of two moments where the clock shows a time twice', () => {
    expect(parseMoment('2016-11-06 01:30', NEW_YORK)).toBe(utc('2016-11-06T05:30:00Z'));
    expect(parseMoment('2016-11-06 02:00', NEW_YORK)).toBe(utc('2016-11-06T07:00:00Z'));
  });

  it('takes the moment of the change for a time that the clock passes over', () => {
    expect(parseMoment('2016-03-13 02:30', NEW_YORK)).toBe(utc('2016-03-13T07:00:00Z'));
    expect(parseMoment('2016-03-13 03:00', NEW_YORK)).toBe(utc('2016-03-13T07:00:00Z'));
    expect(parseMoment('2016-03-13 01:59:59', NEW_YORK)).toBe(utc('2016-03-13T06:59:59Z'));
  });

  it('agrees with Luxon on random local times in zones of all kinds', () => {
    const random = seeded(5);
    const zones = [
      NEW_YORK,
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
      'Asia/Kathmandu',
      'UTC',
    ];
    for (const zone of zones) {
      const parse = dateParser(zone);
      for (let i = 0; i < 400; i += 1) {
        const wall = new Date(utc('1990-01-01') + Math.floor(random() * 35 * 365 * 1440) * 60_000)
          .toISOString()
          .slice(0, 19);
        const theirs = DateTime.fromISO(wall, { zone });
        // Luxon moves a time that is passed over by the gap, we take its end.
        if (theirs.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== wall) continue;
        const earlier = theirs.getPossibleOffsets()[0]!.toMillis();
        expect(parse(wall), `${wall} ${zone}`).toBe(Math.min(earlier, theirs.toMillis()));
      }
    }
  });
});

describe('dateParser with a format', () => {
  it.each([
    ['M/d/yyyy H:mm', '4/12/2016 7:54', '2016-04-12T11:54:00Z'],
    ['M/d/yyyy H:mm', '12/31/2016 23:05', '2017-01-01T04:05:00Z'],
    ['M/yy', '6/04', '2004-06-01T04:00:00Z'],
    ['M/yy', '6/99', '1999-06-01T04:00:00Z'],
    ['yyyy', '1988', '1988-01-01T05:00:00Z'],
    ['MM/dd/yyyy hh:mm:ss a', '12/01/2016 12:04:05 AM', '2016-12-01T05:04:05Z'],
    ['MM/dd/yyyy hh:mm:ss a', '12/01/2016 12:04:05 pm', '2016-12-01T17:04:05Z'],
    ['yyyyMMdd', '20160412', '2016-04-12T04:00:00Z'],
    ['yyyyMMddHHmmss', '20160412075405', '2016-04-12T11:54:05Z'],
    ['d MMM yyyy', '1 Sept 2016', '2016-09-01T04:00:00Z'],
    ['EEE MMM d HH:mm:ss yyyy', 'Tue Apr 12 07:54:00 2016', '2016-04-12T11:54:00Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZZ", '2016-04-12T07:54:00.5+02:00', '2016-04-12T05:54:00.500Z'],
    ['x', '1460462040000', '2016-04-12T11:54:00Z'],
    ['X', '1460462040', '2016-04-12T11:54:00Z'],
  ])('%s reads %s', (format, text, expected) => {
    expect(dateParser(NEW_YORK, format)(text)).toBe(utc(expected));
  });

  it.each([
    ['M/d/yyyy', '2016-04-12'],
    ['M/d/yyyy', '2/30/2016'],
    ['M/d/yyyy', '4/12/2016 7:54'],
    ['h:mm a M/d/yyyy', '13:00 PM 4/12/2016'],
    ['d MMM yyyy', '1 Foo 2016'],
  ])('%s gives null for %s', (format, text) => {
    expect(dateParser(NEW_YORK, format)(text)).toBeNull();
  });

  it('names what is wrong with a format or a zone', () => {
    expect(() => dateParser(NEW_YORK, 'dd.QQ.yyyy')).toThrow("unknown date token 'Q' in format 'dd.QQ.yyyy'");
    expect(() => dateParser(NEW_YORK, 'H:mm')).toThrow('names no year');
    expect(() => dateParser('Mars/Olympus')).toThrow('IANA time zone');
  });
});

describe('textOf', () => {
  it('gives trimmed, shortest text, and null for what is blank', () => {
    expect([' a ', 1.5, 1e21, -0, true, { a: 1 }, [1, 'x']].map(textOf)).toEqual([
      'a',
      '1.5',
      '1e+21',
      '0',
      'true',
      '{"a":1}',
      '[1,"x"]',
    ]);
    expect(['', '  \t', null, undefined, Number.NaN].map(textOf)).toEqual([null, null, null, null, null]);
  });
});

describe('numberOf', () => {
  it('reads numbers and their text, and nothing that only begins as one', () => {
    expect([' -76.5 ', '+.5', '1e3', 7].map(numberOf)).toEqual([-76.5, 0.5, 1000, 7]);
    expect(['', 'NaN', 'Infinity', '12 m', '0x10', '1,5', null, Number.POSITIVE_INFINITY].map(numberOf)).toEqual(
      Array(8).fill(null),
    );
  });
});
