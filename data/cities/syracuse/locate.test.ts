import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { distanceMeters } from '../../../engine/geometry/meters.ts';
import type { Candidate } from '../../../engine/locate/candidate.ts';
import { Locator } from '../../../engine/locate/locator.ts';
import type { Asset } from '../../../engine/route/city.ts';
import type { RequestValues } from '../../import/entity.ts';
import { gazetteerOf } from '../../world/gazetteer.ts';
import { cityFileOf, cityFromFiles, realData, recordsOf } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';

/** First and last vertex, on a grid of a meter: what touches what. */
const endsOf = ({ geometry }: Asset): readonly string[] => {
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.flatMap((line) => [line[0]!, line.at(-1)!]).map(([lon, lat]) => `${lon!.toFixed(5)} ${lat!.toFixed(5)}`);
};

describe.skipIf(data.kind === 'missing')(`the addresses of 6,316 potholes of Syracuse${missing}`, () => {
  const located: { readonly own: string; readonly metersOff: number; readonly best: Candidate | undefined }[] = [];
  let roads: ReadonlyMap<string, Asset>;
  let locator: Locator;

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
    const city = await cityFromFiles(cityFile, data.folder);
    roads = new Map(
      city.assetClasses.find((members) => members.class === 'road')!.assets.map((road) => [road.id, road]),
    );
    const classSettings = new Map(cityFile.assetClasses.map(({ id, attributes }) => [id, attributes]));
    locator = Locator.build(gazetteerOf({ city, classSettings }));
    const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
    for await (const { values } of recordsOf(cityFile, dataset, data.folder)) {
      const { geometry, address, attributes } = values as RequestValues;
      const [best] = locator.locate(address ?? '', { limit: 1 });
      const [lon, lat] = geometry!.coordinates as [number, number];
      const metersOff = best === undefined ? Infinity : distanceMeters(best.lonLat, [lon, lat]);
      located.push({ own: attributes.STREET_ID!, metersOff, best });
    }
  }, 60_000);

  const share = (holds: (one: (typeof located)[number]) => boolean): number =>
    located.filter(holds).length / located.length;
  const isOwn = ({ own, best }: (typeof located)[number]): boolean => best?.asset?.id === own;

  it('are found but for 15, nearly all between the numbers of a segment', () => {
    expect(located).toHaveLength(6316);
    expect(located.filter(({ best }) => best === undefined).length).toBeLessThanOrEqual(15);
    expect(share(({ best }) => best?.matchType === 'interpolated')).toBeGreaterThan(0.98);
  });

  it('lie on the segment nearest to the truck in three cases of five, in nine of ten on it or on one that touches it', () => {
    const touches = ({ own, best }: (typeof located)[number]): boolean => {
      const mine = best?.asset ? roads.get(best.asset.id) : undefined;
      const ends = new Set(endsOf(roads.get(own)!));
      return mine !== undefined && endsOf(mine).some((end) => ends.has(end));
    };
    expect(share(isOwn)).toBeGreaterThan(0.625);
    expect(share((one) => isOwn(one) || touches(one))).toBeGreaterThan(0.905);
  });

  it('lie within 150 m of the truck in 97 of 100 cases', () => {
    expect(share(({ metersOff }) => metersOff <= 150)).toBeGreaterThan(0.97);
  });

  it('are as far off as they say: as many within the accuracy as a standard radius promises', () => {
    // Rayleigh: 63 % lie within the root of the mean square.
    const onOwn = located.filter((one) => isOwn(one) && one.best!.matchType === 'interpolated');
    const within = onOwn.filter(({ metersOff, best }) => metersOff <= best!.accuracyMeters).length / onOwn.length;
    expect(within).toBeGreaterThan(0.55);
    expect(within).toBeLessThan(0.75);
  });

  it('find known places by hand', () => {
    const best = (text: string) => locator.locate(text)[0];
    expect(best('1283 Canal St')?.asset?.id).toBe('13001865');
    expect(best('2851 East Genesee Street')?.asset?.id).toBe('12578744');
    expect(best('James St & Oak St')?.matchType).toBe('intersection');
    expect(best('Eastwood')?.matchType).toBe('landmark');
    expect(locator.reverse([-76.10614, 43.042772])[0]?.asset?.id).toBe('12578744');
  });
});
