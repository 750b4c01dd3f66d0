import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId, AssetClass } from '../../ids.ts';
import { bookSteps } from '../../locate/books/books.ts';
import { finished } from '../../locate/books/steps.ts';
import { asset, door, road, town } from '../../locate/testing-town.ts';
import { AssetClassIndex } from '../../route/asset-class-index.ts';
import type { Asset } from '../../route/city.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { AffectedFinder } from './affected.ts';
import type { AffectedPlace } from './affected-place.ts';
import { groundOfArea, groundOfCircle } from './ground.ts';
import { servingMains } from './serving-main.ts';

const line = (assetClass: string, id: string, coordinates: readonly LonLat[]): Asset =>
  asset(assetClass, id, { type: 'LineString', coordinates: coordinates.map((at) => [...at]) });
const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

// Main St runs east along the equator (0.001 degrees are 111 m), 2nd St north from its middle, Mill Ln has no address points.
const roads = [
  road(
    'M1',
    'Main St',
    [
      [0, 0],
      [0.004, 0],
    ],
    { left: '1-99', right: '2-98', zip: '13210' },
  ),
  road(
    'M2',
    'Main St',
    [
      [0.004, 0],
      [0.008, 0],
    ],
    { left: '101-199', right: '102-198', zip: '13210' },
  ),
  road(
    'N',
    '2nd St',
    [
      [0.004, 0],
      [0.004, 0.004],
    ],
    { left: '1-99', right: '2-98' },
  ),
  road(
    'L',
    'Mill Ln',
    [
      [0.02, 0],
      [0.024, 0],
    ],
    { left: '1-9', right: '2-10', zip: '13211' },
  ),
];
const doors = [
  door('A10', '10', 'Main St', [0.001, -0.0002]),
  door('A11', '11', 'Main St', [0.001, 0.0002]),
  // The same address twice, and a flat of it.
  door('A11b', '11', 'MAIN STREET', [0.0011, 0.0002]),
  door('A11f', '11', 'Main St', [0.001, 0.0002], '', 'Apt 2'),
  // On the corner: 22 m from the main of 2nd St, but it fronts Main St.
  door('A97', '97', 'Main St', [0.0038, 0.0003]),
  door('A120', '120', 'Main St', [0.005, -0.0002]),
  door('N2', '2', '2nd St', [0.0042, 0.0006]),
];
const mains = [
  line('main', 'W1', [
    [0, 0.00002],
    [0.004, 0.00002],
  ]),
  line('main', 'W2', [
    [0.004, 0.00002],
    [0.008, 0.00002],
  ]),
  line('main', 'W3', [
    [0.00402, 0],
    [0.00402, 0.004],
  ]),
  line('main', 'WL', [
    [0.02, 0.00002],
    [0.024, 0.00002],
  ]),
];

interface Extra {
  readonly meters?: readonly Asset[];
  readonly buildings?: readonly Asset[];
  readonly mains?: readonly Asset[];
}

function finderOf({ meters = [], buildings = [], mains: laid = mains }: Extra = {}): AffectedFinder {
  const gazetteer = town(roads, doors);
  const classes = new Map(
    Object.entries({ road: roads, address: doors, main: laid, meter: meters, building: buildings }).map(
      ([id, assets]) => [id as AssetClass, AssetClassIndex.build({ class: id as AssetClass, title: id, assets })],
    ),
  );
  return AffectedFinder.build(
    {
      books: finished(bookSteps(gazetteer, null)),
      classes,
      connections: [{ class: 'meter' as AssetClass, to: 'main' as AssetClass, attribute: 'MAIN' }],
      buildings: ['building' as AssetClass],
      addressClasses: new Set(['address' as AssetClass]),
      names: new Map([['building' as AssetClass, 'NAME']]),
      tiedTo: ({ class: of, id }) => meters.filter((one) => of === 'address' && one.attributes.AT === id),
      targetOf: (one, atMs) => classes.get('address' as AssetClass)!.byId(one.attributes.AT ?? '', atMs),
    },
    0,
  );
}

const meter = (id: string, at: string, main = '', owner: string | null = null): Asset => ({
  ...asset('meter', id, null, { AT: at, MAIN: main }),
  owner: owner as AgencyId | null,
});
const labels = (places: readonly AffectedPlace[] | null): readonly string[] => places!.map(({ label }) => label);
const served = (id: string, finder = finderOf(), laid = mains) =>
  finder.find({ kind: 'main', main: laid.find((main) => main.id === id)! }, 0)!;

