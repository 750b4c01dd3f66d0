import { metersPerDegree } from '../../geometry/meters.ts';

/**
 * A plane in meters around a place: lengths are off by 0.02 % 1 km north or south of it (latitude 45), which is far less than
 * what a size class or a tolerance asks.
 */
export class FlatFrame {
  readonly #lon: number;
  readonly #lat: number;
  readonly #lonMeters: number;
  readonly #latMeters: number;

  constructor(lon: number, lat: number) {
    [this.#lon, this.#lat] = [lon, lat];
    [this.#lonMeters, this.#latMeters] = metersPerDegree(lat);
  }

  /** A ring or line of lon, lat pairs as x, y pairs in meters. */
  flatten(degrees: Float64Array): Float64Array {
    const flat = new Float64Array(degrees.length);
    for (let i = 0; i < degrees.length; i += 2) {
      flat[i] = (degrees[i]! - this.#lon) * this.#lonMeters;
      flat[i + 1] = (degrees[i + 1]! - this.#lat) * this.#latMeters;
    }
    return flat;
  }

  toDegrees(x: number, y: number): readonly [lon: number, lat: number] {
    return [this.#lon + x / this.#lonMeters, this.#lat + y / this.#latMeters];
  }
}

/** Of x, y pairs. */
export function lineLength(line: Float64Array): number {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2)
    length += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
  return length;
}
