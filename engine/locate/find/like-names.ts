import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { LikeSaid } from '../books/said-names.ts';
import { wordsInFull } from '../names/street-name.ts';
import type { AddressLanguage } from '../text/language.ts';
import { canonical } from '../text/words.ts';
import type { JoinedText } from './joined-text.ts';
import { readAs } from './read-as.ts';

export type Edits = 0 | 1 | 2;

/** A name that some letters may be. */
export interface LikeName extends NameMatch {
  readonly edits: Edits;
  /** Of what was said, or of what it is like: whichever has more. */
  readonly letters: number;
}

export const MOST_EDITS = 2;
/** What each look-up costs, see `Work`. */
export const LOOKUPS: Readonly<Record<Edits, number>> = { 0: 1, 1: 3, 2: 8 };
// As in name-book.ts: what n errors leave of a name.
const EDIT_WEIGHT = 0.8;
const EDIT_POWER = 1.3;
// `Canal Ave` for Canal St.
const OTHER_TYPE = 0.8;
const OTHER_SIDE = 0.99;
// Of fewer letters two edits leave nothing, and two in one place leave less.
const LETTERS_OF_TWO_EDITS = 4;
const LETTERS_OF_CROSSED = 5;

/** How much errors of such a cost (see `typingCost`) leave of so many letters: 1 is all. */
export const likeness = (cost: number, letters: number): number =>
  Math.max(0, 1 - (EDIT_WEIGHT * cost ** EDIT_POWER) / letters);

/** Streets' names that pieces of one text may be, however they are said; what was looked for once is remembered. */
export class LikeNames {
  readonly #books: Books;
  readonly #language: AddressLanguage;
  readonly #known = new Map<string, readonly LikeName[]>();

  constructor(books: Books, language: AddressLanguage) {
    this.#books = books;
    this.#language = language;
  }

  /**
   * Names that whole words may be: as they are, in their one spelling, with the direction at the other end, of another
   * type. Each once, likeliest first.
   */
  ofWords(words: readonly string[]): readonly LikeName[] {
    const said = words.join(' ');
    const best = new Map<number, LikeName>();
    const add = (text: string, factor: number): void => {
      for (const one of this.#like(text, MOST_EDITS, said)) {
        const score = one.score * factor;
        if (score > (best.get(one.name.position)?.score ?? 0)) best.set(one.name.position, { ...one, score });
      }
    };
    const letters = words.join('');
    const spelled = wordsInFull(canonical(words, this.#language));
    const { directionalOf, suffixOf } = this.#language;
    add(letters, 1);
    if (spelled.join('') !== letters) add(spelled.join(''), 1);
    const [first = '', last = ''] = [spelled[0], spelled.at(-1)];
    if (spelled.length > 1 && directionalOf.has(last)) add(last + spelled.slice(0, -1).join(''), OTHER_SIDE);
    else if (spelled.length > 1 && directionalOf.has(first)) add(spelled.slice(1).join('') + first, OTHER_SIDE);
    if (words.length > 1 && suffixOf.has(words.at(-1)!)) add(words.slice(0, -1).join(''), OTHER_TYPE);
    if (best.size === 0) for (const one of this.#crossed(letters, said)) best.set(one.name.position, one);
    return [...best.values()].sort((a, b) => b.score - a.score || a.name.position - b.name.position);
  }

  /** Names that the letters from `from` up to `to` may be, within so many edits; below none there is none. Likeliest first. */
  ofPiece(text: JoinedText, from: number, to: number, edits: number): readonly LikeName[] {
    if (to <= from || edits < 0) return [];
    return this.#like(text.letters.slice(from, to), Math.min(edits, MOST_EDITS) as Edits, text.said(from, to));
  }

  #like(letters: string, most: Edits, said: string): readonly LikeName[] {
    const edits = letters.length < LETTERS_OF_TWO_EDITS ? (Math.min(most, 1) as Edits) : most;
    const key = `${edits} ${letters}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { names, work } = this.#books;
    const isPaid = work?.spend(LOOKUPS[edits]) ?? true;
    const found = isPaid ? names.said.like(letters, edits).map((like) => this.#named(like, letters, said)) : [];
    this.#known.set(key, found);
    return found;
  }

  /**
   * Two slips in one place, of which one hides the other: `Eulkcid` is Euclid with two letters swapped and one typed between
   * them, `EUCDL` one without a letter that stood between two that were swapped.
   */
  #crossed(letters: string, said: string): readonly LikeName[] {
    const { names, work } = this.#books;
    const best = new Map<number, LikeName>();
    for (let i = 0; letters.length >= LETTERS_OF_CROSSED && i + 1 < letters.length; i++) {
      if (!(work?.spend(LOOKUPS[1]) ?? true)) break;
      const [head, a, b, c, tail] = [
        letters.slice(0, i),
        letters[i]!,
        letters[i + 1]!,
        letters[i + 2],
        letters.slice(i + 3),
      ];
      const swapped = names.said.like(`${head}${b}${a}${c ?? ''}${tail}`, 1);
      const between = c === undefined ? [] : names.said.like(head + c + a + tail, 0);
      for (const like of [...swapped, ...between]) {
        const one = this.#named({ ...like, edits: MOST_EDITS, cost: MOST_EDITS }, letters, said);
        if (one.score > (best.get(like.position)?.score ?? 0)) best.set(like.position, one);
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.name.position - b.name.position);
  }

  #named({ position, form, edits, cost }: LikeSaid, said: string, spaced: string): LikeName {
    const name = this.#books.names.entries[position]!;
    const letters = Math.max(said.length, form.text.length);
    const isAsSaid = cost === 0 && form.prior === 1;
    return {
      name,
      score: form.prior * likeness(cost, letters),
      changes: isAsSaid ? [] : [readAs(spaced, name.label)],
      edits: edits as Edits,
      letters,
    };
  }
}
