import { distanceMeters } from '../../geometry/meters.ts';
import type { ServiceCode } from '../../ids.ts';
import type { ConfusablePair } from '../model/dedupe-model.ts';
import { accuracySquares, type KnownPair } from './learn-windows.ts';
import type { PastReport } from './past-report.ts';

/** Two services share so large a part of either's pairs that they are taken for each other, and no slips of the finger. */
const CONFUSED_SHARE = 0.05;
const LEAST_CONFUSED = 10;
/** Of one incident only so many earlier reports are paired with a report: a storm of hundreds is one observation. */
const MOST_SIBLINGS = 10;

/** All pairs of one incident, wherever and whenever they were reported, by report; for files that name the incident. O(n). */
export function knownPairs(
  reports: readonly PastReport[],
  moments: Float64Array,
): readonly (KnownPair & { readonly otherService: ServiceCode })[] {
  const siblings = new Map<string, number[]>();
  return reports.flatMap((report, i) => {
    if (report.incident === null) return [];
    const earlier = siblings.get(report.incident) ?? [];
    siblings.set(report.incident, [...earlier, i].slice(-MOST_SIBLINGS));
    return earlier.map((j) => {
      const other = reports[j]!;
      const closed = other.closedAtMs !== null && other.closedAtMs < report.dayStartMs;
      return {
        service: report.service,
        otherService: other.service,
        distanceMeters: distanceMeters(report.place.lonLat, other.place.lonLat),
        accuracySquares: accuracySquares(report.place.accuracyMeters, other.place.accuracyMeters),
        ageMs: Math.max(moments[i]! - moments[j]!, 0),
        closedAgoMs: closed ? moments[i]! - other.closedAtMs : -1,
        weight: 1,
      };
    });
  });
}

/** Services that are taken for each other, in the order of their codes. Their log odds are not known yet: 0. */
export function confusedServices(
  pairs: readonly { readonly service: ServiceCode; readonly otherService: ServiceCode }[],
): readonly ConfusablePair[] {
  const totals = new Map<ServiceCode, number>();
  const together = new Map<string, number>();
  for (const { service, otherService } of pairs) {
    for (const one of new Set([service, otherService])) totals.set(one, (totals.get(one) ?? 0) + 1);
    if (service === otherService) continue;
    const key = [service, otherService].sort().join('\n');
    together.set(key, (together.get(key) ?? 0) + 1);
  }
  return [...together].sort().flatMap(([key, count]) => {
    const services = key.split('\n') as [ServiceCode, ServiceCode];
    const least = Math.min(...services.map((service) => totals.get(service)!));
    return count >= LEAST_CONFUSED && count >= CONFUSED_SHARE * least ? [{ services, logOdds: 0 }] : [];
  });
}
