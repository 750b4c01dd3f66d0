import type { CoverArea } from './cover-areas.ts';

/** Two polygons that are one: how much they share, and how much only one of them has (square meters). */
export interface Duplicate {
  readonly kept: number;
  readonly other: number;
  readonly sharedSquareMeters: number;
  readonly differenceSquareMeters: number;
}

// Scaled by 0.1 % a polygon shares 99.8 % with what it was.
const SAME_SHARE = 0.99;

/** Polygons of `isChild` that share 99 % of the larger one's ground with an earlier one. By `other`, ascending. O(sets of covers). */
export function findDuplicates(areas: readonly CoverArea[], isChild: (shape: number) => boolean): readonly Duplicate[] {
  const own = new Map<number, number>();
  const shared = new Map<string, { readonly a: number; readonly b: number; area: number }>();
  for (const { shapes, areaSquareMeters } of areas) {
    const children = shapes.filter(isChild);
    for (const [i, b] of children.entries()) {
      own.set(b, (own.get(b) ?? 0) + areaSquareMeters);
      for (const a of children.slice(0, i)) {
        const pair = shared.get(`${a} ${b}`) ?? { a, b, area: 0 };
        shared.set(`${a} ${b}`, pair);
        pair.area += areaSquareMeters;
      }
    }
  }
  const found = new Map<number, Duplicate>();
  for (const { a, b, area } of shared.values()) {
    if (area < SAME_SHARE * Math.max(own.get(a)!, own.get(b)!) || found.has(a) || found.has(b)) continue;
    const differenceSquareMeters = own.get(a)! + own.get(b)! - 2 * area;
    found.set(b, { kept: a, other: b, sharedSquareMeters: area, differenceSquareMeters });
  }
  return [...found.values()].sort((x, y) => x.other - y.other);
}
