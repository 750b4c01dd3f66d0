import { pointAlong } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { Candidate } from '../candidate.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';
import { leftoverChanges, leftoverScore } from './leftover.ts';
import { type Effort, MendedStreets } from './mended-streets.ts';
import { exactStreets, type SaidStreet } from './said-street.ts';
import { nameScore, otherNameReasons } from './segment-hits.ts';

/** A block has the numbers of one hundred. */
const BLOCK_NUMBERS = 100;
// With words this good no slips are looked for.
const GOOD = 0.8;

export const firstOfBlock = ({ low }: HouseNumber): number => Math.floor(low / BLOCK_NUMBERS) * BLOCK_NUMBERS;

/** `1200 block of Canal St`: the middles of the segments that have numbers of this hundred. `words`: those behind `block of`. */
export function findBlock(number: HouseNumber, words: readonly string[], books: Books): readonly Hit[] {
  const first = firstOfBlock(number);
  const exact = exactStreets(words, books).flatMap((said) => blockHits(first, said, books));
  if (exact.some(({ score }) => score >= GOOD)) return exact;
  const mended = new MendedStreets(words, books);
  for (const effort of ['mended', 'one-edit', 'two-edits'] satisfies Effort[]) {
    const hits = mended.find(effort).flatMap((said) => blockHits(first, said, books));
    if (hits.length > 0) return [...exact, ...hits];
  }
  return exact;
}

/** Of each match the segments with numbers of the hundred that begins with `first`. */
export const blockHits = (first: number, said: SaidStreet, books: Books): readonly Hit[] =>
  said.matches.flatMap((match) =>
    [...(match.name.street?.segments ?? [])]
      .filter((segment) => hasNumbersOf(segment, first, books))
      .map((segment) => hitOf(first, segment, match, said, books)),
  );

const hasNumbersOf = (segment: number, first: number, { streets }: Books): boolean =>
  ([0, 1] as const).some((side) => {
    const range = streets.rangeOf(segment, side);
    return (
      range !== null &&
      Math.max(range.from, range.to) >= first &&
      Math.min(range.from, range.to) < first + BLOCK_NUMBERS
    );
  });

function hitOf(first: number, segment: number, match: NameMatch, { leftover }: SaidStreet, books: Books): Hit {
  const { streets } = books;
  const around = {
    zips: [streets.zipOf(segment, 0), streets.zipOf(segment, 1)],
    cities: [streets.cityOf(segment, 0), streets.cityOf(segment, 1)],
  };
  const score = nameScore(segment, match, books) * leftoverScore(leftover, around, books);
  const make = (): Candidate => {
    const line = streets.line(segment);
    const asset = streets.assetOf(segment);
    const changed = [...match.changes, ...leftoverChanges(leftover, around, books)];
    const street = streets.nameOf({ position: segment }).label;
    return {
      lonLat: pointAlong(line, 0.5, null, 0),
      accuracyMeters: Math.ceil(line.lengthMeters / 2),
      matchType: 'street',
      score,
      label: `${first} block of ${street}`,
      because: [
        `segment ${asset.id} of ${match.name.label} has numbers from ${first} to ${first + BLOCK_NUMBERS - 1}; this is its middle`,
        ...otherNameReasons(segment, match, books),
        ...reasonsOf(changed),
      ],
      asset,
      changed,
      parts: { street },
      door: null,
      jurisdiction: null,
    };
  };
  return { score, wordsScore: score, isPlaced: true, make };
}
