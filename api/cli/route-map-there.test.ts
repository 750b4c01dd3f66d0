import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testApp } from '../testing.ts';
import { writeRouteMap } from './run-route-map.ts';

describe('route map --url', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-map-'));
  let server: Server;
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server = testApp().app.listen(0, () => resolve());
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function legendOf(answer: Readonly<Record<string, string>>, out: string): Promise<string> {
    const printed: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
    try {
      await writeRouteMap({ url, answer }, 'tree', out);
    } finally {
      spy.mockRestore();
    }
    return printed.join('');
  }

  it('writes the map that the server made, and prints its legend with the names of agencies', async () => {
    const out = join(folder, 'trees.geojson');
    const legend = await legendOf({ touching_wires: 'no' }, out);
    expect(legend).toMatch(/ km² {3}50\.00 % {2}(East|West) Public Works\n/);
    expect(legend).toContain("exact: along the layers' own lines");
    const map = JSON.parse(readFileSync(out, 'utf8'));
    expect(map).toMatchObject({ type: 'FeatureCollection', service: 'tree', answers: { touching_wires: 'no' } });
    expect(map.features).toHaveLength(2);
    expect(map).not.toHaveProperty('state');
  });

  it('says by what several are named, where a question is open', async () => {
    expect(await legendOf({}, join(folder, 'open.geojson'))).toMatch(/ or Electric \(by what is answered\)\n/);
  });

  it('repeats what the server says of a service that it does not have', async () => {
    await expect(writeRouteMap({ url }, 'noise', '-')).rejects.toThrow(/refused: .*no service of this code/);
  });
});
