import { pointAlong } from '../books/along-line.ts';
import { type Books, leftoverAgreement, type StreetReading, streetReadings } from '../books/books.ts';
import type { NumberRange } from '../books/number-range.ts';
import type { Segment, StreetEntry } from '../books/street-book.ts';
import { type Candidate, PLAIN } from '../candidate.ts';
import type { NameMatch } from '../names/name-index.ts';
import { houseNumberOf } from '../text/house-number.ts';
import { blockWords } from '../text/place-words.ts';
import { nameReasons, nameScore } from './find-address.ts';

/** A block has the numbers of one hundred. */
const BLOCK_NUMBERS = 100;

/** `1200 block of Canal St`: the middles of the segments that have numbers of this hundred. */
export function findBlock(words: readonly string[], books: Books): readonly Candidate[] {
  const head = houseNumberOf(words);
  if (head === null || !blockWords.has(words[head.length] ?? '')) return [];
  const street = words.slice(head.length + (words[head.length + 1] === 'of' ? 2 : 1));
  const first = Math.floor(head.number.low / BLOCK_NUMBERS) * BLOCK_NUMBERS;
  return streetReadings(street, books).flatMap((reading) =>
    reading.streets.flatMap((match) =>
      match.entry.segments
        .filter(({ sides }) => sides.some(({ range }) => isOfBlock(range, first)))
        .map((segment) => candidateOf(first, segment, match, reading)),
    ),
  );
}

const isOfBlock = ({ from, to }: NumberRange, first: number): boolean =>
  Math.max(from, to) >= first && Math.min(from, to) < first + BLOCK_NUMBERS;

function candidateOf(
  first: number,
  segment: Segment,
  match: NameMatch<StreetEntry>,
  { leftover }: StreetReading,
): Candidate {
  const { line, asset, zips, cities } = segment;
  return {
    lonLat: pointAlong(line, 0.5, null, 0),
    accuracyMeters: Math.ceil(line.lengthMeters / 2),
    matchType: 'street',
    score: nameScore({ segment }, match) * leftoverAgreement(leftover, zips, cities),
    label: `${first} block of ${(match.entry.alternateOf.get(segment) ?? match.entry).label}`,
    because: [
      `segment ${asset.id} of ${match.entry.label} has numbers from ${first} to ${first + BLOCK_NUMBERS - 1}; this is its middle`,
      ...nameReasons({ segment }, match),
    ],
    asset,
    ...PLAIN,
  };
}
