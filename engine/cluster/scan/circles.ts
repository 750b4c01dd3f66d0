import { CellsInSpace } from './cells-in-space.ts';
import type { Places } from './places.ts';

export interface CircleLimits {
  /** In the units of the places' coordinates; Infinity for none. */
  readonly maxDistance: number;
  /** A circle holds at most this much of `weightOf`. */
  readonly maxWeight: number;
  readonly weightOf: Float64Array;
}

// 12 bytes a pair: beyond this the lists alone would take more than 2 GB.
const MOST_PAIRS = 180_000_000;
// So many centers tell how many pairs there will be: nobody should wait minutes for a refusal.
const TELLING_CENTERS = 64;

/**
 * Every circle there is to look at: around each place, the places by growing distance as far as the limits allow. Circle
 * k of a center holds its first k + 1 neighbors; the center itself is the first. Ties in distance: the lesser x, then y,
 * then z, each making a circle of its own.
 */
export class Circles {
  /** Center c's neighbors are at [offsets[c] .. offsets[c + 1]) of `places`. */
  readonly offsets: Float64Array;
  readonly places: Int32Array;

  private constructor(offsets: Float64Array, places: Int32Array) {
    this.offsets = offsets;
    this.places = places;
  }

  /** Around every place. Throws a RangeError where the limits leave more pairs than memory holds. */
  static build(places: Places, limits: CircleLimits): Circles {
    const offsets = new Float64Array(places.count + 1);
    let members = new Int32Array(1024);
    let length = 0;
    const finder = new NeighborFinder(places.xyz, limits.maxDistance);
    for (let center = 0; center < places.count; center++) {
      const near = finder.sortedAround(center);
      let weight = 0;
      for (const place of near) {
        weight += limits.weightOf[place]!;
        if (weight > limits.maxWeight * (1 + 1e-12)) break;
        if (length === members.length) members = grown(members);
        members[length++] = place;
      }
      offsets[center + 1] = length;
      if (center + 1 === TELLING_CENTERS) refuseTooMany((length / TELLING_CENTERS) * places.count, 3 * MOST_PAIRS);
    }
    return new Circles(offsets, members.slice(0, length));
  }

  /** One circle, which holds the one place there is. */
  static ofOnePlace(): Circles {
    return new Circles(Float64Array.of(0, 1), Int32Array.of(0));
  }

  /** The same circles from arrays that were handed to another thread. */
  static of(offsets: Float64Array, places: Int32Array): Circles {
    return new Circles(offsets, places);
  }

  get centerCount(): number {
    return this.offsets.length - 1;
  }
}

function refuseTooMany(pairs: number, most: number): void {
  if (pairs >= most)
    throw new RangeError(
      `more than ${MOST_PAIRS} pairs of a center and a place: give a smaller --max-distance or --max-population-percent`,
    );
}

function grown(members: Int32Array): Int32Array<ArrayBuffer> {
  refuseTooMany(members.length, MOST_PAIRS);
  const larger = new Int32Array(Math.min(members.length * 2, MOST_PAIRS));
  larger.set(members);
  return larger;
}

class NeighborFinder {
  private readonly xyz: Float64Array;
  private readonly maxDistance: number;
  private readonly cells: CellsInSpace | null;
  private readonly squared: Float64Array;
  private readonly all: Int32Array;

  constructor(xyz: Float64Array, maxDistance: number) {
    this.xyz = xyz;
    this.maxDistance = maxDistance;
    this.cells = maxDistance < Number.POSITIVE_INFINITY ? CellsInSpace.build(xyz, maxDistance) : null;
    this.squared = new Float64Array(xyz.length / 3);
    this.all = Int32Array.from(this.squared, (_, place) => place);
  }

  sortedAround(center: number): number[] {
    const { xyz, squared, maxDistance } = this;
    const near: number[] = [];
    for (const place of this.cells === null ? this.all : this.cells.around(center)) {
      const dx = xyz[3 * place]! - xyz[3 * center]!;
      const dy = xyz[3 * place + 1]! - xyz[3 * center + 1]!;
      const dz = xyz[3 * place + 2]! - xyz[3 * center + 2]!;
      squared[place] = dx * dx + dy * dy + dz * dz;
      if (Math.sqrt(squared[place]!) <= maxDistance) near.push(place);
    }
    return near.sort((a, b) => squared[a]! - squared[b]! || this.byCoordinates(a, b));
  }

  private byCoordinates(a: number, b: number): number {
    const { xyz } = this;
    return xyz[3 * a]! - xyz[3 * b]! || xyz[3 * a + 1]! - xyz[3 * b + 1]! || xyz[3 * a + 2]! - xyz[3 * b + 2]!;
  }
}
