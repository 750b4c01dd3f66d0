import { describe, expect, it } from 'vitest';
import { finish } from '../../check/boundaries/steps.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { LayerId } from '../../ids.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';
import { randomPoints, seededRandom } from '../../spatial/seeded-geometry.ts';
import type { City } from '../city.ts';
import type { Router } from '../router.ts';
import { agency, ask, jurisdiction, OWN, routerOf, rule, smallCity, square } from '../testing-city.ts';
import { type OwnershipMap, ownershipMap } from './ownership-map.ts';

const JULY = Date.parse('2026-07-01T16:00:00Z');
// 11.1 km each way; the forest goes on to the north.
const EVERYWHERE = square(0, 0, 0.1, 0.15);

const mapOf = (router: Router, options: object = {}): OwnershipMap =>
  finish(ownershipMap(router, { service: ask('pothole', 0, 0).service, atMs: JULY, answers: {}, ...options }));

/** Whom the router names there, for every answer that can be given. */
const ownersByRouter = (router: Router, [lon, lat]: LonLat, given: Readonly<Record<string, string>>) => {
  const answers = 'wires' in given ? [given] : ['', 'yes', 'no'].map((wires) => ({ ...given, wires }));
  const owners = answers.map((each) => {
    const { ownership } = router.resolve(ask('pothole', lon, lat, { remarks: '', ...each }));
    return ownership.kind === 'owned' ? ownership.owner.agency : null;
  });
  return { plain: owners[0]!, all: new Set<string | null>(owners) };
};

/** Places in the city where the map does not say what the router says, and how many were compared. */
const compared = (router: Router, map: OwnershipMap, count: number, given = {}) => {
  const index = PolygonIndex.build(map.areas.map(({ geometry }) => geometry));
  const places = randomPoints([EVERYWHERE], count, seededRandom(311));
  const inCity = places.filter((at) => router.jurisdictionsAt(at, JULY).length > 0);
  const wrong = inCity.filter((at) => {
    const { plain, all } = ownersByRouter(router, at, given);
    const [area, ...more] = index.covering(at).map((position) => map.areas[position]!);
    return more.length > 0 || area?.owner !== plain || `${area.owners}` !== `${sorted(all)}`;
  });
  return {
    wrong,
    share: wrong.length / inCity.length,
    beyond: places.filter((at) => !inCity.includes(at) && index.covering(at).length > 0),
  };
};

const sorted = (owners: ReadonlySet<string | null>): readonly (string | null)[] => [
  ...[...owners].filter((owner) => owner !== null).sort(),
  ...(owners.has(null) ? [null] : []),
];

const LAYER_RULES = [
  rule('wires', { when: { answer: { wires: 'yes' }, outside: 'forest' }, owner: agency('water') }),
  rule('forest', { when: { inside: 'forest', not: { inside: 'city' } }, owner: agency('forest') }),
  rule('winter', { when: { season: { from: '12-01', to: '02-28' } }, owner: agency('state') }),
  rule('care', { when: { inside: 'city' }, owner: { attribute: 'CARE', ofLayer: 'ward', map: { CITY: 'city-hall' } } }),
];

describe('the map of rules that look at layers only', () => {
  const router = routerOf(smallCity(LAYER_RULES));

  it('is exact: it says what the router says at every place', () => {
    const map = mapOf(router);
    expect([map.method, map.errorShare, map.undecidedShare]).toEqual(['exact', 0, 0]);
    expect(compared(router, map, 2_000)).toEqual({ wrong: [], share: 0, beyond: [] });
  });

  it('has the areas that geometry gives, in square meters, and covers the city once', () => {
    const map = mapOf(router, { answers: { wires: 'no' } });
    const areas = Object.fromEntries(map.areas.map(({ owner, areaSquareMeters }) => [owner, areaSquareMeters / 1e6]));
    // At the equator a square of 0.01 degrees is 1,113.195 m by 1,105.743 m.
    const hundredth = 1.113195 * 1.105743;
    expect(areas['city-hall']).toBeCloseTo(50 * hundredth, 3);
    expect(areas.null).toBeCloseTo(50 * hundredth, 3);
    expect(areas.forest).toBeCloseTo(6 * 5 * hundredth, 3);
    expect(map.areaSquareMeters / 1e6).toBeCloseTo(130 * hundredth, 3);
  });

  it('takes answers for given, and the rules of its day', () => {
    expect(compared(router, mapOf(router, { answers: { wires: 'yes' } }), 300, { wires: 'yes' }).wrong).toEqual([]);
    const winter = mapOf(router, { answers: { wires: 'no' }, atMs: Date.parse('2026-12-24T12:00:00Z') });
    expect(winter.areas.map(({ owner }) => owner)).toEqual(['state', 'forest']);
  });

  it('says which questions leave it open: several owners, the one without an answer first named', () => {
    const several = mapOf(router).areas.filter(({ kind }) => kind === 'several');
    expect(several.map(({ owner, owners, causes }) => [owner, owners, causes])).toEqual(
      expect.arrayContaining([
        ['city-hall', ['city-hall', 'water'], ['answer']],
        [null, ['water', null], ['answer']],
      ]),
    );
  });

  it('is cut to the box that is asked for', () => {
    const map = mapOf(router, { box: [0.04, 0.02, 0.06, 0.03], answers: { wires: 'no' } });
    expect(map.areas.map(({ kind }) => kind).sort()).toEqual(['nobody', 'owned']);
    expect(map.areaSquareMeters / 1e6).toBeCloseTo(2 * 1.113195 * 1.105743, 3);
  });
});

