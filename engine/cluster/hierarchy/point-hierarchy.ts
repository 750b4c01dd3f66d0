import { checkLonLats } from '../../geometry/checked.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { buildLevel, inside, type Level, within } from './level.ts';
import { lonLatOf, xOfLon, yOfLat } from './mercator.ts';

export interface HierarchyOptions {
  /** What is so close on the screen becomes one, on tiles of 512 pixels; default 40. */
  readonly radiusPixels?: number;
  /** The deepest zoom with clusters; default 16. One more, and every point is alone. */
  readonly mostZoom?: number;
  /** Fewer points than this stay alone; default 2. */
  readonly minPoints?: number;
  /** Of each point a whole number from 0: its service, its status; default none. */
  readonly categories?: Uint16Array;
}

/** A point or a cluster, as a map draws it. */
export interface MapItem {
  /** A point's position in the caller's array, or a cluster's own number beyond them. */
  readonly id: number;
  /** Of a cluster the mean of its points on the map. */
  readonly lonLat: LonLat;
  /** Points; 1 is a point alone. */
  readonly count: number;
  /** How many points of each category, as far as there are any; empty without categories. */
  readonly categoryCounts: readonly number[];
}

const TILE_PIXELS = 512;
const MOST_ZOOM = 24;

interface Cluster {
  /** The deepest zoom at which it is one. */
  readonly zoom: number;
  readonly children: readonly number[];
  readonly categoryCounts: Uint32Array;
}

/**
 * Points as a map shows them at each zoom: from the deepest up, whatever is within a radius on the screen becomes one. The item
 * with the most points first gathers those around it that no other has gathered at this zoom, of equal ones the western,
 * then the northern. So the clusters, their places, counts and numbers follow from the points alone, whatever their order.
 * Round the world: points on both sides of the antimeridian come together.
 */
export class PointHierarchy {
  readonly #pointCount: number;
  /** Points, then clusters: there are fewer of these. Node i is at [2i], [2i + 1]. */
  readonly #xys: Float64Array;
  readonly #counts: Uint32Array;
  readonly #categories: Uint16Array | null;
  readonly #categoryCount: number;
  readonly #clusters: Cluster[] = [];
  /** By zoom, 0 to mostZoom + 1. */
  readonly #levels: Level[] = [];
  readonly #options: { readonly radiusPixels: number; readonly minPoints: number; readonly mostZoom: number };

  /**
   * Lon, lat in degrees, [2i], [2i + 1]; none is allowed. Throws RangeError on what is no place, on a radius that is not
   * positive, on a zoom beyond 0 .. 24, on minPoints below 2 and on categories of another number than the points. About
   * O(n log n) a zoom.
   */
  static build(lonLats: Float64Array, options: HierarchyOptions = {}): PointHierarchy {
    checkLonLats('lonLats', lonLats);
    const { radiusPixels = 40, mostZoom = 16, minPoints = 2, categories } = options;
    if (!(radiusPixels > 0 && radiusPixels <= TILE_PIXELS))
      throw new RangeError(`radiusPixels must be more than 0, at most ${TILE_PIXELS}, got ${radiusPixels}`);
    if (!(Number.isInteger(mostZoom) && mostZoom >= 0 && mostZoom <= MOST_ZOOM))
      throw new RangeError(`mostZoom must be a whole number from 0 to ${MOST_ZOOM}, got ${mostZoom}`);
    if (!(Number.isInteger(minPoints) && minPoints >= 2))
      throw new RangeError(`minPoints must be a whole number from 2, got ${minPoints}`);
    if (categories && categories.length !== lonLats.length / 2)
      throw new RangeError(`categories must be one a point, ${lonLats.length / 2}, got ${categories.length}`);
    return new PointHierarchy(lonLats, { radiusPixels, mostZoom, minPoints }, categories ?? null);
  }

  private constructor(
    lonLats: Float64Array,
    options: { radiusPixels: number; mostZoom: number; minPoints: number },
    categories: Uint16Array | null,
  ) {
    this.#pointCount = lonLats.length / 2;
    this.#xys = new Float64Array(2 * lonLats.length);
    for (let i = 0; i < lonLats.length; i += 2) {
      this.#xys[i] = xOfLon(lonLats[i]!);
      this.#xys[i + 1] = yOfLat(lonLats[i + 1]!);
    }
    this.#counts = new Uint32Array(lonLats.length).fill(1, 0, this.#pointCount);
    this.#categories = categories;
    this.#categoryCount = categories ? categories.reduce((most, category) => Math.max(most, category), -1) + 1 : 0;
    this.#options = options;
    let level = this.#levelOf(Uint32Array.from({ length: this.#pointCount }, (_, i) => i));
    this.#levels[options.mostZoom + 1] = level;
    for (let zoom = options.mostZoom; zoom >= 0; zoom--) {
      level = this.#gathered(level, zoom);
      this.#levels[zoom] = level;
    }
  }

  get mostZoom(): number {
    return this.#options.mostZoom;
  }

