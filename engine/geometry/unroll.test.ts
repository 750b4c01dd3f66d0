import { describe, expect, it } from 'vitest';
import { unrollLine, unrollPolygon, unrollRing } from './unroll.ts';

const lons = (line: Float64Array): number[] => [...line].filter((_, i) => i % 2 === 0);

describe('unrolling longitudes', () => {
  it('carries a step of more than 180 degrees on past the antimeridian, whichever vertex comes first', () => {
    const ring = [
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
    ];
    for (let first = 0; first < 4; first++) {
      const rotated = [...ring.slice(first), ...ring.slice(0, first)];
      const range = lons(unrollRing([...rotated, rotated[0]!]));
      expect([Math.min(...range), Math.max(...range)]).toEqual([179, 181]);
    }
  });

  it('takes a step of exactly 180 degrees as written', () => {
    expect(
      lons(
        unrollLine([
          [-90, 0],
          [90, 0],
        ]),
      ),
    ).toEqual([-90, 90]);
  });

  it('takes a step of exactly 360 degrees as written where nothing else crosses: a box of the world', () => {
    const world = [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ];
    expect(lons(unrollRing(world))).toEqual([-180, 180, 180, -180, -180]);
  });

  it('takes a step from 180 to -180 as none in a ring that crosses the antimeridian elsewhere', () => {
    const ring = [
      [179, 0],
      [180, 0],
      [-180, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
      [179, 0],
    ];
    expect(lons(unrollRing(ring))).toEqual([179, 180, 180, 181, 181, 179, 179]);
  });

  it('reads a ring written on past 180 as it is, and one wholly beyond it as west', () => {
    expect(
      lons(
        unrollLine([
          [170, 0],
          [190, 0],
        ]),
      ),
    ).toEqual([170, 190]);
    expect(
      lons(
        unrollLine([
          [190, 0],
          [200, 0],
        ]),
      ),
    ).toEqual([-170, -160]);
  });

  it('brings a line at 180 home to -180', () => {
    expect(
      lons(
        unrollLine([
          [180, 1],
          [180, 2],
        ]),
      ),
    ).toEqual([-180, -180]);
  });

  it('closes a ring that was left open, and one that goes round a pole along that pole', () => {
    expect([
      ...unrollRing([
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
    ]).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
    const roundThePole = [
      [-120, 60],
      [0, 60],
      [120, 60],
      [-120, 60],
    ];
    expect([...unrollRing(roundThePole)]).toEqual([-120, 60, 0, 60, 120, 60, 240, 60, 240, 90, -120, 90, -120, 60]);
  });

  it('shifts a hole to where its outer ring is', () => {
    const outer = [
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
      [170, 0],
    ];
    const hole = [
      [-176, 4],
      [-174, 4],
      [-174, 6],
      [-176, 4],
    ];
    const [part] = unrollPolygon({ type: 'Polygon', coordinates: [outer, hole] });
    expect(lons(part![1]!)).toEqual([184, 186, 186, 184]);
  });

  it('names part, ring and vertex of a coordinate that is none', () => {
    const bad = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [0, 0],
            [1, 91],
            [0, 1],
            [0, 0],
          ],
        ],
      ],
    };
    expect(() => unrollPolygon(bad, 'polygons[7]')).toThrow(
      new RangeError('polygons[7] part 0 ring 0 vertex 1 must be lon, lat in degrees, got [1, 91]'),
    );
    expect(() => unrollLine([[Number.NaN, 0]])).toThrow(RangeError);
  });
});
