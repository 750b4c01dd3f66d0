import Flatbush from 'flatbush';
import { PointIndex } from '../../spatial/point-index.ts';
import { type Neighbors, neighborsFromLists } from './neighbors.ts';

/** Points [2i], [2i + 1]: x, y in meters (`plane`), or lon, lat in degrees (`globe`, geometry/meters.ts). */
export interface Points {
  readonly kind: 'plane' | 'globe';
  readonly xys: Float64Array;
}

// A million points with a thousand neighbors each would not fit into memory.
const MOST_PAIRS = 50_000_000;

/** Neighbors no farther than a radius, the radius included. Throws RangeError if they are more than 50 million pairs. */
export function neighborsWithin(points: Points, radiusMeters: number): Neighbors {
  if (!(radiusMeters > 0 && radiusMeters < Infinity))
    throw new RangeError(`radiusMeters must be positive, got ${radiusMeters}`);
  const near = nearnessOf(points);
  let pairs = 0;
  const lists = Array.from({ length: points.xys.length / 2 }, (_, i) => {
    const list = near.within(i, radiusMeters).filter((j) => j !== i);
    pairs += list.length;
    if (pairs > MOST_PAIRS)
      throw new RangeError(`${radiusMeters} m gives more than ${MOST_PAIRS} pairs of neighbors: take a smaller radius`);
    return list;
  });
  return neighborsFromLists(lists);
}

/** The k nearest other points, of equally far ones those that come first. Fewer only if there are fewer points. */
export function nearestNeighbors(points: Points, k: number): Neighbors {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number from 1, got ${k}`);
  const count = points.xys.length / 2;
  if (count * Math.min(k, count) > MOST_PAIRS)
    throw new RangeError(`${k} neighbors of ${count} points are more than ${MOST_PAIRS} pairs: take fewer`);
  const near = nearnessOf(points);
  return neighborsFromLists(Array.from({ length: count }, (_, i) => near.nearest(i, k)));
}

interface Nearness {
  within(point: number, radiusMeters: number): number[];
  nearest(point: number, k: number): number[];
}

const nearnessOf = ({ kind, xys }: Points): Nearness =>
  kind === 'plane' ? new PlaneNearness(xys) : new GlobeNearness(xys);

class GlobeNearness implements Nearness {
  private readonly xys: Float64Array;
  private readonly index: PointIndex;

  constructor(xys: Float64Array) {
    this.xys = xys;
    this.index = PointIndex.build(xys);
  }

  within(point: number, radiusMeters: number): number[] {
    return this.index.within(this.at(point), radiusMeters).map(({ position }) => position);
  }

  nearest(point: number, k: number): number[] {
    const found = this.index.nearest(this.at(point), { limit: Math.min(k + 1, this.index.size) });
    return found
      .map(({ position }) => position)
      .filter((position) => position !== point)
      .slice(0, k);
  }

  private at(point: number): readonly [number, number] {
    return [this.xys[2 * point]!, this.xys[2 * point + 1]!];
  }
}

class PlaneNearness implements Nearness {
  private readonly xys: Float64Array;
  private readonly tree: Flatbush | null;

  constructor(xys: Float64Array) {
    this.xys = xys;
    this.tree = xys.length === 0 ? null : new Flatbush(xys.length / 2);
    for (let i = 0; i < xys.length; i += 2) this.tree?.add(xys[i]!, xys[i + 1]!, xys[i]!, xys[i + 1]!);
    this.tree?.finish();
  }

  within(point: number, radiusMeters: number): number[] {
    const [x, y] = [this.xys[2 * point]!, this.xys[2 * point + 1]!];
    // A hair wider: x - r rounds, and what the box leaves in doubt the distance decides.
    const reach = radiusMeters * (1 + 1e-12) + 1e-12 * Math.max(Math.abs(x), Math.abs(y));
    const boxed = this.tree!.search(x - reach, y - reach, x + reach, y + reach);
    return boxed.filter((other) => this.square(point, other) <= radiusMeters * radiusMeters);
  }

  nearest(point: number, k: number): number[] {
    const [x, y] = [this.xys[2 * point]!, this.xys[2 * point + 1]!];
    // The tree does not say which of equally far points it leaves out: its last distance is the radius, the rest is sorted.
    const found = this.tree!.neighbors(x, y, k + 1);
    const radius = Math.sqrt(found.reduce((most, other) => Math.max(most, this.square(point, other)), 0));
    return this.within(point, radius * (1 + 1e-12))
      .filter((other) => other !== point)
      .sort((a, b) => this.square(point, a) - this.square(point, b) || a - b)
      .slice(0, k);
  }

  private square(a: number, b: number): number {
    const [dx, dy] = [this.xys[2 * a]! - this.xys[2 * b]!, this.xys[2 * a + 1]! - this.xys[2 * b + 1]!];
    return dx * dx + dy * dy;
  }
}
