import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { rankSegments } from './rank-segments.ts';
import type { Break, Segment } from './segment.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const pipe = (id: string, lengthMeters: number | null, installed: string | null = null): Segment => ({
  id,
  lengthMeters,
  installedMs: installed === null ? null : day(installed),
  material: null,
  diameter: null,
});
const breaksOf = (segment: number, ...dates: readonly string[]): readonly Break[] =>
  dates.map((date) => ({ segment, atMs: day(date) }));
const RECORD = { sinceMs: day('2000-01-01'), asOfMs: day('2020-01-01') };

describe('rankSegments', () => {
  it('counts breaks, km and years as brute force does, and ranks by the drawn rate', () => {
    const random = seededRandom(3);
    const segments = Array.from({ length: 300 }, (_, i) => ({
      ...pipe(`p${i}`, random() < 0.05 ? null : random() * 400),
      installedMs: random() < 0.1 ? null : day('1950-01-01') + random() * 80 * 3.156e10,
    }));
    const breaks = Array.from({ length: 900 }, () => ({
      segment: Math.floor(random() ** 2 * 300),
      atMs: day('1995-01-01') + random() * 30 * 3.156e10,
    }));
    const { ranked, unranked, countedBreaks, breaksOutside } = rankSegments(segments, breaks, RECORD);
    expect(ranked.length + unranked.length).toBe(300);
    expect(countedBreaks + breaksOutside).toBe(900);
    for (const { position, breaks: count, years, kmYears, breaksPerKmYear } of ranked) {
      const { installedMs, lengthMeters } = segments[position]!;
      const from = installedMs !== null && installedMs > RECORD.sinceMs ? installedMs : RECORD.sinceMs;
      const own = breaks.filter(({ segment, atMs }) => segment === position && atMs >= from && atMs <= RECORD.asOfMs);
      expect(count).toBe(own.length);
      expect(years).toBeCloseTo((RECORD.asOfMs - from) / 31_556_952_000, 9);
      expect(kmYears).toBeCloseTo((lengthMeters! / 1000) * years, 9);
      expect(breaksPerKmYear).toBeCloseTo(count / kmYears, 9);
    }
    const estimates = ranked.map((each) => each.estimatedBreaksPerKmYear);
    expect(estimates).toEqual([...estimates].sort((a, b) => b - a));
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1));
  });

  it('does not let three meters with one break lead a kilometer with twelve', () => {
    const others = Array.from({ length: 60 }, (_, i) => pipe(`o${i}`, 300));
    const usual = others.flatMap((_, i) =>
      breaksOf(i + 2, ...['2004-01-01', '2009-01-01', '2014-01-01'].slice(0, i % 4)),
    );
    const twelve = Array.from({ length: 12 }, (_, i) => `20${String(i + 1).padStart(2, '0')}-05-05`);
    const breaks = [...breaksOf(0, '2010-01-01'), ...breaksOf(1, ...twelve), ...usual];
    const segments = [pipe('stub', 3), pipe('bad', 1000), ...others];
    const { ranked } = rankSegments(segments, breaks, RECORD);
    const [first, second] = ranked;
    expect(segments[first!.position]!.id).toBe('bad');
    expect(second!.position).toBeGreaterThan(1);
    const stub = ranked.find(({ position }) => position === 0)!;
    expect(stub.breaksPerKmYear).toBeGreaterThan(10 * first!.breaksPerKmYear);
    expect(stub.estimatedBreaksPerKmYear).toBeLessThan(first!.estimatedBreaksPerKmYear);
  });

  it('does not hold the breaks of the pipe before it against a pipe, nor years in which it was not there', () => {
    const segments = [pipe('new', 1000, '2010-01-01'), pipe('old', 1000, '1960-01-01')];
    const dates = ['2005-01-01', '2012-01-01', '2021-01-01'];
    const { ranked, breaksOutside } = rankSegments(
      segments,
      [...breaksOf(0, ...dates), ...breaksOf(1, ...dates)],
      RECORD,
    );
    const seen = ranked.map(({ position, breaks, years }) => [segments[position]!.id, breaks, Math.round(years)]);
    expect(seen.sort()).toEqual([
      ['new', 1, 10],
      ['old', 2, 20],
    ]);
    expect(breaksOutside).toBe(3);
  });

  it('takes the record to run from the first break to the last where nobody says', () => {
    const { sinceMs, asOfMs } = rankSegments([pipe('a', 10)], breaksOf(0, '2003-04-05', '2001-02-03', '2009-01-01'), {
      sinceMs: null,
      asOfMs: null,
    });
    expect([sinceMs, asOfMs]).toEqual([day('2001-02-03'), day('2009-01-01')]);
  });

  it('says why a segment has no rank', () => {
    const segments = [pipe('a', null), pipe('b', 0), pipe('c', 5, '2021-01-01'), pipe('d', 5)];
    const reasons = ({ unranked }: ReturnType<typeof rankSegments>) =>
      unranked.map(({ position, reason }) => `${segments[position]!.id}: ${reason}`);
    expect(reasons(rankSegments(segments, [], RECORD))).toEqual([
      'a: its length is not known',
      'b: its length is 0 m',
      'c: it was not under observation: laid after the end of the record',
    ]);
    expect(reasons(rankSegments(segments, [], { sinceMs: null, asOfMs: null }))[3]).toContain('no break is on record');
    const one = rankSegments([pipe('a', 5)], breaksOf(0, '2001-01-01'), { sinceMs: null, asOfMs: null });
    expect(one.unranked).toEqual([{ position: 0, reason: 'the record of breaks does not end after it begins' }]);
  });

  it('gives its reasons in words', () => {
    const segments = [{ ...pipe('a', 1200, '1961-06-01'), material: 'CI', diameter: '150' }, pipe('b', 400)];
    const { ranked } = rankSegments(segments, breaksOf(0, '2001-01-01', '2002-01-01', '2003-01-01'), RECORD);
    expect(ranked[0]!.because).toEqual([
      '3 breaks in 1.2 km over 20 years: 0.12 per km and year',
      'with the 0.094 of all segments weighed in: 0.094',
      'laid 1961, CI, 150',
    ]);
    expect(ranked[1]!.because[0]).toBe('no break in 400 m over 20 years: 0 per km and year');
  });
});
