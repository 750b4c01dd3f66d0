import { FuzzyIndex } from '../names/fuzzy-index.ts';
import { nameKey } from '../names/name-index.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical } from '../text/words.ts';
import type { Work } from './work.ts';

/** A city's name as some words say it. */
export interface SaidCity {
  /** Its one spelling. */
  readonly key: string;
  /** How many words say it. */
  readonly length: number;
  readonly edits: number;
}

const LONGEST_CITY = 4;
// `Sy` is no typing error of anything.
const LEAST_LETTERS = 4;
const LETTERS_OF_TWO_EDITS = 7;

const joined = (key: string): string => key.replaceAll(' ', '');

/** The names of places that addresses lie in. Immutable; O(names) to build. */
export class CityNames {
  readonly #keys: ReadonlySet<string>;
  readonly #keyOf = new Map<string, string>();
  /** By first word the most words of a key. */
  readonly #longest = new Map<string, number>();
  readonly #ordered: readonly string[];
  readonly #fuzzy: FuzzyIndex;

  private constructor(names: ReadonlySet<string>) {
    for (const name of names) this.#keyOf.set(name, nameKey(name));
    this.#keys = new Set([...this.#keyOf.values()].filter((key) => key !== ''));
    this.#ordered = [...this.#keys];
    for (const words of this.#ordered.map((key) => key.split(' ')))
      this.#longest.set(words[0]!, Math.max(words.length, this.#longest.get(words[0]!) ?? 0));
    this.#fuzzy = FuzzyIndex.build(this.#ordered.map(joined));
  }

  static build(names: Iterable<string>): CityNames {
    return new CityNames(new Set(names));
  }

  /** The one spelling of a name as a source writes it. */
  keyOf(name: string): string {
    return this.#keyOf.get(name) ?? nameKey(name);
  }

  /** The longest known place that begins at a word. */
  at(words: readonly string[], from: number): SaidCity | null {
    for (let length = Math.min(this.#mostWords(words[from]!), words.length - from); length > 0; length--) {
      const said = words.slice(from, from + length);
      const key = canonical(said).join(' ');
      if (this.#keys.has(key)) return { key, length, edits: 0 };
    }
    return null;
  }

  /** How many words a place that begins with this one may take; 0: none begins so. One of a key may be said in several. */
  #mostWords(first: string): number {
    if (usEnglish.phraseHeads.has(first)) return LONGEST_CITY;
    const most = this.#longest.get(canonical([first])[0]!) ?? 0;
    return most > 1 ? LONGEST_CITY : most;
  }

  /** Whether the words, of which the last may be cut short, begin a known place. O(places). */
  isBeginning(words: readonly string[]): boolean {
    const begun = [canonical(words).join(' '), words.join(' ')];
    return this.#ordered.some((key) => begun.some((text) => key.startsWith(text)));
  }

  /** A known place that only two words or more from here on are like: one with a blank in it. */
  torn(words: readonly string[], from: number): SaidCity | null {
    const like = this.like(words, from);
    return like === null || like.length < 2 || like.edits > 1 ? null : like;
  }

  /** The known place that the words from here on are most like, blanks aside; of equal ones that of more words. */
  like(words: readonly string[], from: number, work?: Work): SaidCity | null {
    if (work === undefined) return this.#like(words, from);
    const key = words.slice(from, from + LONGEST_CITY).join(' ');
    return work.remembered('like cities', key, () => (work.spend(1) ? this.#like(words, from) : null));
  }

  #like(words: readonly string[], from: number): SaidCity | null {
    let best: SaidCity | null = null;
    for (let length = Math.min(LONGEST_CITY, words.length - from); length > 0; length--) {
      const said = canonical(words.slice(from, from + length)).join('');
      if (said.length < LEAST_LETTERS || /\d/.test(said)) continue;
      const [match] = this.#fuzzy.within(said, said.length < LETTERS_OF_TWO_EDITS ? 1 : 2, 1);
      if (match !== undefined && match.edits < (best?.edits ?? 3))
        best = { key: this.#ordered[match.position]!, length, edits: match.edits };
    }
    return best;
  }
}

/** `Syracuse` is `Syracuse City`: one is the beginning of the other. Both in one spelling. */
export const isSameCity = (a: string, b: string): boolean => a === b || beginsWith(a, b) || beginsWith(b, a);

const BLANK = 32;
const beginsWith = (longer: string, shorter: string): boolean =>
  longer.charCodeAt(shorter.length) === BLANK && longer.startsWith(shorter);
