import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import type { Here } from '../../engine/locate/here/here.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import { jurisdictionsAt } from '../jurisdictions.ts';
import { locatorOf } from '../locate.ts';
import { labelOf, labelText } from '../map/label-attribute.ts';
import { indexesOfKinds } from '../places/classes.ts';

// What somebody who stands here may mean: this side of the street and the other.
const AT_HAND_METERS = 30;
const MOST_ASSETS = 20;

/** Everything about a point: its address, side, block and nearest corner, the jurisdictions that cover it, what stands at hand. */
export function hereAnswer(snapshot: Snapshot, at: LonLat, atMs: number) {
  return {
    ...streetAnswer(locatorOf(snapshot).here(at)),
    jurisdictions: jurisdictionsAt(snapshot.router, at, atMs).map(({ layer, layerTitle, id, name, agency }) => {
      return { layer, layerTitle, id, name, agency };
    }),
    assets: assetsAtHand(snapshot, at, atMs),
  };
}

const streetAnswer = ({ address, side, sideCompass, block, intersection, distanceMeters }: Here) => ({
  address: address && {
    ...spotOf(address),
    matchType: address.matchType,
    parts: address.parts,
    because: address.because,
    asset: address.asset,
    door: address.door,
  },
  side,
  sideCompass,
  block,
  intersection: intersection && { ...spotOf(intersection), distanceMeters: intersection.distanceMeters },
  distanceMeters,
});

const spotOf = ({ label, lonLat: [lon, lat], accuracyMeters }: Candidate) => ({ label, lon, lat, accuracyMeters });

/** What is maintained within 30 m, nearest first, ties by class and id: no doors, streets and ground, of which `here` tells otherwise. */
function assetsAtHand(snapshot: Snapshot, at: LonLat, atMs: number) {
  return indexesOfKinds(snapshot, ['things'])
    .flatMap((index) => index.near(at, atMs, AT_HAND_METERS, MOST_ASSETS).map((near) => ({ index, ...near })))
    .sort((a, b) => a.distanceMeters - b.distanceMeters)
    .slice(0, MOST_ASSETS)
    .map(({ index, position, distanceMeters }) => assetAtHand(snapshot, index, position, distanceMeters));
}

function assetAtHand(
  { classSettings }: Snapshot,
  { members, assets }: AssetClassIndex,
  position: number,
  distanceMeters: number,
) {
  const asset = assets[position]!;
  const label = labelText(labelOf(members, classSettings.get(members.class) ?? {}), asset.attributes);
  return { class: asset.class, classTitle: members.title, id: asset.id, label, owner: asset.owner, distanceMeters };
}
