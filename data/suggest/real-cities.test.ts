import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCityFile } from '../city/city-file.ts';
import { cityText } from './city-text.ts';
import { rulesText } from './rules-text.ts';
import { suggestFromFiles } from './suggest-files.ts';
import { SuggestFolder } from './suggest-testing.ts';

const DATA = process.env.CITY_DATA_DIR;

const suggestCity = async (city: string) => {
  const folder = path.join(DATA!, city);
  const files = readdirSync(folder).map((file) => ({ path: path.join(folder, file), file }));
  const outcome = await suggestFromFiles({ files, folder: city });
  const written = new SuggestFolder();
  try {
    writeFileSync(
      path.join(written.folder, 'city.yaml'),
      cityText(outcome.suggestion, { source: folder, rules: 'rules.yaml' }),
    );
    writeFileSync(path.join(written.folder, 'rules.yaml'), rulesText(outcome.suggestion.rules));
    expect((await readCityFile(path.join(written.folder, 'city.yaml'))).kind).toBe('valid');
  } finally {
    written.remove();
  }
  return Object.fromEntries(
    outcome.checked.map(({ entry, check }) => [`${entry.section} ${entry.name}`, [check.usable, check.rows]]),
  );
};

const all = (rows: number) => [rows, rows];

describe.skipIf(!DATA)(`real cities${DATA ? '' : ' (CITY_DATA_DIR is not set)'}`, () => {
  it('Chicago: every file becomes what a person made of it, and every row can be used', async () => {
    expect(await suggestCity('chicago')).toEqual({
      'layers city': all(1),
      'layers community-area': all(77),
      'layers ward': all(50),
      'layers zip-code': all(49),
      'layers park': all(65),
      'layers police-beat': all(277),
      'layers census-tract': all(789),
      'assets bike_rack': all(5_164),
      'requests sanitation-to-2013': all(55_343),
    });
  });

  it('Kitchener: mains without a place, their breaks by id and on the map', async () => {
    expect(await suggestCity('kitchener')).toEqual({
      'assets water_main': all(15_903),
      'inspections water-main-breaks-to-2017': all(2_306),
      'requests water-main-breaks-to-2017-reports': all(2_306),
    });
  });

  it('Syracuse: swapped columns, state-plane feet, ratings with slips in their dates', async () => {
    expect(await suggestCity('syracuse')).toEqual({
      'layers city': all(1),
      'layers neighborhood': all(32),
      'assets hydrant': all(5_532),
      'assets street_centerline': all(6_825),
      'inspections road-ratings-2010': all(4_890),
      'inspections road-ratings-2015': all(4_864),
      'requests potholes-2016-apr-jul': all(6_316),
    });
  });

  it('Boston: services and agencies out of one file', async () => {
    expect(await suggestCity('boston')).toEqual({ 'requests animal-2013-2017': all(29_838) });
  });
});
