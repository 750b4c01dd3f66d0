import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { doorHits } from './door-hits.ts';
import type { Hit } from './hit.ts';
import type { SaidStreet } from './said-street.ts';
import { segmentHits } from './segment-hits.ts';
import { SlippedStreets } from './slipped-streets.ts';

/** The places of a number on names with slips, and whether others need not be looked for. */
export interface SlippedHits {
  readonly hits: readonly Hit[];
  readonly isSure: boolean;
}

// As in find-address.ts: of names with one edit these are good.
const GOOD = 0.72;
// A segment that holds the number: segment-hits.ts has it a little higher.
const HELD = 0.94;

/**
 * Where a number is known on a street whose name is almost what was said. Sure where the number, the name and what was said
 * of post code and place bear each other out; without these, where one slip is all and no such name is known as it is said.
 */
export function slippedHits(number: HouseNumber, words: readonly string[], books: Books): SlippedHits {
  const streets = new SlippedStreets(words, books);
  const hits: Hit[] = [];
  for (const effort of ['one-slip', 'mended-word', 'two-slips'] as const) {
    let isBorneOut = false;
    let best = 0;
    for (const said of streets.find(effort)) {
      const isPlaceSaid = said.leftover.zip !== '' || said.leftover.city !== '';
      for (const match of said.matches) {
        for (const hit of placesOf(number, match, said, books)) {
          hits.push(hit);
          best = Math.max(best, hit.wordsScore);
          isBorneOut ||= isPlaceSaid && hit.wordsScore > match.score * said.leftover.score - 1e-9;
        }
      }
    }
    const isGood = isBorneOut || (effort === 'one-slip' && best >= GOOD);
    if (isGood) return { hits, isSure: !streets.isKnown() };
  }
  return { hits, isSure: false };
}

/** Where exactly this number is: its doors; of a street without any, the segments that hold it. */
function placesOf(number: HouseNumber, match: NameMatch, { leftover }: SaidStreet, books: Books): readonly Hit[] {
  const said = { number, match, leftover };
  const { street, doors } = match.name;
  if (doors !== null) return doorHits(said, doors, books);
  if (street === null) return [];
  return segmentHits(said, street, books).filter((hit) => hit.score >= HELD * hit.wordsScore);
}
