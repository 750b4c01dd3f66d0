import { expect, it } from 'vitest';
import { textOfPlaces } from './found-place-text.ts';

it('says where, how, what was changed and why, each on a line of its own', () => {
  const properties = {
    label: '121 E Genesee St, 13210',
    matchType: 'address',
    score: 0.873,
    accuracyMeters: 10,
    because: ['the city has an address 121 E Genesee St', 'one letter differs'],
    changed: [
      { part: 'directional', said: '', used: 'E' },
      { part: 'name', said: 'Genesse', used: 'Genesee' },
      { part: 'word', said: 'near', used: '' },
    ],
    assetId: 'S1',
  };
  expect(textOfPlaces([{ geometry: { coordinates: [-76.5, 43.25] }, properties }])).toBe(`121 E Genesee St, 13210
  where    -76.500000, 43.250000 (within 10 m)
  match    address, score 0.87
  changed  directional "E" added
           name "Genesse" read as "Genesee"
           word "near" passed over
  because  the city has an address 121 E Genesee St
           one letter differs
`);
});

it('says that nothing is known', () => {
  expect(textOfPlaces([])).toBe('nothing of this name is known here\n');
});
