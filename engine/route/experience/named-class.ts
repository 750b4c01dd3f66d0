import type { AssetClass } from '../../ids.ts';
import type { Router } from '../router.ts';
import { SAME_PLACE_METERS } from './experience.ts';
import type { PastRequest } from './past-request.ts';

// Of the stated places so many must lie on points of the class: a tenth of them is no chance.
const LEAST_SHARE = 0.1;
// Some milliseconds.
const LOOKED_UP_AT_ONCE = 500;

/** The class of assets on whose points most stated places lie exactly, such as addresses; null: hardly any do. Ties: the first. In steps. */
export function* namedClass(router: Router, requests: readonly PastRequest[]): Generator<void, AssetClass | null> {
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
