import type { Snapshot } from '../../data/world/city-keeper.ts';
import { indexesOfKinds } from './classes.ts';
import { prepareLayers } from './nearest-facility.ts';

/** Makes what the first card would otherwise wait for (a second for 60,000 assets); a step for each class and layer. */
export function* preparedCards(snapshot: Snapshot): Generator<void> {
  for (const index of indexesOfKinds(snapshot, ['things', 'streets'])) {
    index.prepare();
    yield;
  }
  yield* prepareLayers(snapshot);
}
