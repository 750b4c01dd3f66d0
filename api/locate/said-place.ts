import { MAX_ACCURACY_METERS } from '../../data/requests/max-accuracy.ts';
import type { StoredPlace } from '../../data/requests/stored-request.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { placeOfText } from '../locate.ts';
import { assetOfCity, placeOfAsset } from '../places/asset-place.ts';
import { Problem } from '../problem.ts';
import type { SaidPlace } from '../schemas/place.ts';
import { foundFeature } from './found-feature.ts';

/** A place as it was said and found. */
export interface FoundSaidPlace {
  readonly place: StoredPlace;
  /** How it was said: the text, or the asset by its id and class; null for a point. */
  readonly address: string | null;
  /** What the text was taken for; null where it was no text. */
  readonly candidate: Candidate | null;
}

const storedPlace = ([lon, lat]: LonLat, accuracyMeters: number): StoredPlace => ({
  lon,
  lat,
  accuracyMeters: Math.min(accuracyMeters, MAX_ACCURACY_METERS),
});

/** The point that is meant. Throws Problem: a text that means nothing or several places, an asset that is unknown or nowhere. */
export function placeSaid(snapshot: Snapshot, said: SaidPlace, nowMs: number): FoundSaidPlace {
  if ('text' in said) return placeInWords(snapshot, said.text);
  if ('asset' in said) return placeByAsset(snapshot, said.asset, nowMs);
  return { place: said, address: null, candidate: null };
}

/** The same, as the point alone. A point needs no city; anything else throws Problem 'not-ready' before one is loaded. */
export const pointSaid = (deps: Deps, said: SaidPlace): StoredPlace =>
  'lon' in said ? said : placeSaid(snapshotOf(deps), said, deps.now()).place;

function placeInWords(snapshot: Snapshot, text: string): FoundSaidPlace {
  const meant = placeOfText(snapshot, text);
  switch (meant.kind) {
    case 'place': {
      const { lonLat, accuracyMeters } = meant.candidate;
      return { place: storedPlace(lonLat, accuracyMeters), address: text, candidate: meant.candidate };
    }
    case 'ambiguous': {
      const context = { source: snapshot.city.id, from: null };
      const candidates = meant.candidates.map((candidate) => foundFeature(candidate, context));
      throw new Problem('ambiguous-place', 'The text fits several places alike, or one of them badly.', { candidates });
    }
    case 'unknown':
      throw new Problem('unknown-place', 'The text of the place means nothing in this city.');
  }
}

function placeByAsset(
  snapshot: Snapshot,
  said: { readonly class: string; readonly id: string },
  nowMs: number,
): FoundSaidPlace {
  const asset = assetOfCity(snapshot, said.class, said.id, nowMs);
  if (asset === null) throw new Problem('unknown-place', 'The city has no such asset.');
  const found = placeOfAsset(snapshot, asset, nowMs);
  if (found === null)
    throw new Problem('unknown-place', 'The asset has no place, nor has anything that it is tied to.');
  const title = snapshot.city.assetClasses.find((members) => members.class === asset.class)?.title ?? asset.class;
  const address = `${asset.id} (${title})`;
  return { place: storedPlace(found.lonLat, found.reachMeters), address, candidate: null };
}
