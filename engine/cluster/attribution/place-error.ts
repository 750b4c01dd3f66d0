/**
 * How likely a report is at a distance from what it is about. Two round normal distributions whose common standard radius (the root
 * mean square of the distance) is the accuracy, as `route/probable` reads it: a narrower one for four of five, a wider one for the
 * rest, since errors that are stated by one number have longer tails than a single normal.
 */
const NARROW_SHARE = 0.8;
const NARROW = 0.75;
const WIDE = Math.sqrt((1 - NARROW_SHARE * NARROW ** 2) / (1 - NARROW_SHARE));

// Maps of pipes are off by some meters, and water comes up beside the pipe.
const PIPE_METERS = 5;
// A report that says less than this of its place says nothing of a pipe.
const MOST_METERS = 200;

/** One report's place in the plane of the cluster, and how far off it may be. */
export class PlaceError {
  readonly x: number;
  readonly y: number;
  private readonly reachSquared: number;
  private readonly narrow: number;
  private readonly wide: number;
  private readonly narrowPeak: number;
  private readonly widePeak: number;

  constructor(x: number, y: number, accuracyMeters: number) {
    const radius = Math.hypot(Math.min(accuracyMeters, MOST_METERS), PIPE_METERS);
    this.x = x;
    this.y = y;
    this.narrow = 1 / (NARROW * radius) ** 2;
    this.wide = 1 / (WIDE * radius) ** 2;
    this.narrowPeak = (NARROW_SHARE * this.narrow) / Math.PI;
    this.widePeak = ((1 - NARROW_SHARE) * this.wide) / Math.PI;
    this.reachSquared = (WIDE * radius) ** 2 * 4 * Math.LN10;
  }

  /** Per square meter. */
  densityAt(x: number, y: number): number {
    const squared = (x - this.x) ** 2 + (y - this.y) ** 2;
    return this.narrowPeak * Math.exp(-squared * this.narrow) + this.widePeak * Math.exp(-squared * this.wide);
  }

  /** Whether any of the spots is so near that the density there is more than a ten-thousandth of its wide part's peak. */
  reaches(xs: Float64Array, ys: Float64Array): boolean {
    for (let t = 0; t < xs.length; t++)
      if ((xs[t]! - this.x) ** 2 + (ys[t]! - this.y) ** 2 < this.reachSquared) return true;
    return false;
  }
}
