import type { ServiceCode } from '../ids.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How reports of one problem lie about in space and time, by service. */
export interface DedupeWindow {
  /** Farther apart are never compared. */
  readonly radiusMeters: number;
  /** Longer apart are never compared. */
  readonly maxAgeMs: number;
  /** Reports of one problem follow its first with this mean delay (exponential). */
  readonly meanDelayMs: number;
  /** Size of the problem: standard radius in which people place one and the same, were their positions exact. */
  readonly spreadMeters: number;
  /** A request that was closed longer ago than this is over: a new report is a new problem. */
  readonly closedMs: number;
}

export interface DedupeWindows {
  readonly byService: ReadonlyMap<ServiceCode, DedupeWindow>;
  /** For services without one of their own. */
  readonly otherwise: DedupeWindow;
}

const days = (
  radiusMeters: number,
  spreadMeters: number,
  meanDelayDays: number,
  maxAgeDays: number,
  closedDays: number,
): DedupeWindow => ({
  radiusMeters,
  spreadMeters,
  meanDelayMs: meanDelayDays * DAY_MS,
  maxAgeMs: maxAgeDays * DAY_MS,
  closedMs: closedDays * DAY_MS,
});

/**
 * For services of the usual codes. Judgement, not measurement: how large the thing is, how soon the next passer-by sees
 * it, how long it stays. A city may have windows of its own.
 */
export const defaultWindows: DedupeWindows = {
  //                          radius, spread, mean delay, oldest, closed (m, m, days)
  otherwise: days(150, 10, 4, 45, 3),
  byService: new Map(
    Object.entries({
      pothole: days(150, 8, 6, 60, 5),
      pavement_cave_in: days(150, 8, 2, 30, 5),
      sewer_cave_in: days(150, 8, 2, 30, 5),
      street_light_out: days(120, 10, 4, 45, 5),
      traffic_signal: days(150, 15, 0.25, 7, 1),
      tree: days(150, 12, 2, 45, 3),
      water_leak: days(250, 30, 0.25, 7, 1),
      hydrant: days(120, 5, 2, 30, 3),
      flooding: days(250, 25, 0.5, 7, 1),
      graffiti: days(120, 10, 5, 60, 3),
      litter: days(120, 12, 3, 30, 2),
      abandoned_vehicle: days(120, 10, 4, 45, 3),
      snow: days(250, 40, 0.5, 5, 1),
      parking_meter: days(60, 5, 2, 30, 3),
    }).map(([code, limits]) => [code as ServiceCode, limits]),
  ),
};

/** The window of a service. */
export const windowOf = ({ byService, otherwise }: DedupeWindows, service: ServiceCode): DedupeWindow =>
  byService.get(service) ?? otherwise;
