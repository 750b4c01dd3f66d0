import type { StreetBook } from '../../locate/books/street-book.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import type { Box } from './ground.ts';

/** Where the segments of a street book are, to find those near a place. Built once, O(vertices); 32 bytes a segment. */
export class SegmentBoxes {
  /** Box i occupies [4i .. 4i+3]: west, south, east, north (degrees). */
  readonly #boxes: Float64Array;
  #positions: ReadonlyMap<string, number> | null = null;

  private constructor(boxes: Float64Array) {
    this.#boxes = boxes;
  }

  static build(streets: StreetBook): SegmentBoxes {
    const boxes = new Float64Array(4 * streets.size);
    for (let i = 0; i < streets.size; i++) {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { a, b } of streets.line(i).pieces)
        for (const [lon, lat] of [a, b]) {
          west = Math.min(west, lon);
          south = Math.min(south, lat);
          east = Math.max(east, lon);
          north = Math.max(north, lat);
        }
      boxes.set([west, south, east, north], 4 * i);
    }
    return new SegmentBoxes(boxes);
  }

  /** Positions of the segments whose box meets the box, ascending. O(segments), 2 ms for a million. */
  meeting(box: Box): number[] {
    const found: number[] = [];
    const boxes = this.#boxes;
    for (let i = 0; i < boxes.length; i += 4) {
      if (boxes[i + 3]! < box.south || boxes[i + 1]! > box.north) continue;
      // A turn more or less: the box may lie across the antimeridian.
      for (const turn of [0, 360, -360])
        if (boxes[i + 2]! + turn >= box.west && boxes[i]! + turn <= box.east) {
          found.push(i / 4);
          break;
        }
    }
    return found;
  }

  /** The position of a segment by its asset; null: the book has none. O(segments) at the first question, then O(1). */
  positionOf({ class: assetClass, id }: AssetRef, streets: StreetBook): number | null {
    this.#positions ??= new Map(
      Array.from({ length: streets.size }, (_, i) => {
        const asset = streets.assetOf(i);
        return [`${asset.class} ${asset.id}`, i];
      }),
    );
    return this.#positions.get(`${assetClass} ${id}`) ?? null;
  }
}
