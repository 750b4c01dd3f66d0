import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { Books } from '../books/books.ts';
import { streetCandidate } from '../find/find-street.ts';
import type { Hit } from '../find/hit.ts';
import { doorStreetCandidate, doorsOfTowns } from '../find/street-of-doors.ts';
import { streetsOfTowns } from '../find/street-towns.ts';
import { becoming } from './becoming.ts';
import type { LabelMatch } from './city-labels.ts';
import { NEXT_OF_NAME } from './complete-address.ts';

type StreetMatch = LabelMatch & { readonly kind: 'street' };

export interface StreetQuestion {
  readonly limit: number;
  readonly focus: LonLat | null;
  /** Of the likeliest street of the name. */
  readonly score: number;
  /** A number that was typed before it, and that it does not have; null: none was. */
  readonly number: string | null;
}

/** A street of a name in one town: how long it is, in pieces, and about where. */
interface InTown {
  readonly size: number;
  readonly at: LonLat;
  readonly make: (score: number) => ReturnType<Hit['make']>;
}

/**
 * The streets of a name that a text may become, `limit` at most: one in each town, the nearest to `focus` or else the longest
 * first, each next one a little less likely. O(segments of the name); written out only if they are shown.
 */
export function completeStreet(
  match: StreetMatch,
  { limit, focus, score, number }: StreetQuestion,
  books: Books,
): readonly Hit[] {
  const meters = ({ at }: InTown): number => (focus === null ? 0 : distanceMeters(focus, at));
  return inTowns(match, number, books)
    .map((one) => ({ one, meters: meters(one) }))
    .sort((a, b) => a.meters - b.meters || b.one.size - a.one.size)
    .slice(0, limit)
    .map(({ one }, i) => {
      const own = score * NEXT_OF_NAME ** i;
      return becoming({ score: own, wordsScore: own, isPlaced: false, make: () => one.make(own) }, match, own);
    });
}

function inTowns({ name: { street, doors } }: StreetMatch, number: string | null, books: Books): readonly InTown[] {
  const changed = number === null ? [] : [{ part: 'number', said: number, used: '' } as const];
  if (street !== null)
    return streetsOfTowns(street, books).map((one) => ({
      size: one.segments.length,
      at: books.streets.startOf(one.segments[0]!),
      make: (score) => streetCandidate(street, one, score, changed, books.streets),
    }));
  if (doors === null) return [];
  return doorsOfTowns(doors, books).map((one) => ({
    size: one.positions.length,
    at: books.addresses.lonLat(one.positions[0]!),
    make: (score) => doorStreetCandidate(doors, one, score, changed, books.addresses),
  }));
}
