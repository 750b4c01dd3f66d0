import type { LonLat } from '../../geometry/lon-lat.ts';
import { MetersFrom } from '../../geometry/meters.ts';
import { BoxIndex } from '../../spatial/box-index.ts';
import { NearestList, type Neighbor } from '../../spatial/neighbor.ts';
import type { MeasuredLine } from '../books/along-line.ts';
import { finished } from '../books/steps.ts';

/** Lines by distance: one box a line, 41 bytes, where an index of their pieces takes 77 a piece. Immutable. */
export class StreetLines {
  readonly #lineOf: (position: number) => MeasuredLine;
  readonly #boxes: BoxIndex;

  private constructor(lineOf: (position: number) => MeasuredLine, boxes: BoxIndex) {
    this.#lineOf = lineOf;
    this.#boxes = boxes;
  }

  /** `lineOf` is asked for each line again with the questions. O(n log n). */
  static build(size: number, lineOf: (position: number) => MeasuredLine): StreetLines {
    return finished(StreetLines.steps(size, lineOf));
  }

  /** The same in steps of 5,000 lines, so that a server can answer in between. */
  static *steps(size: number, lineOf: (position: number) => MeasuredLine): Generator<void, StreetLines> {
    const boxes = new Float64Array(4 * size);
    for (let i = 0; i < size; i++) {
      boxes.set(boxOf(lineOf(i)), 4 * i);
      if (i % LINES_OF_STEP === LINES_OF_STEP - 1) yield;
    }
    yield;
    return new StreetLines(lineOf, BoxIndex.build(boxes));
  }

  /** The nearest lines, nearest first, ties by position. O(log n) for a small limit. */
  nearest([lon, lat]: LonLat, maxMeters: number, limit: number): readonly Neighbor[] {
    const from = new MetersFrom(lon, lat);
    const list = new NearestList(limit, maxMeters);
    this.#boxes.walkNearest(from, maxMeters, (position) => {
      let least = Infinity;
      for (const { a, b } of this.#lineOf(position).pieces)
        least = Math.min(least, from.toSegment(a[0], a[1], unrolled(a, b), b[1]));
      list.offer(position, least);
      return list.thresholdMeters;
    });
    return list.neighbors;
  }
}

const LINES_OF_STEP = 5_000;

/** The longitude of `b` the short way round from `a`, across the antimeridian past 180 (see geometry/unroll.ts). */
const unrolled = (a: LonLat, b: LonLat): number =>
  b[0] - a[0] > 180 ? b[0] - 360 : b[0] - a[0] < -180 ? b[0] + 360 : b[0];

function boxOf({ pieces }: MeasuredLine): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { a, b } of pieces) {
    for (const [lon, lat] of [a, [unrolled(a, b), b[1]] as const]) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}
