import { metersPerDegree } from '../../geometry/meters.ts';
import { degreesOf } from './fixed-point.ts';

const RADIANS_PER_DEGREE = Math.PI / 180;
// WGS 84, see geometry/meters.ts, from whose radii of curvature these are taken: N at the equator, and 1 - e^2 = M / N there.
const [EQUATOR_METERS_PER_DEGREE, EQUATOR_LAT_METERS] = metersPerDegree(0);
const ONE_LESS_E2 = EQUATOR_LAT_METERS / EQUATOR_METERS_PER_DEGREE;
const E2 = 1 - ONE_LESS_E2;

/**
 * The metric of geometry/meters.ts for places near one, without its trigonometry for each: sine and cosine of the latitude
 * midway are those of the place itself and three terms of Taylor's series. Within 1e-9 of it, relatively, up to 20 km; the
 * same from either of two places up to that. Steps are those of fixed-point.ts.
 */
export class NearMeters {
  #sine = 0;
  #cosine = 1;

  /** From now on from this latitude. */
  from(latSteps: number): void {
    const lat = degreesOf(latSteps) * RADIANS_PER_DEGREE;
    this.#sine = Math.sin(lat);
    this.#cosine = Math.cos(lat);
  }

  /** Square of the distance to a place so many steps east and north, the short way round. */
  square(lonSteps: number, latSteps: number): number {
    const lat = degreesOf(latSteps);
    const half = (lat * RADIANS_PER_DEGREE) / 2;
    const sine = this.#sine + half * (this.#cosine - (half / 2) * (this.#sine + (half / 3) * this.#cosine));
    const cosine = this.#cosine - half * (this.#sine + (half / 2) * (this.#cosine - (half / 3) * this.#sine));
    const flat = 1 / (1 - E2 * sine * sine);
    const x = cosine * degreesOf(lonSteps);
    const y = ONE_LESS_E2 * flat * lat;
    return EQUATOR_METERS_PER_DEGREE * EQUATOR_METERS_PER_DEGREE * flat * (x * x + y * y);
  }
}
