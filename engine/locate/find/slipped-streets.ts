import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import { readingsOf } from '../names/street-name.ts';
import { canonical } from '../text/words.ts';
import { type Leftover, readLeftover } from './leftover.ts';
import { mendsOf } from './mended-words.ts';
import { LONGEST_NAME, type SaidStreet } from './said-street.ts';
import { slipOfName } from './slip-of-name.ts';

/** How far the whole of a name may be from what was said. */
export type SlipEffort = 'one-slip' | 'mended-word' | 'two-slips';

/** Words of a name, and behind them a rest of which every word is explained. */
interface Split {
  readonly words: readonly string[];
  readonly length: number;
  readonly leftover: Leftover;
}

// A city has so many words at most: the rest may be all explained from a word on, and not from the one behind it.
const MOST_GAP = 4;
// A city with a slip in a blank is a word longer.
const MOST_MENDED_SPLITS = 2;
const MOST_SPLITS = 3;
// No name is so little like another that was meant.
const LEAST_SCORE = 0.6;

/**
 * Streets whose whole name is what the text says up to where the rest explains itself: unit, city, state and post code tell
 * where a name ends, so that one look-up finds a slip anywhere in it. For what is said otherwise there is MendedStreets.
 */
export class SlippedStreets {
  readonly #books: Books;
  readonly #splits: readonly Split[];

  /** O(words). */
  constructor(words: readonly string[], books: Books) {
    this.#books = books;
    this.#splits = splitsOf(words, books);
  }

  /** Whether one of the names is known as it is said, but for its direction and type. */
  isKnown(): boolean {
    const { names } = this.#books;
    return this.#splits.some(({ words }) => readingsOf(words).some(({ base }) => names.hasBase(base)));
  }

  /** The streets that are found with just this effort. At most three look-ups, of mended words six. */
  find(effort: SlipEffort): readonly SaidStreet[] {
    return this.#splits.flatMap((split) => {
      const matches =
        effort === 'one-slip'
          ? this.#like(split.words, 1)
          : effort === 'two-slips'
            ? this.#like(split.words, 2)
            : this.#mended(split.words);
      return matches.length === 0 ? [] : [{ matches, leftover: split.leftover, length: split.length }];
    });
  }

  #like(words: readonly string[], edits: 1 | 2): readonly NameMatch[] {
    const { whole, entries } = this.#books.names;
    const matches: NameMatch[] = [];
    for (const like of whole.like(words, edits)) {
      const match = slipOfName(words, entries[like.position]!, like.edits);
      if (match !== null && match.score >= LEAST_SCORE) matches.push(match);
    }
    return matches;
  }

  #mended(words: readonly string[]): readonly NameMatch[] {
    return mendsOf(words).flatMap((mend) => {
      const mended = canonical([...words.slice(0, mend.from), ...mend.words, ...words.slice(mend.to)]);
      return this.#like(mended, 1).map((match) => ({
        ...match,
        score: match.score * mend.score,
        changes: [mend.change, ...match.changes],
      }));
    });
  }
}

/** Where a name may end, the shortest name first; with a slip in the city where no city is said without. */
function splitsOf(words: readonly string[], books: Books): readonly Split[] {
  const splits: Split[] = [];
  let earliest = words.length;
  const add = (length: number, mayMend: boolean): boolean => {
    const leftover = readLeftover(words.slice(length), books, mayMend);
    if (leftover.unexplained.length > 0 || leftover.cross.length > 0) return false;
    if (length <= LONGEST_NAME) splits.push({ words: canonical(words.slice(0, length)), length, leftover });
    return true;
  };
  for (let length = words.length; length > 0 && earliest - length < MOST_GAP; length--)
    if (add(length, false)) earliest = length;
  splits.reverse();
  if (splits.some(({ leftover }) => leftover.city !== '')) return splits.slice(0, MOST_SPLITS);
  const mended = splits.splice(0);
  for (let length = earliest - 1; length > 0 && length >= earliest - MOST_MENDED_SPLITS; length--) add(length, true);
  return [...splits, ...mended.slice(0, MOST_SPLITS - 1)];
}
