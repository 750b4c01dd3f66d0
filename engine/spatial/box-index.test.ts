import { describe, expect, it } from 'vitest';
import { MetersFrom } from '../geometry/meters.ts';
import { BoxIndex } from './box-index.ts';
import { seededRandom } from './seeded-geometry.ts';

const randomBoxes = (count: number, random: () => number): Float64Array => {
  const boxes = new Float64Array(4 * count);
  for (let i = 0; i < boxes.length; i += 4) {
    const [lon, lat] = [random() * 360 - 180, random() * 178 - 90];
    boxes.set([lon, lat, lon + random() * 20, lat + random() * 2], i);
  }
  return boxes;
};

/** The obvious answer: intervals of longitude meet at some turn of 360 degrees. */
const meeting = (boxes: Float64Array, [minLon, minLat, maxLon, maxLat]: readonly number[]): number[] => {
  const found: number[] = [];
  const eastLon = maxLon! < minLon! ? maxLon! + 360 : maxLon!;
  for (let i = 0; i < boxes.length; i += 4) {
    const meetsLat = boxes[i + 1]! <= maxLat! && boxes[i + 3]! >= minLat!;
    const turns = [0, 360, -360].filter((turn) => boxes[i]! <= eastLon + turn && boxes[i + 2]! >= minLon! + turn);
    if (meetsLat && turns.length > 0) found.push(i / 4);
  }
  return found;
};

describe('BoxIndex', () => {
  it('finds the boxes that meet another, ascending, across the antimeridian too', () => {
    const random = seededRandom(21);
    const boxes = randomBoxes(2_000, random);
    const index = BoxIndex.build(boxes);
    for (let i = 0; i < 300; i++) {
      const [lon, lat] = [i % 3 === 0 ? 175 : random() * 340 - 170, random() * 170 - 85];
      const east = lon + random() * 10;
      const query = [lon, lat, east > 180 ? east - 360 : east, lat + random() * 5] as const;
      expect(index.search(...query)).toEqual(meeting(boxes, query));
    }
  });

  it('answers a batch as it answers each', () => {
    const random = seededRandom(22);
    const boxes = randomBoxes(500, random);
    const index = BoxIndex.build(boxes);
    const { offsets, positions } = index.searchMany(boxes);
    for (let i = 0; i < 500; i++) {
      const box = boxes.subarray(4 * i, 4 * i + 4);
      expect([...positions.subarray(offsets[i], offsets[i + 1])]).toEqual(meeting(boxes, [...box]));
    }
  });

  it('counts a touched edge as met', () => {
    expect(BoxIndex.build(Float64Array.of(0, 0, 1, 1)).search(1, 1, 2, 2)).toEqual([0]);
  });

  it('visits every box within the limit', () => {
    const random = seededRandom(23);
    const boxes = randomBoxes(2_000, random);
    const index = BoxIndex.build(boxes);
    for (let i = 0; i < 100; i++) {
      const from = new MetersFrom(random() * 360 - 180, random() * 180 - 90);
      const limitMeters = random() * 1e6;
      const visited = new Set<number>();
      index.walkNearest(from, limitMeters, (position) => {
        visited.add(position);
        return limitMeters;
      });
      for (let b = 0; b < 2_000; b++) {
        const [minLon, minLat, maxLon, maxLat] = boxes.subarray(4 * b, 4 * b + 4) as unknown as [
          number,
          number,
          number,
          number,
        ];
        const corner = Math.min(from.toPoint(minLon, minLat), from.toPoint(maxLon, maxLat));
        if (corner <= limitMeters) expect(visited.has(b)).toBe(true);
      }
    }
  });

  it('holds nothing and finds nothing', () => {
    const index = BoxIndex.build(new Float64Array(0));
    expect(index.size).toBe(0);
    expect(index.search(-180, -90, 180, 90)).toEqual([]);
    expect(index.searchMany(Float64Array.of(0, 0, 1, 1))).toEqual({
      offsets: Uint32Array.of(0, 0),
      positions: new Uint32Array(0),
    });
  });

  it('names the box that is none', () => {
    expect(() => BoxIndex.build(Float64Array.of(0, 0, 1, 1, 3, 0, 2, 1))).toThrow(
      new RangeError('boxes[1] must be min lon, min lat, max lon, max lat, got [3, 0, 2, 1]'),
    );
    expect(() => BoxIndex.build(Float64Array.of(0, 0, Number.NaN, 1))).toThrow(RangeError);
    expect(() => BoxIndex.build(Float64Array.of(0, 0))).toThrow(RangeError);
    expect(() => BoxIndex.build(new Float64Array(0)).search(0, 1, 0, -1)).toThrow(RangeError);
  });
});
