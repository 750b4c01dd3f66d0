import type { Snapshot } from '../../data/world/city-keeper.ts';
import { labelOf } from '../map/label-attribute.ts';
import { indexesOfKinds } from './classes.ts';
import { prepareLayers } from './nearest-facility.ts';
import { prepareTies } from './tied-assets.ts';

/**
 * Makes what the first card would otherwise wait for (a second for 60,000 assets): where assets and layers are, what assets are
 * called, and what is tied to what. A step for each class and layer.
 */
export function* preparedCards(snapshot: Snapshot): Generator<void> {
  for (const index of indexesOfKinds(snapshot, ['things', 'streets', 'doors'])) {
    index.prepare();
    yield;
  }
  for (const members of snapshot.city.assetClasses) {
    labelOf(members, snapshot.classSettings.get(members.class) ?? {});
    yield;
  }
  yield* prepareTies(snapshot);
  yield* prepareLayers(snapshot);
}
