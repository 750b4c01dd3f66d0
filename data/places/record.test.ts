import { expect, it } from 'vitest';
import type { AssetClass, AssetId } from '../../engine/ids.ts';
import { CITY, onEveryStore } from '../import/import-testing.ts';
import { boxAt } from './around.ts';
import { inspectionsAt, onRecord, requestRecords } from './record.ts';
import { requestsAt } from './requests-at.ts';

const DATED = CITY.replace(
  'id: { content: true }, asset: light, attributes: all',
  'id: nr, asset: light, inspectedAt: on, attributes: [grade], geometry: { lon: x, lat: y }',
);
const CHECKS = [
  'nr,light,grade,on,x,y',
  'a,L1,good,2010-01-01,,',
  'b,L9,lost,2001-02-03,-76.191,43.001',
  'c,L1,bad,1999-12-31,,',
  'd,L1,undated,,,',
  'e,L2,far,2005-01-01,-76.199,43.009',
  '',
].join('\n');

const light = (id: string) => ({ class: 'light' as AssetClass, id: id as AssetId });
const at = (text: string): number => Date.parse(text);

onEveryStore('what is on record of a place', (t) => {
  it('are the dated inspections of its assets or made at it, oldest first, before the moment', async () => {
    t.city.write({ 'city.yaml': DATED, 'checks.csv': CHECKS });
    await t.city.import(t.store);
    const found = async (beforeMs: number, assets = [light('L1')], limit = 10) =>
      (await inspectionsAt(t.store, { assets, box: boxAt([-76.191, 43.001], 20), beforeMs, limit })).map(
        ({ id }) => id,
      );
    expect(await found(at('2026-01-01'))).toEqual(['c', 'b', 'a']);
    expect(await found(at('2010-01-01T05:00:00Z'))).toEqual(['c', 'b']);
    expect(await found(at('2026-01-01'), [])).toEqual(['b']);
    expect(await found(at('2026-01-01'), [light('L1'), light('L2')], 2)).toEqual(['c', 'b']);
    expect(await inspectionsAt(t.store, { assets: [], box: null, beforeMs: at('2026-01-01'), limit: 9 })).toEqual([]);
  });

  it('is counted by source, with the days that it covers', async () => {
    t.city.write({ 'city.yaml': DATED, 'checks.csv': CHECKS });
    await t.city.import(t.store);
    expect(await onRecord(t.store, 'calder', at('2016-07-01T12:00:00Z'), null)).toEqual([
      {
        ...{ kind: 'requests', dataset: 'holes', assetClass: null, rows: 2, undated: 0 },
        ...{ firstAtMs: at('2016-04-12T11:54:00Z'), lastAtMs: at('2016-07-01T11:54:00Z') },
      },
      {
        ...{ kind: 'inspections', dataset: 'checks', assetClass: 'light', rows: 4, undated: 1 },
        ...{ firstAtMs: at('1999-12-31T05:00:00Z'), lastAtMs: at('2010-01-01T05:00:00Z') },
      },
    ]);
    expect(await onRecord(t.store, 'calder', at('1990-01-01'), 'pothole')).toEqual([
      {
        kind: 'inspections',
        dataset: 'checks',
        assetClass: 'light',
        rows: 0,
        undated: 1,
        firstAtMs: null,
        lastAtMs: null,
      },
    ]);
  });

  it('holds when a row came, also of one that its source has given up since', async () => {
    await t.city.import(t.store);
    const question = { box: boxAt([-76.191, 43.001], 30), assets: [], addresses: [], service: null, limit: 9 };
    const before = await requestsAt(t.store, 'calder', { ...question, beforeMs: null });
    expect(before).toHaveLength(1);
    t.city.write({ 'holes.csv': 'nr,lon,lat,at,closed,by,what\n8,-76.192,43.002,7/1/2016 7:54,,,wide\n' });
    await t.city.import(t.store);
    expect(await requestsAt(t.store, 'calder', { ...question, beforeMs: null })).toEqual([]);
    const [then] = await requestsAt(t.store, 'calder', { ...question, beforeMs: at('2017-01-01') });
    const [record] = await requestRecords(t.store, 'calder', [then!.id]);
    expect(record).toMatchObject({
      ...{ source: { dataset: 'holes', id: '7' }, reportedAtMs: at('2016-04-12T11:54:00Z'), history: [] },
      ...{ closedAtMs: at('2016-04-13T13:00:00Z'), goneAtMs: at('2026-11-21T12:00:00Z') },
    });
    expect(Math.abs(record!.recordedAtMs! - Date.now())).toBeLessThan(86_400_000);
    expect(record).not.toHaveProperty('description');
  });
});
