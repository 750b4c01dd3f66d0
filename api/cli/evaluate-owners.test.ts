import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realData } from '../../data/cities/testing.ts';
import { type EvaluatedOwner, evaluateOwners } from '../../engine/route/learned-owners/evaluate-owners.ts';
import { readColumnNames } from './batch/column-names.ts';
import { readOwnerFamilies } from './owner-families.ts';
import { readPastOwners } from './past-owner-rows.ts';

const boston = path.join(import.meta.dirname, '../../data/cities/boston');
const data = realData('boston');
const missing = data.kind === 'missing' ? data.reason : '';

describe.skipIf(data.kind === 'missing')(`dead animals of Boston, without polygons of who owns what${missing}`, () => {
  let rows: readonly EvaluatedOwner[];

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const read = await readPastOwners({
      inFile: path.join(data.folder, 'animal_2013_2017.csv.gz'),
      columnNames: await readColumnNames(path.join(boston, 'columns.yaml')),
      familyOf: await readOwnerFamilies(path.join(boston, 'owner-families.yaml')),
      where: { type: 'Pick up Dead Animal' },
      timeZone: 'America/New_York',
    });
    expect(read.faults).toEqual([]);
    rows = read.rows;
  });

  const evaluate = (untilMs: number, testUntilMs: number) => {
    const train = rows.filter(({ reportedAtMs }) => reportedAtMs < untilMs);
    const test = rows.filter(({ reportedAtMs }) => reportedAtMs >= untilMs && reportedAtMs < testUntilMs);
    const { methods, scored, logLoss, logLossOfShares } = evaluateOwners(train, test);
    const [majority, nearest, , balanced] = methods.map(({ macroF1 }) => macroF1) as [number, number, number, number];
    return {
      families: scored.map(({ owner }) => owner),
      best: Math.max(majority, nearest),
      balanced,
      logLoss,
      logLossOfShares,
    };
  };

  // Families with five cases on both sides; the last figure is the floor of what the learned map gains over the better guess.
  it.each([
    ['2016', '2016-01-01', '2017-01-01', ['district', 'parks'], 0],
    ['the second half of 2016', '2016-07-01', '2017-01-01', ['dcr', 'district', 'parks'], 0.1],
    ['2017', '2017-01-01', '2018-01-01', ['dcr', 'district', 'dot', 'mbta', 'parks'], 0.02],
  ])('are foretold for %s better than by area or by the nearest', (_, from, until, families, gain) => {
    const score = evaluate(Date.parse(`${from}T05:00Z`), Date.parse(`${until}T05:00Z`));
    expect(score.families).toEqual(families);
    expect(score.balanced).toBeGreaterThan(score.best + gain);
    expect(score.logLoss).toBeLessThan(score.logLossOfShares);
  });
});

describe('a file of past requests with their owners', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bailiwick-owners-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileOf = async (name: string, ...lines: readonly string[]): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, `${lines.join('\n')}\n`);
    return file;
  };
  const read = async (where: Readonly<Record<string, string>>, ...lines: readonly string[]) => {
    const inFile = await fileOf('past.csv', 'lon,lat,reported_at,agency,address,kind', ...lines);
    const families = await fileOf(
      'f.yaml',
      '- { family: roads, matches: "^dpw" }',
      '- { family: state, matches: DOT }',
    );
    const familyOf = await readOwnerFamilies(families);
    return readPastOwners({ inFile, columnNames: new Map(), familyOf, where, timeZone: 'UTC' });
  };

  it('is read by family, in upper or lower case, with places that may be missing', async () => {
    const { rows, passedOver } = await read(
      { kind: 'x' },
      '-71,42,2017-01-02,DPW_North,1 Oak St,x',
      ',,2017-01-02 10:00,Mass dot,,x',
      '-71,42,2017-01-02,Mass DOT,,y',
    );
    expect(passedOver).toBe(1);
    expect(rows).toEqual([
      { lonLat: [-71, 42], address: '1 Oak St', reportedAtMs: Date.UTC(2017, 0, 2), owner: 'roads', area: null },
      { lonLat: null, address: null, reportedAtMs: Date.UTC(2017, 0, 2, 10), owner: 'state', area: null },
    ]);
  });

  it('names the line and the reason of a row that cannot be used', async () => {
    const { rows, faults } = await read(
      {},
      '-71,420,2017-01-02,DPW,,',
      '-71,,2017-01-02,DPW,,',
      '-71,42,soon,DPW,,',
      '-71,42,2017-01-02,,,',
      '-71,42,2017-01-02,Harbor,,',
      '-71,42',
    );
    expect(rows).toEqual([]);
    expect(faults.map((fault) => fault.slice(fault.indexOf('past.csv') + 8))).toEqual([
      ':2: lon and lat are no degrees',
      ':3: lon and lat are no degrees',
      ':4: reported_at cannot be read: soon',
      ':5: agency is missing',
      ':6: agency is in no family: Harbor',
      ':7: 2 fields, the header has 6',
    ]);
  });

  it('is refused without a column that it is filtered by, and families that are none with their entry', async () => {
    await expect(read({ type: 'x' }, '-71,42,2017-01-02,DPW,,')).rejects.toThrow(/past\.csv:1: no column "type"/);
    for (const [text, reason] of [
      ['family: roads', 'expected a list'],
      ['- { family: roads, matches: "(" }', 'entry 1: Invalid regular expression'],
      ['- { family: roads, matches: x }\n- { family: "", matches: x }', 'entry 2: "family" must be a name'],
      ['- { family: roads, queue: x, matches: y }', 'entry 1: unknown key "queue"'],
      ['- roads', 'entry 1: "family" must be a name'],
    ] as const) {
      const file = await fileOf('families.yaml', text);
      await expect(readOwnerFamilies(file)).rejects.toThrow(reason);
    }
  });
});
