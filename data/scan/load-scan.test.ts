import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dayNumber } from '../../engine/cluster/scan/calendar.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import { loadScan } from './load-scan.ts';
import { middleDay, readScanDate } from './scan-date.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-scan-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SETTINGS: ScanSettings = {
  model: 'poisson',
  rates: 'high',
  scope: 'space-time',
  isProspective: false,
  startDay: dayNumber(1973, 1, 1)!,
  endDay: dayNumber(1991, 12, 31)!,
  unit: 'year',
  coordinates: 'latlon',
  maxDistance: Number.POSITIVE_INFINITY,
  maxPopulationPercent: 50,
  maxTime: { percent: 50 },
};

const GEO = 'North 35.1 -106.6\n"South Valley" 34.9 -106.7\n';
const POPULATION = 'North 73 1000 1\nNorth 82 2000 1\n"South Valley" 73 500 1\n"South Valley" 73 500 2\n';
const CASES = 'North 2 1977 1\n"South Valley" 1 1980/6 2\n';

interface Texts {
  cases?: string;
  geo?: string;
  population?: string;
  controls?: string;
}

const load = (texts: Texts, settings: Partial<ScanSettings> = {}, covariates?: readonly string[]) =>
  loadScan({ ...written(texts), covariates }, { ...SETTINGS, ...settings });

function written(texts: Texts) {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    cases: write('a.cas', texts.cases ?? CASES),
    geo: write('a.geo', texts.geo ?? GEO),
    population: write('a.pop', texts.population ?? POPULATION),
    controls: write('a.ctl', texts.controls ?? 'North 3 1977\n'),
    columnNames: new Map([['id', 'County']]),
  };
}

