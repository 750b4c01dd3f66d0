import { rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CITY, countsOf, FILES, onEveryStore, polygons, square } from './import-testing.ts';

onEveryStore('a file that breaks off', (t) => {
  const three = polygons(
    [{ ID: '1', NAME: 'One' }, square(-76.2, 43)],
    [{ ID: '2', NAME: 'Two' }, square(-76.19, 43)],
    [{ ID: '3', NAME: 'Three' }, square(-76.18, 43)],
  );

  it('gives its good half, says that it is incomplete, and takes nothing for gone', async () => {
    t.city.write({ 'wards.geojson': three });
    await t.city.import(t.store);
    t.city.write({ 'wards.geojson': three.replace('"One"', '"Uno"').slice(0, -60) });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'ward')).toEqual({ read: 2, changed: 1, unchanged: 1 });
    expect(report.datasets[0]!.brokeOff).toBe('the file ends inside feature 3: it is cut off; download it again');
    expect(report.datasets[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await t.rows('select id, name, gone_at is not null as gone from jurisdiction order by id')).toEqual([
      { id: '1', name: 'Uno', gone: false },
      { id: '2', name: 'Two', gone: false },
      { id: '3', name: 'Three', gone: false },
    ]);
    t.city.write({ 'wards.geojson': FILES['wards.geojson'] });
    const whole = await t.city.import(t.store);
    expect(whole.datasets[0]!.brokeOff).toBeNull();
    expect(countsOf(whole, 'ward')).toEqual({ read: 2, changed: 1, gone: 1, unchanged: 1 });
  });

  it('keeps past requests and assets the same way, while the other datasets go on as ever', async () => {
    const lights = Array.from({ length: 3000 }, (_, i) => `L${i},${-76.2 + i / 1e5},43.001,C,${(i * 7919) % 1000}`);
    t.city.write({ 'lights.csv': ['id,lon,lat,own,lamp', ...lights].join('\n') });
    await t.city.import(t.store);
    const packed = gzipSync(['id,lon,lat,own,lamp', ...lights].join('\n'));
    writeFileSync(t.city.file('lights.csv'), packed.subarray(0, packed.length / 2));
    t.city.write({ 'holes.csv': FILES['holes.csv'].replace(/8,.*\n/, ''), 'checks.csv': 'light,grade\nL1,good\n' });
    const report = await t.city.import(t.store);
    expect(report.datasets[1]!.brokeOff).toContain('the gzip stream is cut off');
    expect(countsOf(report, 'light').gone).toBeUndefined();
    expect(countsOf(report, 'holes')).toMatchObject({ gone: 1 });
    expect(countsOf(report, 'checks')).toMatchObject({ gone: 2 });
    expect(await t.one('select count(*)::integer from asset where gone_at is null')).toBe(3000);
  });

  it('is refused where nothing of it can be read, as one that is not there is', async () => {
    t.city.write({ 'wards.geojson': three.slice(0, 100) });
    expect(await t.city.tryImport(t.store)).toMatchObject({ kind: 'refused' });
    rmSync(t.city.file('wards.geojson'));
    t.city.write({ 'city.yaml': CITY, 'Wards.geojson': three });
    expect(await t.city.tryImport(t.store)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining("did you mean 'Wards.geojson'?")],
    });
  });
});