describe('who is served by a main', () => {
  it('is whoever fronts its street, each once and by number, also at a corner that another main is nearer to', () => {
    expect(labels(served('W1'))).toEqual(['10 Main St', '11 Main St', '11 Main St Apt 2', '97 Main St']);
    expect(labels(served('W3'))).toEqual(['2 2nd St']);
    const [, eleven] = served('W1');
    expect(eleven).toMatchObject({ certainty: 'likely', assets: [{ id: 'A11' }, { id: 'A11b' }], probability: 0.999 });
    expect(eleven!.ways[0]!.because).toBe('main W1 is the nearest main to where it fronts Main St, 2.2 m away');
  });

  it('is told by a record before any distance, and is then nobody else’s', () => {
    const finder = finderOf({ meters: [meter('WM1', 'A10', 'W3'), meter('WM2', 'A10', 'W3')] });
    const tenth = served('W3', finder).find(({ number }) => number === '10')!;
    expect(tenth).toMatchObject({ certainty: 'stated', probability: 1, tied: [{ id: 'WM1' }, { id: 'WM2' }] });
    expect(tenth.ways.map(({ because }) => because)).toEqual([
      'meter WM1 is connected to main W3',
      'meter WM2 is connected to main W3',
    ]);
    expect(labels(served('W1', finder))).not.toContain('10 Main St');
  });

  it('is told of a main without a place by records alone', () => {
    const laid = [...mains, asset('main', 'W9', null)];
    const hydrant = asset('meter', 'H1', { type: 'Point', coordinates: [0.001, 0] }, { MAIN: 'W9' });
    const finder = finderOf({ meters: [meter('WM1', 'A120', 'W9'), hydrant], mains: laid });
    expect(served('W9', finder, laid)).toMatchObject([
      { label: '120 Main St', certainty: 'stated' },
      { kind: 'property', label: 'meter H1', certainty: 'stated', lonLat: [0.001, 0] },
    ]);
  });

  it('is one of two mains in one street, with odds, and of the network that its meter belongs to', () => {
    const of = (id: string, owner: string, lat: number): Asset => ({
      ...line('main', id, [
        [0, lat],
        [0.004, lat],
      ]),
      owner: owner as AgencyId,
    });
    // Both 3.3 m from the middle of the street.
    const laid = [of('C', 'city', 0.00003), of('D', 'district', -0.00003)];
    const finder = finderOf({ mains: laid, meters: [meter('WM1', 'A11', '', 'district')] });
    const [south, north] = [served('C', finder, laid), served('D', finder, laid)];
    const chance = (places: readonly AffectedPlace[], number: string): number =>
      places.find((place) => place.number === number && place.unit === null)?.probability ?? 0;
    // 10 lies south of the street: the southern main is nearer to it. 11, in the north, has a meter of the southern one's.
    expect(chance(north, '10')).toBeGreaterThan(0.6);
    expect(chance(south, '10') + chance(north, '10')).toBeCloseTo(1, 3);
    expect(chance(north, '11')).toBe(0.999);
    expect(chance(south, '11')).toBeLessThan(0.8);
  });

  it('is a row of numbers where nobody has surveyed the street', () => {
    expect(served('WL')).toMatchObject([
      { kind: 'range', label: '1 to 9 (odd) Mill Ln', number: '1', numberTo: '9', certainty: 'likely', zip: '13211' },
      { kind: 'range', label: '2 to 10 (even) Mill Ln' },
    ]);
    expect(served('WL')[0]!.ways.map(({ kind }) => kind)).toEqual(['range', 'nearest-main']);
  });
});

describe('the mains that may serve a door', () => {
  it('have probabilities that sum to less than 1 by that of none, the nearest first', () => {
    const index = AssetClassIndex.build({ class: 'main' as AssetClass, title: 'Mains', assets: mains });
    const found = servingMains({ front: [0.0039, 0], lonLat: [0.0039, 0.0002] }, index, 0, null);
    expect(found.map(({ main }) => main.id).sort()).toEqual(['W1', 'W2', 'W3']);
    expect(found[0]!.main.id).toBe('W1');
    const sum = found.reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeLessThan(1);
    expect(sum).toBeGreaterThan(0.99);
    expect(servingMains({ front: [0.01, 0.01], lonLat: [0.01, 0.01] }, index, 0, null)).toEqual([]);
  });
});

