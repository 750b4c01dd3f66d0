import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { clusterFile, type DbscanFlags } from './run-cluster-dbscan.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-dbscan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const inFile = join(folder, 'in.csv');
const outFile = join(folder, 'out.csv');
const columnsFile = join(folder, 'columns.yaml');

/** Runs the command on a text; the lines of its output and what it printed. */
async function clustered(text: string | Buffer, flags: Partial<DbscanFlags> = {}) {
  writeFileSync(inFile, text);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  await clusterFile({ in: inFile, out: outFile, eps: 5, minPoints: 2, border: 'nearest-core', ...flags });
  vi.restoreAllMocks();
  return { lines: readFileSync(outFile, 'utf8').trimEnd().split('\n'), ...printed };
}

describe('cluster dbscan', () => {
  it('writes the label beside every row, in their order, whatever else they hold', async () => {
    const { lines, stderr } = await clustered('ref,x,y\na,0,0\nb,100,0\n"c, d",3,4\n');
    expect(lines).toEqual(['ref,x,y,label,reason', 'a,0,0,0,', 'b,100,0,-1,', '"c, d",3,4,0,']);
    expect(stderr).toBe(`3 rows, 0 of them bad: 1 clusters of 2 points (2 cores), 1 noise: ${outFile}\n`);
  });

  it('gives a row that is no point back with its reason, and clusters the others as if it were not there', async () => {
    const { lines } = await clustered('x,y\n0,0\n,1\nNaN,1\n1,2,3\n1e12,0\n0,3\n');
    expect(lines.slice(1)).toEqual([
      '0,0,0,',
      ',1,,x is missing',
      'NaN,1,,x is not a number: NaN',
      '1,2,,"line 5 has 3 fields, the header 2",3',
      '1e12,0,,x 1e12 is not within -1000000000..1000000000',
      '0,3,0,',
    ]);
  });

  it('measures lon and lat on the globe', async () => {
    const { lines } = await clustered('lat,lon\n43.04,-76.15\n43.04,-76.1499\n43.0402,-76.15\n', { eps: 9 });
    expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual(['0', '0', '-1']);
    const swapped = await clustered('lon,lat\n43.04,-176.15\n', { eps: 9 });
    expect(swapped.lines[1]).toContain('are lon and lat swapped?');
  });

  it('finds the columns by the names that --columns gives, before its own', async () => {
    writeFileSync(columnsFile, 'lon: East\nlat: North\n');
    const { lines } = await clustered('x,y,East,North\n0,0,10,50\n900,900,10,50\n', { columns: columnsFile });
    expect(lines.slice(1).map((line) => line.split(',')[4])).toEqual(['0', '0']);
    await expect(clustered('a,b\n1,2\n')).rejects.toThrow(
      'in.csv:1: no columns "x" and "y" (meters) nor "lon" and "lat" (degrees); the columns here: a, b',
    );
  });

  it('prints its counts as JSON', async () => {
    const { stdout } = await clustered('x,y\n0,0\n4,0\n8,0\n99,0\nz,0\n', { json: true, minPoints: 3 });
    expect(JSON.parse(stdout)).toEqual({
      rows: 5,
      bad: 1,
      points: 4,
      clusters: 1,
      cores: 1,
      borders: 2,
      noise: 1,
      epsMeters: 5,
      minPoints: 3,
      border: 'nearest-core',
    });
  });

  it('overwrites a label that is there, and makes nothing of no rows', async () => {
    expect((await clustered('label,x,y\n7,0,0\n')).lines).toEqual(['label,x,y,reason', '-1,0,0,']);
    expect((await clustered('x,y\n')).lines).toEqual(['x,y,label,reason']);
    await expect(clustered('')).rejects.toThrow('the file is empty');
  });

  it.skipIf(!process.env.CITY_DATA_DIR)(
    'labels the sample of scikit-learn as scikit-learn does (skipped without CITY_DATA_DIR)',
    async () => {
      const sample = join(process.env.CITY_DATA_DIR!, 'cluster', 'dbscan', 'dbscan_100k_eps50_min5.csv.gz');
      const text = gunzipSync(readFileSync(sample)).toString().replace('label', 'expected');
      const { lines } = await clustered(text, { eps: 50, minPoints: 5, border: 'lowest-label' });
      expect(lines).toHaveLength(100_001);
      for (const line of lines.slice(1)) {
        const [, , expected, label] = line.split(',');
        if (label !== expected) expect.unreachable(line);
      }
    },
  );
});
