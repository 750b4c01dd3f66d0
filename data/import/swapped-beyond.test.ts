import { expect, it } from 'vitest';
import { countsOf, FILES, onEveryStore } from './import-testing.ts';

onEveryStore('coordinates that changed places', (t) => {
  it('are noticed beyond the limits of the city, too, and a place there is as good as any', async () => {
    // The wards end at -76.18, 43.01; the second is 0.5 km north of them, the third the same with its coordinates swapped.
    const rows = ['10,-76.191,43.001', '11,-76.185,43.015', '12,43.015,-76.185'];
    const lines = rows.map((row) => `${row},4/12/2016 7:54,,,deep`);
    t.city.write({ 'holes.csv': [FILES['holes.csv'].split('\n')[0], ...lines].join('\n') });
    const report = await t.city.import(t.store);
    expect(countsOf(report, 'holes')).toMatchObject({ read: 3, new: 2, rejected: 1 });
    expect(JSON.stringify(report)).toContain('swap');
  });
});
