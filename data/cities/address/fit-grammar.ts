import { addressTokens } from '../../../engine/locate/parse/address-tokens.ts';
import { evidenceOf, namesOf } from '../../../engine/locate/parse/evidence.ts';
import { ANY_CLASS, BEGINNING, bestParts, type Evidence, type Grammar } from '../../../engine/locate/parse/grammar.ts';
import { leadOf } from '../../../engine/locate/parse/parse-address.ts';
import { PART_NAMES, type PartName } from '../../../engine/locate/parse/parts.ts';
import { usEnglish } from '../../../engine/locate/text/us/us-english.ts';
import type { LabeledString } from './labeled-strings.ts';
import type { MadeWord } from './made-strings.ts';
import { PART_OF_LABEL } from './token-mapping.ts';

/** A string to learn from: its words and the part that each is. */
export interface Lesson {
  readonly words: readonly Evidence[];
  readonly parts: readonly PartName[];
}

/** A text and where each of its parts begins. */
const lessonOf = (text: string, marks: readonly { readonly start: number; readonly part: PartName }[]): Lesson => {
  const all = addressTokens(text);
  const tokens = all.slice(leadOf(all, usEnglish));
  const parts = tokens.map(({ start }) => marks.findLast((mark) => mark.start <= start)!.part);
  const words = evidenceOf(tokens, usEnglish).map((word) => {
    const names = namesOf(word);
    return { clues: [{ key: 0, names: () => names }], coarse: word.coarse };
  });
  return { words, parts };
};

export const lessonOfLabeled = ({ text, tokens }: LabeledString): Lesson =>
  lessonOf(
    text,
    tokens.map(({ start, label }) => ({ start, part: PART_OF_LABEL[label]! })),
  );

export function lessonOfMade(words: readonly MadeWord[]): Lesson {
  let text = '';
  const marks: { start: number; part: PartName }[] = [];
  for (const word of words) {
    if (word === ',') text += ',';
    else {
      if (text !== '') text += ' ';
      marks.push({ start: text.length, part: word[1] });
      text += word[0];
    }
  }
  return lessonOf(text, marks);
}

/** A weight while it is learned: its value, and the sum of (change x when), which gives the mean over time. */
class Rows {
  readonly now = new Map<string, Float64Array>();
  readonly #changes = new Map<string, Float64Array>();

  add(name: string, part: number, change: number, when: number): void {
    rowOf(this.now, name)[part]! += change;
    rowOf(this.#changes, name)[part]! += change * when;
  }

  /** Means over time as whole numbers, `SCALE` for 1. Rows of nothing but zeros are left out. */
  averaged(end: number): Map<string, Int16Array> {
    const rows = new Map<string, Int16Array>();
    for (const [name, row] of this.now) {
      const changes = this.#changes.get(name)!;
      const mean = Int16Array.from(row, (value, part) => Math.round(SCALE * (value - changes[part]! / end)));
      if (mean.some((weight) => weight !== 0)) rows.set(name, mean);
    }
    return rows;
  }
}

const rowOf = (rows: Map<string, Float64Array>, name: string): Float64Array => {
  const known = rows.get(name);
  if (known !== undefined) return known;
  const row = new Float64Array(PART_NAMES.length);
  rows.set(name, row);
  return row;
};

const SCALE = 8;
const END = '$';

/**
 * Weights with which the lessons are read as they say: an averaged structured perceptron (Collins 2002). `random` shuffles
 * the lessons in each round. Same lessons and random numbers, same weights.
 */
export function fitGrammar(lessons: readonly Lesson[], rounds: number, random: () => number): Grammar {
  const [evidence, follows, ends] = [new Rows(), new Rows(), new Rows()];
  const order = [...lessons];
  let when = 1;
  const learn = ({ words }: Lesson, parts: readonly PartName[], change: number): void => {
    words.forEach((word, i) => {
      const { coarse } = word;
      const part = PART_NAMES.indexOf(parts[i]!);
      for (const name of namesOf(word)) evidence.add(name, part, change, when);
      const before = i === 0 ? BEGINNING : parts[i - 1]!;
      follows.add(`${ANY_CLASS} ${before}`, part, change, when);
      if (i > 0) follows.add(`${coarse} ${before}`, part, change, when);
    });
    if (parts.length > 0) ends.add(END, PART_NAMES.indexOf(parts.at(-1)!), change, when);
  };
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const lesson of order) {
      const zero = new Float64Array(PART_NAMES.length);
      const read = bestParts(lesson.words, {
        evidence: evidence.now,
        follows: follows.now,
        ends: ends.now.get(END) ?? zero,
      });
      if (read.some((part, i) => part !== lesson.parts[i])) {
        learn(lesson, lesson.parts, 1);
        learn(lesson, read, -1);
      }
      when++;
    }
  }
  return {
    evidence: evidence.averaged(when),
    follows: follows.averaged(when),
    ends: ends.averaged(when).get(END) ?? new Int16Array(PART_NAMES.length),
  };
}

/** Fisher and Yates. */
function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
