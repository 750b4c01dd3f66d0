/**
 * Who is next to whom among `count` places. The neighbors of place i are to[starts[i] .. starts[i + 1] - 1], ascending, each
 * once, never i itself unless `selfIncluded`. Need not be mutual. A place without any is an island. Do not mutate.
 */
export interface Neighbors {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly to: Uint32Array;
  readonly selfIncluded: boolean;
}

/**
 * Neighbors from pairs: place from[k] has the neighbor to[k]. A pair given twice counts once; the other direction is a
 * pair of its own. Throws RangeError on a place outside 0 .. count - 1 and on a place that is its own neighbor.
 */
export function neighborsFromPairs(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Neighbors {
  if (from.length !== to.length) throw new RangeError(`${from.length} places have ${to.length} neighbors`);
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let k = 0; k < from.length; k++) {
    const [a, b] = [from[k]!, to[k]!];
    if (!isPlace(a, count) || !isPlace(b, count))
      throw new RangeError(`pair ${k} is ${a} and ${b}, the places are 0 to ${count - 1}`);
    if (a === b) throw new RangeError(`pair ${k}: place ${a} is its own neighbor`);
    lists[a]!.push(b);
  }
  return neighborsFromLists(lists);
}

const isPlace = (place: number, count: number): boolean => Number.isInteger(place) && place >= 0 && place < count;

/** Neighbors from a list for each place, in any order; a neighbor named twice counts once. */
export function neighborsFromLists(lists: readonly (readonly number[])[]): Neighbors {
  const starts = new Uint32Array(lists.length + 1);
  const sorted = lists.map((list) => [...new Set(list)].sort((a, b) => a - b));
  for (const [i, list] of sorted.entries()) starts[i + 1] = starts[i]! + list.length;
  const to = new Uint32Array(starts[lists.length]!);
  for (const [i, list] of sorted.entries()) to.set(list, starts[i]);
  return { count: lists.length, starts, to, selfIncluded: false };
}

/** The same with every place its own neighbor too, as Gi* and local rates want it. */
export function withSelf(neighbors: Neighbors): Neighbors {
  if (neighbors.selfIncluded) return neighbors;
  const lists = Array.from({ length: neighbors.count }, (_, i) => [...neighborsOf(neighbors, i), i]);
  return { ...neighborsFromLists(lists), selfIncluded: true };
}

/** The neighbors of a place, ascending: a view, do not mutate. */
export const neighborsOf = ({ starts, to }: Neighbors, place: number): Uint32Array =>
  to.subarray(starts[place]!, starts[place + 1]!);

/** The places without neighbors, ascending. */
export function islandsOf({ count, starts }: Neighbors): readonly number[] {
  const islands: number[] = [];
  for (let i = 0; i < count; i++) if (starts[i] === starts[i + 1]) islands.push(i);
  return islands;
}
