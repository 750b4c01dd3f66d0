import { FuzzyIndex } from '../names/fuzzy-index.ts';
import { type SaidForm, saidForms } from '../names/said-forms.ts';
import { typingCost } from '../names/typing-cost.ts';
import { finished } from './steps.ts';

/** A name by its position, the way to say it that is most like a text, and how unlike that still is (see `typingCost`). */
export interface LikeSaid {
  readonly position: number;
  readonly form: SaidForm;
  readonly edits: number;
  readonly cost: number;
}

const NAMES_OF_STEP = 1_000;
// Names with all their ways to be said that are looked at.
const MOST_FOUND = 96;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Names of streets in all the ways in which people say them. About 50 bytes a way. Immutable. */
export class SaidNames {
  readonly #keys: readonly string[];
  /** The ways to say name i are from `starts[i]` on. */
  readonly #starts: Uint32Array;
  readonly #nameOf: Uint32Array;
  readonly #fuzzy: FuzzyIndex;

  private constructor(keys: readonly string[], starts: Uint32Array, nameOf: Uint32Array, fuzzy: FuzzyIndex) {
    this.#keys = keys;
    this.#starts = starts;
    this.#nameOf = nameOf;
    this.#fuzzy = fuzzy;
  }

  /** `keys`: the canonical words of each name, joined by blanks. O(their letters), about 40 us a name. */
  static build(keys: readonly string[]): SaidNames {
    return finished(SaidNames.steps(keys));
  }

  /** The same in steps; the last one takes as long as all others. */
  static *steps(keys: readonly string[]): Generator<void, SaidNames> {
    const texts: string[] = [];
    const nameOf: number[] = [];
    const starts = new Uint32Array(keys.length);
    for (const [position, key] of keys.entries()) {
      starts[position] = texts.length;
      for (const { text } of saidForms(key.split(' '))) nameOf[texts.push(text) - 1] = position;
      if (position % NAMES_OF_STEP === NAMES_OF_STEP - 1) yield;
    }
    yield;
    return new SaidNames(keys, starts, Uint32Array.from(nameOf), FuzzyIndex.build(texts));
  }

  /**
   * Names that some way to say them is at most so many edits from a text without blanks, each once, likeliest first. With the
   * same digits: 5th is no slip of 6th. Some 50 us for two edits among 20,000.
   */
  like(text: string, edits: 0 | 1 | 2): readonly LikeSaid[] {
    const digits = digitsOf(text);
    const best = new Map<number, LikeSaid>();
    let found = 0;
    for (const match of this.#fuzzy.within(text, edits)) {
      if (found++ >= MOST_FOUND) break;
      const position = this.#nameOf[match.position]!;
      const form = saidForms(this.#keys[position]!.split(' '))[match.position - this.#starts[position]!]!;
      if (digits !== digitsOf(form.text) || !text.startsWith(form.head) || !text.endsWith(form.tail)) continue;
      const cost = match.edits === 0 ? 0 : typingCost(text, form.text);
      const known = best.get(position);
      if (known === undefined || weightOf(form, cost) > weightOf(known.form, known.cost))
        best.set(position, { position, form, edits: match.edits, cost });
    }
    return [...best.values()].sort(
      (a, b) => weightOf(b.form, b.cost) - weightOf(a.form, a.cost) || a.position - b.position,
    );
  }
}

// Each error makes a text so much less likely.
const ERROR = 0.5;
const weightOf = ({ prior }: SaidForm, cost: number): number => prior * ERROR ** cost;
