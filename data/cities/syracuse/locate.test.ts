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

/** A pothole with where its texts are found. */
interface Pothole {
  /** Of the segment nearest to the truck. */
  readonly own: string;
  /** Number, direction, name and type, as the truck's software wrote them. */
  readonly address: string;
  /** Direction, name and type. */
  readonly street: string;
  readonly byAddress: Found;
  /** By the whole text: often with a cross street, the city and a post code. */
  readonly byText: Found;
}

interface Found {
  readonly best: Candidate | undefined;
  /** From the truck. */
  readonly metersOff: number;
}

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

const written = (attributes: Readonly<Record<string, string>>, ...columns: readonly string[]): string =>
  columns
    .map((column) => (attributes[column] ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');

/** The names of a segment, letter by letter as the file has them. */
const namesOf = ({ attributes }: Asset): readonly string[] => [
  written(attributes, 'STREET'),
  ...['1', '2', '3', '4'].map((i) =>
    written(attributes, ...['PREFI', 'NAME', 'TYPE', 'SUFFI'].map((p) => `ALT${i}_${p}`)),
  ),
];

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

describe.skipIf(data.kind === 'missing')(`the addresses of 6,316 potholes of Syracuse${missing}`, () => {
  const potholes: Pothole[] = [];
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
    locator = Locator.build(gazetteerOf({ city, classSettings }, Date.now()));
    const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
    for await (const { values } of recordsOf(cityFile, dataset, data.folder))
      potholes.push(potholeOf(values as RequestValues));
  }, 60_000);

  function potholeOf({ geometry, address: text, attributes }: RequestValues): Pothole {
    const [lon, lat] = geometry!.coordinates as [number, number];
    const found = (said: string): Found => {
      const [best] = locator.locate(said, { limit: 1 });
      return { best, metersOff: best === undefined ? Infinity : distanceMeters(best.lonLat, [lon, lat]) };
    };
    const street = written(attributes, 'Directional', 'StreetName', 'StreetNamePostType');
    const address = `${written(attributes, 'StreetNumber')} ${street}`.trim();
    return { own: attributes.STREET_ID!, address, street, byAddress: found(address), byText: found(text ?? '') };
  }

  const share = (holds: (one: Pothole) => boolean, among: readonly Pothole[] = potholes): number =>
    among.filter(holds).length / among.length;
  const isOwn = ({ own }: Pothole, { best }: Found): boolean => best?.asset?.id === own;

  describe('by number, direction, name and type alone', () => {
    it('are found in 99 of 100 cases', () => {
      expect(potholes).toHaveLength(6316);
      expect(share(({ byAddress }) => byAddress.best !== undefined)).toBeGreaterThan(0.998);
    });

    it('lie 40 m from the truck in the middle, nine in ten within 105 m', () => {
      const off = potholes.filter(({ byAddress }) => byAddress.best).map(({ byAddress }) => byAddress.metersOff);
      expect(quantile(off, 0.5)).toBeLessThan(40);
      expect(quantile(off, 0.9)).toBeLessThan(105);
    });

    // By the ranges alone 93.2 %: 255 of 4,002 such numbers stand in the range of a neighbor, most of them at a corner.
    it('lie on their own segment in 93 of 100 cases where the address names its street', () => {
      const named = potholes.filter(({ own, street }) => namesOf(roads.get(own)!).includes(street));
      expect(named.length / potholes.length).toBeCloseTo(0.63, 2);
      expect(share((one) => isOwn(one, one.byAddress), named)).toBeGreaterThan(0.93);
    });

    it('are as far off as they say: as many within the accuracy as a standard radius promises', () => {
      // Rayleigh: 63 % lie within the root of the mean square.
      const onOwn = potholes.filter(
        (one) => isOwn(one, one.byAddress) && one.byAddress.best!.matchType === 'interpolated',
      );
      const within = share(({ byAddress }) => byAddress.metersOff <= byAddress.best!.accuracyMeters, onOwn);
      expect(within).toBeGreaterThan(0.55);
      expect(within).toBeLessThan(0.75);
    });
  });

  describe('by the whole text', () => {
    it('are found but for 15, nearly all between the numbers of a segment', () => {
      expect(potholes.filter(({ byText }) => byText.best === undefined).length).toBeLessThanOrEqual(15);
      expect(share(({ byText }) => byText.best?.matchType === 'interpolated')).toBeGreaterThan(0.98);
    });

    it('lie on the segment nearest to the truck in three cases of five, in nine of ten on it or on one that touches it', () => {
      const touches = ({ own, byText: { best } }: Pothole): boolean => {
        const mine = best?.asset ? roads.get(best.asset.id) : undefined;
        const ends = new Set(endsOf(roads.get(own)!));
        return mine !== undefined && endsOf(mine).some((end) => ends.has(end));
      };
      expect(share((one) => isOwn(one, one.byText))).toBeGreaterThan(0.625);
      expect(share((one) => isOwn(one, one.byText) || touches(one))).toBeGreaterThan(0.905);
    });

    it('lie within 150 m of the truck in 97 of 100 cases', () => {
      expect(share(({ byText }) => byText.metersOff <= 150)).toBeGreaterThan(0.97);
    });
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
