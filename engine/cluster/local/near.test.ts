import { describe, expect, it } from 'vitest';
import { MetersFrom } from '../../geometry/meters.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { hexAt, hexGrid } from './hex-grid.ts';
import { nearestNeighbors, neighborsWithin, type Points } from './near-neighbors.ts';
import { islandsOf, type Neighbors, neighborsOf } from './neighbors.ts';
import { nodesOfEnds, segmentNeighbors } from './segment-neighbors.ts';

const random = seededRandom(2026);
/** On whole meters, so that there are ties and points at one place. */
const plane: Points = { kind: 'plane', xys: Float64Array.from({ length: 400 }, () => Math.floor(random() * 60)) };
const globe: Points = {
  kind: 'globe',
  xys: plane.xys.map((meters, i) => (i % 2 ? 43.04 + meters / 111_000 : -76.15 + meters / 81_000)),
};

const distance = ({ kind, xys }: Points, i: number, j: number): number => {
  const [a, b, c, d] = [xys[2 * i]!, xys[2 * i + 1]!, xys[2 * j]!, xys[2 * j + 1]!];
  return kind === 'plane' ? (a - c) ** 2 + (b - d) ** 2 : new MetersFrom(a, b).toPoint(c, d);
};
const lists = (neighbors: Neighbors): number[][] =>
  Array.from({ length: neighbors.count }, (_, i) => [...neighborsOf(neighbors, i)]);
const others = (i: number): number[] => Array.from({ length: 200 }, (_, j) => j).filter((j) => j !== i);

describe('neighbors by distance', () => {
  for (const points of [plane, globe]) {
    it(`within a radius are all others no farther, ${points.kind}`, () => {
      const limit = points.kind === 'plane' ? 5 * 5 : 5;
      const expected = lists(neighborsWithin(points, 5)).map((_, i) =>
        others(i).filter((j) => distance(points, i, j) <= limit),
      );
      expect(lists(neighborsWithin(points, 5))).toEqual(expected);
    });

    it(`the k nearest are the first by distance, then by position, ${points.kind}`, () => {
      const expected = lists(nearestNeighbors(points, 4)).map((_, i) =>
        others(i)
          .sort((a, b) => distance(points, i, a) - distance(points, i, b) || a - b)
          .slice(0, 4)
          .sort((a, b) => a - b),
      );
      expect(lists(nearestNeighbors(points, 4))).toEqual(expected);
    });
  }

  it('are fewer than k only where there are fewer points, and none of a single one', () => {
    const three: Points = { kind: 'plane', xys: Float64Array.of(0, 0, 1, 0, 5, 5) };
    expect(lists(nearestNeighbors(three, 9))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(islandsOf(neighborsWithin(three, 2))).toEqual([2]);
    expect(lists(nearestNeighbors({ kind: 'plane', xys: Float64Array.of(3, 3) }, 2))).toEqual([[]]);
    expect(() => neighborsWithin(three, 0)).toThrow('radiusMeters must be positive, got 0');
  });
});

describe('a hex grid', () => {
  const grid = hexGrid(plane.xys, 7);

  it('puts every point into the cell with the nearest center, and counts it once', () => {
    const cells = Array.from({ length: grid.counts.length }, (_, i) => i);
    for (let i = 0; i < 200; i++) {
      const squares = cells.map(
        (c) =>
          (grid.centers[2 * c]! - plane.xys[2 * i]!) ** 2 + (grid.centers[2 * c + 1]! - plane.xys[2 * i + 1]!) ** 2,
      );
      expect(squares[grid.cellOf[i]!]! - Math.min(...squares)).toBeLessThan(1e-9);
    }
    expect(grid.counts.reduce((sum, count) => sum + count, 0)).toBe(200);
  });

  it('has as neighbors the cells whose centers are one width away', () => {
    for (const [c, neighbors] of lists(grid.neighbors).entries()) {
      const away = (d: number): number =>
        Math.hypot(grid.centers[2 * c]! - grid.centers[2 * d]!, grid.centers[2 * c + 1]! - grid.centers[2 * d + 1]!);
      const expected = [...grid.counts.keys()].filter((d) => Math.abs(away(d) - 7) < 1e-6);
      expect(neighbors).toEqual(expected);
    }
    expect(Math.max(...lists(grid.neighbors).map((list) => list.length))).toBe(6);
  });

  it('has the same cells for the same ground whatever other points there are', () => {
    const farther = hexGrid(Float64Array.of(...plane.xys, -300, 410), 7);
    for (let i = 0; i < 200; i++)
      for (const axis of [0, 1])
        expect(farther.centers[2 * farther.cellOf[i]! + axis]).toBe(grid.centers[2 * grid.cellOf[i]! + axis]);
    expect(hexAt(-0.1, 0, 7)).toEqual({ row: 0, column: -0 });
  });

  it('refuses a grid without end, and a point that is none', () => {
    expect(() => hexGrid(Float64Array.of(0, 0, 1e9, 1e9), 1)).toThrow('take wider ones');
    expect(() => hexGrid(Float64Array.of(0, Number.NaN), 1)).toThrow('point 0');
  });
});

describe('segments of a network', () => {
  it('are neighbors where they share an end, once, and no loop is its own', () => {
    const segments = Float64Array.of(0, 0, 1, 0, 1, 0, 2, 0, 1, 0, 1, 5, 1, 0, 0, 0, 9, 9, 9, 9, -0, 0, 7, 7);
    const { fromNodes, toNodes } = nodesOfEnds(segments);
    expect(lists(segmentNeighbors(fromNodes, toNodes))).toEqual([
      [1, 2, 3, 5],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2, 5],
      [],
      [0, 3],
    ]);
  });
});
