import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Books } from '../books/books.ts';
import type { AssetRef, Candidate } from '../candidate.ts';
import { metersText } from '../here/meters-text.ts';
import type { PlaceNamer } from '../here/place-namer.ts';
import { type Lie, lieOf, type Outside } from './lie.ts';
import { logLikelihood, probabilitiesOf } from './likelihood.ts';
import { type MeantQuestion, questionOf } from './question.ts';
import type { ThingIndex } from './thing-index.ts';

/** A place of which things are asked: a candidate, or any point. */
export type MeantPlace = Pick<Candidate, 'lonLat' | 'accuracyMeters' | 'matchType' | 'asset'>;

/** A thing that a person may mean. */
export interface MeantAsset {
  readonly asset: AssetRef;
  readonly label: string;
  readonly lonLat: LonLat;
  readonly distanceMeters: number;
  /** Of all things of the class around; those that are left out have the rest. */
  readonly probability: number;
  readonly because: readonly string[];
}

export interface MeantAssets {
  /** Most likely first, ties in the city's order. */
  readonly assets: readonly MeantAsset[];
  readonly question: MeantQuestion | null;
}

const LOOKED_AT = 24;
// Nobody calls what is farther away outside the house, unless there is nothing nearer.
const AROUND_METERS = 150;
const FARTHEST_METERS = 500;
const LEAST_PROBABILITY = 0.005;

/**
 * The things of a class that a person would mean at a place, and what to ask if that is not clear: of those within 150 m,
 * or as far as the place is uncertain, else the nearest within 500 m. Empty: there is none. O(log n), about 1 ms.
 */
export function meantAssets(
  place: MeantPlace,
  things: ThingIndex,
  limit: number,
  { books, namer }: { readonly books: Books; readonly namer: PlaceNamer },
): MeantAssets {
  const outside = outsideOf(place, books, namer);
  const reach = Math.min(Math.max(AROUND_METERS, 2 * place.accuracyMeters), FARTHEST_METERS);
  const near = things.nearest(place.lonLat, reach, LOOKED_AT);
  const found = near.length > 0 ? near : things.nearest(place.lonLat, FARTHEST_METERS, 1);
  if (found.length === 0) return { assets: [], question: null };
  const lies = found.map(({ thing, distanceMeters }) => lieOf(thing, distanceMeters, outside, namer));
  const probabilities = probabilitiesOf(lies.map((lie) => logLikelihood(lie, outside)));
  const likely = lies
    .map((lie, i) => ({ lie, probability: probabilities[i]! }))
    .sort((a, b) => b.probability - a.probability)
    .filter(({ probability }, i) => i === 0 || probability >= LEAST_PROBABILITY);
  return {
    assets: likely.slice(0, limit).map(({ lie, probability }) => ({
      asset: lie.thing.asset,
      label: `${lie.thing.asset.id} (${things.title})`,
      lonLat: lie.thing.lonLat,
      distanceMeters: lie.distanceMeters,
      probability,
      because: reasonsOf(lie, outside),
    })),
    question: questionOf(likely, outside, things.title, books),
  };
}

/** An address is on the street that it is numbered on, any other place on the nearest. */
function outsideOf(place: MeantPlace, books: Books, namer: PlaceNamer): Outside {
  const { lonLat, accuracyMeters, matchType } = place;
  const street = namer.streetOf(place, lonLat) ?? namer.nearestStreet(lonLat);
  return {
    lonLat,
    accuracyMeters,
    isHouse: matchType === 'address' || matchType === 'interpolated',
    street: street === null ? null : { ...street, name: books.streets.nameOf(street.segment) },
  };
}

function reasonsOf(lie: Lie, { street, isHouse }: Outside): readonly string[] {
  const { distanceMeters, isOnStreet, isAcross, excessMeters, door } = lie;
  const name = street?.name.label ?? '';
  const reasons = [`${metersText(distanceMeters)} from the place`];
  if (isOnStreet === false) reasons.push(`it does not stand on ${name}`);
  if (isAcross !== null) reasons.push(isAcross ? `across ${name}` : `on the same side of ${name}`);
  if (isHouse && excessMeters !== null && isOnStreet !== false)
    reasons.push(
      excessMeters === 0
        ? `no other house of ${name} is nearer to it`
        : `${door!.number} ${name} is ${metersText(excessMeters)} nearer to it`,
    );
  return reasons;
}
