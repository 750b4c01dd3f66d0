import { expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { CITY, countsOf, FILES, onEveryStore } from './import-testing.ts';

const HOLES = FILES['holes.csv'].split('\n');
/** The three holes of the small city with a column of how sure their places are. */
const holes = (...sure: readonly string[]): string =>
  HOLES.filter((line) => line !== '')
    .map((line, i) => `${line},${['sure', ...sure][i]}`)
    .join('\n');
const withAccuracy = (mapping: string): string =>
  CITY.replace('    description: what\n', `    description: what\n    accuracyMeters: ${mapping}\n`);

const accuracies = async (store: Store): Promise<readonly number[]> => {
  const text = 'select accuracy_meters from request where gone_at is null order by source_id';
  const rows = await store.query<{ accuracy_meters: number }>({ name: 'accuracies', text });
  return rows.map((row) => row.accuracy_meters);
};

onEveryStore('how sure the places of past requests are', (t) => {
  it('is read from its column, blank is exact, and only what is not 0 changes what a request is', async () => {
    t.city.write({ 'holes.csv': holes('12.5', '', '0') });
    await t.city.import(t.store);
    expect(await accuracies(t.store)).toEqual([0, 0, 0]);
    t.city.write({ 'city.yaml': withAccuracy('sure') });
    expect(countsOf(await t.city.import(t.store), 'holes')).toMatchObject({ read: 3, changed: 1, unchanged: 2 });
    expect(await accuracies(t.store)).toEqual([12.5, 0, 0]);
    expect(await t.city.import(t.store)).toMatchObject({ changed: false });
  });

  it('can be one number for all, or be told by words', async () => {
    t.city.write({ 'holes.csv': holes('GPS', 'address', '7'), 'city.yaml': withAccuracy('30') });
    await t.city.import(t.store);
    expect(await accuracies(t.store)).toEqual([30, 30, 30]);
    t.city.write({ 'city.yaml': withAccuracy('{ from: sure, map: { GPS: 10, address: 60 } }') });
    await t.city.import(t.store);
    expect(await accuracies(t.store)).toEqual([10, 60, 7]);
  });

  it('rejects a row in which it is no number of meters, and says so', async () => {
    t.city.write({ 'holes.csv': holes('-1', 'good', '100001'), 'city.yaml': withAccuracy('sure') });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'holes')).toMatchObject({ read: 3, rejected: 3 });
    const reasons = JSON.stringify(report);
    for (const text of ['-1', 'good', '100001'])
      expect(reasons).toContain(`accuracyMeters: '${text}' is not a number of meters from 0 to 100000`);
  });

  it('refuses a configuration whose own number is none', async () => {
    for (const [mapping, said] of [
      ['-5', /accuracyMeters/],
      ['{ value: far }', /accuracyMeters: 'far' is not a number of meters/],
    ] as const) {
      t.city.write({ 'city.yaml': withAccuracy(mapping) });
      const outcome = await t.city.tryImport(t.store);
      expect(outcome.kind === 'refused' && outcome.problems.join('\n')).toMatch(said);
    }
  });
});
