import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { applyCityConfiguration } from './apply-city-configuration.ts';
import { CityFolder, countsOf, polygons, square } from './import-testing.ts';
import { requestIdOf } from './request-id.ts';

const CITY = `
city: { id: calder, name: Calder, timeZone: America/New_York }
agencies:
  - { id: dpw, name: Public Works, phone: 311 }
  - { id: dot, name: State DOT }
services:
  - { code: pothole, name: Pothole }
layers:
  - { layer: ward, title: Wards, file: wards.geojson, id: ID, name: NAME, agency: dpw, attributes: all }
assets:
  - class: light
    title: Street lights
    file: lights.csv
    geometry: { lon: lon, lat: lat }
    id: id
    owner: { from: own, map: { C: dpw, S: dot }, default: null }
    attributes: [lamp]
inspections:
  - { dataset: checks, class: light, file: checks.csv, id: { content: true }, asset: light, attributes: all }
requests:
  - dataset: holes
    file: holes.csv
    geometry: { lon: lon, lat: lat }
    id: nr
    service: pothole
    reportedAt: { from: at, format: M/d/yyyy H:mm }
    closedAt: { from: closed, format: M/d/yyyy H:mm }
    agency: { from: by, map: { DPW: dpw }, default: null }
    description: what
rules: rules.yaml
`;
const FILES = {
  'city.yaml': CITY,
  'rules.yaml': '- { id: holes, title: Holes are for Public Works, service: pothole, owner: { agency: dpw } }\n',
  'wards.geojson': polygons(
    [{ ID: '1', NAME: 'One' }, square(-76.2, 43)],
    [{ ID: '2', NAME: 'Two' }, square(-76.19, 43)],
  ),
  'lights.csv': 'id,lon,lat,own,lamp\nL1,-76.191,43.001,C,LED\nL2,-76.192,43.002,S,gas\nL3,-76.193,43.003,?,LED\n',
  'checks.csv': 'light,grade\nL1,good\nL1,good\nL9,bad\n',
  'holes.csv':
    'nr,lon,lat,at,closed,by,what\n7,-76.191,43.001,4/12/2016 7:54,4/13/2016 9:00,DPW,deep\n8,-76.192,43.002,7/1/2016 7:54,,,wide\n9,,,7/2/2016 8:00,,,"where?"\n',
};
const TABLES =
  'city, agency, service, rule, layer, asset_class, jurisdiction, asset, inspection, request, import_run, import_file';

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`an import into the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let city: CityFolder;
    const rows = <Row extends object>(text: string): Promise<readonly Row[]> =>
      scratch.store.query<Row>({ name: 'test', text });
    const one = async (text: string): Promise<unknown> => Object.values((await rows<object>(text))[0] ?? {})[0];
    /** Which transaction wrote each row, and what the rows say: equal exactly if nothing was written in between. */
    const fingerprint = async (): Promise<unknown> =>
      Promise.all(
        TABLES.split(', ').map((table) =>
          one(
            `select md5(coalesce(string_agg(t.xmin::text || t::text, ',' order by t::text), '')) || count(*) from ${table} t`,
          ),
        ),
      );

    beforeAll(async () => {
      scratch = await scratchStore(kind);
    });
    afterAll(() => scratch.dispose());
    beforeEach(async () => {
      await rows(`truncate ${TABLES} cascade`);
      city = new CityFolder();
      city.write(FILES);
    });
    afterEach(() => city.remove());

    it('brings in everything that the files say, with where it came from', async () => {
      const report = await city.import(scratch.store);
      expect(countsOf(report, 'ward')).toEqual({ read: 2, new: 2 });
      expect(countsOf(report, 'light')).toEqual({ read: 3, new: 3 });
      expect(countsOf(report, 'checks')).toEqual({ read: 3, new: 3, unknownAsset: 1 });
      expect(countsOf(report, 'holes')).toEqual({ read: 3, new: 3, withoutPlace: 1 });
      expect(report).toMatchObject({
        changed: true,
        dryRun: false,
        rejectedFile: null,
        configuration: { agencies: { new: 2 }, rules: { new: 1 } },
      });
      expect(await rows('select id, phone from agency order by id')).toEqual([
        { id: 'dot', phone: null },
        { id: 'dpw', phone: '311' },
      ]);
      expect(await rows('select id, owner_id, attributes, st_astext(geometry) as at from asset order by id')).toEqual([
        { id: 'L1', owner_id: 'dpw', attributes: { lamp: 'LED' }, at: 'POINT(-76.191 43.001)' },
        { id: 'L2', owner_id: 'dot', attributes: { lamp: 'gas' }, at: 'POINT(-76.192 43.002)' },
        { id: 'L3', owner_id: null, attributes: { lamp: 'LED' }, at: 'POINT(-76.193 43.003)' },
      ]);
      expect(
        await rows(
          'select dataset, rows_read, rows_new, length(sha256) as hash, bytes from import_file order by dataset',
        ),
      ).toEqual([
        { dataset: 'checks', rows_read: 3, rows_new: 3, hash: 64, bytes: FILES['checks.csv'].length },
        { dataset: 'holes', rows_read: 3, rows_new: 3, hash: 64, bytes: FILES['holes.csv'].length },
        { dataset: 'light', rows_read: 3, rows_new: 3, hash: 64, bytes: FILES['lights.csv'].length },
        { dataset: 'ward', rows_read: 2, rows_new: 2, hash: 64, bytes: FILES['wards.geojson'].length },
      ]);
    });

    it("keeps past requests under ids that never change, in the city's time, queued only while somebody must act", async () => {
      await city.import(scratch.store);
      const query =
        'select id, source_id, status, queue, reported_at, closed_at, agency_id, description from request order by source_id';
      expect(await rows(query)).toEqual([
        {
          id: requestIdOf('holes', '7'),
          source_id: '7',
          status: 'closed',
          queue: null,
          reported_at: new Date('2016-04-12T11:54:00Z'),
          closed_at: new Date('2016-04-13T13:00:00Z'),
          agency_id: 'dpw',
          description: 'deep',
        },
        {
          id: requestIdOf('holes', '8'),
          source_id: '8',
          status: 'open',
          queue: 'unrouted',
          reported_at: new Date('2016-07-01T11:54:00Z'),
          closed_at: null,
          agency_id: null,
          description: 'wide',
        },
        {
          id: requestIdOf('holes', '9'),
          source_id: '9',
          status: 'open',
          queue: 'unplaced',
          reported_at: new Date('2016-07-02T12:00:00Z'),
          closed_at: null,
          agency_id: null,
          description: 'where?',
        },
      ]);
    });

    it('changes nothing the second time: no row written, no run noted, nobody notified', async () => {
      const heard: string[] = [];
      const stop = await scratch.store.listen('bailiwick_changed', (payload) => heard.push(payload));
      await city.import(scratch.store);
      const before = await fingerprint();
      await rows(`select pg_notify('bailiwick_changed', 'marker')`);
      await waitFor(() => heard.includes('marker'));
      expect(heard.length).toBeGreaterThan(5);
      heard.length = 0;
      const report = await city.import(scratch.store);
      await rows(`select pg_notify('bailiwick_changed', 'end')`);
      await waitFor(() => heard.includes('end'));
      await stop();
      expect(heard).toEqual(['end']);
      expect(await fingerprint()).toEqual(before);
      expect(report).toMatchObject({ changed: false, runId: null });
      expect(countsOf(report, 'light')).toEqual({ read: 3, unchanged: 3 });
    });

    it('shows new, changed, gone and returned rows in a dry run, then does exactly that, and keeps what is gone', async () => {
      await city.import(scratch.store);
      city.write({
        'lights.csv': 'id,lon,lat,own,lamp\nL2,-76.192,43.002,S,LED\nL3,-76.193,43.003,?,LED\nL4,-76.1,43,C,LED\n',
      });
      const before = await fingerprint();
      const dry = await city.import(scratch.store, { dryRun: true });
      expect(countsOf(dry, 'light')).toEqual({ read: 3, new: 1, changed: 1, gone: 1, unchanged: 1 });
      expect(dry).toMatchObject({ changed: true, dryRun: true, runId: null });
      expect(await fingerprint()).toEqual(before);
      const real = await city.import(scratch.store);
      expect(real.datasets).toEqual(dry.datasets);
      expect(await rows('select id, gone_at is not null as gone, attributes from asset order by id')).toEqual([
        { id: 'L1', gone: true, attributes: { lamp: 'LED' } },
        { id: 'L2', gone: false, attributes: { lamp: 'LED' } },
        { id: 'L3', gone: false, attributes: { lamp: 'LED' } },
        { id: 'L4', gone: false, attributes: { lamp: 'LED' } },
      ]);
      city.write(FILES);
      expect(countsOf(await city.import(scratch.store), 'light')).toEqual({
        read: 3,
        changed: 2,
        returned: 1,
        gone: 1,
        unchanged: 1,
      });
      expect(await one('select count(*)::integer from import_run')).toBe(3);
    });

    it('marks past requests that their source drops, and keeps an owner that a person set', async () => {
      await city.import(scratch.store);
      await rows(`update request set agency_id = 'dot', override_reason = 'agreed' where source_id = '7'`);
      city.write({ 'holes.csv': FILES['holes.csv'].replace('deep', 'deeper').replace(/8,.*\n/, '') });
      expect(countsOf(await city.import(scratch.store), 'holes')).toEqual({
        read: 2,
        changed: 1,
        gone: 1,
        unchanged: 1,
        withoutPlace: 1,
      });
      expect(
        await rows(
          'select source_id, agency_id, description, gone_at is not null as gone from request order by source_id',
        ),
      ).toEqual([
        { source_id: '7', agency_id: 'dot', description: 'deeper', gone: false },
        { source_id: '8', agency_id: null, description: 'wide', gone: true },
        { source_id: '9', agency_id: null, description: 'where?', gone: false },
      ]);
    });

    it('leaves the store as it was when a file breaks off or the store fails half-way', async () => {
      await city.import(scratch.store);
      const before = await fingerprint();
      city.write({ 'lights.csv': FILES['lights.csv'].replace('LED', 'arc'), 'holes.csv': '' });
      expect(await city.tryImport(scratch.store)).toMatchObject({
        kind: 'refused',
        problems: [expect.stringMatching(/city\.yaml:22:11: dataset "holes": holes\.csv: /)],
      });
      expect(await fingerprint()).toEqual(before);
      city.write({ 'holes.csv': FILES['holes.csv'] });
      await expect(city.tryImport(scratch.store, { newId: () => 'no uuid' })).rejects.toThrow(/uuid/);
      expect(await fingerprint()).toEqual(before);
    });

    it('touches nothing when the configuration is wrong or a file is missing, and says where', async () => {
      city.write({ 'city.yaml': CITY.replace('agency: dpw', 'agency: dwp') });
      expect(await city.tryImport(scratch.store)).toEqual({
        kind: 'refused',
        problems: [expect.stringMatching(/city\.yaml:9:\d+: unknown agency "dwp"; defined are dpw, dot$/)],
      });
      city.write({ 'city.yaml': CITY.replace('lights.csv', 'lamps.csv') });
      expect(await city.tryImport(scratch.store)).toEqual({
        kind: 'refused',
        problems: [`${city.file('city.yaml')}:13:11: dataset "light": no file lamps.csv in ${city.folder}`],
      });
      expect(await one('select count(*)::integer from city')).toBe(0);
    });

    it('mends a bow-tie, reports it, and finds it unchanged the next time', async () => {
      const bowTie = [
        [-76.2, 43],
        [-76.19, 43.01],
        [-76.19, 43],
        [-76.2, 43.01],
        [-76.2, 43],
      ];
      const flat = [
        [-76.2, 43],
        [-76.19, 43],
        [-76.18, 43],
        [-76.2, 43],
      ];
      city.write({ 'wards.geojson': polygons([{ ID: '1', NAME: 'Tie' }, bowTie], [{ ID: '2', NAME: 'Flat' }, flat]) });
      const report = await city.import(scratch.store);
      expect(countsOf(report, 'ward')).toEqual({ read: 2, new: 1, repaired: 1, rejected: 1 });
      expect(report.datasets[0]).toMatchObject({
        repairs: [
          {
            id: '1',
            position: { file: 'wards.geojson', feature: 1 },
            reason: expect.stringContaining('Self-intersection'),
          },
        ],
        firstRejections: [{ position: { file: 'wards.geojson', feature: 2 } }],
      });
      expect(
        await rows('select id, st_isvalid(geometry) as valid, st_geometrytype(geometry) as type from jurisdiction'),
      ).toEqual([{ id: '1', valid: true, type: 'ST_MultiPolygon' }]);
      expect(countsOf(await city.import(scratch.store), 'ward')).toEqual({
        read: 2,
        unchanged: 1,
        repaired: 1,
        rejected: 1,
      });
    });

    it('keeps every rejected row with its reason in a file that only its owner may read', async () => {
      city.write({
        'lights.csv': 'id,lon,lat,own,lamp\nL1,43.001,-76.191,C,LED\nL2,-76.192,43.002,S,gas\nL3,x,43,C,LED\n',
      });
      const report = await city.import(scratch.store);
      expect(countsOf(report, 'light')).toEqual({ read: 3, new: 1, rejected: 2 });
      expect(report.rejectedFile).toBe(city.file('rejected.ndjson'));
      const kept = readFileSync(city.file('rejected.ndjson'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(kept).toEqual([
        {
          dataset: 'light',
          file: 'lights.csv',
          line: 2,
          reason: expect.stringContaining('swap'),
          fields: { id: 'L1', lon: '43.001', lat: '-76.191', own: 'C', lamp: 'LED' },
        },
        {
          dataset: 'light',
          file: 'lights.csv',
          line: 4,
          reason: expect.stringContaining('lon'),
          fields: expect.objectContaining({ lon: 'x' }),
        },
      ]);
      expect(statSync(city.file('rejected.ndjson')).mode & 0o777).toBe(0o600);
      city.write(FILES);
      await city.import(scratch.store);
      expect(existsSync(city.file('rejected.ndjson'))).toBe(false);
    });

    it('numbers exact repeats where ids come from content, and refuses an id that is used twice', async () => {
      city.write({
        'lights.csv': 'id,lon,lat,own,lamp\nL1,-76.1,43,C,LED\nL1,-76.1,43,C,LED\nL1,-76.2,43,C,LED\n',
        'checks.csv': 'light,grade\nL1,good\nL1,good\nL1,good\n',
      });
      const report = await city.import(scratch.store);
      expect(countsOf(report, 'light')).toEqual({ read: 3, new: 1, repeats: 1, rejected: 1 });
      expect(report.datasets[1]!.firstRejections).toEqual([
        { position: { file: 'lights.csv', line: 4 }, reason: 'id "L1" was already used at lights.csv:2' },
      ]);
      expect(report.datasets[1]!.rejectionReasons).toEqual([{ reason: 'the id was already used', count: 1 }]);
      expect(await one('select count(distinct id)::integer from inspection')).toBe(3);
      city.write({ 'checks.csv': 'light,grade\nL1,good\nL1,good\n' });
      expect(countsOf(await city.import(scratch.store), 'checks')).toEqual({ read: 2, gone: 1, unchanged: 2 });
    });

    it('lets two datasets feed one class, each with its own counts, and tells which of them took an id first', async () => {
      const second =
        '  - { dataset: park-light, class: light, file: park.csv, geometry: { lon: lon, lat: lat }, id: id, owner: dot }\ninspections:';
      city.write({
        'city.yaml': CITY.replace('inspections:', second),
        'park.csv': 'id,lon,lat\nP1,-76,43\nL2,-76,43\n',
      });
      const report = await city.import(scratch.store);
      expect(countsOf(report, 'light')).toEqual({ read: 3, new: 3 });
      expect(countsOf(report, 'park-light')).toEqual({ read: 2, new: 1, rejected: 1 });
      expect(report.datasets[2]!.firstRejections[0]!.reason).toBe(
        'id "L2" is already used by dataset "light" at lights.csv:3',
      );
      city.write({ 'city.yaml': CITY });
      const after = await city.import(scratch.store);
      expect(countsOf(after, 'light')).toEqual({ read: 3, unchanged: 3 });
      expect(after.datasets.at(-1)).toMatchObject({ dataset: 'park-light', file: null, gone: 1 });
      expect(
        await rows(`select id, gone_at is not null as gone from asset where owner_id = 'dot' order by id`),
      ).toEqual([
        { id: 'L2', gone: false },
        { id: 'P1', gone: true },
      ]);
    });

    it('rejects rows that name an agency or service which nobody defined, or hold what no database can', async () => {
      city.write({
        'city.yaml': CITY.replace(
          'owner: { from: own, map: { C: dpw, S: dot }, default: null }',
          'owner: { from: own }',
        ),
        'lights.csv': 'id,lon,lat,own,lamp\nL1,-76,43,dpw,LED\nL2,-76,43,gas works,LED\nL3,-76,43,dpw,a\0b\n',
        'wards.geojson': polygons([{ ID: '1', NAME: 'One', note: 'half \ud83d' }, square(-76.2, 43)]),
      });
      const report = await city.import(scratch.store);
      expect(report.datasets[1]!.rejectionReasons.map(({ reason }) => reason)).toEqual([
        expect.stringContaining('NUL'),
        'unknown agency "gas works": add it to the configuration or map it',
      ]);
      expect(await one('select attributes from jurisdiction')).toMatchObject({ note: 'half \ufffd' });
    });

    it('applies a changed rule file alone, and nothing of a broken one', async () => {
      await city.import(scratch.store);
      const options = {
        store: scratch.store,
        configFile: city.file('city.yaml'),
        now: () => new Date('2026-11-22T00:00:00Z'),
      };
      city.write({
        'rules.yaml': '- { id: other, title: Other, service: pothole, owner: { agency: dot } }\n',
        'lights.csv': '',
      });
      expect(await applyCityConfiguration(options)).toMatchObject({
        kind: 'applied',
        changed: true,
        configuration: { rules: { new: 1, gone: 1 } },
      });
      expect(await rows('select id from rule where gone_at is null')).toEqual([{ id: 'other' }]);
      const before = await fingerprint();
      expect(await applyCityConfiguration(options)).toMatchObject({ kind: 'applied', changed: false });
      city.write({ 'rules.yaml': '- { id: other, title: Other, service: pothole, owner: { agency: nobody } }\n' });
      expect(await applyCityConfiguration(options)).toMatchObject({
        kind: 'refused',
        problems: [expect.stringMatching(/rules\.yaml:1:\d+: /)],
      });
      expect(await fingerprint()).toEqual(before);
    });

    it('leaves indexes and keys as they are after a first import of many rows', async () => {
      const catalogue = (): Promise<unknown> =>
        Promise.all([
          rows(`select indexdef from pg_indexes where schemaname = 'public' order by indexdef`),
          rows(
            'select conname, pg_get_constraintdef(oid) from pg_constraint order by conname, conrelid::regclass::text',
          ),
        ]);
      const before = await catalogue();
      const numbers = Array.from({ length: 6_000 }, (_, i) => i);
      const lights = numbers.map((i) => `L${i},${-76.2 + i / 1e6},43.001,C,LED\n`).join('');
      const holes = numbers
        .map((i) => `${i},${-76.2 + i / 1e6},43.001,4/12/2016 7:54,4/13/2016 9:00,DPW,deep\n`)
        .join('');
      city.write({
        'lights.csv': `id,lon,lat,own,lamp\n${lights}`,
        'holes.csv': `nr,lon,lat,at,closed,by,what\n${holes}`,
      });
      const report = await city.import(scratch.store);
      expect(countsOf(report, 'light')).toEqual({ read: 6_000, new: 6_000 });
      expect(countsOf(report, 'holes')).toEqual({ read: 6_000, new: 6_000 });
      expect(await catalogue()).toEqual(before);
    });

    it('does not mix two cities in one store', async () => {
      await city.import(scratch.store);
      city.write({ 'city.yaml': CITY.replace('id: calder', 'id: other') });
      expect(await city.tryImport(scratch.store)).toMatchObject({
        kind: 'refused',
        problems: [expect.stringContaining('this store holds Calder')],
      });
      city.write({ 'city.yaml': CITY.replace('id: calder', 'id: calder, region: east') });
      expect(await city.tryImport(scratch.store)).toMatchObject({
        kind: 'refused',
        problems: [expect.stringContaining('region')],
      });
    });
  });
}

const waitFor = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 25));
};
