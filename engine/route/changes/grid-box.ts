import type { GridRing } from '../../check/boundaries/noding/ring-segments.ts';

/** A box on the grid of `engine/check/boundaries`, its lines included. */
export interface GridBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const NOTHING_IN: GridBox = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };

/** The box around both. */
export function grown(box: GridBox, ring: GridRing): GridBox {
  let { west, south, east, north } = box;
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north };
}

export const joined = (a: GridBox, b: GridBox): GridBox => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
});

export const doMeet = (a: GridBox, b: GridBox): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

// More boxes than these are looked at as one: comparing each with each takes a second then.
const MOST_BOXES = 5_000;

/** Boxes that meet put together, until no two do. In the order of their western sides. O(n^2), n at most 5,000. */
export function apart(boxes: readonly GridBox[]): readonly GridBox[] {
  if (boxes.length > MOST_BOXES) return [boxes.reduce(joined)];
  const left = [...boxes];
  const found: GridBox[] = [];
  for (let box = left.pop(); box !== undefined; box = left.pop()) {
    const met = found.findIndex((each) => doMeet(each, box!));
    if (met < 0) found.push(box);
    // The two together may meet others.
    else left.push(joined(found.splice(met, 1)[0]!, box));
  }
  return found.sort((a, b) => a.west - b.west || a.south - b.south);
}

const SIDES = { inside: 0, west: 1, east: 2, south: 3, north: 4 } as const;

const sideOf = ({ west, south, east, north }: GridBox, x: number, y: number): number => {
  if (x < west) return SIDES.west;
  if (x > east) return SIDES.east;
  if (y < south) return SIDES.south;
  return y > north ? SIDES.north : SIDES.inside;
};

/**
 * A closed ring as it is within the box, with fewer vertices beyond it: of those in a row on one side of the box the first and the
 * last. The line between them stays on that side, so every point of the box is inside or outside as before. No vertex is moved, and
 * a vertex stays or goes by its neighbors alone: two rings with a stretch in common keep it so. O(vertices).
 */
export function withinBox(ring: GridRing, box: GridBox): GridRing {
  const count = ring.length / 2 - 1;
  if (count < 4) return ring;
  const sides = new Uint8Array(count);
  for (let i = 0; i < count; i++) sides[i] = sideOf(box, ring[2 * i]!, ring[2 * i + 1]!);
  const kept = new Float64Array(ring.length);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const side = sides[i]!;
    if (side !== SIDES.inside && sides[(i + count - 1) % count] === side && sides[(i + 1) % count] === side) continue;
    kept[length++] = ring[2 * i]!;
    kept[length++] = ring[2 * i + 1]!;
  }
  if (length === 0) return kept.subarray(0, 0);
  kept[length++] = kept[0]!;
  kept[length++] = kept[1]!;
  return kept.subarray(0, length);
}
