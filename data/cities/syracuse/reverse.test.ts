import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../../engine/geometry/meters.ts';
import type { AssetClass, AssetId } from '../../../engine/ids.ts';
import { Locator } from '../../../engine/locate/locator.ts';
import type { Asset, City } from '../../../engine/route/city.ts';
import type { CityFile } from '../../city/city-file.ts';
import type { RequestValues } from '../../import/entity.ts';
import { gazetteerOf } from '../../world/gazetteer.ts';
import { cityFileOf, cityFromFiles, realData, recordsOf } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';

const locatorOf = (city: City, { assetClasses }: CityFile): Locator => {
  const classSettings = new Map(assetClasses.map(({ id, attributes }) => [id, attributes]));
  return Locator.build(gazetteerOf({ city, classSettings }, Date.now()));
};

describe.skipIf(data.kind === 'missing')(`the places of 6,316 potholes of Syracuse${missing}`, () => {
  let cityFile: CityFile;
  let city: City;
  let locator: Locator;
  const potholes: { readonly at: LonLat; readonly segment: string }[] = [];

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
    city = await cityFromFiles(cityFile, data.folder);
    locator = locatorOf(city, cityFile);
    const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
    for await (const { values } of recordsOf(cityFile, dataset, data.folder)) {
      const { geometry, attributes } = values as RequestValues;
      const [lon, lat] = geometry!.coordinates as [number, number];
      potholes.push({ at: [lon, lat], segment: attributes.STREET_ID! });
    }
  }, 120_000);

  const shareOf = (isRight: (pothole: (typeof potholes)[number]) => boolean): number =>
    potholes.filter(isRight).length / potholes.length;

  it('are on the segment that the city wrote down, in 999 of 1,000 cases', () => {
    expect(potholes).toHaveLength(6316);
    expect(shareOf(({ at, segment }) => locator.reverse(at)[0]?.asset?.id === segment)).toBeGreaterThanOrEqual(0.999);
    expect(shareOf(({ at, segment }) => locator.here(at).block?.asset.id === segment)).toBeGreaterThanOrEqual(0.999);
  });

  it('are on that segment also where the city knows the doors, if they are on the street', { timeout: 180_000 }, () => {
    const withDoors = locatorOf(withDoorsOf(city, locator), {
      ...cityFile,
      assetClasses: [...cityFile.assetClasses, DOORS],
    } as CityFile);
    const onStreet = potholes.filter(({ at }) => locator.here(at).distanceMeters <= 5);
    expect(onStreet.length).toBeGreaterThan(4_900);
    const answers = onStreet.map(({ at, segment }) => ({ segment, best: withDoors.reverse(at)[0] }));
    // The others are on streets without numbers.
    expect(answers.filter(({ best }) => best?.matchType === 'address').length).toBeGreaterThan(4_000);
    const right = answers.filter(({ best, segment }) => best?.asset?.id === segment).length;
    expect(right / answers.length).toBeGreaterThanOrEqual(0.999);
  });

  it('lie in a block of their street, on a side, with a corner at its end', () => {
    const here = potholes.map(({ at }) => ({ at, ...locator.here(at) }));
    const share = (holds: (one: (typeof here)[number]) => boolean): number => here.filter(holds).length / here.length;
    expect(share(({ block }) => block !== null && block.from !== null && block.to !== null)).toBeGreaterThan(0.85);
    expect(share(({ intersection }) => intersection !== null)).toBeGreaterThan(0.99);
    const wrong = here.filter(
      ({ at, intersection }) =>
        intersection !== null && Math.abs(distanceMeters(at, intersection.lonLat) - intersection.distanceMeters) > 1e-6,
    );
    expect(wrong).toEqual([]);
  });

  it('are named by hand', () => {
    expect(locator.here([-76.10614, 43.042772])).toMatchObject({
      address: { asset: { id: '12578744' } },
      block: { street: 'E Genesee St' },
    });
  });
});

const DOORS = { id: 'door', title: 'Doors', attributes: { address: { number: 'NO', street: ['ST'] } } };

/** The city with a made-up door for every eighth number of each side of a segment, 12 m beside its line. */
function withDoorsOf(city: City, locator: Locator): City {
  const always = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };
  const roads = city.assetClasses.find((members) => members.class === 'road')!.assets;
  const doors = roads.flatMap(({ id, attributes }): Asset[] =>
    ['L', 'R'].flatMap((side) => {
      const [from, to] = [Number(attributes[`${side}_F_ADD`]), Number(attributes[`${side}_T_ADD`])];
      const numbers: number[] = [];
      for (let number = Math.min(from, to); number > 0 && number <= Math.max(from, to); number += 8)
        numbers.push(number);
      return numbers.flatMap((number): Asset[] => {
        const place = locator
          .locate(`${number} ${attributes.STREET}`, { limit: 5 })
          .find(({ asset, matchType }) => asset?.id === id && matchType === 'interpolated');
        if (place === undefined) return [];
        return [
          {
            ...{ class: 'door' as AssetClass, id: `${id}-${number}` as AssetId, owner: null, validity: always },
            attributes: { NO: String(number), ST: attributes.STREET! },
            geometry: { type: 'Point', coordinates: [...place.lonLat] },
          },
        ];
      });
    }),
  );
  return {
    ...city,
    assetClasses: [...city.assetClasses, { class: 'door' as AssetClass, title: 'Doors', assets: doors }],
  };
}
