import type { LonLat } from '../../geometry/lon-lat.ts';
import { nearestPointOnSegment } from '../../geometry/meters.ts';
import type { Asset } from '../../route/city.ts';
import { type MeasuredLine, measureParts } from './along-line.ts';

/** Whatever is outside a box that `near` widens is farther away than this. */
export const NEAR_BOX_METERS = 300;
// 0.003 degrees of latitude are 332 m or more at every latitude.
const NEAR_BOX_DEGREES = 0.003;

/** Where segments run: their vertices end to end, in parts where a line is interrupted, and a box each. Immutable. */
export class SegmentLines {
  readonly size: number;
  /** Vertex v is coordinates[2v], coordinates[2v + 1] (degrees). */
  readonly #coordinates: Float64Array;
  /** Segment i has the parts [parts[i] .. parts[i + 1]), part p the vertices [vertices[p] .. vertices[p + 1]). */
  readonly #parts: Uint32Array;
  readonly #vertices: Uint32Array;
  /** West, south, east, north of segment i are at 4i (degrees). */
  readonly #boxes: Float64Array;

  constructor(coordinates: Float64Array, parts: Uint32Array, vertices: Uint32Array) {
    this.size = parts.length - 1;
    this.#coordinates = coordinates;
    this.#parts = parts;
    this.#vertices = vertices;
    this.#boxes = new Float64Array(4 * this.size);
    for (let i = 0; i < this.size; i++) this.#boxes.set(this.#boxOf(i), 4 * i);
  }

  /** A new object each time. O(vertices of it). */
  at(segment: number): MeasuredLine {
    const starts = this.#vertices.subarray(this.#parts[segment]!, this.#parts[segment + 1]! + 1);
    return measureParts(this.#coordinates, starts);
  }

  /** Meters from a point to the segment. O(vertices of it). */
  metersFrom(segment: number, at: LonLat): number {
    let meters = Infinity;
    for (let part = this.#parts[segment]!; part < this.#parts[segment + 1]!; part++)
      for (let v = this.#vertices[part]!; v + 1 < this.#vertices[part + 1]!; v++)
        meters = Math.min(meters, nearestPointOnSegment(at, this.#vertex(v), this.#vertex(v + 1)).distanceMeters);
    return meters;
  }

  /** Those of some segments whose box comes near the point; all others are farther away than `NEAR_BOX_METERS`. O(segments). */
  near(segments: Uint32Array, [lon, lat]: LonLat): number[] {
    const boxes = this.#boxes;
    const lonDegrees = NEAR_BOX_DEGREES / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
    const near: number[] = [];
    for (let i = 0; i < segments.length; i++) {
      const at = 4 * segments[i]!;
      if (lat < boxes[at + 1]! - NEAR_BOX_DEGREES || lat > boxes[at + 3]! + NEAR_BOX_DEGREES) continue;
      if (lon >= boxes[at]! - lonDegrees && lon <= boxes[at + 2]! + lonDegrees) near.push(segments[i]!);
    }
    return near;
  }

  /** First vertex of the first part, in degrees. */
  startOf(segment: number): LonLat {
    return this.#vertex(this.#vertices[this.#parts[segment]!]!);
  }

  /** Last vertex of the last part, in degrees. */
  endOf(segment: number): LonLat {
    return this.#vertex(this.#vertices[this.#parts[segment + 1]!]! - 1);
  }

  #vertex(v: number): LonLat {
    return [this.#coordinates[2 * v]!, this.#coordinates[2 * v + 1]!];
  }

  #boxOf(segment: number): readonly [west: number, south: number, east: number, north: number] {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    const end = this.#vertices[this.#parts[segment + 1]!]!;
    for (let v = this.#vertices[this.#parts[segment]!]!; v < end; v++) {
      const lon = this.#coordinates[2 * v]!;
      const lat = this.#coordinates[2 * v + 1]!;
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
    return [west, south, east, north];
  }
}

export type Lines = readonly (readonly (readonly number[])[])[];

/** The lines that an asset has; a part of one vertex is none. */
export const linesOf = ({ geometry }: Asset): Lines =>
  (geometry?.type === 'LineString'
    ? [geometry.coordinates]
    : geometry?.type === 'MultiLineString'
      ? geometry.coordinates
      : []
  ).filter((line) => line.length > 1);

/** The same as segments come. */
export class GrowingSegmentLines {
  readonly #coordinates: number[] = [];
  readonly #parts: number[] = [0];
  readonly #vertices: number[] = [0];

  push(lines: Lines): void {
    for (const line of lines) {
      for (const [lon, lat] of line) this.#coordinates.push(lon!, lat!);
      this.#vertices.push(this.#coordinates.length / 2);
    }
    this.#parts.push(this.#vertices.length - 1);
  }

  finish(): SegmentLines {
    return new SegmentLines(
      new Float64Array(this.#coordinates),
      new Uint32Array(this.#parts),
      new Uint32Array(this.#vertices),
    );
  }
}
