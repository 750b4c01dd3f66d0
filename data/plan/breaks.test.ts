import { expect, it } from 'vitest';
import type { AssetClass } from '../../engine/ids.ts';
import { CITY, countsOf, onEveryStore } from '../import/import-testing.ts';
import { loadCity } from '../world/load-city.ts';
import { breaksOf } from './breaks.ts';

const LIGHT = 'light' as AssetClass;
const DATED = CITY.replace('asset: light, attributes: all', 'asset: light, inspectedAt: on, attributes: all');
const MAINS = DATED.replace('class: light', 'class: light\n    main: { installed: lamp, breaks: checks }');
const CHECKS = 'light,grade,on\nL9,lost,2001-02-03\nL1,late,2010-01-01\nL1,early,1999-12-31\nL2,undated,\n';

onEveryStore('the breaks of a class of mains', (t) => {
  it('are the dated rows of the dataset that the configuration names, oldest first, known pipe or not', async () => {
    t.city.write({ 'city.yaml': DATED, 'checks.csv': CHECKS });
    await t.city.import(t.store);
    const breaks = await breaksOf(t.store, 'checks', LIGHT);
    expect(breaks.map(({ assetId, atMs }) => [assetId, new Date(atMs).toISOString()])).toEqual([
      ['L1', '1999-12-31T05:00:00.000Z'],
      ['L9', '2001-02-03T05:00:00.000Z'],
      ['L1', '2010-01-01T05:00:00.000Z'],
    ]);
    expect(await breaksOf(t.store, 'checks', 'ward' as AssetClass)).toEqual([]);
    expect(await breaksOf(t.store, 'none', LIGHT)).toEqual([]);
    t.city.write({ 'checks.csv': CHECKS.replace('L9,lost,2001-02-03\n', '') });
    await t.city.import(t.store);
    expect(await breaksOf(t.store, 'checks', LIGHT)).toHaveLength(2);
  });

  it('have a place where the configuration says so, and then that is part of what they are', async () => {
    const rows = 'light,grade,on,x,y\nL9,lost,2001-02-03,-76.195,43.005\nL1,late,2010-01-01,,\n';
    const ids = DATED.replace('id: { content: true }, asset: light', 'id: grade, asset: light');
    t.city.write({
      'city.yaml': ids.replace('inspectedAt: on, attributes: all', 'inspectedAt: on'),
      'checks.csv': rows,
    });
    await t.city.import(t.store);
    expect((await breaksOf(t.store, 'checks', LIGHT)).map(({ lonLat }) => lonLat)).toEqual([null, null]);
    t.city.write({
      'city.yaml': ids.replace('inspectedAt: on, attributes: all', 'inspectedAt: on, geometry: { lon: x, lat: y }'),
    });
    // The one without a place is the same as before.
    expect(countsOf(await t.city.import(t.store), 'checks')).toMatchObject({ read: 2, changed: 1, unchanged: 1 });
    expect((await breaksOf(t.store, 'checks', LIGHT)).map(({ lonLat }) => lonLat)).toEqual([[-76.195, 43.005], null]);
    t.city.write({ 'checks.csv': `${rows}L2,far,2011-01-01,43.005,-76.195\nL2,odd,2011-01-01,west,43\n` });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'checks')).toMatchObject({ read: 4, unchanged: 2, rejected: 2 });
  });

  it('come to be known with the class, and a changed `main` is a change of the class alone', async () => {
    t.city.write({ 'city.yaml': DATED, 'checks.csv': CHECKS });
    await t.city.import(t.store);
    expect((await loadCity(t.store))!.classSettings.get(LIGHT)?.main).toBeUndefined();
    t.city.write({ 'city.yaml': MAINS });
    const report = await t.city.import(t.store);
    expect(report).toMatchObject({ configuration: { assetClasses: { changed: 1, new: 0 } } });
    expect(countsOf(report, 'light')).toEqual({ read: 3, unchanged: 3 });
    expect((await loadCity(t.store))!.classSettings.get(LIGHT)?.main).toEqual({ installed: 'lamp', breaks: 'checks' });
    expect(await t.city.import(t.store)).toMatchObject({ changed: false });
  });
});
