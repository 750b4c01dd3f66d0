import { PART_NAMES, type PartName } from './parts.ts';

/** A word as a grammar sees it: what speaks for its part, and its class. */
export interface Evidence {
  /** A number for each group of names: the same for the same names, whatever the word. */
  readonly keys: readonly number[];
  /** The names of a group, by its position in `keys`. */
  namesAt(group: number): readonly string[];
  readonly coarse: string;
}

/**
 * How strongly each piece of evidence speaks for each part of an address, and each pair of parts for a word: a linear chain.
 * Rows have a weight for each part in the order of `PART_NAMES`; what is not listed is 0.
 */
export interface Grammar {
  readonly evidence: ReadonlyMap<string, ArrayLike<number>>;
  /** Class of a word (`*`: any) and the part before it, joined by a blank (`^`: it is the first word). */
  readonly follows: ReadonlyMap<string, ArrayLike<number>>;
  /** At the end of the text. */
  readonly ends: ArrayLike<number>;
  /** Of a grammar that no longer changes: what was added up once. */
  readonly memo?: Memo;
}

/** Sums of weights, so that each is added up once. */
interface Memo {
  /** Of the names of a group, by its key. */
  readonly groups: Map<number, Float64Array>;
  /** `follows` of each class as one table. */
  readonly tables: Map<string, Float64Array>;
}

export const ANY_CLASS = '*';
export const BEGINNING = '^';
const SIZE = PART_NAMES.length;

/**
 * The parts of the words with the largest sum of weights (Viterbi 1967); of equal ones those earlier in `PART_NAMES`.
 * O(words x parts^2).
 */
export function bestParts(words: readonly Evidence[], grammar: Grammar): readonly PartName[] {
  if (words.length === 0) return [];
  let best = new Float64Array(SIZE);
  let next = new Float64Array(SIZE);
  const cameFrom = new Int8Array(words.length * SIZE);
  addScores(best, words[0]!, grammar);
  addRow(best, grammar.follows.get(`${ANY_CLASS} ${BEGINNING}`));
  for (let i = 1; i < words.length; i++) {
    step(best, next, cameFrom.subarray(i * SIZE, (i + 1) * SIZE), followsTable(words[i]!.coarse, grammar));
    addScores(next, words[i]!, grammar);
    [best, next] = [next, best];
  }
  addRow(best, grammar.ends);
  return traced(best, cameFrom, words.length);
}

/** One word on: for each part the best sum that leads to it, and the part before it in that sum. */
function step(best: Float64Array, next: Float64Array, from: Int8Array, follows: Float64Array): void {
  for (let part = 0; part < SIZE; part++) {
    let most = -Infinity;
    let origin = 0;
    for (let before = 0, at = part; before < SIZE; before++, at += SIZE) {
      const score = best[before]! + follows[at]!;
      if (score > most) {
        most = score;
        origin = before;
      }
    }
    next[part] = most;
    from[part] = origin;
  }
}

/** Weights of the parts of a word of a class, behind each part: [before * parts + part]. */
function followsTable(coarse: string, { follows, memo }: Grammar): Float64Array {
  const known = memo?.tables.get(coarse);
  if (known !== undefined) return known;
  const table = new Float64Array(SIZE * SIZE);
  PART_NAMES.forEach((before, i) => {
    const scores = table.subarray(i * SIZE, (i + 1) * SIZE);
    addRow(scores, follows.get(`${ANY_CLASS} ${before}`));
    addRow(scores, follows.get(`${coarse} ${before}`));
  });
  memo?.tables.set(coarse, table);
  return table;
}

/** The best part of the last word, and from there back to the first. */
function traced(last: Float64Array, cameFrom: Int8Array, length: number): readonly PartName[] {
  const parts: PartName[] = new Array(length);
  let part = last.indexOf(Math.max(...last));
  for (let word = length - 1; word >= 0; word--) {
    parts[word] = PART_NAMES[part]!;
    part = cameFrom[word * SIZE + part]!;
  }
  return parts;
}

function addScores(scores: Float64Array, word: Evidence, grammar: Grammar): void {
  const { keys } = word;
  for (let group = 0; group < keys.length; group++)
    addRow(scores, grammar.memo?.groups.get(keys[group]!) ?? sumOf(word, group, grammar));
}

// Far more than addresses have; whoever makes more up pays with his own time, not with memory.
const MOST_GROUPS = 30_000;

function sumOf(word: Evidence, group: number, { evidence, memo }: Grammar): Float64Array {
  const sum = new Float64Array(SIZE);
  for (const name of word.namesAt(group)) addRow(sum, evidence.get(name));
  if (memo !== undefined) {
    if (memo.groups.size >= MOST_GROUPS) memo.groups.clear();
    memo.groups.set(word.keys[group]!, sum);
  }
  return sum;
}

function addRow(scores: Float64Array, row: ArrayLike<number> | undefined): void {
  if (row === undefined) return;
  for (let part = 0; part < SIZE; part++) scores[part]! += row[part]!;
}

/** A grammar as text: a line for each row, its kind and name, then `part:weight` for each part that has one. */
export function writeGrammar({ evidence, follows, ends }: Grammar): string {
  const line = (kind: string, name: string, row: ArrayLike<number>): readonly string[] => {
    const weights = PART_NAMES.flatMap((_, part) => (row[part] ? [`${part.toString(36)}${row[part]}`] : []));
    return weights.length === 0 ? [] : [`${kind}\t${name}\t${weights.join(' ')}`];
  };
  return [
    ...[...evidence].flatMap(([name, row]) => line('e', name, row)).sort(),
    ...[...follows].flatMap(([name, row]) => line('f', name, row)).sort(),
    ...line('$', '', ends),
  ].join('\n');
}

/** The inverse of `writeGrammar`. */
export function readGrammar(text: string): Grammar {
  const [evidence, follows] = [new Map<string, Int16Array>(), new Map<string, Int16Array>()];
  let ends = new Int16Array(SIZE);
  for (const line of text.trim().split('\n')) {
    const [kind = '', name = '', weights = ''] = line.split('\t');
    const row = new Int16Array(SIZE);
    for (const weight of weights.split(' ')) row[Number.parseInt(weight[0]!, 36)] = Number(weight.slice(1));
    if (kind === 'e') evidence.set(name, row);
    else if (kind === 'f') follows.set(name, row);
    else ends = row;
  }
  return { evidence, follows, ends, memo: { groups: new Map(), tables: new Map() } };
}
