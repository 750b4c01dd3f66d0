import type { AssetClass } from '../../ids.ts';
import type { Router } from '../router.ts';
import { SAME_PLACE_METERS, STREET_WITHIN_METERS } from './experience.ts';
import type { PastRequest } from './past-request.ts';

// Of the stated places so many must lie on points of the class: a tenth of them is no chance.
const LEAST_SHARE = 0.1;
// Some milliseconds.
const LOOKED_UP_AT_ONCE = 500;
const LOOKED_AT_FOR_STREETS = 500;

/** Classes that callers name when they say where something is. */
export interface NamedClasses {
  readonly named: AssetClass | null;
  /** Of lines along which those stand; null: of none. */
  readonly street: AssetClass | null;
}

/** See `namedClass` and `streetClass`. In steps. */
export function* namedClasses(router: Router, requests: readonly PastRequest[]): Generator<void, NamedClasses> {
  const named = yield* namedClass(router, requests);
  return { named, street: named === null ? null : yield* streetClass(router, named, requests) };
}

/** The class of assets on whose points most stated places lie exactly, such as addresses; null: hardly any do. Ties: the first. In steps. */
function* namedClass(router: Router, requests: readonly PastRequest[]): Generator<void, AssetClass | null> {
  let best: AssetClass | null = null;
  let most = LEAST_SHARE * requests.length;
  for (const [assetClass, index] of router.surroundings.assetClasses) {
    const first = index.assets.find(({ geometry }) => geometry !== null);
    if (first?.geometry?.type !== 'Point') continue;
    let count = 0;
    for (const [i, { lonLat, reportedAtMs }] of requests.entries()) {
      if (index.nearest(lonLat!, reportedAtMs, SAME_PLACE_METERS) !== null) count++;
      if (i % LOOKED_UP_AT_ONCE === 0) yield;
    }
    if (count > most) [best, most] = [assetClass, count];
  }
  return best;
}

/** The class of lines that have a named place nearby most often, half of them at least; null: none has. Ties: the first. In steps. */
function* streetClass(
  router: Router,
  named: AssetClass,
  requests: readonly PastRequest[],
): Generator<void, AssetClass | null> {
  const places = router.surroundings.assetClasses.get(named)!;
  const isNamed = ({ lonLat, reportedAtMs }: PastRequest): boolean =>
    places.nearest(lonLat!, reportedAtMs, SAME_PLACE_METERS) !== null;
  const those = requests.filter(isNamed).slice(0, LOOKED_AT_FOR_STREETS);
  let best: AssetClass | null = null;
  let most = those.length / 2;
  for (const [assetClass, index] of router.surroundings.assetClasses) {
    if (index.assets.find(({ geometry }) => geometry !== null)?.geometry?.type !== 'LineString') continue;
    const isBeside = ({ lonLat, reportedAtMs }: PastRequest): boolean =>
      index.nearest(lonLat!, reportedAtMs, STREET_WITHIN_METERS) !== null;
    const count = those.filter(isBeside).length;
    if (count > most) [best, most] = [assetClass, count];
    yield;
  }
  return best;
}
