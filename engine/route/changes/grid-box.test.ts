import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { apart, doMeet, type GridBox, withinBox } from './grid-box.ts';

const random = seededRandom(311);
const below = (count: number): number => Math.floor(random() * count);
const box: GridBox = { west: 400, south: 400, east: 600, north: 600 };

/** A closed ring of so many vertices, which may well cross itself. */
const ringOf = (count: number): Float64Array => {
  const ring = Array.from({ length: count }, () => [below(1_000), below(1_000)]).flat();
  return Float64Array.from([...ring, ring[0]!, ring[1]!]);
};

/** Whether a ray to the east crosses the ring an odd number of times; the point is on no vertex's level. */
const isInside = (ring: Float64Array, x: number, y: number): boolean => {
  let crossings = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossings++;
  }
  return crossings % 2 === 1;
};

describe('a ring within a box', () => {
  it('goes around every point of the box as before, with fewer vertices', () => {
    let [all, kept] = [0, 0];
    for (let n = 0; n < 200; n++) {
      // A walk around the box and through it.
      const ring = ringOf(3 + below(30));
      const within = withinBox(ring, box);
      all += ring.length;
      kept += within.length;
      for (let i = 0; i < 20; i++) {
        const [x, y] = [400.5 + below(200), 400.5 + below(200)];
        expect(isInside(within, x, y), `${[...ring]} around ${x}, ${y}`).toBe(isInside(ring, x, y));
      }
    }
    expect(kept).toBeLessThan(0.9 * all);
  });

  it('is the same from whichever vertex the ring begins and in either direction', () => {
    const ring = ringOf(40);
    const open = Array.from({ length: 40 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);
    const turned = [...open.slice(17), ...open.slice(0, 17)].reverse();
    const other = Float64Array.from([...turned, turned[0]!].flat());
    const verticesOf = (of: Float64Array): readonly string[] =>
      Array.from({ length: of.length / 2 - 1 }, (_, i) => `${of[2 * i]} ${of[2 * i + 1]}`).sort();
    expect(verticesOf(withinBox(other, box))).toEqual(verticesOf(withinBox(ring, box)));
  });
});

describe('boxes put together', () => {
  it('do not meet, and hold all that they were made of', () => {
    for (let n = 0; n < 50; n++) {
      const boxes = Array.from({ length: 1 + below(30) }, (): GridBox => {
        const [west, south] = [below(900), below(900)];
        return { west, south, east: west + below(120), north: south + below(120) };
      });
      const found = apart(boxes);
      for (const [i, a] of found.entries()) for (const b of found.slice(i + 1)) expect(doMeet(a, b)).toBe(false);
      for (const { west, south, east, north } of boxes)
        expect(found.some((a) => a.west <= west && a.south <= south && a.east >= east && a.north >= north)).toBe(true);
    }
  });
});
