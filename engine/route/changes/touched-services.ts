import type { ServiceCode } from '../../ids.ts';
import { ownersKey } from '../ownership-map/moment-key.ts';
import type { Router } from '../router.ts';
import { beforeMs, lastMs, type Period } from './period.ts';

/**
 * Services whose owners may be others at the end of a period than before it: rules, seasons, polygons or assets that they look at
 * change, or those of a service that is meant where they are reported.
 */
export function touchedServices(router: Router, period: Period): ReadonlySet<ServiceCode> {
  const codes = router.city.services.map(({ code }) => code);
  const keyAt = (service: ServiceCode, atMs: number): string => ownersKey(router, { service, atMs, answers: {} });
  const changed = new Set(codes.filter((code) => keyAt(code, beforeMs(period)) !== keyAt(code, lastMs(period))));
  const meant = (code: ServiceCode) => router.city.experience?.services.get(code)?.meant.keys() ?? [];
  return new Set(codes.filter((code) => changed.has(code) || [...meant(code)].some((other) => changed.has(other))));
}
