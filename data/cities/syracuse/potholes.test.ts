import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ServiceCode } from '../../../engine/ids.ts';
import type { Asset } from '../../../engine/route/city.ts';
import type { Resolution } from '../../../engine/route/resolution.ts';
import type { RequestValues } from '../../import/entity.ts';
import { cityFileOf, cityFromFiles, realData, recordsOf, routerOf } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';

// CART_OWN -> agency, written out again: a second witness to the maps of city.yaml and rules.yaml.
const AGENCY_OF_OWNER: Readonly<Record<string, string>> = {
  MUNICIPAL: 'syracuse-dpw',
  STATE: 'nysdot',
  COUNTY: 'onondaga-dot',
  FEDERAL: 'fhwa',
  PRIVATE: 'private-owner',
};

describe.skipIf(data.kind === 'missing')(`the 6,316 potholes of Syracuse by their coordinates alone${missing}`, () => {
  const potholes: { readonly ownSegment: string; readonly resolution: Resolution }[] = [];
  let segments: ReadonlyMap<string, Asset>;

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
    const city = await cityFromFiles(cityFile, data.folder);
    const roads = city.assetClasses.find((members) => members.class === 'road')!.assets;
    segments = new Map(roads.map((segment) => [segment.id, segment]));
    const router = routerOf(city);
    const dataset = cityFile.datasets.find(({ kind }) => kind === 'request')!;
    for await (const { values } of recordsOf(cityFile, dataset, data.folder)) {
      const { geometry, reportedAtMs, attributes } = values as RequestValues;
      const [lon, lat] = geometry!.coordinates as [number, number];
      const place = { lonLat: [lon, lat], accuracyMeters: 0, source: 'coordinates' } as const;
      const service = 'pothole' as ServiceCode;
      const resolution = router.resolve({ place, service, answers: {}, atMs: reportedAtMs });
      potholes.push({ ownSegment: attributes.STREET_ID!, resolution });
    }
  });

  it('are all there, exact repeats too', () => {
    expect(potholes).toHaveLength(6_316);
  });

  it('go to the owner of their own segment, all of them', () => {
    const wrong = potholes.filter(({ ownSegment, resolution: { ownership } }) => {
      const owner = segments.get(ownSegment)!.attributes.CART_OWN!;
      return ownership.kind === 'nobody' || ownership.owner.agency !== AGENCY_OF_OWNER[owner];
    });
    expect(wrong).toEqual([]);
  });

  it('name their own segment, all but the one that is as near to another', () => {
    const others = potholes.filter(({ ownSegment, resolution }) => resolution.asset?.id !== ownSegment);
    expect(others.map(({ ownSegment, resolution }) => [ownSegment, resolution.asset?.id])).toEqual([
      ['12571929', '12571902'],
    ]);
  });
});
