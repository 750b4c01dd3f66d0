import type { Geometry } from 'geojson';
import type { AssetClass, AssetId } from '../../ids.ts';
import type { Asset } from '../../route/city.ts';
import type { Gazetteer } from '../gazetteer.ts';

/** Where the assets of a class are that have no place of their own. */
export interface TiedPlaces {
  /** What they are tied to one of: the title of its class. */
  readonly title: string;
  /** Of the asset that this one is tied to; null: it is tied to none, or to one without a place. O(1). */
  readonly geometryOf: (asset: Asset) => Geometry | null;
}

/** By class; classes that are tied to no class of the city are left out. O(assets that others are tied to). */
export function tiesOf({
  assetClasses,
  ties = new Map(),
}: Pick<Gazetteer, 'assetClasses' | 'ties'>): ReadonlyMap<AssetClass, TiedPlaces> {
  const places = new Map<AssetClass, TiedPlaces>();
  for (const [assetClass, { class: other, attribute }] of ties) {
    const members = assetClasses.find((one) => one.class === other);
    if (members === undefined) continue;
    const byId = new Map(members.assets.map((asset) => [asset.id, asset]));
    const geometryOf = ({ attributes }: Asset): Geometry | null =>
      byId.get((attributes[attribute]?.trim() ?? '') as AssetId)?.geometry ?? null;
    places.set(assetClass, { title: members.title, geometryOf });
  }
  return places;
}
