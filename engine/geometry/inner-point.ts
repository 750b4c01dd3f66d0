import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from './lon-lat.ts';
import { type Unrolled, unrollPolygon } from './unroll.ts';

// Of the larger side of the part's box: finer moves a label by less than its own height.
const PRECISION_SHARE = 0.01;
// A jagged ring may offer ever more cells that are a little better; the best so far is inside all the same.
const MAX_CELLS = 2_000;

const DEGREES = Math.PI / 180;

/** A square of the search: its middle, half its side, how deep inside its middle lies and how deep any point of it may. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly depth: number;
  readonly atMost: number;
}

/**
 * A point well inside a polygon, where a label stands best: about as far from every edge as any can be (1 % of the
 * larger side short of the "pole of inaccessibility") in the part of the largest area. Degrees count the same north and
 * east at the part's middle latitude. Null if no part has an area. O(vertices), a hundred times or so.
 * The search is Mapbox's polylabel: https://blog.mapbox.com/a-new-algorithm-for-finding-a-visual-center-of-a-polygon-7c77e6492fbc
 */
export function innerPoint(polygon: Polygon | MultiPolygon): LonLat | null {
  let largest: readonly Unrolled[] = [];
  let largestArea = 0;
  for (const rings of unrollPolygon(polygon)) {
    const area = rings[0] === undefined ? 0 : Math.abs(ringArea(rings[0]));
    if (area > largestArea) [largest, largestArea] = [rings, area];
  }
  if (largestArea === 0) return null;
  const [minLat, maxLat] = latRange(largest[0]!);
  const eastScale = Math.max(Math.cos(((minLat + maxLat) / 2) * DEGREES), 1e-6);
  const best = deepest(largest.map((ring) => ring.map((value, i) => (i % 2 === 0 ? value * eastScale : value))));
  if (best.depth <= 0) return null;
  const lon = best.x / eastScale;
  return [lon > 180 ? lon - 360 : lon, best.y];
}

/** Square degrees, signed by winding. */
const ringArea = (ring: Unrolled): number => {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) twice += ring[i]! * ring[i + 3]! - ring[i + 2]! * ring[i + 1]!;
  return twice / 2;
};

const latRange = (ring: Unrolled): readonly [number, number] => {
  let [min, max] = [Infinity, -Infinity];
  for (let i = 1; i < ring.length; i += 2) [min, max] = [Math.min(min, ring[i]!), Math.max(max, ring[i]!)];
  return [min, max];
};

/** Best first: the cell that may hold the deepest point is cut in four until none can be better by the precision. */
function deepest(rings: readonly Unrolled[]): Cell {
  const [box, middle] = boxOf(rings[0]!);
  const precision = Math.max(box.width, box.height) * PRECISION_SHARE;
  const side = Math.max(Math.min(box.width, box.height), precision);
  const cellAt = (x: number, y: number, half: number): Cell => {
    const depth = depthOf(x, y, rings);
    return { x, y, half, depth, atMost: depth + half * Math.SQRT2 };
  };
  const open: Cell[] = [];
  for (let x = box.minX; x < box.minX + box.width; x += side)
    for (let y = box.minY; y < box.minY + box.height; y += side)
      open.push(cellAt(x + side / 2, y + side / 2, side / 2));
  let best = open.reduce((a, b) => (b.depth > a.depth ? b : a), cellAt(middle.x, middle.y, 0));
  for (let made = open.length; open.length > 0; ) {
    const cell = takeMost(open);
    if (cell.atMost - best.depth <= precision && best.depth > 0) break;
    if (made > MAX_CELLS && best.depth > 0) break;
    if (made > 20 * MAX_CELLS) break;
    const half = cell.half / 2;
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      const part = cellAt(cell.x + dx * half, cell.y + dy * half, half);
      if (part.depth > best.depth) best = part;
      if (part.atMost > best.depth) open.push(part);
    }
    made += 4;
  }
  return best;
}

/** Removes the cell that may hold the deepest point. The list stays short: a few hundred. */
function takeMost(open: Cell[]): Cell {
  let most = 0;
  for (let i = 1; i < open.length; i++) if (open[i]!.atMost > open[most]!.atMost) most = i;
  const [cell, last] = [open[most]!, open.pop()!];
  if (most < open.length) open[most] = last;
  return cell;
}

/** The box of a ring and the middle of its area, which is inside of most shapes. */
function boxOf(ring: Unrolled) {
  let [minX, minY, maxX, maxY, x, y] = [Infinity, Infinity, -Infinity, -Infinity, 0, 0];
  const [x0, y0] = [ring[0]!, ring[1]!];
  let area = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [aX, aY, bX, bY] = [ring[i]! - x0, ring[i + 1]! - y0, ring[i + 2]! - x0, ring[i + 3]! - y0];
    const cross = aX * bY - bX * aY;
    area += cross;
    x += (aX + bX) * cross;
    y += (aY + bY) * cross;
    [minX, maxX] = [Math.min(minX, ring[i]!), Math.max(maxX, ring[i]!)];
    [minY, maxY] = [Math.min(minY, ring[i + 1]!), Math.max(maxY, ring[i + 1]!)];
  }
  const box = { minX, minY, width: maxX - minX, height: maxY - minY };
  return [box, { x: x0 + x / (3 * area), y: y0 + y / (3 * area) }] as const;
}

/** Distance to the nearest edge, negative outside (even-odd over all rings). */
function depthOf(x: number, y: number, rings: readonly Unrolled[]): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings)
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [aX, aY, bX, bY] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
      if (aY > y !== bY > y && x < ((bX - aX) * (y - aY)) / (bY - aY) + aX) isInside = !isInside;
      nearest = Math.min(nearest, squareToSegment(x, y, aX, aY, bX, bY));
    }
  return (isInside ? 1 : -1) * Math.sqrt(nearest);
}

function squareToSegment(x: number, y: number, aX: number, aY: number, bX: number, bY: number): number {
  const [dX, dY] = [bX - aX, bY - aY];
  const square = dX * dX + dY * dY;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - aX) * dX + (y - aY) * dY) / square));
  return (aX + t * dX - x) ** 2 + (aY + t * dY - y) ** 2;
}
