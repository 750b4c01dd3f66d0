import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { clusterByDensity, type HdbscanFlags } from './run-cluster-hdbscan.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-hdbscan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const inFile = join(folder, 'in.csv');
const outFile = join(folder, 'out.csv');

/** Runs the command on a text; the lines of its output and what it printed. */
async function clustered(text: string, flags: Partial<HdbscanFlags> = {}) {
  writeFileSync(inFile, text);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  await clusterByDensity({ in: inFile, out: outFile, minPoints: 3, ties: 'nearest', ...flags });
  vi.restoreAllMocks();
  return { lines: readFileSync(outFile, 'utf8').trimEnd().split('\n'), ...printed };
}

// A close three, a wide three, one far off.
const ROWS = 'ref,x,y\na,0,0\nb,1,0\nc,0,1\nd,500,0\ne,540,0\nf,500,40\nz,5000,0\n';

describe('cluster hdbscan', () => {
  it('writes label, probability and outlier score beside every row, in their order', async () => {
    const { lines, stderr } = await clustered(ROWS);
    expect(lines[0]).toBe('ref,x,y,label,probability,outlier_score,reason');
    expect(lines.slice(1).map((line) => line.split(',')[3])).toEqual(['0', '0', '0', '1', '1', '1', '-1']);
    expect(lines[7]).toBe(`z,5000,0,-1,0,${1 - Math.SQRT2 / 4500},`);
    expect(stderr).toBe(`7 rows, 0 of them bad: 2 clusters of 6 points, 1 noise: ${outFile}\n`);
  });

  it("has R's numbers in the order of the rows, and a size of clusters apart from that of cores", async () => {
    const labels = async (flags: Partial<HdbscanFlags>) =>
      (await clustered(ROWS, flags)).lines.slice(1).map((line) => line.split(',')[3]);
    expect(await labels({ ties: 'input-order' })).toEqual(['1', '1', '1', '0', '0', '0', '-1']);
    expect(await labels({ minClusterSize: 4 })).toEqual(Array(7).fill('-1'));
  });

  it('leaves a row that is no point out and says why, and says when there are too few', async () => {
    const { lines, stderr } = await clustered('lon,lat\n179.99999,10\n-179.99999,10\nNaN,10\n', { minPoints: 4 });
    expect(lines.slice(1)).toEqual([
      '179.99999,10,-1,0,0,',
      '-179.99999,10,-1,0,0,',
      'NaN,10,,,,lon is not a number: NaN',
    ]);
    expect(stderr).toContain(
      '3 rows, 1 of them bad: 0 clusters of 0 points, 2 noise (fewer points than --min-points 4)',
    );
  });

  it('prints its counts and the stability of each cluster as JSON, null where it is not finite', async () => {
    const { stdout } = await clustered(`${ROWS}g,9000,0\nh,9000,0\ni,9000,0\n`, { json: true });
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 10,
      bad: 0,
      points: 10,
      clusters: 3,
      noise: 0,
      minClusterSize: 3,
    });
    expect(JSON.parse(stdout).stabilities).toEqual([expect.any(Number), expect.any(Number), null]);
  });
});
