import { edgeCrossing, ON_EDGE } from '../geometry/edge-crossing.ts';
import type { Relation } from '../geometry/relation.ts';
import type { Pieces } from './pieces.ts';

// A stripe for every four edges: a query on city boundaries then tests about six (an edge may reach into several).
const EDGES_PER_STRIPE = 4;
// Tall edges reach into many stripes; a part gets fewer stripes until its lists are no longer than this.
const MOST_ENTRIES_PER_EDGE = 8;

/** How the latitudes of one part are cut into stripes of equal height. */
interface Stripes {
  readonly minLat: number;
  /** Stripes per degree; 0 if there is only one. */
  readonly perDegree: number;
  readonly count: number;
}

/** Monotone in lat, so an edge that spans a latitude is always in that latitude's stripe, whatever the rounding. */
const stripeOf = (lat: number, { minLat, perDegree, count }: Stripes): number =>
  Math.min(Math.floor((lat - minLat) * perDegree), count - 1);

/** Calls back with the edge's first and last stripe, for each edge of `edges` (laid out as `Pieces.segments`). */
const eachReach = (
  edges: Float64Array,
  stripes: Stripes,
  visit: (edge: number, first: number, last: number) => void,
): void => {
  for (let i = 0; i < edges.length; i += 4) {
    const a = stripeOf(edges[i + 1]!, stripes);
    const b = stripeOf(edges[i + 3]!, stripes);
    visit(i / 4, Math.min(a, b), Math.max(a, b));
  }
};

const chooseStripes = (edges: Float64Array): Stripes => {
  let minLat = Infinity;
  let maxLat = -Infinity;
  for (let i = 1; i < edges.length; i += 2) {
    minLat = Math.min(minLat, edges[i]!);
    maxLat = Math.max(maxLat, edges[i]!);
  }
  const edgeCount = edges.length / 4;
  for (let count = Math.ceil(edgeCount / EDGES_PER_STRIPE); count > 1; count >>= 1) {
    const stripes = { minLat, perDegree: count / (maxLat - minLat), count };
    if (!Number.isFinite(stripes.perDegree)) break;
    let entries = 0;
    eachReach(edges, stripes, (_, first, last) => {
      entries += last - first + 1;
    });
    if (entries <= MOST_ENTRIES_PER_EDGE * edgeCount) return stripes;
  }
  return { minLat, perDegree: 0, count: 1 };
};

/** Where the edges of each part begin; `owners` are ascending part numbers. */
const startsOf = (owners: Uint32Array, partCount: number): Uint32Array => {
  const starts = new Uint32Array(partCount + 1);
  for (const part of owners) starts[part + 1]!++;
  for (let part = 0; part < partCount; part++) starts[part + 1]! += starts[part]!;
  return starts;
};

/** For each stripe the edges that reach into it. */
const listsOf = (edges: Float64Array, stripes: Stripes): readonly (readonly number[])[] => {
  const lists: number[][] = Array.from({ length: stripes.count }, () => []);
  eachReach(edges, stripes, (edge, first, last) => {
    for (let s = first; s <= last; s++) lists[s]!.push(edge);
  });
  return lists;
};

/**
 * The edges of many polygon parts in horizontal stripes (the "y-stripes" of github.com/tidwall/tg), so that a query
 * tests the few edges at its latitude and not the whole outline. Immutable.
 */
export class StripedEdges {
  /** Edge e is [4e .. 4e+3]: lon, lat of one end, lon, lat of the other (degrees; lon may run past 180). */
  readonly #edges: Float64Array;
  readonly #stripes: readonly Stripes[];
  /** The stripes of part p, from south to north, begin at partStripes[p]. */
  readonly #partStripes: Uint32Array;
  /** The edges in stripe s are entries[stripeStarts[s]] .. entries[stripeStarts[s + 1] - 1]. */
  readonly #stripeStarts: Uint32Array;
  readonly #entries: Uint32Array;

  private constructor(edges: Float64Array, stripes: readonly Stripes[], lists: readonly (readonly number[])[]) {
    this.#edges = edges;
    this.#stripes = stripes;
    this.#partStripes = new Uint32Array(stripes.length);
    for (let p = 1; p < stripes.length; p++) this.#partStripes[p] = this.#partStripes[p - 1]! + stripes[p - 1]!.count;
    this.#stripeStarts = new Uint32Array(lists.length + 1);
    lists.forEach((list, s) => {
      this.#stripeStarts[s + 1] = this.#stripeStarts[s]! + list.length;
    });
    this.#entries = new Uint32Array(this.#stripeStarts[lists.length]!);
    lists.forEach((list, s) => {
      this.#entries.set(list, this.#stripeStarts[s]);
    });
  }

  /** Edges as pieces whose owners are part numbers below `partCount`. At most eight list entries an edge, or one stripe. */
  static build({ segments, owners }: Pieces, partCount: number): StripedEdges {
    const starts = startsOf(owners, partCount);
    const stripes: Stripes[] = [];
    const lists: (readonly number[])[] = [];
    for (let part = 0; part < partCount; part++) {
      const first = starts[part]!;
      const own = segments.subarray(4 * first, 4 * starts[part + 1]!);
      stripes.push(chooseStripes(own));
      for (const list of listsOf(own, stripes[part]!)) lists.push(list.map((edge) => edge + first));
    }
    return new StripedEdges(segments, stripes, lists);
  }

  /** Even-odd over the edges of one part; the point is not shifted by turns of 360 degrees. */
  relation(part: number, lon: number, lat: number): Relation {
    const stripe = stripeOf(lat, this.#stripes[part]!);
    if (stripe < 0) return 'outside';
    const edges = this.#edges;
    const end = this.#stripeStarts[this.#partStripes[part]! + stripe + 1]!;
    let isInside = false;
    for (let i = this.#stripeStarts[this.#partStripes[part]! + stripe]!; i < end; i++) {
      const e = 4 * this.#entries[i]!;
      const crossing = edgeCrossing(lon, lat, edges[e]!, edges[e + 1]!, edges[e + 2]!, edges[e + 3]!);
      if (crossing === ON_EDGE) return 'on-line';
      if (crossing === 1) isInside = !isInside;
    }
    return isInside ? 'inside' : 'outside';
  }
}
