import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type LocalFlags, localFile } from './run-cluster-local.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-local-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const inFile = join(folder, 'in.csv');
const outFile = join(folder, 'out.csv');
const pairsFile = join(folder, 'pairs.csv');

/** Runs the command; its rows by column, and what it printed. */
async function local(text: string, flags: Partial<LocalFlags>, pairs = '') {
  writeFileSync(inFile, text);
  writeFileSync(pairsFile, pairs);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  await localFile({ in: inFile, out: outFile, value: 'leaks', style: 'row', seed: 1, ...flags });
  vi.restoreAllMocks();
  const [header, ...rows] = readFileSync(outFile, 'utf8').trimEnd().split('\n');
  const names = header!.split(',');
  return { ...printed, names, column: (name: string) => rows.map((row) => row.split(',')[names.indexOf(name)]) };
}

/** A street of ten houses 10 m apart; the leaks are at its end. */
const STREET = `ref,x,y,leaks,meters\n${[0, 1, 0, 1, 0, 1, 0, 8, 9, 8].map((n, i) => `h${i},${i * 10},0,${n},100`).join('\n')}\n`;
const PAIRS = `i,j\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => `${i},${i + 1}\n${i + 1},${i}`).join('\n')}\n`;

describe('cluster local', () => {
  it('finds the hot end of a street, the same from a radius, from a number and from a file of neighbors', async () => {
    const near = await local(STREET, { within: 10, json: true });
    expect(near.column('ref')).toEqual(['h0', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8', 'h9']);
    expect(near.column('neighbours')).toEqual(['1', '2', '2', '2', '2', '2', '2', '2', '2', '1']);
    const stars = near.column('gstar_z').map(Number);
    expect(stars.indexOf(Math.max(...stars))).toBe(8);
    expect(Number(near.column('gstar_q')[8])).toBeLessThan(0.05);
    expect(near.column('quadrant')[8]).toBe('high-high');
    const listed = await local(STREET, { neighbours: pairsFile }, PAIRS);
    expect(listed.column('moran_z')).toEqual(near.column('moran_z'));
    const named = PAIRS.replace(/\d+/g, (n) => `h${Number(n) - 1}`);
    expect((await local(STREET, { neighbours: pairsFile, id: 'ref' }, named)).column('g_z')).toEqual(
      near.column('g_z'),
    );
    const whole = JSON.parse(near.stdout);
    expect(whole).toMatchObject({ places: 10, islands: 0, links: 18, style: 'row', of: 'value' });
    expect(whole.moran.z).toBeGreaterThan(2);
    expect((await local(STREET, { nearest: 1 })).column('neighbours')).toEqual(Array(10).fill('1'));
  });

  it('adds rates where there is a population, and permuted p-values where they are asked', async () => {
    const { column, names, stdout } = await local(STREET, {
      within: 10,
      population: 'meters',
      permutations: 99,
      json: true,
    });
    expect(column('raw_rate')[8]).toBe('0.09');
    expect(Number(column('expected')[0])).toBeCloseTo(2.8, 12);
    expect(Number(column('p_at_least')[8])).toBeLessThan(0.01);
    expect(names).toContain('moran_q_permuted');
    expect(JSON.parse(stdout)).toMatchObject({ of: 'standardized' });
    expect(JSON.parse(stdout).ebMoran.p).toBeLessThan(0.05);
  });

  it('gives a place without neighbors back with its reason and says on which line the first is', async () => {
    const { column, stderr } = await local(`${STREET}far,9000,0,3,100\n`, { within: 10 });
    expect(column('reason')[10]).toBe('it has no neighbors');
    expect([column('moran_z')[10], column('g_p')[10]]).toEqual(['', '']);
    expect(stderr).toContain('11 places, 1 without neighbors (the first: line 12)');
  });

  it('says that equal values tell nothing', async () => {
    const { column, stderr } = await local(STREET, { within: 10, value: 'meters' });
    expect(new Set(column('reason'))).toEqual(new Set(['all values are equal']));
    expect(stderr).toContain('all values are equal, nothing can be tested');
  });

  it('refuses what cannot be used, naming file and line', async () => {
    const rates = { within: 10, population: 'meters' };
    for (const [text, flags, pairs, message] of [
      [STREET.replace('h3,30,0,1,100', 'h3,30,0,1,0'), rates, '', `${inFile}:5: meters is 0`],
      [STREET.replace('h3,30,0,1,', 'h3,30,0,-1,'), rates, '', `${inFile}:5: leaks is -1: cases are 0 or more`],
      [STREET.replace('h3,30,0,1,', 'h3,30,0,1.5,'), rates, '', `${inFile}:5: leaks is 1.5: cases are whole numbers`],
      [STREET.replace('h3,30,0,1,', 'h3,30,0,,'), { within: 10 }, '', `${inFile}:5: leaks is missing`],
      [STREET.replace('h3,30,', 'h3,,'), { within: 10 }, '', `${inFile}:5: x is missing`],
      [STREET, { neighbours: pairsFile }, 'i,j\n1,2\n2,11\n', `${pairsFile}:3: no place "11" among the 10 rows`],
      [STREET, { neighbours: pairsFile, id: 'ref' }, 'i,j\nh1,h99\n', `${pairsFile}:2: no place "h99"`],
      [STREET.replace('h4,', 'h2,'), { within: 10, id: 'ref' }, '', `${inFile}:6: ref "h2" is that of line 4 too`],
      [STREET, { within: 1 }, '', '0 of 10 places have neighbors'],
      [STREET, { within: 10, value: 'none' }, '', 'no column "none"'],
    ] as const)
      await expect(local(text, flags, pairs)).rejects.toThrow(message);
  });
});