describe('the files of a scan', () => {
  it("reads SaTScan's forms: names in quotes, years of two digits, covariates after the rest", async () => {
    const { places, cases, population } = await load({});
    expect(places.ids).toEqual([['North'], ['South Valley']]);
    expect(places.coordinates[0]).toEqual([-106.6, 35.1]);
    expect(cases).toEqual([
      { place: 0, day: dayNumber(1977, 1, 1), count: 2, kind: '1', line: 1 },
      { place: 1, day: dayNumber(1980, 6, 1), count: 1, kind: '2', line: 2 },
    ]);
    expect(population[1]).toEqual({ place: 0, day: dayNumber(1982, 7, 1), count: 2000, kind: '1' });
  });

  it('reads the same from CSV, in any order of columns, under the names of --columns, a case a row without a count', async () => {
    const csv = {
      cases: 'County,sex,date\nNorth,1,1977\nNorth,1,1977\n"South Valley",2,1980-06\n',
      geo: 'lon;lat;County\n-106.6;35.1;North\n-106.7;34.9;South Valley\n',
      population:
        'id,year,population,sex,note\nNorth,1973,1000,1,a\nNorth,1982,2000,1,b\nSouth Valley,1973,500,1,c\nSouth Valley,1973,500,2,d\n',
    };
    const ours = await load(csv);
    const theirs = await load({});
    expect(ours.population).toEqual(theirs.population);
    expect(ours.cases.map(({ place, day, kind }) => [place, day, kind])).toEqual(
      [theirs.cases[0]!, theirs.cases[0]!, theirs.cases[1]!].map(({ place, day, kind }) => [place, day, kind]),
    );
  });

  it('puts locations at one point together', async () => {
    const { places } = await load({ geo: `${GEO}Annex 35.1 -106.6\n` });
    expect(places.ids).toEqual([['Annex', 'North'], ['South Valley']]);
  });

  it('does without dates where only space counts', async () => {
    const spatial = { scope: 'spatial', model: 'bernoulli' } as const;
    const { cases, controls } = await load({ cases: 'North 2\n', controls: 'North 5\n' }, spatial);
    expect([cases[0]!.count, controls[0]!.count]).toEqual([2, 5]);
    const kinds = await load({ cases: 'North 2 old 1\n', controls: 'North 5 old 1\n' }, spatial);
    expect([kinds.cases[0]!.count, kinds.notes.length]).toEqual([2, 2]);
    const dated = await load({ cases: 'North 2 1\n"South Valley" 1 2\n' }, { scope: 'spatial' });
    expect(dated.cases.map(({ kind }) => kind)).toEqual(['1', '2']);
  });

  it.each([
    [
      'an id without coordinates',
      { cases: `${CASES}Nowhere 1 1977 1\n` },
      'a.cas:3: location "Nowhere" has no coordinates in',
    ],
    [
      'people without coordinates',
      { population: `${POPULATION}Nowhere 73 5 1\n` },
      'a.pop:5: location "Nowhere" has no coordinates',
    ],
    [
      'a date out of the study',
      { cases: 'North 1 1995 1\n' },
      'a.cas:1: location "North": the date 1995 is outside the study period 1973-01-01 to 1991-12-31',
    ],
    ['a day that is none', { cases: 'North 1 1980/2/30 1\n' }, 'a.cas:1: location "North": not a date: 1980/2/30'],
    [
      'a negative count',
      { cases: `\n\n${CASES}North -1 1977 1\n` },
      'a.cas:5: location "North": the count is negative: -1',
    ],
    ['a count of words', { cases: 'North many 1977 1\n' }, 'the count is not a number: many'],
    ['half a case', { cases: 'North 0.5 1977 1\n' }, 'the count is not a whole number: 0.5'],
    ['a negative population', { population: 'North 73 -5 1\n' }, 'a.pop:1: location "North": the count is negative'],
    [
      'nobody at a place with a case',
      { population: 'North 73 0 1\n"South Valley" 73 5 1\n"South Valley" 73 5 2\n' },
      'a.cas:1: location "North" has a case but no population in',
    ],
    ['nobody of a kind', { cases: `${CASES}North 1 1977 3\n` }, 'a.cas:3: a case of "3", of whom there are none in'],
    ['too few covariates', { cases: `${CASES}North 1 1977\n` }, 'a.cas:3: 0 covariates, the first line of'],
    [
      'a latitude that is a longitude',
      { geo: 'North -106.6 35.1\n' },
      'a.geo:1: location "North": latitude -106.6 is not within -90..90 degrees; are latitude and longitude swapped',
    ],
    ['a missing coordinate', { geo: `${GEO}East 35\n` }, 'a.geo:3: location "East": longitude is missing'],
    ['two places for an id', { geo: `${GEO}North 35.2 -106.6\n` }, 'a.geo:3: location "North" was elsewhere in line 1'],
    ['an empty file', { cases: '\n' }, 'a.cas: the file has no rows'],
    [
      'a CSV without coordinates',
      { geo: 'id,name\nNorth,n\n' },
      'a.geo:1: no column "lon"; the columns here: id, name',
    ],
  ])('names file and line of %s', async (_, texts, message) => {
    await expect(load(texts)).rejects.toThrow(message);
  });

  it("takes covariates of space-time permutation from SaTScan's form, and from CSV those asked for", async () => {
    const permuted = { model: 'space-time-permutation' } as const;
    const kinds = async (texts: Parameters<typeof load>[0], covariates?: readonly string[]) =>
      (await load(texts, permuted, covariates)).cases.map(({ kind }) => kind);
    expect(await kinds({})).toEqual(['1', '2']);
    expect((await load({}, permuted)).notes).toEqual(['adjusted for 1 covariate']);
    expect(await kinds({ cases: 'North 1 1977 1 a\n"South Valley" 1 1980 1 b\n' })).toEqual(['1 a', '1 b']);
    await expect(kinds({ cases: `${CASES}North 1 1977\n` })).rejects.toThrow(
      'a.cas:3: 0 covariates, the first line of',
    );
    const csv = 'id,date,crew,note\nNorth,1977,A,x\nSouth Valley,1980,B,y\n';
    expect(await kinds({ cases: csv })).toEqual(['', '']);
    expect(await kinds({ cases: csv }, ['Crew'])).toEqual(['A', 'B']);
    await expect(kinds({ cases: csv }, ['team'])).rejects.toThrow(
      'no column "team" (--covariates); there are crew, note',
    );
    await expect(kinds({}, ['crew'])).rejects.toThrow('a.cas has no header');
  });

  it('leaves covariates of the Bernoulli model unread, as SaTScan does, and says so', async () => {
    const { cases, notes } = await load({ cases: 'North 2 1977 old\n' }, { model: 'bernoulli' });
    expect(cases[0]!.kind).toBe('');
    expect(notes).toEqual([expect.stringMatching(/a\.cas:1: fields after id, count and date are not used: bernoulli/)]);
  });

  it('does without a population where only time counts: as many people on every day', async () => {
    const { population } = await loadScan(
      { ...written({ cases: 'North 2 1977\n' }), population: undefined },
      {
        ...SETTINGS,
        scope: 'temporal',
      },
    );
    expect(population).toEqual([{ place: 0, kind: '', day: SETTINGS.startDay, count: 1 }]);
  });

  it('reads a file without header whose fields are between commas, tabs or several blanks, with a byte order mark too', async () => {
    const theirs = await load({});
    for (const cases of [
      'North,2,1977,1\n"South Valley",1,1980/6,2\n',
      '\uFEFFNorth\t2\t1977\t1\r\n\r\n"South Valley"\t1\t1980/6\t2\r\n',
      '  North   2 1977   1 \n\n "South Valley" 1  6/1980 2',
    ])
      expect((await load({ cases })).cases.map((event) => ({ ...event, line: 0 }))).toEqual(
        theirs.cases.map((event) => ({ ...event, line: 0 })),
      );
  });

  it('reads 200,000 rows', async () => {
    const cases = `${'North 1 1977 1\n'.repeat(200_000)}`;
    expect((await load({ cases })).cases).toHaveLength(200_000);
  });

  it('refuses a date that is coarser than the unit', async () => {
    await expect(load({}, { unit: 'day' })).rejects.toThrow(
      'a.cas:1: location "North": the date 1977 gives only the year, too little for --unit day',
    );
  });

  it('shows ten errors and counts the others', async () => {
    const cases = Array.from({ length: 13 }, (_, i) => `X${i} 1 1977 1\n`).join('');
    await expect(load({ cases })).rejects.toThrow(/a\.cas:10: .*\nand 3 more$/);
    await expect(loadScan({ cases: 'no-such.cas', geo: 'no-such.geo' }, SETTINGS)).rejects.toThrow(
      'no-such.geo: cannot be read (ENOENT)',
    );
  });
});

