import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';

/** Meters east and north of a place: within 0.1 % over a cluster of some kilometers. */
export class LocalPlane {
  private readonly lon: number;
  private readonly lat: number;
  private readonly scale: readonly [lon: number, lat: number];

  constructor([lon, lat]: LonLat) {
    this.lon = lon;
    this.lat = lat;
    this.scale = metersPerDegree(lat);
  }

  x(lon: number): number {
    const degrees = lon - this.lon;
    // The short way round, also across the antimeridian.
    return (degrees - 360 * Math.round(degrees / 360)) * this.scale[0];
  }

  y(lat: number): number {
    return (lat - this.lat) * this.scale[1];
  }

  lonLat(x: number, y: number): LonLat {
    return [this.lon + x / this.scale[0], this.lat + y / this.scale[1]];
  }
}