describe('polygons and rules of equal rank', () => {
  it('marks where polygons of one layer overlap and only their order decides between their agencies', () => {
    const city: City = smallCity([rule('ward', { when: { inside: 'ward' }, owner: { agencyOf: 'ward' } })]);
    const jurisdictions = [
      jurisdiction('ward', '4', 'ward-four', square(0, 0, 0.06, 0.1)),
      jurisdiction('ward', '7', 'ward-seven', square(0.05, 0, 0.1, 0.1)),
    ];
    const layers = [{ id: 'ward' as LayerId, title: 'Wards', jurisdictions }];
    const { areas } = mapOf(routerOf({ ...city, layers }));
    expect(areas.map(({ kind, owner, causes }) => [kind, owner, causes])).toEqual([
      ['owned', 'ward-four', []],
      ['owned', 'ward-seven', []],
      ['several', 'ward-four', ['overlap']],
    ]);
  });

  it('marks where two rules of equal rank hold and only their order decides', () => {
    const rules = [
      rule('forest', { when: { inside: 'forest' }, owner: agency('forest') }),
      rule('north-city', { when: { inside: { layer: 'forest', jurisdiction: 'south' } }, owner: agency('city-hall') }),
    ];
    const city = smallCity(rules);
    const layers = city.layers.map((layer) =>
      layer.id !== 'forest'
        ? layer
        : {
            ...layer,
            jurisdictions: [
              jurisdiction('forest', 'north', null, square(0.02, 0.09, 0.08, 0.15)),
              jurisdiction('forest', 'south', null, square(0.02, 0.05, 0.08, 0.1)),
            ],
          },
    );
    const either = [{ ...rules[0]!, when: { inside: { layer: 'forest', jurisdiction: 'north' } } }, rules[1]];
    const { areas } = mapOf(routerOf({ ...city, layers, rules: either }));
    const several = areas.filter(({ kind }) => kind === 'several');
    expect(several.map(({ owner, owners, causes }) => [owner, owners, causes])).toEqual([
      ['forest', ['city-hall', 'forest'], ['order']],
    ]);
    expect(several[0]!.areaSquareMeters / 1e6).toBeCloseTo(6 * 1.113195 * 1.105743, 2);
  });
});

describe('the map of rules that look at assets', () => {
  const rules = [
    rule('wires', {
      when: { answer: { wires: 'yes' }, near: { class: 'basin', withinMeters: 300 } },
      owner: agency('water'),
    }),
    rule('road', { when: { nearest: { class: 'road', withinMeters: 900 } }, owner: { attribute: 'OWN', map: OWN } }),
    rule('line', { when: { nearEdge: { layer: 'city', withinMeters: 400 } }, owner: agency('forest') }),
    rule('ward', { when: { inside: 'ward' }, owner: { agencyOf: 'ward' } }),
  ];
  const router = routerOf(smallCity(rules));
  const map = mapOf(router, { cellMeters: 60 });

  it('is wrong nowhere but in undecided cells, and there about as often as it says', () => {
    expect(map.method).toBe('sampled');
    expect(map.undecidedShare).toBeLessThan(0.15);
    expect(map.errorShare).toBeLessThan(map.undecidedShare / 2);
    const { share } = compared(router, map, 3_000);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(map.undecidedShare);
    expect(Math.abs(share - map.errorShare)).toBeLessThan(0.006);
  });

  it('halves its error with cells of half the size', () => {
    const finer = mapOf(router, { cellMeters: 30 });
    expect(finer.undecidedShare).toBeLessThan(0.65 * map.undecidedShare);
    expect(finer.errorShare).toBeLessThan(0.65 * map.errorShare);
  });

  it('has areas that add up to what its cells cover', () => {
    const sum = map.areas.reduce((total, { areaSquareMeters }) => total + areaSquareMeters, 0);
    expect(sum).toBeCloseTo(map.areaSquareMeters, 3);
    expect(map.areaSquareMeters / 1e6 / (130 * 1.113195 * 1.105743)).toBeCloseTo(1, 1);
  });

  it('asks no more cells than it may, and says how large those are that are left', () => {
    const coarse = mapOf(router, { cellMeters: 5, maxCells: 500 });
    expect(coarse.cellCount).toBeLessThanOrEqual(500);
    expect(coarse.cellMeters).toBeGreaterThan(100);
    expect(compared(router, coarse, 500).share).toBeLessThan(coarse.undecidedShare);
  });

  it('is the same whenever it is made', () => {
    expect(mapOf(router, { cellMeters: 60 })).toEqual(map);
  });
});

it('refuses a box, a cell and a service that are none', () => {
  const router = routerOf(smallCity([]));
  expect(() => mapOf(router, { box: [1, 0, 0, 1] })).toThrow('west < east');
  expect(() => mapOf(router, { cellMeters: 0 })).toThrow('cellMeters');
  expect(() => mapOf(router, { service: 'noise' })).toThrow('service');
});
