import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters, metersPerDegree } from '../../geometry/meters.ts';

/** Ends of lines, end i at lons[i], lats[i] (degrees) with the level levels[i]. */
export interface LineEnds {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly levels: readonly string[];
}

// Sources snap ends within a few centimeters; half a meter apart nobody would draw two corners.
const SNAP_METERS = 0.5;
// 360 degrees have 80 million cells of half a meter at the equator and fewer elsewhere; 180 degrees have 40 million rows,
// so that keys stay below 2^53.
const ROW_KEYS = 1e8;
const ENDS_OF_STEP = 5_000;

/** Groups of things that were joined, each known by its least member. Path halving: nearly O(1) an operation. */
export class Groups {
  readonly #parents: Uint32Array;

  constructor(size: number) {
    this.#parents = Uint32Array.from({ length: size }, (_, i) => i);
  }

  of(member: number): number {
    const parents = this.#parents;
    let at = member;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}

/**
 * Joins ends within half a meter of one another at the same level. A grid of cells of that size, so O(ends): only ends
 * of neighboring cells are compared. Ends on either side of the antimeridian are not joined. Yields every 5,000 ends.
 */
export function* joinedEnds({ lons, lats, levels }: LineEnds): Generator<void, Groups> {
  const groups = new Groups(lons.length);
  const [lonCell, latCell] = cellDegrees(lats);
  const firstOfCell = new Map<number, number>();
  const nextInCell = new Int32Array(lons.length).fill(-1);
  for (let i = 0; i < lons.length; i++) {
    const [column, row] = [Math.floor(lons[i]! / lonCell), Math.floor(lats[i]! / latCell)];
    for (let near = 0; near < 9; near++) {
      const key = (row + Math.floor(near / 3) - 1) * ROW_KEYS + column + (near % 3) - 1;
      for (let other = firstOfCell.get(key) ?? -1; other >= 0; other = nextInCell[other]!) {
        if (levels[other] !== levels[i] || groups.of(other) === groups.of(i)) continue;
        const [a, b]: [LonLat, LonLat] = [
          [lons[i]!, lats[i]!],
          [lons[other]!, lats[other]!],
        ];
        if (distanceMeters(a, b) <= SNAP_METERS) groups.join(i, other);
      }
    }
    const own = row * ROW_KEYS + column;
    nextInCell[i] = firstOfCell.get(own) ?? -1;
    firstOfCell.set(own, i);
    if (i % ENDS_OF_STEP === ENDS_OF_STEP - 1) yield;
  }
  return groups;
}

/** At least `SNAP_METERS` at every latitude of the ends. */
function cellDegrees(lats: Float64Array): readonly [lon: number, lat: number] {
  let farthest = 0;
  for (const lat of lats) farthest = Math.max(farthest, Math.abs(lat));
  const [lonMeters] = metersPerDegree(Math.min(farthest, 89));
  const [, latMeters] = metersPerDegree(0);
  return [SNAP_METERS / lonMeters, SNAP_METERS / latMeters];
}
