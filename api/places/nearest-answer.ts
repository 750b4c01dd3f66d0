import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import type { NearestQuery } from '../schemas/place-card.ts';
import { askedPlace } from './asked-place.ts';
import { nearestOf } from './nearest-facility.ts';
import { placeAnswer } from './place-card.ts';

/** GET /v1/places/nearest. Throws Problem: unknown or ambiguous place, a class that is none, no city yet. */
export function nearestAnswer(deps: Deps, query: NearestQuery) {
  const snapshot = snapshotOf(deps);
  const nowMs = deps.now();
  const place = askedPlace(snapshot, query.place, nowMs);
  return {
    place: placeAnswer(place),
    nearest: nearestOf(snapshot, query.class, place.lonLat, nowMs, query.limit ?? 1),
  };
}
