import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { testApp } from '../testing.ts';

const BAILIWICK = fileURLToPath(new URL('./bailiwick.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-locate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const feature = (type: string, coordinates: unknown, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const write = (name: string, features: readonly object[]): void =>
  writeFileSync(join(folder, name), JSON.stringify({ type: 'FeatureCollection', features }));

const CITY = `city: { id: calder, name: Calder, timeZone: America/New_York }
assets:
  - class: road
    title: Roads
    file: roads.geojson
    id: ID
    attributes: [DIR, NAME, TYPE, WAS, LF, LT, RF, RT]
    street:
      name: [DIR, NAME, TYPE]
      alternates: [WAS]
      left: { from: LF, to: LT }
      right: { from: RF, to: RT }
  - { class: address, title: Addresses, file: doors.geojson, id: ID, attributes: all, address: { number: NO, street: ST } }
  - { class: hydrant, title: Fire hydrants, file: hydrants.geojson, id: ID }
`;

function writeCity(): void {
  writeFileSync(join(folder, 'city.yaml'), CITY);
  const numbers = { LF: '101', LT: '199', RF: '100', RT: '198' };
  write('roads.geojson', [
    feature(
      'LineString',
      [
        [-70, 43],
        [-69.998, 43],
      ],
      { ID: 'S1', DIR: 'E', NAME: 'Genesee', TYPE: 'St', WAS: 'Mill Road', ...numbers },
    ),
    feature(
      'LineString',
      [
        [-70, 43],
        [-70, 43.002],
      ],
      { ID: 'S2', DIR: '', NAME: 'Oak', TYPE: 'Ave', WAS: '', ...numbers },
    ),
  ]);
  write('doors.geojson', [feature('Point', [-69.9995, 43.0001], { ID: 'A1', NO: '121', ST: 'E Genesee St' })]);
  write('hydrants.geojson', [feature('Point', [-69.999, 43.0001], { ID: 'H-1023' })]);
}

const run = (env: NodeJS.ProcessEnv, ...commandLine: readonly string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [BAILIWICK, ...commandLine], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });

describe('bailiwick locate', () => {
  it('ends with exit code 2 without a text, with --in alone, with both, and with options that are none', async () => {
    const usage = async (...more: string[]) => (await run(process.env, 'locate', ...more)).code;
    for (const wrong of [
      [],
      ['--in', 'x.csv'],
      ['a', '--in', 'x', '--out', 'y'],
      ['a', '--limit', '51'],
      ['a', '--focus', '1'],
      ['a', '--focus', '1,91'],
    ])
      expect([wrong, await usage(...wrong)]).toEqual([wrong, 2]);
  });

  it('asks a running server with --url', async () => {
    const server = testApp().app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const one = await run(process.env, 'locate', 'hydrant H1', '--url', url);
    expect(one.stdout).toContain('asset, score 1.00');
    const near = await run(process.env, 'locate', 'hydrant H1', '--url', url, '--focus', '0.001,0.002', '--json');
    expect(JSON.parse(near.stdout).features[0].properties).toMatchObject({ assetId: 'H1', distance: 0.111 });
    writeFileSync(join(folder, 'texts.csv'), 'text\nhydrant H1\nnowhere\n');
    const out = join(folder, 'there.csv');
    await run(process.env, 'locate', '--in', join(folder, 'texts.csv'), '--out', out, '--url', url);
    server.close();
    expect(readFileSync(out, 'utf8').split('\n').slice(1, 3)).toEqual([
      expect.stringMatching(/^hydrant H1,asset,0\.001,0\.001,0,1\.000,/),
      'nowhere,none,,,,,,,nothing of this name is known',
    ]);
  });
});

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`bailiwick locate on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let locate: (...commandLine: readonly string[]) => ReturnType<typeof run>;
    beforeAll(async () => {
      writeCity();
      scratch = await scratchStore(kind);
      await scratch.store.close();
      const { DATABASE_URL: _none, ...rest } = process.env;
      const { databaseUrl, folder: data } = scratch.options;
      const env = databaseUrl === undefined ? rest : { ...rest, DATABASE_URL: databaseUrl };
      const where = data === undefined ? [] : ['--data', data];
      const imported = await run(env, 'import', join(folder, 'city.yaml'), ...where);
      expect(imported.stderr + imported.stdout).not.toContain('problem');
      expect(imported.code).toBe(0);
      locate = (...commandLine) => run(env, 'locate', ...commandLine, ...where);
    }, 120_000);
    afterAll(() => scratch?.dispose());

    it('finds by what the city YAML says of streets and addresses, and says why', async () => {
      const { stdout } = await locate('121 east genesee street');
      expect(stdout).toContain('121 E Genesee St\n  where    -69.999500, 43.000100 (within 10 m)\n  match    address');
      const { features } = JSON.parse((await locate('150 Mill Rd', '--json')).stdout);
      expect(features[0].properties).toMatchObject({
        matchType: 'interpolated',
        label: '150 E Genesee St',
        assetId: 'S1',
      });
      expect((await locate('nowhere at all')).stdout).toContain('nothing of this name');
    });

    it('works through a file: the fixed columns, others passed through, bad rows with their reason', async () => {
      const [inFile, outFile] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
      writeFileSync(
        inFile,
        'id,text\n1,121 E Genesee St\n2,Genesee and Oak\n3,\n4,hydrant H-1023\n5,nowhere\n6,"43.0005, -69.9995"\n' +
          `7,121 E Genesee St${' '.repeat(9)}${'and so on '.repeat(60)}\n`,
      );
      const { stdout, code } = await locate('--in', inFile, '--out', outFile);
      expect([stdout, code]).toEqual([
        `7 rows, 2 of them bad; 1 address, 1 intersection, 1 asset, 1 none, 1 coordinates: ${outFile}\n`,
        0,
      ]);
      const [header, ...rows] = readFileSync(outFile, 'utf8').trimEnd().split('\n');
      expect(header).toBe('id,text,match_type,lon,lat,accuracy_meters,score,label,asset_id,because');
      expect(rows[0]).toBe(
        '1,121 E Genesee St,address,-69.9995,43.0001,10,1.000,121 E Genesee St,S1,the city has an address 121 E Genesee St',
      );
      expect(rows[1]).toMatch(/^2,Genesee and Oak,intersection,-70,43,10,/);
      expect(rows[2]).toBe('3,,none,,,,,,,text is missing');
      expect(rows[3]).toMatch(/^4,hydrant H-1023,asset,-69\.999,43\.0001,0,1\.000,H-1023 \(Fire hydrants\),H-1023,/);
      expect(rows[4]).toBe('5,nowhere,none,,,,,,,nothing of this name is known');
      expect(rows[5]).toMatch(/coordinates,-69\.9995,43\.0005,5\.56,1\.000/);
      expect(rows[6]).toMatch(/,none,,,,,,,text is longer than 500 characters$/);
    });
  });
}
