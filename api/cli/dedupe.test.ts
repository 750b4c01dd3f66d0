import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeWorld } from '../../engine/dedupe/learn/made-world.ts';
import { readPastReports } from './past-report-rows.ts';
import { evaluateFile } from './run-dedupe-evaluate.ts';
import { trainOnFile } from './run-dedupe-train.ts';

const COLUMNS = path.join(import.meta.dirname, '../../data/cities/chicago/dedupe-columns.yaml');
const chicago = path.join(process.env.CITY_DATA_DIR ?? '', 'chicago', 'sanitation_to_2013.csv.gz');
const timeZone = 'UTC';
const said = { out: '', err: '' };
let folder = '';
const at = (name: string): string => path.join(folder, name);
const iso = (ms: number): string => new Date(ms).toISOString();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dedupe-'));
  const rows = madeWorld(5, 400).map(({ id, reportedAtMs, place: { lonLat }, service, isRepeat, incident }) =>
    [id, iso(reportedAtMs), ...lonLat, service, isRepeat ? 1 : 0, incident].join(','),
  );
  await writeFile(
    at('few.csv.gz'),
    gzipSync(['id,reported_at,lon,lat,service,again,incident', ...rows, ''].join('\n')),
  );
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  said.out = '';
  said.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('dedupe train and evaluate', () => {
  it('work on a gzipped file of the least columns, and print what the seam promises', async () => {
    const source = { in: at('few.csv.gz'), truth: 'again', timeZone };
    await trainOnFile({ ...source, model: at('few.json'), until: '2024-09-01' });
    expect(said.err).toMatch(
      /^few\.csv\.gz: \d+ reports from 2024-01-0\d to 2024-08-31, \d+ repeat an earlier one; 0 rows bad; threshold 0\.\d+/,
    );
    await evaluateFile({ ...source, model: at('few.json'), from: '2024-09-01', json: true });
    const answer = JSON.parse(said.out);
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['n', 'positives', 'precision', 'recall', 'f1', 'averagePrecision']),
    );
    expect(answer.baselines.map((one: object) => Object.keys(one))).toEqual(
      answer.baselines.map(() => ['name', 'precision', 'recall', 'f1', 'averagePrecision']),
    );
    expect(answer.baselines[0].name).toBe('an earlier report at the same point within 1 day');
    expect(answer.f1).toBeGreaterThan(0.6);
  });

  it('take a column of incidents for the truth', async () => {
    const source = { in: at('few.csv.gz'), incident: 'incident', timeZone };
    await trainOnFile({ ...source, model: at('incidents.json'), json: true });
    const counts = JSON.parse(said.out);
    expect(counts.repeats).toBe(madeWorld(5, 400).filter(({ isRepeat }) => isRepeat).length);
  });

  it('read why a request was closed, of those that are', async () => {
    const stages = [',completed', '2024-01-02,completed', '2024-01-02,Done', '2024-01-02,diagnosed', '2024-01-02,'];
    const rows = stages.map((stage, i) => `r${i},2024-01-01,-76,43,tree,0,${stage}`);
    await writeFile(at('closed.csv'), `id,reported_at,lon,lat,service,again,closed_at,closed_as\n${rows.join('\n')}\n`);
    const truth = { kind: 'flag', column: 'again', match: null } as const;
    const { reports } = await readPastReports({ inFile: at('closed.csv'), columnNames: new Map(), truth, timeZone });
    expect(reports.map(({ closedAs }) => closedAs)).toEqual([null, 'done', 'done', 'other', null]);
  });

  it('name what is wrong, and where', async () => {
    const head = 'id,reported_at,lon,lat,service,again';
    const bad = [
      ['a,2024-01-01,-76,43,tree,maybe', 'again is none of 1, 0, true, false: maybe'],
      ['a,soon,-76,43,tree,1', 'reported_at is no date: soon'],
      ['a,2024-01-01,,43,tree,1', 'lon is missing'],
      ['a,2024-01-01,43,-96,tree,1', 'are lon and lat swapped?'],
      [',2024-01-01,-76,43,tree,1', 'id is missing'],
      ['a,2024-01-01,-76,43,tree', '5 fields, the header has 6'],
    ] as const;
    await writeFile(at('bad.csv'), [head, ...bad.map(([row]) => row), ''].join('\n'));
    const source = { in: at('bad.csv'), truth: 'again', timeZone, model: at('bad.json') };
    await expect(trainOnFile(source)).rejects.toThrow(`${at('bad.csv')}: no row can be used, 6 are bad`);
    bad.forEach(([, problem], i) => {
      expect(said.err).toContain(`${at('bad.csv')}:${i + 2}: `);
      expect(said.err).toContain(problem);
    });
    expect(existsSync(at('bad.json'))).toBe(false);
    await expect(trainOnFile({ ...source, truth: 'gone' })).rejects.toThrow('no column "gone"');
    await expect(trainOnFile({ ...source, in: at('few.csv.gz'), until: '2024-01-01' })).rejects.toThrow(
      'nothing can be learned',
    );
    const { truth: _, ...neither } = source;
    await expect(trainOnFile(neither)).rejects.toThrow('needs one of --truth COLUMN and --incident COLUMN');
    await writeFile(at('broken.json'), '{"format": "bailiwick dedupe model", "version": 1}');
    const few = { in: at('few.csv.gz'), truth: 'again', timeZone, model: at('broken.json') };
    await expect(evaluateFile(few)).rejects.toThrow(`--model ${at('broken.json')}: "byService" must be an object`);
  });
});

describe.skipIf(!existsSync(chicago))('in Chicago (skipped without CITY_DATA_DIR)', () => {
  it('three months teach enough to tell the repeats of the next one: the whole figures are in data/cities/chicago', async () => {
    const lines: string[] = [];
    for await (const line of createInterface({ input: createReadStream(chicago).pipe(createGunzip()) }))
      if (lines.length === 0 || (line >= '2012-10' && line < '2013-02')) lines.push(line);
    await writeFile(at('chicago.csv'), `${lines.join('\n')}\n`);
    const source = { in: at('chicago.csv'), truth: 'Status', truthMatch: /Dup$/u, columns: COLUMNS, timeZone };
    await trainOnFile({ ...source, model: at('chicago.json'), until: '2013-01-01' });
    await evaluateFile({ ...source, model: at('chicago.json'), from: '2013-01-01', json: true });
    const { f1, averagePrecision, calibrationError, baselines } = JSON.parse(said.out);
    expect(f1).toBeGreaterThan(0.82);
    expect(f1).toBeGreaterThan(Math.max(...baselines.map((one: { f1: number }) => one.f1)));
    expect(averagePrecision).toBeGreaterThan(
      Math.max(...baselines.map((one: { averagePrecision: number }) => one.averagePrecision)) + 0.05,
    );
    expect(calibrationError).toBeLessThan(0.03);
    expect((await readFile(at('chicago.json'), 'utf8')).length).toBeLessThan(20_000);
  });
});
