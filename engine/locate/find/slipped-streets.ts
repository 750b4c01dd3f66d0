import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import { readingsOf, wordsInFull } from '../names/street-name.ts';
import { canonical } from '../text/words.ts';
import { type Leftover, readLeftover } from './leftover.ts';
import { mendsOf } from './mended-words.ts';
import { LONGEST_NAME, type SaidStreet } from './said-street.ts';
import { slipOfName } from './slip-of-name.ts';

/** How far the whole of a name may be from what was said. */
export type SlipEffort = 'one-slip' | 'mended-word' | 'two-slips';

/** Words of a name, and behind them a rest of which every word is explained. */
class Split {
  readonly length: number;
  readonly leftover: Leftover;
  readonly #text: readonly string[];
  #words: readonly string[] | null = null;
  #full: readonly string[] | null = null;

  constructor(text: readonly string[], length: number, leftover: Leftover) {
    this.#text = text;
    this.length = length;
    this.leftover = leftover;
  }

  get said(): readonly string[] {
    return this.#text.slice(0, this.length);
  }

  /** Canonical. */
  get words(): readonly string[] {
    this.#words ??= canonical(this.said);
    return this.#words;
  }

  /** See `wordsInFull`. */
  get full(): readonly string[] {
    this.#full ??= wordsInFull(this.words);
    return this.#full;
  }

  /** Whether a word in full is another than the one that was said. */
  get isSpelledOut(): boolean {
    return this.full.some((word, i) => word !== this.#text[i]);
  }
}

// A city has so many words at most: the rest may be all explained from a word on, and not from the one behind it.
const MOST_GAP = 4;
// A city with a slip in a blank is a word longer.
const MOST_MENDED_SPLITS = 2;
const MOST_SPLITS = 3;
// What one costs, see `Work`.
const LOOKUPS = { 1: 1, 2: 4 } as const;
// No name is so little like another that was meant.
const LEAST_SCORE = 0.5;

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

  /** Whether the first words are a name that is known as it is said, but for its direction and type. */
  isKnown(length: number): boolean {
    const { names } = this.#books;
    const { words = [] } = this.#splits.find((split) => split.length === length) ?? {};
    return readingsOf(words).some(({ base }) => names.hasBase(base));
  }

  /** The streets that are found with just this effort, one at a time: the first may be all that is asked for. At most three look-ups, of mended words six each. */
  *find(effort: SlipEffort): Generator<SaidStreet> {
    for (const split of this.#splits) {
      const matches =
        effort === 'mended-word' ? this.#mended(split) : this.#ofEither(split, effort === 'one-slip' ? 1 : 2);
      if (matches.length > 0) yield { matches, leftover: split.leftover, length: split.length };
    }
  }

  /** What was left of a word may be an abbreviation of another: `Cornell un Rd` is no Cornell Union. */
  #ofEither(split: Split, edits: 1 | 2): readonly NameMatch[] {
    const matches = this.#like(split.full, edits);
    return split.isSpelledOut ? [...matches, ...this.#like(split.said, edits)] : matches;
  }

  #like(words: readonly string[], edits: 1 | 2): readonly NameMatch[] {
    const { whole, entries } = this.#books.names;
    this.#books.work?.charge(LOOKUPS[edits]);
    const matches: NameMatch[] = [];
    for (const like of whole.like(words, edits)) {
      const match = slipOfName(words, entries[like.position]!, like.edits);
      if (match !== null && match.score >= LEAST_SCORE) matches.push(match);
    }
    return matches;
  }

  #mended({ words }: Split): readonly NameMatch[] {
    return mendsOf(words).flatMap((mend) => {
      const mended = canonical([...words.slice(0, mend.from), ...mend.words, ...words.slice(mend.to)]);
      return this.#like(wordsInFull(mended), 1).map((match) => ({
        ...match,
        score: match.score * mend.score,
        changes: [mend.change, ...match.changes],
      }));
    });
  }
}

/**
 * Where a name may end, the shortest name first; with a slip in the city, or with words that nothing explains before a post
 * code, where no city is said without.
 */
function splitsOf(words: readonly string[], books: Books): readonly Split[] {
  const explained: Split[] = [];
  let earliest = words.length;
  for (let length = words.length; length > 0 && earliest - length < MOST_GAP; length--) {
    const split = splitAt(words, length, false, books);
    if (split === null || split.leftover.unexplained.length > 0) continue;
    earliest = length;
    if (length <= LONGEST_NAME) explained.unshift(split);
  }
  if (explained.some(({ leftover }) => leftover.city !== '')) return explained.slice(0, MOST_SPLITS);
  const slipped: Split[] = [];
  for (let length = earliest - 1; length > 0 && length >= earliest - MOST_MENDED_SPLITS; length--) {
    const split = splitAt(words, length, true, books);
    if (split === null || length > LONGEST_NAME) continue;
    if (split.leftover.unexplained.length === 0 || split.leftover.zip !== '') slipped.push(split);
  }
  slipped.sort((a, b) => b.leftover.score - a.leftover.score);
  return [...slipped, ...explained.slice(0, MOST_SPLITS - 1)];
}

function splitAt(words: readonly string[], length: number, mayMend: boolean, books: Books): Split | null {
  const leftover = readLeftover(words.slice(length), books, mayMend);
  return leftover.cross.length > 0 ? null : new Split(words, length, leftover);
}
