import { PART_NAMES, type PartName } from './parts.ts';

/** A word as a grammar sees it: the names of what speaks for its part, and its class. */
export interface Evidence {
  readonly names: readonly string[];
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
  /** Of a grammar that no longer changes: `follows` of each class as one table, filled as classes are met. */
  readonly tables?: Map<string, Float64Array>;
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
  let best = scoresOf(words[0]!, grammar);
  addRow(best, grammar.follows.get(`${ANY_CLASS} ${BEGINNING}`));
  const cameFrom: Int8Array[] = [];
  for (const word of words.slice(1)) {
    const scores = scoresOf(word, grammar);
    const [next, from] = [new Float64Array(SIZE).fill(-Infinity), new Int8Array(SIZE)];
    const follows = followsTable(word.coarse, grammar);
    for (let before = 0; before < SIZE; before++) {
      for (let part = 0; part < SIZE; part++) {
        const score = best[before]! + scores[part]! + follows[before * SIZE + part]!;
        if (score > next[part]!) {
          next[part] = score;
          from[part] = before;
        }
      }
    }
    cameFrom.push(from);
    best = next;
  }
  addRow(best, grammar.ends);
  return traced(best, cameFrom);
}

/** Weights of the parts of a word of a class, behind each part: [before * parts + part]. */
function followsTable(coarse: string, { follows, tables }: Grammar): Float64Array {
  const known = tables?.get(coarse);
  if (known !== undefined) return known;
  const table = new Float64Array(SIZE * SIZE);
  PART_NAMES.forEach((before, i) => {
    const scores = table.subarray(i * SIZE, (i + 1) * SIZE);
    addRow(scores, follows.get(`${ANY_CLASS} ${before}`));
    addRow(scores, follows.get(`${coarse} ${before}`));
  });
  tables?.set(coarse, table);
  return table;
}

/** The best part of the last word, and from there back to the first. */
function traced(last: Float64Array, cameFrom: readonly Int8Array[]): readonly PartName[] {
  let part = last.indexOf(Math.max(...last));
  const parts = [PART_NAMES[part]!];
  for (let word = cameFrom.length - 1; word >= 0; word--) {
    part = cameFrom[word]![part]!;
    parts.push(PART_NAMES[part]!);
  }
  return parts.reverse();
}

function scoresOf({ names }: Evidence, grammar: Grammar): Float64Array {
  const scores = new Float64Array(SIZE);
  for (const name of names) addRow(scores, grammar.evidence.get(name));
  return scores;
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
  return { evidence, follows, ends, tables: new Map() };
}
