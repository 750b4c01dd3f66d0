import type { Snapshot } from '../../data/world/city-keeper.ts';
import { pinOf } from '../../engine/locate/books/pin.ts';
import type { Asset } from '../../engine/route/city.ts';
import { labelOf, labelText } from '../map/label-attribute.ts';
import { contactOf } from './contact.ts';

/** An asset as cards show it: `lon` and `lat` of a point that stands for it, null where it has no place of its own. */
export function thingAnswer(snapshot: Snapshot, asset: Asset, distanceMeters: number | null) {
  const [lon, lat] = (asset.geometry && pinOf(asset.geometry)) ?? [null, null];
  const { members } = snapshot.router.surroundings.assetClasses.get(asset.class)!;
  return {
    class: asset.class,
    classTitle: members.title,
    id: asset.id,
    label: labelText(labelOf(members, snapshot.classSettings.get(members.class) ?? {}), asset.attributes),
    owner: contactOf(snapshot, asset.owner),
    distanceMeters,
    lon,
    lat,
    attributes: asset.attributes,
  };
}