describe('dates', () => {
  it('are as precise as written', () => {
    expect(readScanDate('1977', 2000)).toEqual({
      precision: 'year',
      firstDay: dayNumber(1977, 1, 1),
      lastDay: dayNumber(1977, 12, 31),
    });
    expect(readScanDate('1980-2', 2000)).toEqual({
      precision: 'month',
      firstDay: dayNumber(1980, 2, 1),
      lastDay: dayNumber(1980, 2, 29),
    });
    expect(readScanDate('2024-03-01T23:59:00Z', 2000)!.firstDay).toBe(dayNumber(2024, 3, 1));
    for (const text of ['2024.03.01', '2024*3*1', '3/1/2024', '03-01-2024 10:30'])
      expect(readScanDate(text, 2000)!.firstDay).toBe(dayNumber(2024, 3, 1));
    expect(readScanDate('3/2024', 2000)).toEqual(readScanDate('2024/3', 2000));
    for (const none of ['2023/2/29', '31/12/2024', '2024/13', '1/2/24/5', 'March'])
      expect(readScanDate(none, 2000)).toBeNull();
    expect(readScanDate('73', 1973)!.firstDay).toBe(dayNumber(1973, 1, 1));
    expect(readScanDate('05', 1999)!.firstDay).toBe(dayNumber(2005, 1, 1));
  });

  it('stand for their middle where people are counted: 1 July, the 15th', () => {
    for (const year of [1973, 1972]) expect(middleDay(readScanDate(String(year), year)!)).toBe(dayNumber(year, 7, 1));
    expect(middleDay(readScanDate('1972/2', 1972)!)).toBe(dayNumber(1972, 2, 15));
  });
});
