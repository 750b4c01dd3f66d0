import { checkLonLat, checkMeters } from '../../geometry/checked.ts';

/** Which earlier reports a report is compared with. May be one object, filled anew for each. */
export interface CandidateQuery {
  lon: number;
  lat: number;
  radiusMeters: number;
  /** Both included. Ages are counted back from `untilMs`. */
  fromMs: number;
  untilMs: number;
  groups: readonly number[];
  /** The cost of a report is (distance / nearMeters)^2 + age / lastingMs. Where one of them is Infinity it does not count. */
  nearMeters: number;
  lastingMs: number;
  /** After so many reports no further cell or older part of one is begun. */
  mostLookedAt: number;
}

/** Throws RangeError naming what is wrong. */
export function checkQuery(query: CandidateQuery): void {
  const { lon, lat, radiusMeters, fromMs, untilMs, nearMeters, lastingMs, mostLookedAt } = query;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) checkLonLat('query', [lon, lat]);
  checkMeters('radiusMeters', radiusMeters);
  if (Number.isNaN(fromMs)) throw new RangeError(`fromMs must be a moment or -Infinity, got ${fromMs}`);
  if (!Number.isFinite(untilMs)) throw new RangeError(`untilMs must be finite, got ${untilMs}`);
  if (!(nearMeters > 0)) throw new RangeError(`nearMeters must be positive, got ${nearMeters}`);
  if (!(lastingMs > 0)) throw new RangeError(`lastingMs must be positive, got ${lastingMs}`);
  if (!(mostLookedAt > 0)) throw new RangeError(`mostLookedAt must be positive, got ${mostLookedAt}`);
}
