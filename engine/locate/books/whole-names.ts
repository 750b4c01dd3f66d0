import { FuzzyIndex, type MaxEdits } from '../names/fuzzy-index.ts';
import { wordsInFull } from '../names/street-name.ts';

/** A name that is like a text, by its position, and how many edits apart. */
export interface LikeName {
  readonly position: number;
  readonly edits: number;
}

// Of short names with many neighbors the nearest; the number and the post code tell which is meant.
const MOST_LIKE = 64;
// Under so many letters every name is like every other.
const LEAST_LETTERS: Readonly<Record<MaxEdits, number>> = { 0: 1, 1: 4, 2: 6 };

const joined = (words: readonly string[]): string => words.join('');
const [ZERO, NINE] = [48, 57];

/** The digits of a text, mostly none. A loop: it is asked of every name that is found. */
function digitsOf(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) digits += text[i]!;
  }
  return digits;
}

/**
 * Whole names, directions and types with them and without their blanks: `N Oak St` is `noakst`. One look-up finds a slip
 * wherever in a name it is, a blank that is missing or too many among them. About 50 bytes a name. Immutable.
 */
export class WholeNames {
  readonly #keys: readonly string[];
  readonly #fuzzy: FuzzyIndex;
  /** All digits that names have: a name with a post code behind it is none. */
  readonly #digits: ReadonlySet<string>;

  private constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#fuzzy = FuzzyIndex.build(keys);
    this.#digits = new Set(keys.map(digitsOf));
  }

  /** `keys`: the canonical words of each name, joined by blanks. O(their letters). */
  static build(keys: readonly string[]): WholeNames {
    return new WholeNames(keys.map((key) => joined(wordsInFull(key.split(' ')))));
  }

  /**
   * Names within so many edits of the words (see `wordsInFull`), but with the same digits: 5th is no slip of 6th. Nearest first, at
   * most 64. About 10 us for one edit and 40 us for two among 20,000.
   */
  like(words: readonly string[], edits: 1 | 2): readonly LikeName[] {
    const text = joined(words);
    if (text.length < LEAST_LETTERS[edits]) return [];
    const digits = digitsOf(text);
    if (!this.#digits.has(digits)) return [];
    // Without a limit, since those of one edit were asked for before those of two: one walk finds all.
    const found = this.#fuzzy.within(text, edits);
    const nearest = found.length > MOST_LIKE ? found.slice(0, MOST_LIKE) : found;
    return nearest.filter(({ position }) => digitsOf(this.#keys[position]!) === digits);
  }
}
