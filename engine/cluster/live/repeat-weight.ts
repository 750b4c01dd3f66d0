import type { WatchedReport } from './watch.ts';

/**
 * How much a report counts: the probability that it tells of a problem of its own and repeats none of the earlier ones near it.
 * Odds of two densities over place and time: a further report of a known problem, and a further problem of a cluster.
 */

const HOUR_MS = 3_600_000;
/** A report is followed by so many further ones of its problem, on average, and so late (exponential). */
const REPEATS_PER_REPORT = 0.4;
const MEAN_DELAY_HOURS = 8;
/** What comes later, or from farther off, is taken for no repeat. */
export const REPEAT_MS = 48 * HOUR_MS;
export const REPEAT_METERS = 150;
// Where both name one place (an address, say), the error that the accuracies speak of is common to both.
const SAME_PLACE_SHARE = 0.35;
const SAME_PLACE_METERS = 12;
// A main that breaks brings a dozen leaks in some ten hours, to a strip of 200 by 50 m: 1e-4 per square meter and hour.
const PROBLEMS_PER_SQUARE_METER_HOUR = 1e-4;
// Links err most where it matters: leaks of one break on one night are alike. So a link makes a repeat four times as likely, that
// the two are of different incidents half as likely, and a linked report counts one half at most.
const LINKED_ODDS = 4;
const UNLINKED_ODDS = 0.5;
const MOST_LINKED = 0.5;
/** Weights are whole multiples of 1/1024, so that their sums are exact and do not depend on an order. */
const STEPS = 1024;

/** Sums up, over the earlier reports near one, how densely they expect it; `weight` is what is left for the report itself. */
export class RepeatWeight {
  #density = 0;
  #isLinked = false;
  #report: WatchedReport | null = null;

  begin(report: WatchedReport): void {
    this.#report = report;
    this.#density = 0;
    this.#isLinked = false;
  }

  /** An earlier report at this distance. */
  add(earlier: WatchedReport, distanceMeters: number): void {
    const report = this.#report!;
    const hours = (report.atMs - earlier.atMs) / HOUR_MS;
    const delays = (REPEATS_PER_REPORT / MEAN_DELAY_HOURS) * Math.exp(-hours / MEAN_DELAY_HOURS);
    const spread = report.accuracyMeters ** 2 + earlier.accuracyMeters ** 2 + SAME_PLACE_METERS ** 2;
    const d2 = distanceMeters * distanceMeters;
    const places = SAME_PLACE_SHARE * disc(d2, SAME_PLACE_METERS ** 2) + (1 - SAME_PLACE_SHARE) * disc(d2, spread);
    this.#density += this.#linkOdds(report.problem, earlier.problem) * delays * places;
  }

  /** How densely repeats of the earlier reports were expected there and then, per square meter and hour. */
  get density(): number {
    return this.#density;
  }

  /** What the report counts: 1 is a problem of its own. */
  weight(): number {
    const own = PROBLEMS_PER_SQUARE_METER_HOUR / (PROBLEMS_PER_SQUARE_METER_HOUR + this.#density);
    return Math.round(STEPS * Math.min(own, this.#isLinked ? MOST_LINKED : 1)) / STEPS;
  }

  #linkOdds(problem: string | null, earlier: string | null): number {
    if (problem === null || earlier === null) return 1;
    if (problem !== earlier) return UNLINKED_ODDS;
    this.#isLinked = true;
    return LINKED_ODDS;
  }
}

/** Density over the plane of a normal error of this mean square, at this squared distance. */
const disc = (squaredMeters: number, meanSquare: number): number =>
  Math.exp(-squaredMeters / meanSquare) / (Math.PI * meanSquare);
