import type { MultiPolygon, Polygon } from 'geojson';
import type { Relation } from '../geometry/relation.ts';
import { type Unrolled, unrollPolygon } from '../geometry/unroll.ts';
import { BoxIndex } from './box-index.ts';
import { PieceCollector } from './pieces.ts';
import { StripedEdges } from './striped-edges.ts';

interface Part {
  /** Position of its polygon. */
  readonly owner: number;
  readonly rings: readonly Unrolled[];
}

const partsOf = (polygons: readonly (Polygon | MultiPolygon)[]): readonly Part[] =>
  polygons.flatMap((polygon, owner) =>
    unrollPolygon(polygon, `polygons[${owner}]`)
      .filter((rings) => rings.some((ring) => ring.length > 0))
      .map((rings) => ({ owner, rings })),
  );

const boxOf = (rings: readonly Unrolled[]): readonly [number, number, number, number] => {
  let [minLon, minLat, maxLon, maxLat] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      minLon = Math.min(minLon, ring[i]!);
      minLat = Math.min(minLat, ring[i + 1]!);
      maxLon = Math.max(maxLon, ring[i]!);
      maxLat = Math.max(maxLat, ring[i + 1]!);
    }
  }
  return [minLon, minLat, maxLon, maxLat];
};

const stripe = (parts: readonly Part[]): StripedEdges => {
  const collector = new PieceCollector();
  parts.forEach(({ rings }, part) => {
    for (const ring of rings) collector.addLine(part, ring);
  });
  return StripedEdges.build(collector.finish(), parts.length);
};

/**
 * Which of many polygons cover a point, exact (see geometry/relation.ts): each part of a multipolygon has its box in an
 * R-tree and its edges in stripes. Immutable.
 */
export class PolygonCover {
  /** Part p belongs to polygon partOwners[p]; ascending. */
  readonly #partOwners: Uint32Array;
  /** The parts of polygon i are polygonParts[i] .. polygonParts[i + 1] - 1. */
  readonly #polygonParts: Uint32Array;
  readonly #boxes: BoxIndex;
  readonly #edges: StripedEdges;
  /** Greatest longitude of any part, above 180 if one crosses the antimeridian. */
  readonly #maxLon: number;

  private constructor(polygonCount: number, parts: readonly Part[]) {
    this.#partOwners = Uint32Array.from(parts, (part) => part.owner);
    this.#polygonParts = new Uint32Array(polygonCount + 1);
    for (const { owner } of parts) this.#polygonParts[owner + 1]!++;
    for (let i = 0; i < polygonCount; i++) this.#polygonParts[i + 1]! += this.#polygonParts[i]!;
    const boxes = parts.map(({ rings }) => boxOf(rings));
    this.#boxes = BoxIndex.build(Float64Array.from(boxes.flat()));
    this.#maxLon = boxes.reduce((max, box) => Math.max(max, box[2]), -Infinity);
    this.#edges = stripe(parts);
  }

  /** Throws RangeError naming polygon, part, ring and vertex. Empty polygons cover nothing. O(n log n). */
  static build(polygons: readonly (Polygon | MultiPolygon)[]): PolygonCover {
    return new PolygonCover(polygons.length, partsOf(polygons));
  }

  /** Positions of the polygons that cover the point, closed sets, ascending. Expects a valid lon, lat. */
  covering(lon: number, lat: number): number[] {
    const found: number[] = [];
    this.#coveringAt(lon, lat, found);
    // Parts begin within -180 <= lon < 180 (geometry/unroll.ts), so these are all the turns at which one can lie.
    if (lon + 360 <= this.#maxLon) this.#coveringAt(lon + 360, lat, found);
    if (lon === 180) this.#coveringAt(-180, lat, found);
    if (found.length < 2) return found;
    found.sort((a, b) => a - b);
    return found.filter((position, i) => position !== found[i - 1]);
  }

  /** `relationToPolygon` for the polygon at a position. Expects a valid position and lon, lat. */
  relation(position: number, lon: number, lat: number): Relation {
    let isOnLine = false;
    for (let part = this.#polygonParts[position]!; part < this.#polygonParts[position + 1]!; part++) {
      for (const turn of [0, 360, -360]) {
        const relation = this.#edges.relation(part, lon + turn, lat);
        if (relation === 'inside') return 'inside';
        if (relation === 'on-line') isOnLine = true;
      }
    }
    return isOnLine ? 'on-line' : 'outside';
  }

  #coveringAt(lon: number, lat: number, found: number[]): void {
    const parts = this.#boxes.searchPlain(lon, lat, lon, lat);
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      if (this.#edges.relation(part, lon, lat) !== 'outside') found.push(this.#partOwners[part]!);
    }
  }
}
