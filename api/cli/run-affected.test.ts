import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { oakStreet } from '../affected/testing-oak-street.ts';
import { type AffectedFlags, listAffected } from './run-affected.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-affected-'));
let server: Server;
let url = '';
beforeAll(async () => {
  server = createServer(oakStreet().app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

async function run(flags: AffectedFlags) {
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  await listAffected({ url, ...flags });
  vi.restoreAllMocks();
  return printed;
}

describe('affected, through a running server', () => {
  it('prints a line for each address with how it was found, or JSON', async () => {
    const { stdout, stderr } = await run({ main: 'W1' });
    expect(stdout.split('\n')).toEqual([
      '11 Oak St  likely 99.9 %  main W1 is the nearest main to where it fronts Oak St, 0.0 m away',
      '12 Oak St  likely 99.9 %  main W1 is the nearest main to where it fronts Oak St, 0.0 m away',
      '',
    ]);
    expect(stderr).toBe('2 places: 2 addresses, 0 ranges of numbers, 0 properties; 0 stated, 2 likely, 0 possible\n');
    const json = JSON.parse((await run({ segment: 'S1', json: true })).stdout);
    expect(json).toMatchObject({ count: 2, places: [{ certainty: 'stated' }, { certainty: 'stated' }] });
    expect((await run({ circle: { lon: 0.001, lat: 0.0002, radiusMeters: 10 } })).stdout).toMatch(/^11 Oak St/);
  });

  it('writes the same list as CSV for an area of several polygons', async () => {
    const box = (west: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [west, -0.001],
          [west + 0.0005, -0.001],
          [west + 0.0005, 0.001],
          [west, 0.001],
          [west, -0.001],
        ],
      ],
    });
    const area = join(folder, 'area.geojson');
    const feature = (geometry: object) => ({ type: 'Feature', properties: {}, geometry });
    const features = [feature(box(0.0008)), feature(box(0.0028))];
    writeFileSync(area, JSON.stringify({ type: 'FeatureCollection', features }));
    const out = join(folder, 'out.csv');
    await run({ area, out });
    expect(readFileSync(out, 'utf8').split('\r\n')).toHaveLength(5);
    writeFileSync(area, JSON.stringify({ type: 'Polygon', coordinates: [[[0, 0]]] }));
    await expect(run({ area })).rejects.toThrow(/area\.geojson: area/);
    await expect(run({ main: 'W9' })).rejects.toThrow('no main W9 in main');
  });
});
