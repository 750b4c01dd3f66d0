import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNetwork } from './load-network.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'network-'));
});
afterAll(() => rm(folder, { recursive: true }));

const GOOD = {
  vertices: 'y,vertex,x\n0,a,0\n0,"b",100\n100,c,100\n',
  segments: 'id,from,to\nmain,a,b\nbranch,b,c\n',
  points: 'x,y\n40,3\n97,50\n',
};

/** The files with some of them otherwise; their names stand in the messages. */
async function load(texts: Partial<typeof GOOD>, maxSide?: number) {
  const files = { vertices: '', segments: '', points: '' };
  for (const name of ['vertices', 'segments', 'points'] as const) {
    files[name] = join(folder, `${name}.csv`);
    await writeFile(files[name], texts[name] ?? GOOD[name]);
  }
  return loadNetwork(files, maxSide);
}

describe('the files of a network', () => {
  it('are read by column name, and points are put on the nearest segment', async () => {
    const { network, points, largestSideDistance, exposures } = await load({});
    expect([...network.lengths]).toEqual([100, 100]);
    expect(points).toEqual([
      { segment: 0, along: 40 },
      { segment: 1, along: 50 },
    ]);
    expect(largestSideDistance).toBe(3);
    expect(exposures).toBeNull();
  });

  it('may number vertices by row, give lengths and exposure, and place points by segment and share', async () => {
    const { network, points, largestSideDistance, exposures } = await load({
      vertices: 'x,y\n0,0\n100,0\n',
      segments: 'from,to,length,exposure\n1,2,150,2.5\n',
      points: 'x,y,seg,tp\n1,1,1,0.5\n',
    });
    expect(network.totalLength).toBe(150);
    expect([...exposures!]).toEqual([2.5]);
    expect(points).toEqual([{ segment: 0, along: 75 }]);
    expect(largestSideDistance).toBeNull();
  });

  const bad: readonly (readonly [string, Partial<typeof GOOD>, RegExp])[] = [
    [
      'a coordinate that is no number',
      { vertices: 'vertex,x,y\na,0,0\nb,ten,0\n' },
      /vertices\.csv:3: x is no number: "ten"/,
    ],
    ['a vertex twice', { vertices: 'vertex,x,y\na,0,0\na,1,0\n' }, /vertices\.csv:3: vertex "a" is there twice/],
    ['an unknown vertex', { segments: 'from,to\na,b\nb,z\n' }, /segments\.csv:3: vertex "z" is not in .*vertices\.csv/],
    [
      'a length below nothing',
      { segments: 'from,to,length\na,b,-1\n' },
      /segments\.csv:2: length must be more than 0, got -1/,
    ],
    [
      'a length below the straight one',
      { segments: 'from,to,length\na,b,9\n' },
      /segments\.csv:2: the segment is 9 long, less/,
    ],
    [
      'a segment without length',
      { segments: 'from,to\na,b\n\nc,c\n' },
      /segments\.csv:4: the segment has no positive length/,
    ],
    ['a missing column', { segments: 'from,until\na,b\n' }, /segments\.csv:1: the column to is missing/],
    ['no header', { vertices: '0,0\n1,1\n' }, /vertices\.csv:1: no header with the columns x, y/],
    ['a segment that is none', { points: 'seg,tp\n3,0.5\n' }, /points\.csv:2: seg 3 is no segment: they are 1 to 2/],
    ['a share above 1', { points: 'seg,tp\n1,1.5\n' }, /points\.csv:2: tp must be 0 to 1, got 1\.5/],
    [
      'a point too far away',
      { points: 'x,y\n40,3\n40,90\n' },
      /points\.csv:3: the point is farther than 20 from the network/,
    ],
    ['no rows', { points: 'x,y\n' }, /points\.csv: the file has no rows/],
  ];
  for (const [what, texts, message] of bad)
    it(`with ${what} are refused by file and line`, async () => {
      await expect(load(texts, 20)).rejects.toThrow(message);
    });
});
