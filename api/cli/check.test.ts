import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../engine/check/finding.ts';
import { testApp } from '../testing.ts';
import { findingsText } from './findings-text.ts';

const BAILIWICK = fileURLToPath(new URL('./bailiwick.mjs', import.meta.url));

const finding = (kind: string, message: string): Finding => ({
  ...{ kind, message, severity: 'error', layer: null, rule: null },
  ...{ lon: -76.15, lat: 43.04, areaSquareMeters: 12.34, answers: { wires: 'yes' } },
});

describe('the text of findings', () => {
  it('says that nothing was found', () => {
    expect(findingsText([])).toBe('nothing found\n');
  });

  it('gives the counts, ten of each kind with place, area and answers, and how many more there are', () => {
    const gaps = Array.from({ length: 12 }, (_, i) => finding('gap', `gap ${i}`));
    const text = findingsText([...gaps, { ...finding('unused-agency', 'x'), severity: 'note' }]);
    expect(text).toMatch(
      /^12 errors, 0 warnings, 1 note\nerror {3}gap: gap 0\n {8}at -76\.150000, 43\.040000; 12\.3 m²; wires=yes\n/,
    );
    expect(text).toContain('gap 9');
    expect(text).not.toContain('gap 10');
    expect(text).toContain('and 2 more of gap: --json');
  });
});

describe('bailiwick check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-check-'));
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

  const check = (...options: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [BAILIWICK, 'check', '--url', url, ...options], (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });

  it('ends with 1 where there is an error, with the keys in their order and the outlines in a file', async () => {
    const file = join(folder, 'findings.geojson');
    const { code, stdout } = await check('--json', '--geojson', file);
    const { findings } = JSON.parse(stdout) as { findings: readonly Finding[] };
    expect(code).toBe(1);
    expect(Object.keys(findings[0]!).slice(0, 8)).toEqual([
      'kind',
      'severity',
      'message',
      'layer',
      'rule',
      'lon',
      'lat',
      'areaSquareMeters',
    ]);
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
    expect(features.map(({ properties }) => properties!.kind)).toEqual(findings.map(({ kind }) => kind));
    expect(features[0]!.geometry.type).toBe('MultiPolygon');
  }, 60_000);

  it('ends with 0 where only what is no error is asked for', async () => {
    expect(await check('--kinds', 'unused-agency')).toMatchObject({ code: 0, stdout: 'nothing found\n' });
  }, 60_000);

  it('ends with 2 for a moment that a server cannot be asked for', async () => {
    expect(await check('--at', '2027-01-01')).toMatchObject({ code: 2 });
  }, 60_000);
});
