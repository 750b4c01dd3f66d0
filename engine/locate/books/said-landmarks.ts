import { FuzzyIndex, type MaxEdits } from '../names/fuzzy-index.ts';
import { typingCost } from '../names/typing-cost.ts';
import { wordsOf } from '../text/words.ts';
import { kindKey } from './asset-book.ts';
import type { Landmark } from './landmark-book.ts';

/** One way to say a name, without blanks, and how usual it is. */
interface SaidForm {
  readonly text: string;
  readonly prior: number;
}

/** A landmark, the way to say it that is most like a text, and how unlike that still is (see `typingCost`). */
export interface LikeLandmark {
  readonly landmark: Landmark;
  readonly form: SaidForm;
  readonly edits: MaxEdits;
  readonly cost: number;
}

const MOST_FOUND = 48;
const WITH_KIND = 0.97;
// `Southfield Elementary` for Southfield Elementary School; fewer letters are no name.
const WITHOUT_LAST = 0.72;
const LEAST_LETTERS = 5;
// Each error makes a text so much less likely.
const ERROR = 0.5;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Names of places in the ways in which people say them: `City of Calder Harbor`, `ward 3`, `bus stop Main St`. Immutable. */
export class SaidLandmarks {
  readonly #of: readonly (readonly [Landmark, SaidForm])[];
  readonly #fuzzy: FuzzyIndex;

  private constructor(of: readonly (readonly [Landmark, SaidForm])[]) {
    this.#of = of;
    this.#fuzzy = FuzzyIndex.build(of.map(([, { text }]) => text));
  }

  static build(landmarks: readonly Landmark[]): SaidLandmarks {
    return new SaidLandmarks(
      landmarks.flatMap((landmark) => formsOf(landmark).map((form) => [landmark, form] as const)),
    );
  }

  /** Places that are at most so many edits from a text without blanks, each once, likeliest first; with the same digits. */
  like(text: string, edits: MaxEdits): readonly LikeLandmark[] {
    const digits = digitsOf(text);
    const best = new Map<Landmark, LikeLandmark>();
    for (const match of this.#fuzzy.within(text, edits).slice(0, MOST_FOUND)) {
      const [landmark, form] = this.#of[match.position]!;
      if (digitsOf(form.text) !== digits) continue;
      const like = {
        landmark,
        form,
        edits: match.edits as MaxEdits,
        cost: match.edits === 0 ? 0 : typingCost(text, form.text),
      };
      const known = best.get(landmark);
      if (known === undefined || weightOf(like) > weightOf(known)) best.set(landmark, like);
    }
    return [...best.values()].sort((a, b) => weightOf(b) - weightOf(a) || a.landmark.position - b.landmark.position);
  }
}

const weightOf = ({ form, cost }: LikeLandmark): number => form.prior * ERROR ** cost;

function formsOf({ key, writtenWords, title, jurisdiction }: Landmark): readonly SaidForm[] {
  const forms = new Map<string, number>();
  const add = (text: string, prior: number): void => {
    if (prior > (forms.get(text) ?? 0)) forms.set(text, prior);
  };
  const kind = kindKey(wordsOf(title)).split(' ');
  // Of a class that is not of jurisdictions the whole title is what people say: `bus stop`.
  const kinds = jurisdiction === null ? [kind.join('')] : kind;
  for (const words of [writtenWords, key.split(' ')]) {
    const name = words.join('');
    add(name, 1);
    add(`the${name}`, 1);
    for (const one of kinds) {
      add(`${one}${name}`, WITH_KIND);
      if (jurisdiction === null) continue;
      add(`${name}${one}`, WITH_KIND);
      add(`${one}of${name}`, WITH_KIND);
    }
    const part = words.slice(0, -1).join('');
    if (words.length > 2 && part.length >= LEAST_LETTERS) add(part, WITHOUT_LAST);
  }
  return [...forms].map(([text, prior]) => ({ text, prior }));
}
