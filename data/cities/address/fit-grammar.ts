import { addressTokens } from '../../../engine/locate/parse/address-tokens.ts';
import { evidenceOf, namesOf } from '../../../engine/locate/parse/evidence.ts';
import { ANY_CLASS, BEGINNING, type Grammar } from '../../../engine/locate/parse/grammar.ts';
import { leadOf } from '../../../engine/locate/parse/parse-address.ts';
import { PART_NAMES, type PartName } from '../../../engine/locate/parse/parts.ts';
import { usEnglish } from '../../../engine/locate/text/us/us-english.ts';
import type { LabeledString } from './labeled-strings.ts';
import type { MadeWord } from './made-words.ts';
import { PART_OF_LABEL } from './token-mapping.ts';

/** A string to learn from: its words and the part that each is. */
export interface Lesson {
  readonly words: readonly { readonly names: readonly string[]; readonly coarse: string }[];
  readonly parts: readonly PartName[];
}

/** A text and where each of its parts begins. */
const lessonOf = (text: string, marks: readonly { readonly start: number; readonly part: PartName }[]): Lesson => {
  const all = addressTokens(text);
  const tokens = all.slice(leadOf(all, usEnglish));
  const parts = tokens.map(({ start }) => marks.findLast((mark) => mark.start <= start)!.part);
  const words = evidenceOf(tokens, usEnglish).map((word) => ({ names: namesOf(word), coarse: word.coarse }));
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

const SIZE = PART_NAMES.length;
// What 1 is in the weights that are written.
const SCALE = 8;
// Weights below this hardly ever decide; leaving them out makes the file a third smaller.
const LEAST = 8;
// A reading that is wrong in a word is learned from unless it is this much worse than the right one.
const MARGIN = 3;

/** Names as numbers from 0. */
class Numbers {
  readonly names = new Map<string, number>();

  of(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.names.size);
    return this.names.size - 1;
  }
}

/** Weights while they are learned: `SIZE` for each name, and the sums of (change x when), which give the means over time. */
class Rows {
  readonly now: Float64Array;
  readonly #changes: Float64Array;

  constructor(rows: number) {
    this.now = new Float64Array(rows * SIZE);
    this.#changes = new Float64Array(rows * SIZE);
  }

  add(row: number, part: number, change: number, when: number): void {
    this.now[row * SIZE + part]! += change;
    this.#changes[row * SIZE + part]! += change * when;
  }

  /** Means over time as whole numbers. Rows of nothing but zeros are left out. */
  averaged({ names }: Numbers, end: number): Map<string, Int16Array> {
    const mean = this.now.map((value, i) => {
      const weight = Math.round(SCALE * (value - this.#changes[i]! / end));
      return Math.abs(weight) < LEAST ? 0 : weight;
    });
    const rows = [...names].map(
      ([name, row]) => [name, Int16Array.from(mean.subarray(row * SIZE, (row + 1) * SIZE))] as const,
    );
    return new Map(rows.filter(([, row]) => row.some((weight) => weight !== 0)));
  }
}

/** A lesson in numbers: the names of each word, the row of its class behind each part, and its part. */
interface Counted {
  readonly words: readonly { readonly names: Int32Array; readonly coarse: number }[];
  readonly parts: readonly number[];
}

/**
 * Weights with which the lessons are read as they say, by a margin: an averaged structured perceptron (Collins 2002) that
 * learns from the strongest wrong reading (Taskar, Guestrin, Koller 2003). `random` shuffles the lessons in each round. Same
 * lessons and random numbers, same weights.
 */
export function fitGrammar(lessons: readonly Lesson[], rounds: number, random: () => number): Grammar {
  const [names, follows, ends] = [new Numbers(), new Numbers(), new Numbers()];
  const rowsOf = (coarse: string): number => {
    const first = follows.of(`${coarse} ${PART_NAMES[0]}`);
    for (const part of PART_NAMES) follows.of(`${coarse} ${part}`);
    return first;
  };
  const any = rowsOf(ANY_CLASS);
  const beginning = follows.of(`${ANY_CLASS} ${BEGINNING}`);
  ends.of('$');
  const order = lessons.map(
    ({ words, parts }): Counted => ({
      words: words.map((word) => ({
        names: Int32Array.from(word.names, (name) => names.of(name)),
        coarse: rowsOf(word.coarse),
      })),
      parts: parts.map((part) => PART_NAMES.indexOf(part)),
    }),
  );
  const weights: Weights = {
    names: new Rows(names.names.size),
    follows: new Rows(follows.names.size),
    ends: new Rows(1),
    any,
    beginning,
  };
  let when = 1;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const lesson of order) {
      if (lesson.parts.length > 0) learn(weights, lesson, strongest(weights, lesson), when);
      when++;
    }
  }
  return {
    evidence: weights.names.averaged(names, when),
    follows: weights.follows.averaged(follows, when),
    ends: weights.ends.averaged(ends, when).get('$') ?? new Int16Array(SIZE),
  };
}

interface Weights {
  readonly names: Rows;
  readonly follows: Rows;
  readonly ends: Rows;
  /** Rows of `follows`: of any class behind the first part, and of the first word. */
  readonly any: number;
  readonly beginning: number;
}

function learn(weights: Weights, { words, parts }: Counted, read: readonly number[], when: number): void {
  if (read.every((part, i) => part === parts[i])) return;
  const { names, follows, ends, any, beginning } = weights;
  for (const [reading, change] of [
    [parts, 1],
    [read, -1],
  ] as const) {
    words.forEach((word, i) => {
      const part = reading[i]!;
      if (parts[i] !== read[i]) for (const name of word.names) names.add(name, part, change, when);
      if (i === 0) follows.add(beginning, part, change, when);
      else for (const row of [any, word.coarse]) follows.add(row + reading[i - 1]!, part, change, when);
    });
    ends.add(0, reading.at(-1)!, change, when);
  }
}

/** The reading with the largest sum of weights, where each wrong word counts `MARGIN` more. */
function strongest({ names, follows, ends, any, beginning }: Weights, { words, parts }: Counted): readonly number[] {
  let best = new Float64Array(SIZE);
  const cameFrom = new Int8Array(words.length * SIZE);
  words.forEach((word, i) => {
    const next = new Float64Array(SIZE);
    for (let part = 0; part < SIZE; part++) {
      let most = i === 0 ? follows.now[beginning * SIZE + part]! : -Infinity;
      for (let before = 0; i > 0 && before < SIZE; before++) {
        const score =
          best[before]! +
          follows.now[(any + before) * SIZE + part]! +
          follows.now[(word.coarse + before) * SIZE + part]!;
        if (score <= most) continue;
        most = score;
        cameFrom[i * SIZE + part] = before;
      }
      next[part] = most + (part === parts[i] ? 0 : MARGIN);
    }
    for (const name of word.names)
      for (let part = 0; part < SIZE; part++) next[part]! += names.now[name * SIZE + part]!;
    best = next;
  });
  const last = best.map((score, part) => score + ends.now[part]!);
  const reading = [last.indexOf(Math.max(...last))];
  for (let i = words.length - 1; i > 0; i--) reading.push(cameFrom[i * SIZE + reading.at(-1)!]!);
  return reading.reverse();
}

/** Fisher and Yates. */
function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