  /**
   * What is in a box at a zoom (rounded down, beyond mostZoom every point alone), most points first, then from west to east,
   * north to south. West and east may go past 180 degrees; east less than west goes across the antimeridian.
   */
  itemsIn([west, south, east, north]: readonly [number, number, number, number], zoom: number): readonly MapItem[] {
    const level = this.#levels[Math.min(Math.max(Math.floor(zoom), 0), this.#options.mostZoom + 1)]!;
    const beyond = east < west ? east + 360 : east;
    const positions = inside(level, xOfLon(west), yOfLat(north), xOfLon(beyond), yOfLat(south));
    return positions.map((i) => this.#itemOf(level.nodes[i]!));
  }

  /** What a cluster falls apart into one zoom deeper, two items or more, in the order of `itemsIn`. */
  childrenOf(id: number): readonly MapItem[] {
    return this.#clusterOf(id).children.map((child) => this.#itemOf(child));
  }

  /** The positions of a cluster's points, ascending. */
  pointsOf(id: number): readonly number[] {
    const points: number[] = [];
    const open = [id];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (this.#isPoint(node)) points.push(node);
      else open.push(...this.#clusterOf(node).children);
    }
    return points.sort((a, b) => a - b);
  }

  /** The first zoom at which a cluster is no longer one. */
  expansionZoomOf(id: number): number {
    return this.#clusterOf(id).zoom + 1;
  }

  #isPoint(node: number): boolean {
    return node < this.#pointCount;
  }

  #clusterOf(id: number): Cluster {
    const cluster = this.#clusters[id - this.#pointCount];
    if (cluster === undefined) throw new RangeError(`no cluster has the number ${id}`);
    return cluster;
  }

  #itemOf(node: number): MapItem {
    return {
      id: node,
      lonLat: lonLatOf(this.#xys[2 * node]!, this.#xys[2 * node + 1]!),
      count: this.#counts[node]!,
      categoryCounts: [...this.#categoriesOf(node)],
    };
  }

  #categoriesOf(node: number): Uint32Array {
    if (!this.#isPoint(node)) return this.#clusterOf(node).categoryCounts;
    const counts = new Uint32Array(this.#categoryCount);
    if (this.#categories) counts[this.#categories[node]!] = 1;
    return counts;
  }

  /** Sorts by rank: most points, then west, then north; points at one place by position, which nothing else sees. */
  #levelOf(nodes: Uint32Array): Level {
    const [xys, counts] = [this.#xys, this.#counts];
    nodes.sort(
      (a, b) => counts[b]! - counts[a]! || xys[2 * a]! - xys[2 * b]! || xys[2 * a + 1]! - xys[2 * b + 1]! || a - b,
    );
    const places = new Float64Array(2 * nodes.length);
    for (const [i, node] of nodes.entries()) {
      places[2 * i] = xys[2 * node]!;
      places[2 * i + 1] = xys[2 * node + 1]!;
    }
    return buildLevel(nodes, places);
  }

  #gathered(below: Level, zoom: number): Level {
    const radius = this.#options.radiusPixels / (TILE_PIXELS * 2 ** zoom);
    const isTaken = new Uint8Array(below.nodes.length);
    const nodes: number[] = [];
    for (const [i, seed] of below.nodes.entries()) {
      if (isTaken[i] === 1) continue;
      const around = within(below, below.xys[2 * i]!, below.xys[2 * i + 1]!, radius).filter((j) => isTaken[j] === 0);
      const members = around.map((j) => below.nodes[j]!);
      const count = members.reduce((sum, node) => sum + this.#counts[node]!, 0);
      if (members.length < 2 || count < this.#options.minPoints) {
        nodes.push(seed);
        continue;
      }
      for (const j of around) isTaken[j] = 1;
      nodes.push(this.#join(members, seed, count, zoom));
    }
    return nodes.length === below.nodes.length ? below : this.#levelOf(Uint32Array.from(nodes));
  }

  /** `members` in the order of their rank, so that sums are the same for every order of the points. */
  #join(members: readonly number[], seed: number, count: number, zoom: number): number {
    const seedX = this.#xys[2 * seed]!;
    const categoryCounts = new Uint32Array(this.#categoryCount);
    let [sumX, sumY] = [0, 0];
    for (const node of members) {
      const toX = this.#xys[2 * node]! - seedX;
      // The short way round.
      sumX += (toX - Math.round(toX)) * this.#counts[node]!;
      sumY += this.#xys[2 * node + 1]! * this.#counts[node]!;
      for (const [category, points] of this.#categoriesOf(node).entries()) categoryCounts[category]! += points;
    }
    const id = this.#pointCount + this.#clusters.push({ zoom, children: members, categoryCounts }) - 1;
    const x = seedX + sumX / count;
    this.#xys[2 * id] = x - Math.floor(x);
    this.#xys[2 * id + 1] = sumY / count;
    this.#counts[id] = count;
    return id;
  }
}
