import type { Geometry } from 'geojson';
import { type Unrolled, unrollLine, unrollPolygon } from '../geometry/unroll.ts';

/**
 * Geometries taken apart into points and segments, each with the position of the geometry that it belongs to.
 * A point is a segment whose ends are the same.
 */
export interface Pieces {
  /** Piece i is [4i .. 4i+3]: lon and lat of one end, lon and lat of the other (degrees; lon may run past 180). */
  readonly segments: Float64Array;
  /** Piece i belongs to owners[i], ascending. */
  readonly owners: Uint32Array;
}

const linesOf = (geometry: Geometry, name: string): readonly Unrolled[] => {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length === 0 ? [] : [unrollLine([geometry.coordinates], name)];
    case 'MultiPoint':
      return geometry.coordinates.map((position, i) => unrollLine([position], `${name} point ${i}`));
    case 'LineString':
      return [unrollLine(geometry.coordinates, name)];
    case 'MultiLineString':
      return geometry.coordinates.map((line, i) => unrollLine(line, `${name} line ${i}`));
    case 'Polygon':
    case 'MultiPolygon':
      return unrollPolygon(geometry, name).flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap((member) => linesOf(member, name));
  }
};

/** Collects pieces into growing typed arrays. */
export class PieceCollector {
  #count = 0;
  #segments = new Float64Array(4 * 64);
  #owners = new Uint32Array(64);

  add(owner: number, lonA: number, latA: number, lonB: number, latB: number): void {
    if (this.#count === this.#owners.length) this.#grow();
    const i = 4 * this.#count;
    this.#segments[i] = lonA;
    this.#segments[i + 1] = latA;
    this.#segments[i + 2] = lonB;
    this.#segments[i + 3] = latB;
    this.#owners[this.#count++] = owner;
  }

  /** Every step of a line or ring as `unroll.ts` makes them; a single vertex is a point. */
  addLine(owner: number, line: Float64Array): void {
    if (line.length === 2) this.add(owner, line[0]!, line[1]!, line[0]!, line[1]!);
    for (let i = 0; i + 3 < line.length; i += 2) this.add(owner, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!);
  }

  /** Points, lines and the edges of polygons, of collections too. Throws RangeError naming the vertex. */
  addGeometry(owner: number, geometry: Geometry, name: string): void {
    linesOf(geometry, name).forEach((line) => {
      this.addLine(owner, line);
    });
  }

  finish(): Pieces {
    return { segments: this.#segments.slice(0, 4 * this.#count), owners: this.#owners.slice(0, this.#count) };
  }

  #grow(): void {
    const segments = new Float64Array(2 * this.#segments.length);
    const owners = new Uint32Array(2 * this.#owners.length);
    segments.set(this.#segments);
    owners.set(this.#owners);
    this.#segments = segments;
    this.#owners = owners;
  }
}
