import { describe, expect, it } from 'vitest';
import { edgeCrossing, ON_EDGE, sideOfLine } from '../../../geometry/edge-crossing.ts';
import { seededRandom } from '../../../spatial/seeded-geometry.ts';
import { finish } from '../steps.ts';
import { crossingPoint } from './crossing-point.ts';
import { type Noded, nodeRings } from './node-rings.ts';
import { passesPixel } from './passes-pixel.ts';

const randomRings = (seed: number, count: number, extent: number): Float64Array[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const points = Array.from({ length: 3 + Math.floor(random() * 5) }, () => [
      Math.floor(random() * extent),
      Math.floor(random() * extent),
    ]);
    return Float64Array.from([...points, points[0]!].flat());
  });
};

/** The obvious check: every edge against every other, every vertex against every edge. */
const faultOf = ({ vertices: { xs, ys }, edges }: Noded): string | null => {
  const ends = (i: number) => [xs[edges.from[i]!]!, ys[edges.from[i]!]!, xs[edges.to[i]!]!, ys[edges.to[i]!]!] as const;
  for (let i = 0; i < edges.size; i++) {
    const edge = ends(i);
    for (let v = 0; v < xs.length; v++)
      if (v !== edges.from[i] && v !== edges.to[i] && edgeCrossing(xs[v]!, ys[v]!, ...edge) === ON_EDGE)
        return `vertex ${v} lies on edge ${i}`;
    for (let j = 0; j < i; j++) {
      const [cX, cY, dX, dY] = ends(j);
      const sides = [sideOfLine(...edge, cX, cY), sideOfLine(...edge, dX, dY)];
      const others = [sideOfLine(cX, cY, dX, dY, edge[0], edge[1]), sideOfLine(cX, cY, dX, dY, edge[2], edge[3])];
      if (sides[0]! * sides[1]! < 0 && others[0]! * others[1]! < 0) return `edges ${j} and ${i} cross`;
    }
  }
  return null;
};

describe('rings cut where they meet', () => {
  it.each([6, 60, 3e9])('meet only at vertices that they share, on a board of %d', (extent) => {
    for (let seed = 0; seed < 5; seed++) {
      const noded = finish(nodeRings(randomRings(seed, 8, extent)));
      expect(faultOf(noded), `seed ${seed}`).toBeNull();
    }
  });

  it('cuts nearly parallel lines of city length, where float64 misses the crossing', () => {
    const rings = [
      Float64Array.from([0, 0, 400_000_000, 3, 200_000_000, 90_000_000, 0, 0]),
      Float64Array.from([0, 1, 400_000_000, 2, 200_000_000, -90_000_000, 0, 1]),
    ];
    expect(faultOf(finish(nodeRings(rings)))).toBeNull();
  });

  it('finds each crossing of two rings once, and none where they only touch', () => {
    const star = Float64Array.from([0, 0, 10, 10, 10, 0, 0, 10, 0, 0]);
    const touching = Float64Array.from([10, 10, 20, 10, 20, 20, 10, 10]);
    const { crossings, vertices } = finish(nodeRings([star, touching]));
    expect(crossings.map(({ vertex }) => [vertices.xs[vertex], vertices.ys[vertex]])).toEqual([[5, 5]]);
  });

  it('keeps for each edge all rings that use it, also where only a part of it is shared', () => {
    const long = Float64Array.from([0, 0, 30, 0, 30, 30, 0, 0]);
    const short = Float64Array.from([10, 0, 20, 0, 15, -9, 10, 0]);
    const { edges, vertices } = finish(nodeRings([long, short]));
    const shared = edges.uses.flatMap((uses, i) =>
      uses.length === 2 ? [[vertices.xs[edges.from[i]!], vertices.xs[edges.to[i]!]]] : [],
    );
    expect(shared).toEqual([[10, 20]]);
  });
});

describe('the point where lines cross', () => {
  it('rounds to the nearest grid point, halves up, also left of zero', () => {
    expect(crossingPoint([0, 0], [1, 1], [0, 1], [1, 0])).toEqual([1, 1]);
    expect(crossingPoint([-1, -1], [0, 0], [-1, 0], [0, -1])).toEqual([0, 0]);
    expect(crossingPoint([0, 0], [3, 0], [1, -1], [2, 4])).toEqual([1, 0]);
    expect(crossingPoint([0, 0], [-3, 0], [-1, -1], [-2, 4])).toEqual([-1, 0]);
    expect(crossingPoint([0, 0], [3, 0], [0, 1], [3, 1])).toBeNull();
  });
});

describe('a pixel', () => {
  it('has its lower and left sides and corner, and not the others', () => {
    // Along y = x - 1 through the corners (0.5, -0.5) and, of the pixel above it, none.
    expect(passesPixel(-3, -4, 3, 2, 1, 0)).toBe(true);
    // y = -x - 1 touches the pixel of (0, 0) in its lower left corner, y = -x + 1 in its upper right one.
    expect(passesPixel(-3, 2, 2, -3, 0, 0)).toBe(true);
    expect(passesPixel(-2, 3, 3, -2, 0, 0)).toBe(false);
    // y = x + 1 and y = x - 1 touch it in the corners upper left and lower right.
    expect(passesPixel(-3, -2, 3, 4, 0, 0)).toBe(false);
    expect(passesPixel(-3, -4, 3, 2, 0, 0)).toBe(false);
    expect(passesPixel(-3, 0, 3, 0, 0, 0)).toBe(true);
    expect(passesPixel(1, 0, 3, 0, 0, 0)).toBe(false);
  });

  it('is met by a segment if and only if one of its points rounds to it', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 300; i++) {
      const [aX, aY, bX, bY] = Array.from({ length: 4 }, () => Math.floor(random() * 9) - 4) as [
        number,
        number,
        number,
        number,
      ];
      const rounded = new Set<string>();
      const steps = 512;
      for (let s = 0; s <= steps; s++)
        rounded.add(
          `${Math.floor(aX + ((bX - aX) * s) / steps + 0.5)} ${Math.floor(aY + ((bY - aY) * s) / steps + 0.5)}`,
        );
      for (let x = -4; x <= 4; x++)
        for (let y = -4; y <= 4; y++)
          if (rounded.has(`${x} ${y}`))
            expect(passesPixel(aX, aY, bX, bY, x, y), `${[aX, aY, bX, bY, x, y]}`).toBe(true);
    }
  });
});
