import type { Geometry } from 'geojson';
import { MAX_ZOOM } from './tile-grid.ts';
import { boxOf, partsOf } from './tile-parts.ts';

/** So many things of a class in its fullest tile are drawn; with more it begins a zoom deeper. */
export const MOST_THINGS_IN_A_TILE = 2_000;
// Below this a city is a hand wide and hydrants are dust, however few there are.
const FIRST_ZOOM_OF_ASSETS = 10;

/**
 * The lowest zoom at which no tile holds more than 2,000 of these, by the middles of their boxes; at least 10, at most
 * the deepest there is (whose tiles may be fuller). O(vertices).
 */
export function lowestZoom(geometries: readonly (Geometry | null)[]): number {
  let cells = new Map<number, number>();
  for (const geometry of geometries) {
    const part = geometry === null ? undefined : partsOf(geometry)[0];
    if (part === undefined) continue;
    const { minX, minY, maxX, maxY } = boxOf(part);
    const cell = keyOf(columnOf((minX + maxX) / 2), columnOf((minY + maxY) / 2));
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  for (let zoom = MAX_ZOOM - 1; zoom >= FIRST_ZOOM_OF_ASSETS; zoom--) {
    cells = parentsOf(cells);
    for (const count of cells.values()) if (count > MOST_THINGS_IN_A_TILE) return zoom + 1;
  }
  return FIRST_ZOOM_OF_ASSETS;
}

const COLUMNS = 2 ** MAX_ZOOM;
const columnOf = (unit: number): number => Math.min(Math.floor((unit % 1) * COLUMNS), COLUMNS - 1);
// Two numbers of 16 bits: exact in a double.
const keyOf = (column: number, row: number): number => row * COLUMNS + column;

function parentsOf(cells: ReadonlyMap<number, number>): Map<number, number> {
  const parents = new Map<number, number>();
  for (const [cell, count] of cells) {
    const parent = keyOf((cell % COLUMNS) >> 1, Math.floor(cell / COLUMNS) >> 1);
    parents.set(parent, (parents.get(parent) ?? 0) + count);
  }
  return parents;
}
