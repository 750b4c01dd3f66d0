import Flatbush from 'flatbush';

/** The items of one zoom: points and clusters, by where they are in the world of tiles. */
export interface Level {
  /** In the order of their rank: most points first, then by x, then y. */
  readonly nodes: Uint32Array;
  /** Item i of `nodes` is at [2i], [2i + 1]. */
  readonly xys: Float64Array;
  /** Null where there is none. */
  readonly index: Flatbush | null;
}

export function buildLevel(nodes: Uint32Array, xys: Float64Array): Level {
  if (nodes.length === 0) return { nodes, xys, index: null };
  const index = new Flatbush(nodes.length, 8);
  for (let i = 0; i < nodes.length; i++) index.add(xys[2 * i]!, xys[2 * i + 1]!);
  index.finish();
  return { nodes, xys, index };
}

/** Positions in `nodes` of the items within a radius, the world being round in x; ascending. */
export function within({ xys, index }: Level, x: number, y: number, radius: number): number[] {
  const found: number[] = [];
  for (const turn of turnsOf(x - radius, x + radius)) {
    const isNear = (i: number): boolean => {
      const [dX, dY] = [x + turn - xys[2 * i]!, y - xys[2 * i + 1]!];
      return dX * dX + dY * dY <= radius * radius;
    };
    found.push(...index!.search(x + turn - radius, y - radius, x + turn + radius, y + radius, isNear));
  }
  // From both sides only where the circle goes round the world.
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Positions in `nodes` of the items in a box, which may go over the edge of the world on either side; ascending. */
export function inside({ index }: Level, west: number, north: number, east: number, south: number): number[] {
  if (index === null || !(west <= east && north <= south)) return [];
  if (east - west >= 1) return index.search(0, north, 1, south).sort((a, b) => a - b);
  const found = turnsOf(west, east).flatMap((turn) => index.search(west + turn, north, east + turn, south));
  return [...new Set(found)].sort((a, b) => a - b);
}

/** What to add to a range of x to see every part of it within 0 .. 1. */
function turnsOf(west: number, east: number): readonly number[] {
  const turns: number[] = [];
  for (let turn = -Math.floor(east); west + turn <= 1; turn++) turns.push(turn);
  return turns;
}
