import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cityFileOf, realData, recordsOf } from './testing.ts';

// Dataset -> records; all of them must be usable.
const COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  syracuse: {
    ...{ city: 1, neighborhood: 32, road: 6_825, hydrant: 5_532 },
    ...{ 'ratings-2010': 4_890, 'ratings-2015': 4_864, 'potholes-2016': 6_316 },
  },
  chicago: {
    ...{ city: 1, 'community-area': 77, ward: 50, 'zip-code': 49, park: 65, 'police-beat': 277, 'census-tract': 789 },
    ...{ bike_rack: 5_164, sanitation: 55_343 },
  },
};

for (const [name, expected] of Object.entries(COUNTS)) {
  const data = realData(name);
  describe.skipIf(data.kind === 'missing')(`the files of ${name}${data.kind === 'missing' ? data.reason : ''}`, () => {
    it('give every record, with an id of its own', async () => {
      if (data.kind === 'missing') return;
      const cityFile = await cityFileOf(path.join(import.meta.dirname, name, 'city.yaml'));
      const found: Record<string, number> = {};
      for (const dataset of cityFile.datasets) {
        const ids = new Set<string>();
        for await (const { id } of recordsOf(cityFile, dataset, data.folder)) ids.add(id);
        found[dataset.dataset] = ids.size;
      }
      expect(found).toEqual(expected);
    });
  });
}

const syracuse = realData('syracuse');
describe.skipIf(syracuse.kind === 'missing')(
  `the rating dates of Syracuse${syracuse.kind === 'missing' ? syracuse.reason : ''}`,
  () => {
    it('are read but for 24 of 9,754, which are blank or past mending', async () => {
      if (syracuse.kind === 'missing') return;
      const cityFile = await cityFileOf(path.join(import.meta.dirname, 'syracuse', 'city.yaml'));
      let [dated, undated] = [0, 0];
      for (const dataset of cityFile.datasets.filter(({ kind }) => kind === 'inspection')) {
        for await (const { values } of recordsOf(cityFile, dataset, syracuse.folder)) {
          if (values.kind === 'inspection' && values.inspectedAtMs === null) undated += 1;
          else dated += 1;
        }
      }
      expect([dated, undated]).toEqual([9_730, 24]);
    });
  },
);
