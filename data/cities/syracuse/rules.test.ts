import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, ServiceCode } from '../../../engine/ids.ts';
import type { Asset, City, Jurisdiction } from '../../../engine/route/city.ts';
import { outcomeOf } from '../cases.ts';
import { cityFileOf, routerOf } from '../testing.ts';

// Syracuse's rules over a made-up town of one kilometer, so that they are tested without the real files: four streets
// from west to east, a hydrant, and in the middle a block named Downtown.
const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
const ALWAYS = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };
const LON = -76.15;
const LAT = 43.04;
/** Meters east and north of the town's southwest corner, on a flat earth: a meter's error in a kilometer does not matter. */
const at = (eastMeters: number, northMeters: number): [number, number] => [
  LON + eastMeters / 81_400,
  LAT + northMeters / 111_100,
];

const square = (layer: string, id: string, [west, south, size]: readonly [number, number, number]): Jurisdiction => {
  const [east, north] = [west + size, south + size];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  const coordinates = [corners.map(([x, y]) => at(x, y))];
  return {
    ...{ layer: layer as LayerId, id: id as JurisdictionId, name: id, agency: 'syracuse-city' as AgencyId },
    ...{ validity: ALWAYS, attributes: {}, geometry: { type: 'Polygon', coordinates } },
  };
};

const street = (
  id: string,
  northMeters: number,
  owner: string,
  attributes: Readonly<Record<string, string>>,
): Asset => ({
  ...{ class: 'road' as AssetClass, id: id as AssetId, owner: owner as AgencyId, validity: ALWAYS, attributes },
  geometry: { type: 'LineString', coordinates: [at(0, northMeters), at(1_000, northMeters)] },
});

const town: City = {
  ...{ id: 'town', name: 'Town', timeZone: cityFile.city.timeZone },
  ...{ agencies: cityFile.agencies, services: cityFile.services, rules: cityFile.rules },
  layers: [
    { id: 'city' as LayerId, title: 'City', jurisdictions: [square('city', 'town', [0, 0, 1_000])] },
    {
      id: 'neighborhood' as LayerId,
      title: 'Neighborhoods',
      jurisdictions: [square('neighborhood', 'Downtown', [400, 400, 200])],
    },
  ],
  assetClasses: [
    {
      class: 'road' as AssetClass,
      title: 'Roads',
      assets: [
        street('1-state', 100, 'nysdot', { CART_OWN: 'STATE', CART_PLOW: 'CITY' }),
        street('2-federal', 200, 'fhwa', { CART_OWN: 'FEDERAL' }),
        street('3-private', 300, 'private-owner', { CART_OWN: 'PRIVATE' }),
        street('4-town', 990, 'syracuse-dpw', { CART_OWN: 'MUNICIPAL', CART_PLOW: 'TOWN' }),
      ],
    },
    {
      class: 'hydrant' as AssetClass,
      title: 'Hydrants',
      assets: [
        {
          ...{ class: 'hydrant' as AssetClass, id: 'h' as AssetId, owner: 'syracuse-water' as AgencyId },
          ...{ validity: ALWAYS, attributes: {}, geometry: { type: 'Point', coordinates: at(500, 110) } },
        },
      ],
    },
  ],
};
const router = routerOf(town);

const decide = (
  service: string,
  lonLat: [number, number],
  answers: Readonly<Record<string, string>> = {},
  date = '2026-01-15T12:00:00Z',
) => {
  const place = { lonLat, accuracyMeters: 0, source: 'coordinates' } as const;
  const question = { place, service: service as ServiceCode, answers, atMs: Date.parse(date) };
  const { owner, rule } = outcomeOf(router.resolve(question));
  return [owner, rule];
};

describe("Syracuse's rules over a made-up town", () => {
  it('give snow to the plower and holes to the owner of the same road', () => {
    expect(decide('snow', at(300, 101))).toEqual(['syracuse-dpw', 'plower']);
    expect(decide('pothole', at(300, 101))).toEqual(['nysdot', 'road-owner']);
  });

  it('give snow to the owner where no plower is named', () => {
    expect(decide('snow', at(300, 201))).toEqual(['fhwa', 'plower']);
  });

  it('say of a private road that it is private', () => {
    expect(decide('snow', at(300, 301))).toEqual(['private-owner', 'private-road']);
    expect(decide('pothole', at(300, 301))).toEqual(['private-owner', 'private-road']);
  });

  it('let the answer about a valve and about a sidewalk change the owner', () => {
    expect(decide('pothole', at(300, 101), { around: 'water-valve' })[0]).toBe('syracuse-water');
    expect(decide('pothole', at(300, 101), { around: 'nothing' })[0]).toBe('nysdot');
    expect(decide('snow', at(300, 101), { where: 'sidewalk' })[0]).toBe('private-owner');
  });

  it('hand a hydrant under plowed snow to the plower, from November 1 to April 15 only', () => {
    const buried = { problem: 'buried-by-plow' };
    const decideAt = (date: string) => decide('hydrant', at(500, 110), buried, date)[0];
    expect(decideAt('2026-10-31T23:59:59-04:00')).toBe('syracuse-water');
    expect(decideAt('2026-11-01T00:00:00-04:00')).toBe('syracuse-dpw');
    expect(decideAt('2026-04-15T23:59:59-04:00')).toBe('syracuse-dpw');
    expect(decideAt('2026-04-16T00:00:00-04:00')).toBe('syracuse-water');
  });

  it('let the road decide before the boundary, and the boundary where there is no road', () => {
    expect(decide('pothole', at(300, 1_200))).toEqual(['syracuse-dpw', 'road-owner']);
    expect(decide('snow', at(300, 1_200))).toEqual(['geddes-highway', 'plower']);
    expect(decide('pothole', at(300, 1_250))).toEqual(['onondaga-county', 'outside-the-city']);
    expect(decide('pothole', at(300, 600))).toEqual(['syracuse-dpw', 'rest-of-the-city']);
  });

  it('know Downtown, the rest of the city, the county and nobody apart', () => {
    expect(decide('litter', at(500, 500))).toEqual(['downtown-committee', 'litter-downtown']);
    expect(decide('litter', at(700, 500))).toEqual(['syracuse-dpw', 'rest-of-the-city']);
    expect(decide('litter', at(1_500, 500))).toEqual(['onondaga-county', 'outside-the-city']);
    expect(decide('litter', at(40_000, 500))).toEqual(['nobody', undefined]);
  });

  it('keep a hydrant with the Department of Water where it is on no map, in the city only', () => {
    expect(decide('hydrant', at(700, 700))).toEqual(['syracuse-water', 'hydrant-in-the-city']);
    expect(decide('hydrant', at(-700, 700))).toEqual(['onondaga-county', 'outside-the-city']);
  });
});
