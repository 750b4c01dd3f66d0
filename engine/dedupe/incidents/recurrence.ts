import type { ServiceCode } from '../../ids.ts';
import type { ClosedAs, Report } from '../report.ts';

const DAY_MS = 86_400_000;

/** What a report of a closed incident means, by how long ago it was closed. */
export interface RecurrenceWindow {
  /** Up to this long after its closing the problem was never mended: the incident is opened again. */
  readonly reopenMs: number;
  /** Up to this long it came back: a new incident that names the old one. Later it is another problem at the same place. */
  readonly recurMs: number;
}

export interface RecurrencePolicy {
  readonly byService: ReadonlyMap<ServiceCode, RecurrenceWindow>;
  /** For services without one of their own. */
  readonly otherwise: RecurrenceWindow;
}

/** `open`: it was not closed when the report came in. */
export type Recurrence = 'open' | 'reopened' | 'recurrence' | 'new';

const days = (reopen: number, recur: number): RecurrenceWindow => ({
  reopenMs: reopen * DAY_MS,
  recurMs: recur * DAY_MS,
});

/**
 * For services of the usual codes. Judgement, not measurement: a lamp that is out two days after it was mended was not
 * mended; snow that lies again two days later is other snow.
 */
export const DEFAULT_RECURRENCE: RecurrencePolicy = {
  //              reopened within, recurrence within (days)
  otherwise: days(3, 30),
  byService: new Map(
    Object.entries({
      pothole: days(5, 180),
      pavement_cave_in: days(5, 180),
      sewer_cave_in: days(5, 180),
      street_light_out: days(5, 60),
      traffic_signal: days(1, 30),
      tree: days(3, 30),
      water_leak: days(2, 180),
      hydrant: days(3, 60),
      flooding: days(1, 60),
      graffiti: days(1, 60),
      litter: days(1, 30),
      abandoned_vehicle: days(3, 14),
      snow: days(0.5, 0.5),
      parking_meter: days(3, 60),
    }).map(([code, limits]) => [code as ServiceCode, limits]),
  ),
};

export const recurrenceWindowOf = (
  { byService, otherwise }: RecurrencePolicy,
  service: ServiceCode,
): RecurrenceWindow => byService.get(service) ?? otherwise;

/**
 * What a report that matches an incident is to it. A closing at the report's own moment or later is not known to it. What is
 * known to have been closed for another reason than that the work was done cannot have come back: it is still there.
 */
export function decideRecurrence(
  { service, reportedAtMs }: Pick<Report, 'service' | 'reportedAtMs'>,
  closedAtMs: number | null,
  policy: RecurrencePolicy,
  closedAs: ClosedAs | null = null,
): Recurrence {
  if (closedAtMs === null || closedAtMs >= reportedAtMs) return 'open';
  const { reopenMs, recurMs } = recurrenceWindowOf(policy, service);
  const sinceMs = reportedAtMs - closedAtMs;
  const isUnmended = closedAs === 'other' && sinceMs <= Math.max(reopenMs, recurMs);
  return sinceMs <= reopenMs || isUnmended ? 'reopened' : sinceMs <= recurMs ? 'recurrence' : 'new';
}
