import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClass } from '../../ids.ts';
import { PointIndex } from '../../spatial/point-index.ts';
import type { AssetBook } from '../books/asset-book.ts';
import type { AssetRef } from '../candidate.ts';

/** A thing that stands at a point. */
export interface Thing {
  readonly asset: AssetRef;
  readonly lonLat: LonLat;
}

// The middle of so many is the middle of all within a few percent.
const MOST_SAMPLES = 401;

/** The things of one class by distance, and how far apart they usually are. Immutable. */
export class ThingIndex {
  readonly title: string;
  readonly #book: AssetBook;
  /** Positions in the book, in its order. */
  readonly #positions: readonly number[];
  readonly #index: PointIndex;
  /** Median distance from one to the next in meters; null of fewer than two. */
  readonly spacingMeters: number | null;

  private constructor(title: string, book: AssetBook, positions: readonly number[]) {
    this.title = title;
    this.#book = book;
    this.#positions = positions;
    const lonLats = positions.map((position) => book.pointOf(position)!);
    this.#index = PointIndex.build(Float64Array.from(lonLats.flat()));
    this.spacingMeters = spacingOf(lonLats, this.#index);
  }

  /** Lines count as their middles; polygons and what has no place are passed over. Null: no such class. O(n log n). */
  static build(book: AssetBook, assetClass: AssetClass): ThingIndex | null {
    const kind = book.kinds.find((one) => one.class === assetClass);
    if (kind === undefined) return null;
    const positions: number[] = [];
    for (let i = kind.from; i < kind.to; i++) if (book.pointOf(i) !== null) positions.push(i);
    return new ThingIndex(kind.title, book, positions);
  }

  /** The nearest things and their distances, nearest first, ties in the city's order. O(log n) for a small limit. */
  nearest(at: LonLat, maxMeters: number, limit: number) {
    return this.#index.nearest(at, { maxMeters, limit }).map(({ position, distanceMeters }) => {
      const inBook = this.#positions[position]!;
      const thing: Thing = { asset: this.#book.assetOf(inBook), lonLat: this.#book.pointOf(inBook)! };
      return { thing, distanceMeters };
    });
  }
}

function spacingOf(lonLats: readonly LonLat[], index: PointIndex): number | null {
  const step = Math.max(Math.floor(lonLats.length / MOST_SAMPLES), 1);
  const gaps: number[] = [];
  for (let i = 0; i < lonLats.length; i += step) {
    const [next] = index.nearest(lonLats[i]!, { accept: (position) => position !== i });
    if (next !== undefined) gaps.push(next.distanceMeters);
  }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? null;
}
