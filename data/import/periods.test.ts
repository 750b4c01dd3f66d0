import { expect, it } from 'vitest';
import { CITY, countsOf, onOneStore, polygons, square } from './import-testing.ts';

/** A second source of the wards, from 1 December on. */
const withNext = (supersedes: string): string =>
  CITY.replace(
    'assets:\n',
    `  - { layer: ward, dataset: next, file: next.geojson, id: ID, name: NAME, agency: dot, attributes: all, validFrom: '2026-12-01'${supersedes} }\nassets:\n`,
  );
const DECEMBER = '2026-12-01T05:00:00Z';
const WEST = square(-76.2, 43);
const WIDER = square(-76.2, 43, 0.012);
const next = polygons([{ ID: '2', NAME: 'Two' }, WIDER]);

onOneStore('several periods of one id', (t) => {
  const wards = async (): Promise<readonly string[]> => {
    const text = `select id || ' ' || dataset || ' from ' || (valid_from at time zone 'UTC') || ' until ' || (valid_until at time zone 'UTC') || case when gone_at is null then '' else ' gone' end as period
      from jurisdiction order by id, valid_from`;
    const rows = await t.rows<{ period: string }>(text);
    return rows.map(({ period }) => period.replaceAll('2026-12-01 05:00:00', DECEMBER));
  };

  it("leaves today's boundaries in force until those of next month begin, and takes both back as they were", async () => {
    await t.city.import(t.store);
    t.city.write({ 'city.yaml': withNext(', supersedes: same-ids'), 'next.geojson': next });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'ward')).toEqual({ read: 2, changed: 1, unchanged: 1, superseded: 1 });
    expect(countsOf(report, 'next')).toEqual({ read: 1, new: 1 });
    expect(await wards()).toEqual([
      '1 ward from -infinity until infinity',
      `2 ward from -infinity until ${DECEMBER}`,
      `2 next from ${DECEMBER} until infinity`,
    ]);
    const before = await t.fingerprint();
    expect(await t.city.import(t.store)).toMatchObject({ changed: false });
    expect(await t.fingerprint()).toEqual(before);

    t.city.write({ 'next.geojson': polygons([{ ID: '2', NAME: 'Two' }, square(-76.2, 43, 0.013)]) });
    const redrawn = await t.city.import(t.store);
    expect(countsOf(redrawn, 'ward')).toEqual({ read: 2, unchanged: 2, superseded: 1 });
    expect(countsOf(redrawn, 'next')).toEqual({ read: 1, changed: 1 });

    t.city.write({ 'city.yaml': CITY });
    expect(countsOf(await t.city.import(t.store), 'ward')).toEqual({ read: 2, changed: 1, unchanged: 1 });
    expect(await wards()).toEqual([
      '1 ward from -infinity until infinity',
      '2 ward from -infinity until infinity',
      `2 next from ${DECEMBER} until infinity gone`,
    ]);
  });

  it('ends everything that other sources name where the next ones are all there will be', async () => {
    t.city.write({ 'city.yaml': withNext(', supersedes: all'), 'next.geojson': next });
    expect(countsOf(await t.city.import(t.store), 'ward')).toEqual({ read: 2, new: 2, superseded: 2 });
    expect(await wards()).toEqual([
      `1 ward from -infinity until ${DECEMBER}`,
      `2 ward from -infinity until ${DECEMBER}`,
      `2 next from ${DECEMBER} until infinity`,
    ]);
    // A file without a row ends nothing.
    t.city.write({ 'next.geojson': polygons() });
    await t.city.import(t.store);
    expect((await wards())[0]).toBe('1 ward from -infinity until infinity');
  });

  it('ends nothing that the source did not say, and names both places of what overlaps', async () => {
    t.city.write({ 'city.yaml': withNext(''), 'next.geojson': next });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'next')).toEqual({ read: 1, rejected: 1 });
    expect(report.datasets[1]!.firstRejections).toEqual([
      {
        position: { file: 'next.geojson', feature: 1 },
        reason: expect.stringContaining(
          'id "2" (from 2026-12-01) overlaps the one of dataset "ward" at wards.geojson, feature 2 (always)',
        ),
      },
    ]);
  });

  it('takes rows of one file that hold one after the other, with or without saying when each ends', async () => {
    const dated = (keys: string): string =>
      CITY.replace('attributes: [lamp]', `attributes: [lamp], validFrom: from${keys}`.replaceAll(', ', '\n    '));
    const lights = (...rows: readonly string[]): string => ['id,lon,lat,own,lamp,from,until', ...rows, ''].join('\n');
    const open = [
      'L1,-76.191,43.001,C,LED,,',
      'L1,-76.191,43.001,S,LED,2026-12-01,',
      'L1,-76.191,43.001,C,gas,2027-01-01,',
    ];
    t.city.write({ 'city.yaml': dated(', supersedes: same-ids'), 'lights.csv': lights(...open) });
    expect(countsOf(await t.city.import(t.store), 'light')).toEqual({ read: 3, new: 3, superseded: 2 });
    const owners = `select owner_id || ' ' || (attributes ->> 'lamp') as held from asset where valid_from <= $ and $ < valid_until`;
    const heldOn = (day: string) => t.rows(owners.replaceAll('$', `timestamptz '${day} 12:00'`));
    const held = () => Promise.all(['2026-11-30', '2026-12-02', '2027-01-02'].map(heldOn));
    expect(await held()).toEqual([[{ held: 'dpw LED' }], [{ held: 'dot LED' }], [{ held: 'dpw gas' }]]);
    const closed = open.map((row, i) => row + (['2026-12-01', '2027-01-01', ''][i] ?? ''));
    t.city.write({ 'city.yaml': dated(', validUntil: until'), 'lights.csv': lights(...closed) });
    const report = await t.city.import(t.store);
    expect(report.datasets[1]).toMatchObject({ read: 3, rejected: 0, new: 0, gone: 0 });
    expect(await held()).toEqual([[{ held: 'dpw LED' }], [{ held: 'dot LED' }], [{ held: 'dpw gas' }]]);
  });

  it("keeps today's ended by what a whole file named before it was cut off", async () => {
    const both = polygons([{ ID: '2', NAME: 'Two' }, WIDER], [{ ID: '1', NAME: 'One' }, WEST]);
    t.city.write({ 'city.yaml': withNext(', supersedes: same-ids'), 'next.geojson': both });
    await t.city.import(t.store);
    const whole = await wards();
    expect(whole).toHaveLength(4);
    t.city.write({ 'next.geojson': both.slice(0, both.lastIndexOf('"Feature"') + 20) });
    const report = await t.city.import(t.store);
    expect(report.datasets[1]!.brokeOff).not.toBeNull();
    expect(await wards()).toEqual(whole);
  });
});
