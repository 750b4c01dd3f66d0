import { editsBetween } from '../names/edit-distance.ts';

/** Where some words that hold a text together may stand in it, blanks aside: `and` in `Oaka nd Elm`. */
export interface Joint {
  /** Letters of the joined text from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly edits: number;
}

// A blank may have moved by a letter.
const NEAR_BLANK = 1;
// Fewer letters are part of any word.
const LETTERS_OF_TWO_EDITS = 3;
const LETTERS_OF_ONE_EDIT = 2;
const LETTERS_WITHOUT_BLANKS = 3;

/** A text without its blanks, that knows where they were. */
export class JoinedText {
  readonly letters: string;
  readonly #words: readonly string[];
  /** Where words begin, and the end. */
  readonly #bounds: readonly number[];

  constructor(words: readonly string[]) {
    this.#words = words;
    this.letters = words.join('');
    const bounds = [0];
    for (const word of words) bounds.push(bounds.at(-1)! + word.length);
    this.#bounds = bounds;
  }

  /** Letters from `from` up to `to`, with the blanks between them. */
  said(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += (at > from && this.#bounds.includes(at) ? ' ' : '') + this.letters[at];
    return text;
  }

  /**
   * Where any of the phrases, without blanks, may stand from a letter on, least edits first: beside blanks, or a letter from
   * them; anywhere where it is spelled exactly. At most `limit`. O(words * phrases).
   */
  joints(phrases: readonly string[], start: number, mostEdits: number, limit: number): readonly Joint[] {
    const found = new Map<string, Joint & { readonly off: number }>();
    const last = this.letters.length;
    const add = (from: number, to: number, edits: number, off: number): void => {
      const key = `${from} ${to}`;
      const known = found.get(key);
      if (known === undefined || edits < known.edits) found.set(key, { from, to, edits, off });
    };
    const nearBounds = this.#near().filter((at) => at >= start && at <= last);
    for (const phrase of phrases) {
      const most = Math.min(mostEdits, mostEditsOf(phrase));
      for (const from of nearBounds) {
        for (const to of nearBounds) {
          if (to <= from || Math.abs(to - from - phrase.length) > most) continue;
          const edits = editsBetween(this.letters.slice(from, to), phrase, most);
          const off = this.#offBound(from) + this.#offBound(to);
          if (edits <= most && edits + off <= most) add(from, to, edits, off);
        }
      }
      if (phrase.length < LETTERS_WITHOUT_BLANKS) continue;
      for (let at = this.letters.indexOf(phrase, start); at >= 0; at = this.letters.indexOf(phrase, at + 1))
        add(
          at,
          at + phrase.length,
          0,
          Math.min(1, this.#offBound(at)) + Math.min(1, this.#offBound(at + phrase.length)),
        );
    }
    return [...found.values()]
      .sort((a, b) => a.edits + a.off - b.edits - b.off || b.to - b.from - (a.to - a.from) || a.from - b.from)
      .slice(0, limit);
  }

  #near(): readonly number[] {
    const near = new Set<number>();
    for (const bound of this.#bounds) for (let off = -NEAR_BLANK; off <= NEAR_BLANK; off++) near.add(bound + off);
    return [...near].filter((at) => at >= 0 && at <= this.letters.length);
  }

  #offBound(at: number): number {
    return this.#bounds.reduce((least, bound) => Math.min(least, Math.abs(bound - at)), Number.POSITIVE_INFINITY);
  }

  get words(): readonly string[] {
    return this.#words;
  }
}

const mostEditsOf = ({ length }: string): number =>
  length >= LETTERS_OF_TWO_EDITS ? 2 : length >= LETTERS_OF_ONE_EDIT ? 1 : 0;
