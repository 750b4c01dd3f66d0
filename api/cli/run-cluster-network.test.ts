import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runNetworkK } from './run-cluster-network-k.ts';
import { type NetworkScanFlags, runNetworkScan } from './run-cluster-network-scan.ts';

let folder = '';
let files = { vertices: '', segments: '', points: '' };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'network-cli-'));
  files = {
    vertices: join(folder, 'vertices.csv'),
    segments: join(folder, 'segments.csv'),
    points: join(folder, 'points.csv'),
  };
  await writeFile(files.vertices, 'vertex,x,y\n1,0,0\n2,1000,0\n3,1000,500\n');
  await writeFile(files.segments, 'from,to\n1,2\n2,3\n');
  await writeFile(files.points, 'x,y\n100,0\n460,2\n470,1\n480,0\n490,3\n530,0\n1000,400\n');
});
afterAll(() => rm(folder, { recursive: true }));

/** What a command prints. */
async function printed(run: () => Promise<void>): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await run();
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

const scanFlags = (): NetworkScanFlags => ({
  ...files,
  lixel: 50,
  maxShare: 0.5,
  years: 10,
  replications: 99,
  seed: 3,
  json: true,
});

describe('cluster network-k', () => {
  it('prints K at the radii asked for, with what the network is', async () => {
    const answer = JSON.parse(await printed(() => runNetworkK({ ...files, radii: [0, 10, 5000], json: true })));
    expect(answer).toMatchObject({ points: 7, components: 1, totalLength: 1500, largestSideDistance: 3 });
    // 460-470-480-490: three pairs both ways; each has a rim of two points.
    expect(answer.k[0]).toEqual({ radius: 0, k: 0, uncorrected: 0 });
    expect(answer.k[1].uncorrected).toBeCloseTo((1500 / 42) * 6);
    expect(answer.k[1].k).toBeCloseTo((1500 / 42) * 3);
    expect(answer.k[2].uncorrected).toBeCloseTo(1500);
    expect(await printed(() => runNetworkK({ ...files, radii: [10] }))).toContain('7 points on 1500.00 of network');
  });
});

describe('cluster network-scan', () => {
  it('prints the stretch of main with the break, by discs and by connected sets', async () => {
    // A disc reaches as far to both sides; a set may take in the piece on one side only.
    for (const [way, cases, to] of [
      [{ maxRadius: 200 }, 4, 500],
      [{ connected: 6 }, 5, 550],
      [{ connected: 30 }, 5, 550],
    ] as const) {
      const text = await printed(() => runNetworkScan({ ...scanFlags(), ...way }));
      const { clusters, simulatedMaxima } = JSON.parse(text);
      expect(simulatedMaxima.length).toBe(99);
      expect(clusters[0]).toMatchObject({ rank: 1, cases, stretches: [{ segment: 1, from: 450, to }] });
      expect(clusters[0].exposure).toBeCloseTo((to - 450) / 100);
      expect(clusters[0].pValue).toBeLessThanOrEqual(0.05);
    }
  });

  it('asks for discs or sets, not both or none', async () => {
    await expect(runNetworkScan(scanFlags())).rejects.toThrow('one of --max-radius');
    await expect(runNetworkScan({ ...scanFlags(), maxRadius: 1, connected: 2 })).rejects.toThrow('one of --max-radius');
  });
});
