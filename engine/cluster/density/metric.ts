import { MetersFrom } from '../../geometry/meters.ts';

/** Distances from one point at a time, and what no distance to a box falls short of. x, y in meters, or lon, lat in degrees. */
export interface Metric {
  moveTo(x: number, y: number): void;
  /** The same in both directions, to the last bit. */
  to(x: number, y: number): number;
  /** At most the distance to any point of the box. */
  toBox(minX: number, minY: number, maxX: number, maxY: number): number;
  /** Of a box, for choosing the side to halve: x of a unit over y of a unit. */
  readonly scaleX: (y: number) => number;
}

export class PlaneMetric implements Metric {
  #x = 0;
  #y = 0;
  readonly scaleX = (): number => 1;

  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
  }

  to(x: number, y: number): number {
    const dX = this.#x - x;
    const dY = this.#y - y;
    return Math.sqrt(dX * dX + dY * dY);
  }

  // Rounding is monotone: no point of the box computes to less.
  toBox(minX: number, minY: number, maxX: number, maxY: number): number {
    const dX = this.#x < minX ? minX - this.#x : this.#x > maxX ? this.#x - maxX : 0;
    const dY = this.#y < minY ? minY - this.#y : this.#y > maxY ? this.#y - maxY : 0;
    return Math.sqrt(dX * dX + dY * dY);
  }
}

/** Meters of geometry/meters.ts, measured from the southern of the two points (of two on one latitude the western). */
export class GlobeMetric implements Metric {
  #here = new MetersFrom(0, 0);
  readonly scaleX = (lat: number): number => Math.cos((lat * Math.PI) / 180);

  moveTo(lon: number, lat: number): void {
    this.#here = new MetersFrom(lon, lat);
  }

  to(lon: number, lat: number): number {
    const { lon: hereLon, lat: hereLat } = this.#here;
    const isFirst = hereLat < lat || (hereLat === lat && hereLon <= lon);
    return isFirst ? this.#here.toPoint(lon, lat) : new MetersFrom(lon, lat).toPoint(hereLon, hereLat);
  }

  toBox(minLon: number, minLat: number, maxLon: number, maxLat: number): number {
    return Math.max(this.#here.boundToBox(minLon, minLat, maxLon, maxLat), 0);
  }
}
