import { type Unrolled, unrollPolygon } from '../../geometry/unroll.ts';
import type { Jurisdiction } from '../../route/city.ts';
import type { GridRing } from './noding/ring-segments.ts';
import { toUnits } from './snap-grid.ts';

/** A polygon of the layer that is checked, or of the one around it. */
export interface Shape {
  readonly jurisdiction: Jurisdiction;
  readonly isParent: boolean;
}

/**
 * The rings of many polygons on the grid. A part is one outer ring with its holes; numbers of shapes, parts and rings are
 * positions.
 */
export interface GridShapes {
  readonly shapes: readonly Shape[];
  readonly shapeOfPart: Int32Array;
  readonly partOfRing: Int32Array;
  readonly rings: readonly GridRing[];
}

/** Throws RangeError like `unrollPolygon`; `readableShapes` leaves such polygons out. O(vertices). */
export function gridShapes(shapes: readonly Shape[]): GridShapes {
  const [shapeOfPart, partOfRing]: [number[], number[]] = [[], []];
  const rings: GridRing[] = [];
  for (const [number, { jurisdiction }] of shapes.entries())
    for (const part of unrollPolygon(jurisdiction.geometry)) {
      shapeOfPart.push(number);
      for (const ring of part) {
        partOfRing.push(shapeOfPart.length - 1);
        rings.push(onGrid(ring));
      }
    }
  return { shapes, shapeOfPart: Int32Array.from(shapeOfPart), partOfRing: Int32Array.from(partOfRing), rings };
}

/** Vertices that fall on one grid point are one. */
function onGrid(ring: Unrolled): GridRing {
  const grid = new Float64Array(ring.length);
  let length = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [toUnits(ring[i]!), toUnits(ring[i + 1]!)];
    if (length > 0 && grid[length - 2] === x && grid[length - 1] === y) continue;
    grid[length] = x;
    grid[length + 1] = y;
    length += 2;
  }
  return grid.subarray(0, length);
}

/** Why the coordinates of a polygon cannot be read; null: they can. */
export function unreadable({ geometry }: Jurisdiction): string | null {
  try {
    unrollPolygon(geometry);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
