import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { lonLatOf, xOfLon, yOfLat } from './mercator.ts';
import { type MapItem, PointHierarchy } from './point-hierarchy.ts';

const WORLD = [-180, -90, 180, 90] as const;

/** Crowds around a place and points strewn about it; every tenth at the place of another. */
const crowds = (seed: number, count: number, lon: number, lat: number): Float64Array => {
  const random = seededRandom(seed);
  const lonLats = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const spread = random() < 0.5 ? 0.002 : 2;
    const [x, y] = [lon + (random() - 0.5) * spread, lat + (random() - 0.5) * spread];
    lonLats.set([x - 360 * Math.round(x / 360), Math.min(Math.max(y, -90), 90)], 2 * i);
    if (i % 10 === 9) lonLats.copyWithin(2 * i, 2 * i - 10, 2 * i - 8);
  }
  return lonLats;
};

/** One zoom up from what is at the zoom below, every pair looked at: groups of indexes. */
function gatheredByHand(items: readonly MapItem[], zoom: number, radiusPixels: number): number[][] {
  const place = ({ lonLat: [lon, lat] }: MapItem): [number, number] => [xOfLon(lon), yOfLat(lat)];
  const radius = radiusPixels / (512 * 2 ** zoom);
  const left = new Set(items.keys());
  const groups: number[][] = [];
  for (const [i, item] of items.entries()) {
    if (!left.has(i)) continue;
    const [x, y] = place(item);
    const group = [...left].filter((j) => {
      const [otherX, otherY] = place(items[j]!);
      const dX = Math.abs(otherX - x);
      return Math.hypot(Math.min(dX, 1 - dX), otherY - y) <= radius;
    });
    for (const j of group) left.delete(j);
    groups.push(group);
  }
  return groups;
}

const pointsOf = (hierarchy: PointHierarchy, item: MapItem): readonly number[] => hierarchy.pointsOf(item.id);

