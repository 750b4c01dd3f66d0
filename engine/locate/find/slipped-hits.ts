import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { Candidate } from '../candidate.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { doorHits } from './door-hits.ts';
import type { Hit } from './hit.ts';
import { renamedDoorHits } from './renamed-doors.ts';
import type { SaidStreet } from './said-street.ts';
import { segmentHits } from './segment-hits.ts';
import { SlippedStreets } from './slipped-streets.ts';

/** The places of a number on names with slips, and whether others need not be looked for. */
export interface SlippedHits {
  readonly hits: readonly Hit[];
  readonly isSure: boolean;
  /** All streets that were looked at: where none is sure, the number may be one that they do not have. */
  readonly streets: readonly SaidStreet[];
}

// As in find-address.ts: of names with one edit these are good.
const GOOD = 0.72;
// A name without a slip.
const EXACT = 1;
// A segment that holds the number: segment-hits.ts has it a little higher.
const HELD = 0.94;

/**
 * Where a number is known on a street whose name is almost what was said. Sure where the number, the name and what was said
 * of post code and place bear each other out; without these, where one slip is all and no such name is known as it is said.
 */
export function slippedHits(number: HouseNumber, words: readonly string[], books: Books): SlippedHits {
  const streets = new SlippedStreets(words, books);
  const hits: Hit[] = [];
  const looked: SaidStreet[] = [];
  for (const effort of ['one-slip', 'mended-word', 'two-slips'] as const) {
    let isSure: boolean | null = null;
    for (const said of streets.find(effort)) {
      looked.push(said);
      const best = addPlaces(hits, number, said, books);
      const isGood = best.borneOut > 0 || (effort === 'one-slip' && best.words >= GOOD);
      // A name that is known as it is said may be meant, in another direction or of another type.
      if (isGood) isSure = (isSure ?? false) || best.borneOut === EXACT || !streets.isKnown(said.length);
      // Post code and place say where the name ends: no other end is meant.
      if (isSure === true && best.borneOut > 0 && said.leftover.zip !== '' && said.leftover.city !== '') break;
    }
    if (isSure !== null) return { hits, isSure, streets: looked };
  }
  return { hits, isSure: false, streets: looked };
}

/** Adds them, and says how good the words are of the best that is borne out, and of the best: of the name, and with the rest. */
function addPlaces(hits: Hit[], number: HouseNumber, said: SaidStreet, books: Books) {
  const { leftover } = said;
  const isPlaceSaid = leftover.zip !== '' || leftover.city !== '';
  const best = { borneOut: 0, words: 0 };
  for (const match of said.matches) {
    const whole = match.score * leftover.score - 1e-9;
    for (const hit of placesOf(number, match, said, books)) {
      const isBorneOut = isPlaceSaid && hit.wordsScore > whole;
      if (isBorneOut) best.borneOut = Math.max(best.borneOut, match.score);
      best.words = Math.max(best.words, hit.wordsScore);
      hits.push(isBorneOut ? new BorneOut(hit) : hit);
    }
  }
  return best;
}

class BorneOut implements Hit {
  readonly score: number;
  readonly wordsScore: number;
  readonly isPlaced: boolean;
  readonly isBorneOut = true;
  readonly hit: Hit;

  constructor(hit: Hit) {
    this.score = hit.score;
    this.wordsScore = hit.wordsScore;
    this.isPlaced = hit.isPlaced;
    this.hit = hit;
  }

  make(): Candidate | null {
    return this.hit.make();
  }
}

/** Where exactly this number is: its doors, also those of a street that has another name now; of a street without any, the segments that hold it. */
function placesOf(number: HouseNumber, match: NameMatch, { leftover }: SaidStreet, books: Books): readonly Hit[] {
  const said = { number, match, leftover };
  const { street, doors } = match.name;
  if (doors !== null) return doorHits(said, doors, books);
  if (street === null) return [];
  const renamed = renamedDoorHits(said, street, books);
  if (renamed.length > 0) return renamed;
  return segmentHits(said, street, books).filter((hit) => hit.score >= HELD * hit.wordsScore);
}
