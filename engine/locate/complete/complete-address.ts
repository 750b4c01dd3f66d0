import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { Books } from '../books/books.ts';
import type { StreetName } from '../books/name-book.ts';
import { doorCandidate } from '../find/door-hits.ts';
import { placesOfNumber } from '../find/find-address.ts';
import type { Hit } from '../find/hit.ts';
import { type Leftover, leftoverScore } from '../find/leftover.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { becoming } from './becoming.ts';
import type { LabelMatch } from './city-labels.ts';

const LEAST_NUMBER_SCORE = 0.7;
// Segments that are searched for a number, beyond those of the first street.
const MOST_SEGMENTS = 2_000;
// 300 Main St in forty towns leaves room for 300 Maple Ave: each next one of a street counts a little less.
export const NEXT_OF_NAME = 0.98;

type StreetMatch = LabelMatch & { readonly kind: 'street' };

/** What else was asked. */
export interface AddressQuestion {
  readonly limit: number;
  readonly focus: LonLat | null;
  /** Typed behind the street. */
  readonly leftover: Leftover;
}

export interface NumberedStreets {
  readonly hits: readonly Hit[];
  /** Streets that do not have the number, nor one near it. */
  readonly without: readonly StreetMatch[];
}

/**
 * The places of a number on streets that a text may become, `limit` at most of each street, the nearest to `focus` first.
 * O(doors of the number), and where there are none O(segments): at most 2,000 beyond the first street.
 */
export function completeAddress(
  number: HouseNumber,
  streets: readonly LabelMatch[],
  question: AddressQuestion,
  books: Books,
): NumberedStreets {
  const { limit, leftover } = question;
  const hits: Hit[] = [];
  const without: StreetMatch[] = [];
  let segments = 0;
  for (const match of streets) {
    if (match.kind !== 'street') continue;
    let places = doorsAt(number, match.name, question, books);
    if (places.length === 0) {
      segments += match.name.street?.segments.length ?? 0;
      if (segments > MOST_SEGMENTS && hits.length > 0) break;
      places = placesOfNumber(number, match.name, leftover, books)
        .filter(({ score }) => score >= LEAST_NUMBER_SCORE)
        .slice(0, limit);
    }
    places.forEach((hit, i) => {
      hits.push(becoming(hit, match, match.score * hit.score * NEXT_OF_NAME ** i));
    });
    if (places.length === 0) without.push(match);
  }
  return { hits, without };
}

/** Doors of a street with the number, the best and then the nearest first. */
function doorsAt(
  number: HouseNumber,
  { doors }: StreetName,
  { limit, focus, leftover }: AddressQuestion,
  books: Books,
): readonly Hit[] {
  if (doors === null) return [];
  const { addresses } = books;
  const far = (position: number): number => (focus === null ? 0 : distanceMeters(focus, addresses.lonLat(position)));
  return addresses
    .doorsOf(doors, number)
    .map(({ position, score }) => {
      const around = { zips: [addresses.zipOf(position)], cities: [addresses.cityOf(position)] };
      return { position, score: score * leftoverScore(leftover, around, books), meters: far(position) };
    })
    .sort((a, b) => b.score - a.score || a.meters - b.meters || a.position - b.position)
    .slice(0, limit)
    .map(({ position, score }) => ({
      score,
      wordsScore: score,
      isPlaced: true,
      make: () => doorCandidate(position, [], score, books),
    }));
}
