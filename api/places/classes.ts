import { addressSchema, drawSchema, streetSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';

/**
 * What a class of assets is, as the configuration says: doors of addresses, street segments, ground that is only drawn (land,
 * water) and stands under everything, or things that somebody maintains.
 */
export type ClassKind = 'doors' | 'streets' | 'ground' | 'things';

export function kindOfClass({ classSettings }: Pick<Snapshot, 'classSettings'>, assetClass: string): ClassKind {
  const { address, street, draw } = classSettings.get(assetClass) ?? {};
  if (addressSchema.safeParse(address).success) return 'doors';
  if (streetSchema.safeParse(street).success) return 'streets';
  const drawn = drawSchema.safeParse(draw).data;
  return drawn === 'land' || drawn === 'water' ? 'ground' : 'things';
}

/** The indexes of the classes of these kinds, in the city's order. */
export const indexesOfKinds = (snapshot: Snapshot, kinds: readonly ClassKind[]): readonly AssetClassIndex[] =>
  [...snapshot.router.surroundings.assetClasses.values()].filter(({ members }) =>
    kinds.includes(kindOfClass(snapshot, members.class)),
  );
