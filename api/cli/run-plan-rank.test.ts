import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type PlanRankFlags, rankFiles } from './run-plan-rank.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const path = (name: string): string => join(folder, name);

/** Runs the command on two texts; its answer, its output and what it printed beside. */
async function ranked(segments: string, events: string, flags: Partial<PlanRankFlags> = {}) {
  writeFileSync(path('pipes.csv'), segments);
  writeFileSync(path('breaks.csv'), events);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  await rankFiles({
    segments: path('pipes.csv'),
    events: path('breaks.csv'),
    out: path('out.csv'),
    snapMeters: 50,
    json: true,
    ...flags,
  });
  vi.restoreAllMocks();
  const lines = readFileSync(path('out.csv'), 'utf8').replaceAll(folder, '').trimEnd().split('\n');
  return { answer: JSON.parse(printed.stdout), lines, stderr: printed.stderr.replaceAll(`${folder}/`, '') };
}

const PIPES =
  'id,note,length,install_date,material,diameter\nA,"x, y",1000,1960,CI,150\nB,,500,2010-01-01,PVC,\nC,,,,,\n';
const BREAKS = 'id,date,segment_id\n1,2000-01-01,A\n2,2005-06-01,A\n3,2015-01-01,B\n4,2005-01-01,B\n5,2020-01-01,Z\n';

