import { inTurns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { momentKey } from '../../engine/route/ownership-map/moment-key.ts';
import {
  type OwnershipMap,
  type OwnershipMapOptions,
  ownershipMap,
} from '../../engine/route/ownership-map/ownership-map.ts';
import { type Run, SnapshotWork, type WorkDeps } from '../background/snapshot-work.ts';

// A map of a city is a megabyte or two, and takes some seconds.
const maps = new SnapshotWork<OwnershipMapOptions, void, OwnershipMap>({
  said: { done: 'a map of owners is made', failed: 'a map of owners could not be made' },
  logged: (_map, { service }) => ({ service }),
  make: (options, { router }, turns) => inTurns(ownershipMap(router, options), turns),
  mostKept: 24,
  mostWaiting: 8,
});

/**
 * The map of a question about a snapshot, begun now if it was not. Questions about moments between which nothing changes share
 * one. Problem `not-ready` where too many wait.
 */
export function mapOf(deps: WorkDeps, snapshot: Snapshot, options: OwnershipMapOptions): Run<void, OwnershipMap> {
  const { service, answers, box, cellMeters } = options;
  const said = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify([service, said, box ?? null, cellMeters, momentKey(snapshot.router, options)]);
  return maps.of(deps, snapshot, key, options);
}
