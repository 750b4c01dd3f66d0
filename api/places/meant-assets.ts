import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClass } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import type { MeantPlace } from '../../engine/locate/meant/meant-assets.ts';
import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { locatorOf } from '../locate.ts';
import { invalidInput } from '../problem.ts';
import type { MeantAssetsQuery } from '../schemas/meant-assets.ts';
import { type AskedPlace, askedPlace, titleOf } from './asked-place.ts';
import { assetOfCity } from './asset-place.ts';
import { placeAnswer } from './place-card.ts';

/** GET /v1/places/meant-assets. Throws Problem: unknown or ambiguous place, a class that is none, no city yet. */
export function meantAssetsAnswer(deps: Deps, query: MeantAssetsQuery) {
  const snapshot = snapshotOf(deps);
  const nowMs = deps.now();
  const place = askedPlace(snapshot, query.place, nowMs);
  const options = query.limit === undefined ? {} : { limit: query.limit };
  const meant = locatorOf(snapshot).meantAssets(meantPlace(place), query.class as AssetClass, options);
  if (meant === null) {
    const known = [...snapshot.router.surroundings.assetClasses.keys()].join(', ');
    throw invalidInput([
      { parameter: 'class', detail: `class: the city has no such class of assets; it has ${known}` },
    ]);
  }
  return {
    place: placeAnswer(place),
    assets: meant.assets.map(({ asset, lonLat: [lon, lat], distanceMeters, probability, because }) => ({
      ...{ class: asset.class, id: asset.id, label: labelIn(snapshot, asset, nowMs), lon, lat },
      ...{ distanceMeters, probability, because },
    })),
    question: meant.question,
  };
}

/** Who asks for a door by its id means the house. */
const meantPlace = ({ lonLat, accuracyMeters, matchType, segment, address }: AskedPlace): MeantPlace => ({
  ...{ lonLat, accuracyMeters, asset: segment },
  matchType: matchType === 'asset' && address !== null ? 'address' : matchType,
});

function labelIn(snapshot: Snapshot, { class: assetClass, id }: AssetRef, nowMs: number): string {
  const asset = assetOfCity(snapshot, assetClass, id, nowMs);
  return asset === null ? id : titleOf(snapshot, asset);
}
