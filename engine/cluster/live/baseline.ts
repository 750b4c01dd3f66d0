import type { LonLat } from '../../geometry/lon-lat.ts';
import { DensityGrid } from './density-grid.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
// As if so many problems had come by the usual hours, before any is counted.
const PROFILE_PRIOR = 24;

/** A report that has become part of the past. */
export interface PastPlace {
  readonly id: string;
  readonly lonLat: LonLat;
  readonly atMs: number;
  readonly weight: number;
}

/** Where and when problems of one service come anyway: by place, and by hour of the day (UTC). Sums are exact. */
export class Baseline {
  readonly #grid = new DensityGrid();
  readonly #byHour = new Float64Array(DAY_HOURS);
  /** Integrals of the profile, from midnight to each hour: 0 ... 24. */
  readonly #upTo = new Float64Array(DAY_HOURS + 1);
  #isStale = true;

  add({ lonLat, atMs, weight }: PastPlace): void {
    this.#count(lonLat, atMs, weight);
  }

  remove({ lonLat, atMs, weight }: PastPlace): void {
    this.#count(lonLat, atMs, -weight);
  }

  /** Sum of the weights. */
  get total(): number {
    return this.#grid.total;
  }

  /** The share of all problems that come to a square meter at a place. */
  shareAt(lonLat: LonLat): number {
    return this.#grid.shareAt(lonLat);
  }

  /** Hours between two moments, those hours counted more in which more comes: over whole days it is the hours themselves. */
  busyHours(fromMs: number, toMs: number): number {
    return this.#busyHoursTo(toMs) - this.#busyHoursTo(fromMs);
  }

  #count(lonLat: LonLat, atMs: number, weight: number): void {
    this.#grid.add(lonLat, weight);
    this.#byHour[hourOf(atMs)]! += weight;
    this.#isStale = true;
  }

  #busyHoursTo(atMs: number): number {
    if (this.#isStale) this.#refresh();
    const days = Math.floor(atMs / (DAY_HOURS * HOUR_MS));
    const hours = atMs / HOUR_MS - days * DAY_HOURS;
    const whole = Math.min(DAY_HOURS - 1, Math.floor(hours));
    const within = this.#upTo[whole]! + (hours - whole) * (this.#upTo[whole + 1]! - this.#upTo[whole]!);
    return days * DAY_HOURS + within;
  }

  /** Each hour smoothed with its neighbors. */
  #refresh(): void {
    const hours = this.#byHour;
    const mean = this.#grid.total / DAY_HOURS;
    for (let hour = 0; hour < DAY_HOURS; hour++) {
      const around = (hours[(hour + 23) % 24]! + 2 * hours[hour]! + hours[(hour + 1) % 24]!) / 4;
      const share = (around + PROFILE_PRIOR / DAY_HOURS) / (mean + PROFILE_PRIOR / DAY_HOURS);
      this.#upTo[hour + 1] = this.#upTo[hour]! + share;
    }
    this.#isStale = false;
  }
}

const hourOf = (atMs: number): number =>
  Math.floor(atMs / HOUR_MS) - DAY_HOURS * Math.floor(atMs / (DAY_HOURS * HOUR_MS));
