import { addressTexts, houseNumberKey } from '../../data/places/requests-at.ts';
import type { Session } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import { locatorOf } from '../locate.ts';
import type { AskedPlace } from './asked-place.ts';

// Reading one takes a tenth of a millisecond; a city has fewer ways of writing what begins with one number.
const MOST_TEXTS = 1_000;
// Two readings of one address or crossing give one point; a double carriageway has two.
const SAME_POINT_METERS = 25;
const LEAST_SCORE = 0.6;

/** Ways of writing an address; `isCut`: there were more texts of its number than are read, the oldest were not. */
export interface SameAddresses {
  readonly texts: readonly string[];
  readonly isCut: boolean;
}

/**
 * How requests write the address or the crossing that the place is: what they state is read, so that `120 Oak Street`,
 * `120 OAK` and a typing error are the same. Of crossings only requests without a place are looked at: the others are found
 * where they are. One round trip.
 */
export async function sameAddresses(
  session: Session,
  region: string,
  snapshot: Snapshot,
  place: AskedPlace,
): Promise<SameAddresses> {
  const { address, crossing } = place;
  const wanted = address ?? crossing;
  if (wanted === null) return { texts: [], isCut: false };
  const texts = await addressTexts(session, region, numbersOf(wanted), {
    placeless: address === null,
    limit: MOST_TEXTS,
  });
  const locator = locatorOf(snapshot);
  const same = texts.filter((text) => {
    const [best] = locator.locate(text, { limit: 1, focus: wanted.lonLat });
    return best !== undefined && best.score >= LEAST_SCORE && isSamePlace(best, wanted);
  });
  return { texts: same, isCut: texts.length === MOST_TEXTS };
}

/** What its text may begin with: the house number; of a crossing the number of either street (`5th & Main`), or a word. */
function numbersOf({ matchType, parts, label }: Candidate): readonly string[] {
  if (matchType !== 'intersection') return [houseNumberKey(parts.number ?? label)];
  const streets = [parts.street ?? label, parts.crossStreet ?? label];
  return [...new Set(['', ...streets.map(houseNumberKey)])];
}

const DOOR_LIKE = ['address', 'interpolated'];

function isSamePlace(a: Candidate, b: Candidate): boolean {
  if (a.door !== null && b.door !== null) return a.door.class === b.door.class && a.door.id === b.door.id;
  const areAlike = a.matchType === b.matchType || (DOOR_LIKE.includes(a.matchType) && DOOR_LIKE.includes(b.matchType));
  return areAlike && distanceMeters(a.lonLat, b.lonLat) <= (a.matchType === 'intersection' ? SAME_POINT_METERS : 1);
}