describe('the points of a map at each zoom', () => {
  it('gathers, zoom by zoom, what looking at every pair gathers, across the antimeridian too', () => {
    for (const [lon, lat] of [
      [-76, 43],
      [180, -17],
      [10, 84],
    ] as const) {
      const hierarchy = PointHierarchy.build(crowds(3, 150, lon, lat));
      for (let zoom = 0; zoom <= 16; zoom++) {
        const below = hierarchy.itemsIn(WORLD, zoom + 1);
        const expected = gatheredByHand(below, zoom, 40).map((group) =>
          group.flatMap((j) => pointsOf(hierarchy, below[j]!)).sort((a, b) => a - b),
        );
        const found = hierarchy.itemsIn(WORLD, zoom).map((item) => pointsOf(hierarchy, item));
        expect(found.map(String).sort()).toEqual(expected.map(String).sort());
      }
    }
  });

  it('has every point once at every zoom, alone beyond the deepest, and counts them by category', () => {
    const lonLats = crowds(4, 500, 5, 50);
    const categories = Uint16Array.from({ length: 500 }, (_, i) => i % 3);
    const hierarchy = PointHierarchy.build(lonLats, { categories, mostZoom: 12 });
    for (let zoom = 0; zoom <= 13; zoom++) {
      const items = hierarchy.itemsIn(WORLD, zoom);
      expect(items.reduce((sum, item) => sum + item.count, 0)).toBe(500);
      for (const item of items) {
        const points = pointsOf(hierarchy, item);
        expect(item.count).toBe(points.length);
        expect(item.categoryCounts).toEqual([0, 1, 2].map((c) => points.filter((point) => point % 3 === c).length));
      }
    }
    expect(hierarchy.itemsIn(WORLD, 99)).toHaveLength(500);
    expect(hierarchy.itemsIn(WORLD, 0)[0]!.count).toBe(500);
  });

  it('falls apart, at the zoom that it says, into its children', () => {
    const hierarchy = PointHierarchy.build(crowds(5, 300, -70, 40));
    for (const item of hierarchy.itemsIn(WORLD, 8).filter(({ count }) => count > 1)) {
      const zoom = hierarchy.expansionZoomOf(item.id);
      const children = hierarchy.childrenOf(item.id);
      expect(zoom).toBeGreaterThan(8);
      expect(children.length).toBeGreaterThan(1);
      expect(hierarchy.itemsIn(WORLD, zoom - 1)).toContainEqual(item);
      for (const child of children) expect(hierarchy.itemsIn(WORLD, zoom)).toContainEqual(child);
      expect(children.reduce((sum, { count }) => sum + count, 0)).toBe(item.count);
    }
  });

  it('gives the same clusters, places and numbers for every order of the points', () => {
    const lonLats = crowds(6, 200, 179.99, 10);
    const hierarchy = PointHierarchy.build(lonLats);
    const random = seededRandom(1);
    for (let round = 0; round < 10; round++) {
      const order = Array.from({ length: 200 }, (_, i) => i);
      for (let i = 199; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      const again = PointHierarchy.build(
        Float64Array.from(order.flatMap((i) => [lonLats[2 * i]!, lonLats[2 * i + 1]!])),
      );
      for (const zoom of [0, 6, 10, 14, 16]) {
        const clusters = (all: readonly MapItem[]) => all.filter(({ count }) => count > 1);
        expect(clusters(again.itemsIn(WORLD, zoom))).toEqual(clusters(hierarchy.itemsIn(WORLD, zoom)));
        expect(again.itemsIn(WORLD, zoom).map(({ lonLat }) => lonLat)).toEqual(
          hierarchy.itemsIn(WORLD, zoom).map(({ lonLat }) => lonLat),
        );
      }
    }
  });

  it('finds what is in a box, its edges included, over the antimeridian and past it', () => {
    const hierarchy = PointHierarchy.build(Float64Array.of(179, 10, -179, 10, 0, 0), { mostZoom: 3 });
    const ids = (...box: [number, number, number, number]) => hierarchy.itemsIn(box, 4).map(({ id }) => id);
    expect(ids(178, 0, -178, 20)).toEqual([1, 0]);
    expect(ids(178, 0, 182, 20)).toEqual([1, 0]);
    expect(ids(-182, 0, -178, 20)).toEqual([1, 0]);
    expect(ids(0, 0, 0, 0)).toEqual([2]);
    expect(ids(-540, -90, 540, 90)).toEqual([1, 2, 0]);
    expect(ids(10, -5, 20, 5)).toEqual([]);
    const [together] = hierarchy.itemsIn([170, 0, -170, 20], 0);
    expect(together!.count).toBe(2);
    expect(Math.abs(together!.lonLat[0])).toBeCloseTo(180, 9);
  });

  it('leaves fewer than minPoints alone, makes nothing of nothing and keeps points at the poles', () => {
    const three = Float64Array.of(0, 0, 0, 0, 0, 0);
    expect(PointHierarchy.build(three, { minPoints: 4 }).itemsIn(WORLD, 3)).toHaveLength(3);
    expect(PointHierarchy.build(three, { minPoints: 3 }).itemsIn(WORLD, 16)).toHaveLength(1);
    expect(PointHierarchy.build(new Float64Array(0)).itemsIn(WORLD, 3)).toEqual([]);
    expect(PointHierarchy.build(Float64Array.of(7, 90, 7, -90)).itemsIn(WORLD, 20)).toHaveLength(2);
  });

  it('refuses what is no place, no radius, no zoom and no cluster', () => {
    const build = (options: object) => () => PointHierarchy.build(Float64Array.of(0, 0), options);
    expect(() => PointHierarchy.build(Float64Array.of(0, 91))).toThrow('lonLats[0, 1]');
    expect(build({ radiusPixels: 0 })).toThrow('radiusPixels');
    expect(build({ mostZoom: 25 })).toThrow('mostZoom');
    expect(build({ minPoints: 1 })).toThrow('minPoints');
    expect(build({ categories: new Uint16Array(2) })).toThrow('categories must be one a point, 1, got 2');
    expect(() => PointHierarchy.build(Float64Array.of(0, 0)).childrenOf(1)).toThrow('no cluster has the number 1');
  });
});

describe('web mercator', () => {
  it('comes back to where it went from', () => {
    for (const [lon, lat] of [
      [0, 0],
      [-76.15, 43.04],
      [179.9, -84],
    ] as const) {
      const [againLon, againLat] = lonLatOf(xOfLon(lon), yOfLat(lat));
      expect(againLon).toBeCloseTo(lon, 10);
      expect(againLat).toBeCloseTo(lat, 10);
    }
    expect([yOfLat(90), yOfLat(-90)]).toEqual([0, 1]);
  });
});
