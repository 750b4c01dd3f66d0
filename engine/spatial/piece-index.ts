import { checkLonLat, checkLonLats, checkMeters } from '../geometry/checked.ts';
import type { LonLat } from '../geometry/lon-lat.ts';
import { MetersFrom } from '../geometry/meters.ts';
import { BoxIndex } from './box-index.ts';
import { compareNeighbors, NearestList, type NearestOptions, type Neighbor } from './neighbor.ts';
import type { Pieces } from './pieces.ts';

/** Neighbors of many points: of point i the nearest position (-1: none) and its distance (NaN: none). */
export interface NearestBatch {
  readonly positions: Int32Array;
  readonly distancesMeters: Float64Array;
}

/** Positions at distance 0 of a point besides its pieces: the polygons that cover it, ascending. */
type Covering = (at: LonLat) => readonly number[];

// Above this the sorted list of the best costs more than collecting everything in reach and sorting once.
const MOST_IN_LIST = 256;

const NONE: Covering = () => [];

/**
 * Nearest and within over pieces, exact: the answer of brute force with `MetersFrom`, ties by position. The part that
 * `PointIndex`, `SegmentIndex`, `PolygonIndex` and `AssetIndex` share. Positions are those of the pieces' owners.
 */
export class PieceIndex {
  readonly #pieces: Pieces;
  readonly #boxes: BoxIndex;
  readonly #covering: Covering;

  private constructor(pieces: Pieces, boxes: BoxIndex, covering: Covering) {
    this.#pieces = pieces;
    this.#boxes = boxes;
    this.#covering = covering;
  }

  /** Keeps the arrays: do not change them afterwards. Throws RangeError on numbers that are not finite. O(n log n). */
  static build(pieces: Pieces, covering: Covering = NONE): PieceIndex {
    const { segments } = pieces;
    const boxes = new Float64Array(segments.length);
    for (let i = 0; i < segments.length; i += 4) {
      boxes[i] = Math.min(segments[i]!, segments[i + 2]!);
      boxes[i + 1] = Math.min(segments[i + 1]!, segments[i + 3]!);
      boxes[i + 2] = Math.max(segments[i]!, segments[i + 2]!);
      boxes[i + 3] = Math.max(segments[i + 1]!, segments[i + 3]!);
    }
    return new PieceIndex(pieces, BoxIndex.build(boxes), covering);
  }

  nearest(at: LonLat, options: NearestOptions = {}): Neighbor[] {
    const { maxMeters = Infinity, limit = 1, accept } = options;
    checkLonLat('at', at);
    checkMeters('maxMeters', maxMeters);
    if (!(limit >= 1)) throw new RangeError(`limit must be at least 1, got ${limit}`);
    if (limit > MOST_IN_LIST) {
      const all = this.#allWithin(at, maxMeters);
      return (accept === undefined ? all : all.filter(({ position }) => accept(position))).slice(0, limit);
    }
    const list = new NearestList(Math.floor(limit), maxMeters, accept);
    this.#fill(list, at);
    return [...list.neighbors];
  }

  within(at: LonLat, radiusMeters: number): Neighbor[] {
    checkLonLat('at', at);
    checkMeters('radiusMeters', radiusMeters);
    return this.#allWithin(at, radiusMeters);
  }

  nearestMany(lonLats: Float64Array, maxMeters: number): NearestBatch {
    checkLonLats('lonLats', lonLats);
    checkMeters('maxMeters', maxMeters);
    const positions = new Int32Array(lonLats.length / 2).fill(-1);
    const distancesMeters = new Float64Array(lonLats.length / 2).fill(Number.NaN);
    for (let i = 0; i < positions.length; i++) {
      const list = new NearestList(1, maxMeters);
      this.#fill(list, [lonLats[2 * i]!, lonLats[2 * i + 1]!]);
      const nearest = list.neighbors[0];
      if (nearest === undefined) continue;
      positions[i] = nearest.position;
      distancesMeters[i] = nearest.distanceMeters;
    }
    return { positions, distancesMeters };
  }

  #distance(from: MetersFrom, piece: number): number {
    const { segments } = this.#pieces;
    const i = 4 * piece;
    return from.toSegment(segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!);
  }

  #fill(list: NearestList, at: LonLat): void {
    for (const position of this.#covering(at)) list.offer(position, 0);
    const from = new MetersFrom(at[0], at[1]);
    const { owners } = this.#pieces;
    this.#boxes.walkNearest(from, list.thresholdMeters, (piece) => {
      list.offer(owners[piece]!, this.#distance(from, piece));
      return list.thresholdMeters;
    });
  }

  #allWithin(at: LonLat, radiusMeters: number): Neighbor[] {
    const least = new Map<number, number>();
    for (const position of this.#covering(at)) least.set(position, 0);
    const from = new MetersFrom(at[0], at[1]);
    const { owners } = this.#pieces;
    this.#boxes.walkNearest(from, radiusMeters, (piece) => {
      const distanceMeters = this.#distance(from, piece);
      const owner = owners[piece]!;
      if (distanceMeters <= radiusMeters && !(least.get(owner)! <= distanceMeters)) least.set(owner, distanceMeters);
      return radiusMeters;
    });
    return Array.from(least, ([position, distanceMeters]) => ({ position, distanceMeters })).sort(compareNeighbors);
  }
}
