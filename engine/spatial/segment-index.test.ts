import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bruteForceNearest, bruteForceWithin } from './oracle.ts';
import { seededRandom } from './seeded-geometry.ts';
import { SegmentIndex } from './segment-index.ts';

const around = (seed: number, lon: number, count: number): Float64Array => {
  const random = seededRandom(seed);
  const wrapped = (value: number) => (value > 180 ? value - 360 : value);
  const segments = new Float64Array(4 * count);
  for (let i = 0; i < segments.length; i += 4) {
    const [aLon, aLat] = [lon + random() * 0.2, 43 + random() * 0.1];
    segments.set([wrapped(aLon), aLat, wrapped(aLon + random() * 0.01), aLat + (random() - 0.5) * 0.01], i);
  }
  return segments;
};

describe('SegmentIndex', () => {
  it.each([[-76], [179.9]])('finds nearest and within exactly as brute force does, at longitude %s', (lon) => {
    const segments = around(51, lon, 500);
    const lines: Geometry[] = Array.from({ length: 500 }, (_, i) => ({
      type: 'LineString',
      coordinates: [[...segments.subarray(4 * i, 4 * i + 2)], [...segments.subarray(4 * i + 2, 4 * i + 4)]],
    }));
    const index = SegmentIndex.build(segments);
    const random = seededRandom(52);
    for (let i = 0; i < 100; i++) {
      const east = lon + random() * 0.2;
      const at = [east > 180 ? east - 360 : east, 43 + random() * 0.1] as const;
      expect(index.nearest(at, { limit: 3 })).toEqual(bruteForceNearest(lines, at, { limit: 3 }));
      expect(index.within(at, 700)).toEqual(bruteForceWithin(lines, at, 700));
      const { positions } = index.nearestMany(Float64Array.from(at));
      expect(positions[0]).toBe(bruteForceNearest(lines, at)[0]!.position);
    }
  });

  it('answers the first of two segments at a corner that both end in', () => {
    const corner = SegmentIndex.build(Float64Array.of(1, 1, 0, 0, 0, 0, -1, 1));
    expect(corner.nearest([0, -1])[0]!.position).toBe(0);
  });

  it('holds nothing, and a segment of no length', () => {
    expect(SegmentIndex.build(new Float64Array(0)).within([0, 0], 10)).toEqual([]);
    expect(SegmentIndex.build(Float64Array.of(1, 1, 1, 1)).nearest([1, 1])).toEqual([
      { position: 0, distanceMeters: 0 },
    ]);
  });

  it('names what is no segment', () => {
    expect(() => SegmentIndex.build(Float64Array.of(0, 0))).toThrow(
      new RangeError('segments must hold four numbers each, got 2'),
    );
    expect(() => SegmentIndex.build(Float64Array.of(0, 0, 0, 91))).toThrow(/segments\[2, 3\]/);
  });
});
