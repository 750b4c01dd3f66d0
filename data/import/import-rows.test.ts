import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCity } from '../world/load-city.ts';
import { CITY, countsOf, FILES, onEveryStore, polygons, square } from './import-testing.ts';
import { requestIdOf } from './request-id.ts';

onEveryStore('the rows of an import', (t) => {
  it("keeps past requests under ids that never change, in the city's time, queued only while somebody must act", async () => {
    await t.city.import(t.store);
    const query =
      'select id, source_id, status, queue, reported_at, closed_at, agency_id, description from request order by source_id';
    expect(await t.rows(query)).toEqual([
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

  it('keeps assets of a table without geometry, which a later import may place', async () => {
    const cityYaml = CITY.replace('geometry: { lon: lon, lat: lat }\n    id: id', 'geometry: none\n    id: id');
    t.city.write({ 'city.yaml': cityYaml });
    expect(countsOf(await t.city.import(t.store), 'light')).toEqual({ read: 3, new: 3 });
    expect(countsOf(await t.city.import(t.store), 'light')).toEqual({ read: 3, unchanged: 3 });
    const lights = async () =>
      (await loadCity(t.store))!.city.assetClasses[0]!.assets.map(({ id, geometry }) => [id, geometry]);
    expect(await lights()).toEqual(['L1', 'L2', 'L3'].map((id) => [id, null]));
    t.city.write({ 'city.yaml': CITY });
    expect(countsOf(await t.city.import(t.store), 'light')).toEqual({ read: 3, changed: 3 });
    expect((await lights())[0]).toEqual(['L1', { type: 'Point', coordinates: [-76.191, 43.001] }]);
  });

  it('keeps what is an emergency and whom to call then, and forgets it when the configuration does', async () => {
    const service = '{ code: pothole, name: Pothole }';
    const cityYaml = CITY.replace('New_York }', 'New_York, emergencyPhone: 911 }').replace(
      service,
      `{ code: pothole, name: Pothole, emergency: Keep out, questions:
        [{ code: smell, text: Smell?, choices: [none, { value: gas, label: Gas, emergency: Go upwind }] }] }`,
    );
    const known = async () => {
      const { emergencyPhone, services } = (await loadCity(t.store))!.city;
      return [emergencyPhone, services[0]!.emergency, services[0]!.questions[0]?.choices];
    };
    t.city.write({ 'city.yaml': cityYaml });
    await t.city.import(t.store);
    const choices = [
      { value: 'none', label: 'none' },
      { value: 'gas', label: 'Gas', emergency: 'Go upwind' },
    ];
    expect(await known()).toEqual(['911', 'Keep out', choices]);
    t.city.write({ 'city.yaml': CITY });
    await t.city.import(t.store);
    expect(await known()).toEqual([undefined, undefined, undefined]);
  });

  it('marks past requests that their source drops, and keeps an owner that a person set', async () => {
    await t.city.import(t.store);
    await t.rows(`update request set agency_id = 'dot', override_reason = 'agreed' where source_id = '7'`);
    t.city.write({ 'holes.csv': FILES['holes.csv'].replace('deep', 'deeper').replace(/8,.*\n/, '') });
    expect(countsOf(await t.city.import(t.store), 'holes')).toEqual({
      read: 2,
      changed: 1,
      gone: 1,
      unchanged: 1,
      withoutPlace: 1,
    });
    expect(
      await t.rows(
        'select source_id, agency_id, description, gone_at is not null as gone from request order by source_id',
      ),
    ).toEqual([
      { source_id: '7', agency_id: 'dot', description: 'deeper', gone: false },
      { source_id: '8', agency_id: null, description: 'wide', gone: true },
      { source_id: '9', agency_id: null, description: 'where?', gone: false },
    ]);
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
    t.city.write({ 'wards.geojson': polygons([{ ID: '1', NAME: 'Tie' }, bowTie], [{ ID: '2', NAME: 'Flat' }, flat]) });
    const report = await t.city.import(t.store);
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
      await t.rows('select id, st_isvalid(geometry) as valid, st_geometrytype(geometry) as type from jurisdiction'),
    ).toEqual([{ id: '1', valid: true, type: 'ST_MultiPolygon' }]);
    expect(countsOf(await t.city.import(t.store), 'ward')).toEqual({
      read: 2,
      unchanged: 1,
      repaired: 1,
      rejected: 1,
    });
  });

  it('keeps every rejected row with its reason in a file that only its owner may read', async () => {
    t.city.write({
      'lights.csv': 'id,lon,lat,own,lamp\nL1,43.001,-76.191,C,LED\nL2,-76.192,43.002,S,gas\nL3,x,43,C,LED\n',
    });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'light')).toEqual({ read: 3, new: 1, rejected: 2 });
    expect(report.rejectedFile).toBe(t.city.file('rejected.ndjson'));
    const kept = readFileSync(t.city.file('rejected.ndjson'), 'utf8')
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
    expect(statSync(t.city.file('rejected.ndjson')).mode & 0o777).toBe(0o600);
    t.city.write(FILES);
    await t.city.import(t.store);
    expect(existsSync(t.city.file('rejected.ndjson'))).toBe(false);
  });

  it('numbers exact repeats where ids come from content, and refuses an id that is used twice', async () => {
    t.city.write({
      'lights.csv': 'id,lon,lat,own,lamp\nL1,-76.1,43,C,LED\nL1,-76.1,43,C,LED\nL1,-76.2,43,C,LED\n',
      'checks.csv': 'light,grade\nL1,good\nL1,good\nL1,good\n',
    });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'light')).toEqual({ read: 3, new: 1, repeats: 1, rejected: 1 });
    expect(report.datasets[1]!.firstRejections).toEqual([
      { position: { file: 'lights.csv', line: 4 }, reason: 'id "L1" was already used at lights.csv:2' },
    ]);
    expect(report.datasets[1]!.rejectionReasons).toEqual([{ reason: 'the id was already used', count: 1 }]);
    expect(await t.one('select count(distinct id)::integer from inspection')).toBe(3);
    t.city.write({ 'checks.csv': 'light,grade\nL1,good\nL1,good\n' });
    expect(countsOf(await t.city.import(t.store), 'checks')).toEqual({ read: 2, gone: 1, unchanged: 2 });
  });

  it('lets two datasets feed one class, each with its own counts, and tells which of them took an id first', async () => {
    const second =
      '  - { dataset: park-light, class: light, file: park.csv, geometry: { lon: lon, lat: lat }, id: id, owner: dot }\ninspections:';
    t.city.write({
      'city.yaml': CITY.replace('inspections:', second),
      'park.csv': 'id,lon,lat\nP1,-76,43\nL2,-76,43\n',
    });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'light')).toEqual({ read: 3, new: 3 });
    expect(countsOf(report, 'park-light')).toEqual({ read: 2, new: 1, rejected: 1 });
    expect(report.datasets[2]!.firstRejections[0]!.reason).toBe(
      'id "L2" is already used by dataset "light" at lights.csv:3',
    );
    t.city.write({ 'city.yaml': CITY });
    const after = await t.city.import(t.store);
    expect(countsOf(after, 'light')).toEqual({ read: 3, unchanged: 3 });
    expect(after.datasets.at(-1)).toMatchObject({ dataset: 'park-light', file: null, gone: 1 });
    expect(
      await t.rows(`select id, gone_at is not null as gone from asset where owner_id = 'dot' order by id`),
    ).toEqual([
      { id: 'L2', gone: false },
      { id: 'P1', gone: true },
    ]);
  });

  it('keeps two periods of one id, and ends the one when the other begins', async () => {
    const next = `  - { layer: ward, dataset: next, file: next.geojson, id: ID, name: NAME, validFrom: '2026-12-01', supersedes: same-ids }\nassets:`;
    t.city.write({
      'city.yaml': CITY.replace('assets:', next),
      'next.geojson': polygons([{ ID: '2', NAME: 'Two' }, square(-76.2, 43)]),
    });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'ward')).toEqual({ read: 2, new: 2, superseded: 1 });
    const [wards] = (await loadCity(t.store))!.city.layers;
    const december = Date.parse('2026-12-01T05:00:00Z');
    expect(wards!.jurisdictions.map(({ id, validity }) => [id, validity.fromMs, validity.untilMs])).toEqual([
      ['1', -Infinity, Infinity],
      ['2', -Infinity, december],
      ['2', december, Infinity],
    ]);
    expect(await t.city.import(t.store)).toMatchObject({ changed: false });
  });

  it('rejects rows that name an agency or service which nobody defined, or hold what no database can', async () => {
    t.city.write({
      'city.yaml': CITY.replace('owner: { from: own, map: { C: dpw, S: dot }, default: null }', 'owner: { from: own }'),
      'lights.csv': 'id,lon,lat,own,lamp\nL1,-76,43,dpw,LED\nL2,-76,43,gas works,LED\nL3,-76,43,dpw,a\0b\n',
      'wards.geojson': polygons([{ ID: '1', NAME: 'One', note: 'half \ud83d' }, square(-76.2, 43)]),
    });
    const report = await t.city.import(t.store);
    expect(report.datasets[1]!.rejectionReasons.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('NUL'),
      'unknown agency "gas works": add it to the configuration or map it',
    ]);
    expect(await t.one('select attributes from jurisdiction')).toMatchObject({ note: 'half \ufffd' });
  });
});
