import { MetersFrom } from '../../geometry/meters.ts';
import { type CityLevel, expectedIn, type Period } from './city-level.ts';
import { byTime, type PlacedReports, type Weighed } from './placed-reports.ts';
import type { Watch } from './watch.ts';

const HOUR_MS = 3_600_000;
/** Radii of the circles as shares of the largest. */
export const RADIUS_SHARES: readonly number[] = [0.25, 0.4, 0.6, 0.8, 1];
/** Repeats that nobody takes for such (a pin a block away) are expected in any window. */
export const MISSED_REPEATS = 0.002;
/** Around a report the newest so many are looked at, and so many of them, the nearest to it, are centers. */
export const MOST_LOOKED_AT = 160;
export const MOST_CENTERS = 40;

/** A circle around a report and a period that ends now, with the evidence in it. */
export interface Found {
  readonly center: Weighed;
  readonly radiusMeters: number;
  readonly fromMs: number;
  readonly cases: number;
  readonly expected: number;
  readonly llr: number;
  /** In order of time. */
  readonly members: readonly Weighed[];
}

/** Poisson log likelihood ratio of more cases than expected; 0 where there are no more. */
export const logLikelihoodRatio = (cases: number, expected: number): number =>
  cases > expected ? cases * Math.log(cases / expected) - (cases - expected) : 0;

interface Near {
  readonly weighed: Weighed;
  readonly service: number;
  readonly distanceMeters: number;
  /** By service: the period from its moment until now. */
  readonly periods: readonly Period[];
}

/** Looks through all windows that hold one report: circles around reports near it, periods that begin with a report and end now. */
export class PeriodSearch {
  readonly #watch: Watch;
  readonly #reports: PlacedReports;
  readonly #level: CityLevel;
  readonly #serviceOf: (weighed: Weighed) => number;
  readonly #own: Float64Array;

  constructor(watch: Watch, reports: PlacedReports, level: CityLevel, serviceOf: (weighed: Weighed) => number) {
    this.#watch = watch;
    this.#reports = reports;
    this.#level = level;
    this.#serviceOf = serviceOf;
    this.#own = new Float64Array(level.services);
  }

  /**
   * The window with the greatest ratio; of equal ones the one with the earliest center, then the smallest circle, then the
   * latest beginning. Null where the report is out of every window.
   */
  strongest(report: Weighed, nowMs: number): Found | null {
    const { mostHours, mostRadiusMeters } = this.#watch;
    const fromMs = nowMs - mostHours * HOUR_MS;
    if (report.report.atMs < fromMs) return null;
    const near = this.#near(report, fromMs, nowMs);
    let best: Found | null = null;
    for (const center of centersOf(near, mostRadiusMeters)) {
      const shares = this.#sharesAt(center);
      const around = distancesFrom(center, near);
      for (const radiusShare of RADIUS_SHARES) {
        const radiusMeters = radiusShare * mostRadiusMeters;
        if (center.distanceMeters > radiusMeters) continue;
        const inside = near.filter((_, i) => around[i]! <= radiusMeters);
        const found = this.#longest(inside, shares, radiusMeters, report.report.atMs, best?.llr ?? 0);
        if (found !== null) best = { center: center.weighed, radiusMeters, ...found };
      }
    }
    return best;
  }

  /** Of one circle, from the newest report back: the beginning that makes the greatest ratio above `least`. */
  #longest(inside: readonly Near[], shares: readonly number[], radiusMeters: number, latestMs: number, least: number) {
    const squareMeters = Math.PI * radiusMeters * radiusMeters;
    let best: Omit<Found, 'center' | 'radiusMeters'> | null = null;
    let cases = 0;
    this.#own.fill(0);
    for (let i = inside.length - 1; i >= 0; i--) {
      const { weighed, service, periods } = inside[i]!;
      cases += weighed.weight;
      this.#own[service]! += weighed.weight;
      const { atMs } = weighed.report;
      // Reports of one moment come and go together.
      if (atMs > latestMs || (i > 0 && inside[i - 1]!.weighed.report.atMs === atMs)) continue;
      let expected = MISSED_REPEATS;
      for (let s = 0; s < shares.length; s++)
        expected += shares[s]! * squareMeters * expectedIn(periods[s]!, this.#own[s]!);
      const llr = logLikelihoodRatio(cases, expected);
      if (llr <= (best?.llr ?? least)) continue;
      best = { fromMs: atMs, cases, expected, llr, members: inside.slice(i).map((one) => one.weighed) };
    }
    return best;
  }

  #sharesAt({ weighed }: Near): readonly number[] {
    return Array.from({ length: this.#level.services }, (_, s) => this.#level.shareAt(s, weighed.report.lonLat));
  }

  /** In order of time. */
  #near({ report }: Weighed, fromMs: number, nowMs: number): readonly Near[] {
    const found: { weighed: Weighed; distanceMeters: number }[] = [];
    this.#reports.within(report.lonLat, 2 * this.#watch.mostRadiusMeters, (weighed, distanceMeters) => {
      if (weighed.report.atMs >= fromMs) found.push({ weighed, distanceMeters });
    });
    const newest = found.sort((a, b) => byTime(a.weighed.report, b.weighed.report)).slice(-MOST_LOOKED_AT);
    return newest.map(({ weighed, distanceMeters }) => ({
      ...{ weighed, distanceMeters, service: this.#serviceOf(weighed) },
      periods: Array.from({ length: this.#level.services }, (_, s) =>
        this.#level.periodOf(s, weighed.report.atMs, nowMs),
      ),
    }));
  }
}

/** The nearest ones, in order of time. */
function centersOf(near: readonly Near[], mostMeters: number): readonly Near[] {
  const inReach = near.filter(({ distanceMeters }) => distanceMeters <= mostMeters);
  if (inReach.length <= MOST_CENTERS) return inReach;
  const nearest = new Set(inReach.toSorted((a, b) => a.distanceMeters - b.distanceMeters).slice(0, MOST_CENTERS));
  return inReach.filter((one) => nearest.has(one));
}

function distancesFrom({ weighed }: Near, near: readonly Near[]): Float64Array {
  const [lon, lat] = weighed.report.lonLat;
  const from = new MetersFrom(lon, lat);
  return Float64Array.from(near, (one) => from.toPoint(one.weighed.report.lonLat[0], one.weighed.report.lonLat[1]));
}
