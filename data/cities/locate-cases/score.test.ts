import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import type { MatchType } from '../../../engine/locate/candidate.ts';
import { type LocateCase, readLocateCases } from './locate-case.ts';
import { isHitAt1, isHitAt5 } from './score.ts';

const HEADER = 'form,text,expect,places,within_meters,match_type,asset,label';

const answer = (lonLat: LonLat, score = 1, matchType: MatchType = 'street') => ({
  ...{ lonLat, score, matchType },
  label: 'Oak St',
  asset: null,
});
const HERE: LonLat = [-76, 43];
// 0.001 degrees of latitude are 111 m.
const NEAR: LonLat = [-76, 43.001];
const FAR: LonLat = [-76, 43.1];

describe('a file of cases', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bailiwick-cases-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (...lines: readonly string[]): Promise<readonly LocateCase[]> => {
    const file = path.join(folder, 'cases.csv');
    await writeFile(file, [HEADER, ...lines].join('\n'));
    return readLocateCases(file);
  };

  it('is read with its lists', async () => {
    const [one] = await read('plain,Oak,ambiguous,-76 43; -76 43.1,50,street,,oak st; oak pl');
    expect(one).toEqual({
      ...{ line: 2, form: 'plain', text: 'Oak', expect: 'ambiguous', withinMeters: 50 },
      ...{
        places: [
          [-76, 43],
          [-76, 43.1],
        ],
        matchTypes: ['street'],
        assets: [],
        labels: ['oak st', 'oak pl'],
      },
    });
  });

  it('is refused by line where a cell makes no sense', async () => {
    await expect(read('plain,Oak,some,-76 43,5,,,')).rejects.toThrow(/cases\.csv:2: expect must be one of/);
    await expect(read('plain,Oak,place,-76,5,,,')).rejects.toThrow(/:2: places: not lon and lat/);
    await expect(read('plain,Oak,place,-76 43,,,,')).rejects.toThrow(/:2: within_meters must be positive/);
    await expect(read('plain,Oak,place,,,,,')).rejects.toThrow(/:2: place with or without a place/);
    await expect(read('plain,Oak,ambiguous,-76 43; -76 44,5,,A; B; C,')).rejects.toThrow(/as many of each/);
  });
});

describe('a hit', () => {
  const one: LocateCase = {
    ...{ line: 2, form: 'plain', text: 'Oak', expect: 'place', withinMeters: 150 },
    ...{ places: [HERE], matchTypes: [], assets: [], labels: [] },
  };

  it('is first, or among the first five', () => {
    expect(isHitAt1(one, [answer(NEAR), answer(FAR)])).toBe(true);
    expect(isHitAt1(one, [answer(FAR), answer(NEAR)])).toBe(false);
    expect(isHitAt5(one, [answer(FAR), answer(NEAR)])).toBe(true);
    expect(isHitAt5(one, [...Array(5).fill(answer(FAR)), answer(NEAR)])).toBe(false);
    expect(isHitAt1(one, [])).toBe(false);
  });

  it('is as near, found that way and named so as the case asks', () => {
    expect(isHitAt1({ ...one, withinMeters: 100 }, [answer(NEAR)])).toBe(false);
    expect(isHitAt1({ ...one, matchTypes: ['address'] }, [answer(NEAR)])).toBe(false);
    expect(isHitAt1({ ...one, labels: ['OAK'] }, [answer(NEAR)])).toBe(true);
    expect(isHitAt1({ ...one, labels: ['elm'] }, [answer(NEAR)])).toBe(false);
    expect(isHitAt1({ ...one, assets: ['S1'] }, [answer(NEAR)])).toBe(false);
  });

  it('of an ambiguous text needs every place, with the score of the first', () => {
    const both: LocateCase = { ...one, expect: 'ambiguous', places: [HERE, FAR] };
    expect(isHitAt1(both, [answer(FAR), answer(HERE)])).toBe(true);
    expect(isHitAt1(both, [answer(FAR), answer(HERE, 0.9)])).toBe(false);
    expect(isHitAt5(both, [answer(FAR), answer(HERE, 0.9)])).toBe(true);
    expect(isHitAt5(both, [answer(FAR)])).toBe(false);
  });

  it('of a text that means nothing is no answer', () => {
    const none: LocateCase = { ...one, expect: 'none', places: [] };
    expect(isHitAt1(none, [])).toBe(true);
    expect(isHitAt5(none, [answer(FAR)])).toBe(false);
  });
});