describe('who is on a segment', () => {
  const on = (id: string) =>
    finderOf().find({ kind: 'segment', segment: { class: 'road' as AssetClass, id: id as never } }, 0);

  it('is whose number it holds', () => {
    expect(labels(on('M1'))).toEqual(['10 Main St', '11 Main St', '11 Main St Apt 2', '97 Main St']);
    expect(on('M2')!.map(({ ways }) => ways[0]!.because)).toEqual([
      '120 is among the numbers of road M2, 102 to 198 on its right',
    ]);
  });

  it('is a row of numbers without address points, and nothing of what is no segment', () => {
    expect(labels(on('L'))).toEqual(['1 to 9 (odd) Mill Ln', '2 to 10 (even) Mill Ln']);
    expect(on('X')).toBeNull();
  });
});

describe('who is in an area', () => {
  const buildings = [
    asset('building', 'B10', box(0.0009, -0.0003, 0.0015, -0.0001)),
    asset('building', 'B1', box(0.0012, 0.0003, 0.0016, 0.0006), { NAME: 'Town Hall' }),
    asset('building', 'B2', box(0.0017, 0.0003, 0.0019, 0.0006)),
  ];
  const finder = finderOf({ buildings });
  const within = (area: Polygon) => finder.find({ kind: 'area', area }, 0)!;

  it('is whose point lies in it or whose building reaches in, and buildings with a name and no address', () => {
    const places = within(box(0.00105, -0.0004, 0.002, 0.0004));
    expect(places.map(({ label, ways }) => [label, ways[0]!.because])).toEqual([
      ['10 Main St', 'its building, building B10, reaches into the area'],
      ['11 Main St', 'its point lies in the area'],
      ['Town Hall', 'building B1 reaches into the area'],
    ]);
    expect(places.map(({ certainty }) => certainty)).toEqual(['stated', 'stated', 'stated']);
  });

  it('is the part of a row of numbers that it holds', () => {
    expect(labels(within(box(0.0199, -0.0004, 0.022, 0.0004)))).toEqual([
      '1 to 5 (odd) Mill Ln',
      '2 to 6 (even) Mill Ln',
    ]);
  });

  it('is told of a circle with the distance', () => {
    const places = finder.find({ kind: 'circle', center: [0.005, 0], radiusMeters: 30 }, 0)!;
    expect(places.map(({ label, ways }) => [label, ways[0]!.because])).toEqual([
      ['120 Main St', 'its point lies 22 m from the center of the circle'],
    ]);
    expect(() => finder.find({ kind: 'circle', center: [0, 0], radiusMeters: 0 }, 0)).toThrow(RangeError);
  });
});

describe('a piece of ground', () => {
  it('touches a ring as points laid densely along both say', () => {
    const random = seededRandom(7);
    const ringOf = (points: readonly LonLat[]) => [...points, points[0]!].map((at) => [...at]);
    let touching = 0;
    for (let i = 0; i < 120; i++) {
      const triangle = (size: number) => {
        const [x, y] = [0.01 * random(), 0.01 * random()];
        return ringOf([
          [x, y],
          [x + size * random(), y],
          [x, y + size * random() + 1e-6],
        ]);
      };
      const [one, other] = [triangle(0.006), triangle(0.006)];
      const area = groundOfArea({ type: 'Polygon', coordinates: [one] });
      const back = groundOfArea({ type: 'Polygon', coordinates: [other] });
      const dense = (ring: readonly (readonly number[])[]) =>
        ring.slice(1).flatMap((b, k) =>
          Array.from({ length: 60 }, (_, t): LonLat => {
            const a = ring[k]!;
            return [a[0]! + ((b[0]! - a[0]!) * t) / 60, a[1]! + ((b[1]! - a[1]!) * t) / 60];
          }),
        );
      const seen = dense(other).some((at) => area.covers(at)) || dense(one).some((at) => back.covers(at));
      if (seen) expect(area.touches(other)).toBe(true);
      expect(area.touches(other)).toBe(back.touches(one));
      touching += Number(seen);
    }
    expect(touching).toBeGreaterThan(12);
    expect(touching).toBeLessThan(108);
  });

  it('may lie across the antimeridian', () => {
    const circle = groundOfCircle([179.9999, 0], 50);
    expect(circle.covers([-179.9999, 0])).toBe(true);
    expect(
      circle.touches([
        [-179.9999, 0],
        [-179.99, 0],
        [-179.99, 0.01],
        [-179.9999, 0],
      ]),
    ).toBe(true);
  });
});
