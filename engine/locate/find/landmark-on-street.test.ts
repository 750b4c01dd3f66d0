import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { JurisdictionId, LayerId } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { Locator } from '../locator.ts';
import { asset, road, town } from '../testing-town.ts';

// 0.001 degrees are 111 m. Grant Ave and Oak St run to the east, Elm St to the north; Hill St is far away.
const roads = [
  road('G1', 'Grant Ave', [
    [0, 0],
    [0.02, 0],
  ]),
  road('O1', 'Oak St', [
    [0, 0.01],
    [0.02, 0.01],
  ]),
  road('E1', 'Elm St', [
    [0.01, 0],
    [0.01, 0.03],
  ]),
  road('H1', 'Hill St', [
    [0, 0.2],
    [0.02, 0.2],
  ]),
];
const school = (id: string, name: string, [lon, lat]: LonLat) =>
  asset('school', id, { type: 'Point', coordinates: [lon, lat] }, { NAME: name });
const square = (west: number, south: number, degrees: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + degrees, south],
      [west + degrees, south + degrees],
      [west, south + degrees],
      [west, south],
    ],
  ],
});
const always = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };
const park = (id: string, name: string, geometry: ReturnType<typeof square>) => ({
  ...{ layer: 'park' as LayerId, id: id as JurisdictionId, name, agency: null, validity: always, attributes: {} },
  geometry,
});
const gazetteer = {
  ...town(
    roads,
    [],
    [
      {
        class: 'school',
        title: 'Schools',
        assets: [
          school('S1', 'Lincoln School', [0.004, 0.0005]),
          school('S2', 'Lincoln School', [0.004, 0.0105]),
          school('S3', 'Lincoln School', [0.5, 0.5]),
        ],
      },
    ],
  ),
  names: new Map([['school', 'NAME']]) as never,
  layers: [
    {
      id: 'park' as LayerId,
      title: 'Parks',
      jurisdictions: [
        // A kilometer wide: its middle is far from the streets along it.
        park('P1', 'Harbor Park', square(0.0105, 0.0105, 0.01)),
        park('P2', 'Harbor Park', square(0.3, 0.3, 0.01)),
        // Oak St goes through it without a corner of either in the other.
        park('P3', 'Mill Green', square(0.002, 0.009, 0.002)),
        park('P4', 'Mill Green', square(0.6, 0.6, 0.002)),
      ],
    },
  ] as never,
};
const locator = Locator.build(gazetteer);
const idOf = (text: string): string | null => {
  const [best] = locator.locate(text);
  return best?.matchType === 'landmark' ? (best.jurisdiction?.id ?? best.asset!.id) : null;
};

describe('a landmark said with its street', () => {
  it('is the one of its name that lies there', () => {
    expect(idOf('Lincoln School on Grant Ave')).toBe('S1');
    expect(idOf('lincoln school on oak')).toBe('S2');
    expect(idOf('Lincoln School near Oak Street')).toBe('S2');
    expect(idOf('Harbor Park on Elm St')).toBe('P1');
    expect(idOf('harbor park along Oak St')).toBe('P1');
    expect(idOf('Mill Green on Oak St')).toBe('P3');
  });

  it('says why, and stands clear of the others', () => {
    const [best, ...others] = locator.locate('Lincoln School on Grant Ave');
    expect(best).toMatchObject({ label: 'Lincoln School', changed: [] });
    expect(best!.because).toContain('it lies on Grant Ave');
    expect(best!.score).toBeGreaterThan(0.95);
    for (const other of others) expect(other.score).toBeLessThan(0.85);
  });

  it('is all of its name where none lies there, with the street passed over', () => {
    const found = locator.locate('Lincoln School on Hill St').filter(({ matchType }) => matchType === 'landmark');
    expect(found.map(({ asset: one }) => one!.id).sort()).toEqual(['S1', 'S2', 'S3']);
    expect(new Set(found.map(({ score }) => score)).size).toBe(1);
    for (const { because } of found) expect(because.join()).not.toContain('lies on');
  });

  it('is the one within 80 m, as the distance to a straight street says', () => {
    const random = seededRandom(311);
    for (let n = 0; n < 60; n++) {
      const lat = random() * 0.0016;
      const near = school('N', 'Grange Hall', [0.001 + random() * 0.018, lat]);
      const far = school('F', 'Grange Hall', [0.01, 0.3]);
      const two = Locator.build({
        ...gazetteer,
        ...town(roads, [], [{ class: 'school', title: 'Halls', assets: [far, near] }]),
        names: gazetteer.names,
      });
      const candidates = two.locate('Grange Hall on Grant Ave');
      const isSaid = candidates.some(({ because }) => because.includes('it lies on Grant Ave'));
      const meters = lat * 110_574;
      // At the edge a step along the street is a little farther than the street itself.
      if (Math.abs(meters - 80) < 2) continue;
      expect(isSaid, `${meters} m`).toBe(meters < 80);
      if (isSaid) expect(candidates[0]!.asset!.id).toBe('N');
    }
  });
});
