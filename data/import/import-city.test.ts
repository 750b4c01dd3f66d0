import { expect, it } from 'vitest';
import { applyCityConfiguration } from './apply-city-configuration.ts';
import { CITY, countsOf, FILES, onEveryStore } from './import-testing.ts';

onEveryStore('an import', (t) => {
  it('brings in everything that the files say, with where it came from', async () => {
    const report = await t.city.import(t.store);
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
    expect(await t.rows('select id, phone from agency order by id')).toEqual([
      { id: 'dot', phone: null },
      { id: 'dpw', phone: '311' },
    ]);
    expect(await t.rows('select id, owner_id, attributes, st_astext(geometry) as at from asset order by id')).toEqual([
      { id: 'L1', owner_id: 'dpw', attributes: { lamp: 'LED' }, at: 'POINT(-76.191 43.001)' },
      { id: 'L2', owner_id: 'dot', attributes: { lamp: 'gas' }, at: 'POINT(-76.192 43.002)' },
      { id: 'L3', owner_id: null, attributes: { lamp: 'LED' }, at: 'POINT(-76.193 43.003)' },
    ]);
    expect(
      await t.rows(
        'select dataset, rows_read, rows_new, length(sha256) as hash, bytes from import_file order by dataset',
      ),
    ).toEqual([
      { dataset: 'checks', rows_read: 3, rows_new: 3, hash: 64, bytes: FILES['checks.csv'].length },
      { dataset: 'holes', rows_read: 3, rows_new: 3, hash: 64, bytes: FILES['holes.csv'].length },
      { dataset: 'light', rows_read: 3, rows_new: 3, hash: 64, bytes: FILES['lights.csv'].length },
      { dataset: 'ward', rows_read: 2, rows_new: 2, hash: 64, bytes: FILES['wards.geojson'].length },
    ]);
  });

  it('changes nothing the second time: no row written, no run noted, nobody notified', async () => {
    const heard: string[] = [];
    const stop = await t.store.listen('bailiwick_changed', (payload) => heard.push(payload));
    await t.city.import(t.store);
    const before = await t.fingerprint();
    await t.rows(`select pg_notify('bailiwick_changed', 'marker')`);
    await waitFor(() => heard.includes('marker'));
    expect(heard.length).toBeGreaterThan(5);
    heard.length = 0;
    const report = await t.city.import(t.store);
    await t.rows(`select pg_notify('bailiwick_changed', 'end')`);
    await waitFor(() => heard.includes('end'));
    await stop();
    expect(heard).toEqual(['end']);
    expect(await t.fingerprint()).toEqual(before);
    expect(report).toMatchObject({ changed: false, runId: null });
    expect(countsOf(report, 'light')).toEqual({ read: 3, unchanged: 3 });
  });

  it('shows new, changed, gone and returned rows in a dry run, then does exactly that, and keeps what is gone', async () => {
    await t.city.import(t.store);
    t.city.write({
      'lights.csv': 'id,lon,lat,own,lamp\nL2,-76.192,43.002,S,LED\nL3,-76.193,43.003,?,LED\nL4,-76.1,43,C,LED\n',
    });
    const before = await t.fingerprint();
    const dry = await t.city.import(t.store, { dryRun: true });
    expect(countsOf(dry, 'light')).toEqual({ read: 3, new: 1, changed: 1, gone: 1, unchanged: 1 });
    expect(dry).toMatchObject({ changed: true, dryRun: true, runId: null });
    expect(await t.fingerprint()).toEqual(before);
    const real = await t.city.import(t.store);
    expect(real.datasets).toEqual(dry.datasets);
    expect(await t.rows('select id, gone_at is not null as gone, attributes from asset order by id')).toEqual([
      { id: 'L1', gone: true, attributes: { lamp: 'LED' } },
      { id: 'L2', gone: false, attributes: { lamp: 'LED' } },
      { id: 'L3', gone: false, attributes: { lamp: 'LED' } },
      { id: 'L4', gone: false, attributes: { lamp: 'LED' } },
    ]);
    t.city.write(FILES);
    expect(countsOf(await t.city.import(t.store), 'light')).toEqual({
      read: 3,
      changed: 2,
      returned: 1,
      gone: 1,
      unchanged: 1,
    });
    expect(await t.one('select count(*)::integer from import_run')).toBe(3);
  });

  it('leaves the store as it was when a file breaks off or the store fails half-way', async () => {
    await t.city.import(t.store);
    const before = await t.fingerprint();
    t.city.write({ 'lights.csv': FILES['lights.csv'].replace('LED', 'arc'), 'holes.csv': '' });
    expect(await t.city.tryImport(t.store)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringMatching(/city\.yaml:22:11: dataset "holes": holes\.csv: /)],
    });
    expect(await t.fingerprint()).toEqual(before);
    t.city.write({ 'holes.csv': FILES['holes.csv'] });
    await expect(t.city.tryImport(t.store, { newId: () => 'no uuid' })).rejects.toThrow(/uuid/);
    expect(await t.fingerprint()).toEqual(before);
  });

  it('touches nothing when the configuration is wrong or a file is missing, and says where', async () => {
    t.city.write({ 'city.yaml': CITY.replace('agency: dpw', 'agency: dwp') });
    expect(await t.city.tryImport(t.store)).toEqual({
      kind: 'refused',
      problems: [expect.stringMatching(/city\.yaml:9:\d+: unknown agency "dwp"; defined are dpw, dot$/)],
    });
    t.city.write({ 'city.yaml': CITY.replace('lights.csv', 'lamps.csv') });
    expect(await t.city.tryImport(t.store)).toEqual({
      kind: 'refused',
      problems: [`${t.city.file('city.yaml')}:13:11: dataset "light": no file lamps.csv in ${t.city.folder}`],
    });
    expect(await t.one('select count(*)::integer from city')).toBe(0);
  });

  it('applies a changed rule file alone, and nothing of a broken one', async () => {
    await t.city.import(t.store);
    const options = {
      store: t.store,
      configFile: t.city.file('city.yaml'),
      now: () => new Date('2026-11-22T00:00:00Z'),
    };
    t.city.write({
      'rules.yaml': '- { id: other, title: Other, service: pothole, owner: { agency: dot } }\n',
      'lights.csv': '',
    });
    expect(await applyCityConfiguration(options)).toMatchObject({
      kind: 'applied',
      changed: true,
      configuration: { rules: { new: 1, gone: 1 } },
    });
    expect(await t.rows('select id from rule where gone_at is null')).toEqual([{ id: 'other' }]);
    const before = await t.fingerprint();
    expect(await applyCityConfiguration(options)).toMatchObject({ kind: 'applied', changed: false });
    t.city.write({ 'rules.yaml': '- { id: other, title: Other, service: pothole, owner: { agency: nobody } }\n' });
    expect(await applyCityConfiguration(options)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringMatching(/rules\.yaml:1:\d+: /)],
    });
    expect(await t.fingerprint()).toEqual(before);
  });

  it('leaves indexes and keys as they are after a first import of many rows', async () => {
    const catalogue = (): Promise<unknown> =>
      Promise.all([
        t.rows(`select indexdef from pg_indexes where schemaname = 'public' order by indexdef`),
        t.rows(
          'select conname, pg_get_constraintdef(oid) from pg_constraint order by conname, conrelid::regclass::text',
        ),
      ]);
    const before = await catalogue();
    const numbers = Array.from({ length: 6_000 }, (_, i) => i);
    const lights = numbers.map((i) => `L${i},${-76.2 + i / 1e6},43.001,C,LED\n`).join('');
    const holes = numbers
      .map((i) => `${i},${-76.2 + i / 1e6},43.001,4/12/2016 7:54,4/13/2016 9:00,DPW,deep\n`)
      .join('');
    t.city.write({
      'lights.csv': `id,lon,lat,own,lamp\n${lights}`,
      'holes.csv': `nr,lon,lat,at,closed,by,what\n${holes}`,
    });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'light')).toEqual({ read: 6_000, new: 6_000 });
    expect(countsOf(report, 'holes')).toEqual({ read: 6_000, new: 6_000 });
    expect(await catalogue()).toEqual(before);
  });

  it('does not mix two cities in one store', async () => {
    await t.city.import(t.store);
    t.city.write({ 'city.yaml': CITY.replace('id: calder', 'id: other') });
    expect(await t.city.tryImport(t.store)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining('this store holds Calder')],
    });
    t.city.write({ 'city.yaml': CITY.replace('id: calder', 'id: calder, region: east') });
    expect(await t.city.tryImport(t.store)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining('region')],
    });
  });
});

const waitFor = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 25));
};
