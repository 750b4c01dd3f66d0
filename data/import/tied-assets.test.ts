import { expect, it } from 'vitest';
import { loadCity } from '../world/load-city.ts';
import { CITY, countsOf, onEveryStore } from './import-testing.ts';

const METERS = `inspections:`;
const tied = (tie: string): string =>
  CITY.replace(
    METERS,
    `  - class: meter
    title: Meters
    file: meters.csv
    geometry: none
    id: nr
    attributes: [pole, size]
    tiedTo: ${tie}
inspections:`,
  );
const TIED = tied('{ class: light, attribute: pole }');

onEveryStore('assets that are tied to others', (t) => {
  it('are kept whatever they name, and those whose other is unknown are counted', async () => {
    t.city.write({ 'city.yaml': TIED, 'meters.csv': 'nr,pole,size\nM1,L1,1\nM2,L1,2\nM3,L9,1\nM4,,1\n' });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'meter')).toEqual({ read: 4, new: 4, unknownTie: 2 });
    expect(await t.one("select count(*)::integer from asset where class_id = 'meter' and geometry is null")).toBe(4);
    expect((await loadCity(t.store))!.classSettings.get('meter')?.tiedTo).toEqual({
      class: 'light',
      attribute: 'pole',
    });
    expect(await t.city.import(t.store)).toMatchObject({ changed: false });
  });

  it('come loose when the other is gone, and are tied again when it is back', async () => {
    t.city.write({ 'city.yaml': TIED, 'meters.csv': 'nr,pole,size\nM1,L1,1\n' });
    await t.city.import(t.store);
    t.city.write({ 'lights.csv': 'id,lon,lat,own,lamp\nL2,-76.192,43.002,S,gas\n' });
    expect(countsOf(await t.city.import(t.store), 'meter')).toEqual({ read: 1, unchanged: 1, unknownTie: 1 });
    t.city.write({ 'lights.csv': 'id,lon,lat,own,lamp\nL1,-76.191,43.001,C,LED\n' });
    expect(countsOf(await t.city.import(t.store), 'meter')).toEqual({ read: 1, unchanged: 1 });
  });

  it('name a class and an attribute that there are, or the line that does not', async () => {
    t.city.write({ 'city.yaml': tied('{ class: pole, attribute: column }'), 'meters.csv': 'nr\n' });
    const outcome = await t.city.tryImport(t.store);
    if (outcome.kind !== 'refused') throw new Error('it was imported');
    const line = TIED.split('\n').findIndex((text) => text.includes('tiedTo')) + 1;
    const at = (column: number): string => `${t.city.file('city.yaml')}:${line}:${column}: `;
    expect(outcome.problems).toEqual([
      `${at(22)}unknown asset class "pole"; defined are light, meter`,
      `${at(39)}"column" is no attribute of this dataset; its attributes: pole, size`,
    ]);
  });
});
