import type { LonLat } from '../../geometry/lon-lat.ts';
import { Baseline, type PastPlace } from './baseline.ts';
import { TimeCounts } from './time-counts.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
// As if so many problems had come at the usual rate beside those of the last day: a few calls are no cold snap.
const LEVEL_PRIOR = 2;
// What is expected in less is counted as for so long: two calls within a minute are no more than two within hours.
const LEAST_HOURS = 3;

/** How many problems of each service come where and when: the past's by place and hour, times how much comes these days. */
export class CityLevel {
  readonly #baselines: readonly Baseline[];
  readonly #recents: readonly TimeCounts[];
  /** From when to when the baselines count. */
  #fromMs = 0;
  #untilMs = 0;

  constructor(services: number) {
    this.#baselines = Array.from({ length: services }, () => new Baseline());
    this.#recents = Array.from({ length: services }, () => new TimeCounts());
  }

  get services(): number {
    return this.#baselines.length;
  }

  /** The stretch of time that the baselines are of. */
  setStretch(fromMs: number, untilMs: number): void {
    [this.#fromMs, this.#untilMs] = [fromMs, untilMs];
  }

  addPast(service: number, place: PastPlace): void {
    this.#baselines[service]!.add(place);
  }

  removePast(service: number, place: PastPlace): void {
    this.#baselines[service]!.remove(place);
  }

  recent(service: number): TimeCounts {
    return this.#recents[service]!;
  }

  /** Share of a service's problems to a square meter at a place. */
  shareAt(service: number, lonLat: LonLat): number {
    return this.#baselines[service]!.shareAt(lonLat);
  }

  /** What is usual in the city between two moments, and over at least the last day what is usual and what came. */
  periodOf(service: number, fromMs: number, nowMs: number): Period {
    const perHour = this.#perHour(service);
    const baseline = this.#baselines[service]!;
    const levelFromMs = Math.min(fromMs, nowMs - DAY_MS);
    return {
      usual: perHour * baseline.busyHours(Math.min(fromMs, nowMs - LEAST_HOURS * HOUR_MS), nowMs),
      usualOfLevel: perHour * baseline.busyHours(levelFromMs, nowMs),
      cameOfLevel: this.#recents[service]!.since(levelFromMs),
    };
  }

  /** Of a service, problems an hour over all the past, one more than came. */
  #perHour(service: number): number {
    const hours = Math.max(24, (this.#untilMs - this.#fromMs) / HOUR_MS);
    return (this.#baselines[service]!.total + 1) / hours;
  }
}

export interface Period {
  readonly usual: number;
  readonly usualOfLevel: number;
  readonly cameOfLevel: number;
}

/** Problems expected in all the city in a period, at the level that the rest of the city has: `own` of what came are left out. */
export const expectedIn = ({ usual, usualOfLevel, cameOfLevel }: Period, own: number): number =>
  usual * ((Math.max(0, cameOfLevel - own) + LEVEL_PRIOR) / (usualOfLevel + LEVEL_PRIOR));
