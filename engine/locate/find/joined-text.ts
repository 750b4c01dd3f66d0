import type { Work } from '../books/work.ts';
import { editsBetween } from '../names/edit-distance.ts';

/** Where some words that hold a text together may stand in it, blanks aside: `and` in `Oaka nd Elm`. */
export interface Joint {
  /** Letters of the joined text from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly edits: number;
  /** By how many letters blanks have moved. */
  readonly off: number;
}

/** Phrases without blanks, with what tells quickly that some letters are none of them. */
export class JointWords {
  readonly phrases: readonly string[];
  readonly masks: readonly number[];
  readonly longest: number;

  constructor(phrases: Iterable<string>) {
    this.phrases = [...new Set(phrases)].sort((a, b) => a.length - b.length);
    this.masks = this.phrases.map((phrase) => maskOf(phrase, 0, phrase.length));
    this.longest = this.phrases.at(-1)?.length ?? 0;
  }
}

// No blank within a letter.
const FAR = 2;
// Fewer letters are part of any word.
const LETTERS_OF_TWO_EDITS = 3;
const LETTERS_OF_ONE_EDIT = 2;
const LETTERS_WITHOUT_BLANKS = 3;
// So many comparisons take as long as a look-up.
const COMPARED_A_LOOKUP = 20;

/** A text without its blanks, that knows where they were. */
export class JoinedText {
  readonly letters: string;
  readonly words: readonly string[];
  readonly #work: Work | undefined;
  readonly #isBound: Uint8Array;
  readonly #known = new Map<JointWords, readonly Joint[]>();

  constructor(words: readonly string[], work?: Work) {
    this.words = words;
    this.letters = words.join('');
    this.#work = work;
    this.#isBound = new Uint8Array(this.letters.length + 1);
    let at = 0;
    this.#isBound[0] = 1;
    for (const { length } of words) {
      at += length;
      this.#isBound[at] = 1;
    }
  }

  /** Letters from `from` up to `to`, with the blanks between them. */
  said(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += (at > from && this.#isBound[at] === 1 ? ' ' : '') + this.letters[at];
    return text;
  }

  /**
   * Where any of the phrases may stand from a letter on, least edits first: beside blanks, or a letter from them; anywhere
   * where it is spelled exactly. At most `limit`.
   */
  joints(of: JointWords, start: number, mostEdits: number, limit: number): readonly Joint[] {
    return this.#all(of)
      .filter(({ from, edits }) => from >= start && edits <= mostEdits)
      .slice(0, limit);
  }

  /** The same at the very head of the text. */
  heads(of: JointWords, mostEdits: number, limit: number): readonly Joint[] {
    return this.#all(of)
      .filter(({ from, edits }) => from === 0 && edits <= mostEdits)
      .slice(0, limit);
  }

  /** O(words * letters of the longest phrase * phrases), once for each set of phrases. */
  #all(of: JointWords): readonly Joint[] {
    const known = this.#known.get(of);
    if (known !== undefined) return known;
    const found = new Map<number, Joint>();
    const add = (joint: Joint): void => {
      const key = joint.from * this.#isBound.length + joint.to;
      const other = found.get(key);
      if (other === undefined || joint.edits < other.edits) found.set(key, joint);
    };
    this.#addNearBlanks(of, add);
    for (const phrase of of.phrases) {
      if (phrase.length < LETTERS_WITHOUT_BLANKS) continue;
      for (let from = this.letters.indexOf(phrase); from >= 0; from = this.letters.indexOf(phrase, from + 1)) {
        const to = from + phrase.length;
        add({ from, to, edits: 0, off: Math.min(1, this.#offBound(from)) + Math.min(1, this.#offBound(to)) });
      }
    }
    const joints = [...found.values()].sort(
      (a, b) => a.edits + a.off - b.edits - b.off || b.to - b.from - (a.to - a.from) || a.from - b.from,
    );
    this.#known.set(of, joints);
    return joints;
  }

  #addNearBlanks({ phrases, masks, longest }: JointWords, add: (joint: Joint) => void): void {
    let compared = 0;
    for (let from = 0; from < this.letters.length; from++) {
      const last = Math.min(this.letters.length, from + longest + 2);
      for (let to = from + 1; to <= last; to++) {
        const length = to - from;
        const [before, behind] = [this.#offBound(from), this.#offBound(to)];
        if (before === FAR || behind === FAR) continue;
        const off = before + behind;
        const mask = maskOf(this.letters, from, to);
        for (let i = 0; i < phrases.length; i++) {
          const phrase = phrases[i]!;
          if (phrase.length > length + 2) break;
          const most = mostEditsOf(phrase) - off;
          if (most < 0 || Math.abs(length - phrase.length) > most || bitsOf(masks[i]! & ~mask) > most) continue;
          compared++;
          const edits = editsBetween(this.letters.slice(from, to), phrase, most);
          if (edits <= most) add({ from, to, edits, off });
        }
      }
    }
    this.#work?.charge(compared / COMPARED_A_LOOKUP);
  }

  /** How far the next blank is; more than a letter: 2. */
  #offBound(at: number): number {
    if (this.#isBound[at] === 1) return 0;
    return this.#isBound[at - 1] === 1 || this.#isBound[at + 1] === 1 ? 1 : FAR;
  }
}

const mostEditsOf = ({ length }: string): number =>
  length >= LETTERS_OF_TWO_EDITS ? 2 : length >= LETTERS_OF_ONE_EDIT ? 1 : 0;

/** Which letters there are, as bits. */
function maskOf(text: string, from: number, to: number): number {
  let mask = 0;
  for (let i = from; i < to; i++) mask |= 1 << (text.charCodeAt(i) & 31);
  return mask;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
