import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import type { PlaceIdsQuery } from '../schemas/place-ids.ts';
import { foundPlaces } from './found-places.ts';
import { placeWithGid } from './place-with-gid.ts';

/** The features of earlier answers by their ids, in the order of the ids; what the city has no more is left out. */
export function answerPlaces(deps: Deps, { ids }: Pick<PlaceIdsQuery, 'ids'>): object {
  const snapshot = snapshotOf(deps);
  const nowMs = deps.now();
  const found = ids.map((gid) => placeWithGid(snapshot, gid, nowMs)).filter((candidate) => candidate !== null);
  return foundPlaces(snapshot, found, { query: ids.join(','), from: null, nowMs, version: deps.version });
}