describe('plan rank', () => {
  it('writes every pipe in its place with its rank, and the reason of those without', async () => {
    const { lines, stderr } = await ranked(PIPES, BREAKS);
    expect(lines[0]).toBe(
      'id,note,length,install_date,material,diameter,rank,breaks,years,breaks_per_km_year,estimated_breaks_per_km_year,because',
    );
    expect(lines[1]).toMatch(
      /^A,"x, y",1000,1960,CI,150,2,2,20\.00,0\.09999\d,0\.12000\d,"2 breaks in 1 km over 20 years: 0\.1 per/,
    );
    expect(lines[2]).toMatch(/^B,,500,2010-01-01,PVC,,1,1,10\.00,0\.200\d+,/);
    expect(lines[3]).toBe('C,,,,,,,,,,,its length is not known');
    expect(stderr).toBe(
      "2 pipes ranked, 1 not, 0 bad rows; 5 breaks: 3 counted, 1 out of their pipe's time, 1 without a pipe, 0 bad rows: out.csv\n",
    );
  });

  it('prints the ranking, worst first, with the record that it rests on', async () => {
    const { answer } = await ranked(PIPES, BREAKS);
    expect(answer).toMatchObject({
      since: '2000-01-01',
      asOf: '2020-01-01',
      breaks: { counted: 3, outside: 1, byId: 4, byPlace: 0, unassigned: 1, bad: 0 },
      segments: [
        { id: 'B', rank: 1, breaks: 1, installed: '2010-01-01', material: 'PVC', diameter: null },
        { id: 'A', rank: 2, breaks: 2, lengthMeters: 1000 },
      ],
      unranked: [{ id: 'C', reason: 'its length is not known' }],
    });
    expect(answer.meanBreaksPerKmYear).toBeCloseTo(3 / 25, 4);
  });

  it('takes the record as --since and --as-of say', async () => {
    const { answer } = await ranked(PIPES, BREAKS, { since: '2004-01-01', asOf: '2014-01-01' });
    expect(
      answer.segments.map(({ id, breaks, years }: { id: string; breaks: number; years: number }) => [
        id,
        breaks,
        Math.round(years),
      ]),
    ).toEqual([
      ['A', 1, 10],
      ['B', 0, 4],
    ]);
  });

  it('gives a break without a known pipe to the nearest one within reach', async () => {
    const pipes = 'id,length,wkt\nS,1000,"LINESTRING (0 0, 0.01 0)"\nN,1000,"LINESTRING (0 0.001, 0.01 0.001)"\n';
    const breaks =
      'date,segment_id,lon,lat\n2000-01-01,N,0.005,0\n2001-01-01,old,0.005,0.0008\n2002-01-01,,0.005,0.0002\n2010-01-01,,0.005,0.01\n';
    const { answer } = await ranked(pipes, breaks);
    expect(answer.breaks).toMatchObject({ byId: 1, byPlace: 2, unassigned: 1 });
    expect(answer.segments).toMatchObject([
      { id: 'N', breaks: 2 },
      { id: 'S', breaks: 1 },
    ]);
  });

  it('names file, line and column of every row that is wrong, and goes on', async () => {
    const { answer, lines, stderr } = await ranked(
      'id,length,wkt\nA,12,\n,5,\nB,long,\nA,7,\nC,1\nD,5,POINT (500 0)\n',
      'id,date,segment_id,lon,lat\n1,2000-01-01,A,,\n2,yesterday,A,,\n3,,A,,\n1,2001-01-01,A,,\n4,2001-01-01,,x,5\n5,2002-01-01,,5,95\n6,2010-01-01,A,,\n',
    );
    const faults = [
      'pipes.csv:3: id is missing',
      'pipes.csv:4: length is not a number of meters: long',
      'pipes.csv:5: id is that of line 2 again: A',
      'pipes.csv:6: 2 fields, the header has 3',
      'pipes.csv:7: wkt cannot be read: POINT (500 0)',
      'breaks.csv:3: date is not an ISO date: yesterday',
      'breaks.csv:4: date is missing',
      'breaks.csv:5: id is that of line 2 again: 1',
      'breaks.csv:6: lon is not a number: x',
      'breaks.csv:7: lat 95 is not within -90..90',
    ];
    expect(stderr.split('\n').slice(0, faults.length)).toEqual(faults);
    expect(answer.rejected).toHaveLength(faults.length);
    expect(answer.segments).toMatchObject([{ id: 'A', breaks: 2 }]);
    expect(lines.slice(2, 5)).toEqual([
      ',5,,,,,,,id is missing',
      'B,long,,,,,,,length is not a number of meters: long',
      'A,7,,,,,,,id is that of an earlier line again: A',
    ]);
  });

  it('refuses files without the columns that it needs, naming those that are there', async () => {
    await expect(ranked('name,length\n', BREAKS)).rejects.toThrow(
      'pipes.csv:1: no column "id"; the columns here: name, length',
    );
    await expect(ranked(PIPES, 'id,date\n')).rejects.toThrow(
      'breaks.csv:1: no column "segment_id" nor "lon" and "lat"',
    );
    await expect(ranked('', BREAKS)).rejects.toThrow('the file is empty');
  });

  it('reads the names of both files from one --columns', async () => {
    writeFileSync(path('map.yaml'), 'segments: { id: PIPE, length: LEN }\nevents: { date: AT, segment_id: PIPE }\n');
    const columns = { columns: path('map.yaml') };
    const { answer } = await ranked('PIPE,LEN\nA,100\n', 'PIPE,AT\nA,2000-01-01\nA,2001-01-01\n', columns);
    expect(answer.segments).toMatchObject([{ id: 'A', breaks: 2 }]);
    writeFileSync(path('map.yaml'), 'id: PIPE\nsegments: { id: PIPE }\n');
    await expect(ranked(PIPES, BREAKS, columns)).rejects.toThrow('"id" stands beside segments: and events:');
    writeFileSync(path('map.yaml'), 'events: { date: [AT] }\n');
    await expect(ranked(PIPES, BREAKS, columns)).rejects.toThrow('events.date must name a column');
  });

  it('says that nothing can be ranked where no break is on record', async () => {
    const { answer } = await ranked(PIPES, 'date,segment_id\n');
    expect(answer.segments).toEqual([]);
    expect(answer.unranked[0]).toEqual({ id: 'A', reason: 'no break is on record, of any segment' });
  });
});
