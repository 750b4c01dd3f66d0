import type { AddressLanguage } from '../text/language.ts';
import type { AddressToken } from './address-tokens.ts';
import type { Evidence } from './grammar.ts';
import { knownTowns, TOWN } from './known-towns.ts';
import { type WordFacts, wordFacts } from './word-facts.ts';
import { textCase, wordShape } from './word-shape.ts';

const EDGE = '^';

// Breaks before and after a word; `$`: it is the last.
const COMMAS = ['_', ',_', '_,', ',_,', '_$', ',_$'] as const;
// Words since the first that may be a house number; `x`: there is none, `-`: it comes later.
const FROM_NUMBER = ['0', '1', '2', '3', '4', '-', 'x'] as const;

// How a word stands in a well-known town's name (`TOWN`), and what stands behind the name.
const TOWNS = ['-', 'B1', 'B2', 'I2'] as const;
const BEHIND_TOWN = ['-', '$', 'R', ','] as const;

/**
 * What speaks for and against each word's part in an address: its classes, those of its neighbours, the breaks around it,
 * its shape and where it stands, by names that a `Grammar` has weights for. O(tokens).
 */
export function evidenceOf(tokens: readonly AddressToken[], language: AddressLanguage): readonly Evidence[] {
  const text = overview(tokens, language);
  const words: Evidence[] = [];
  for (let i = 0; i < tokens.length; i++) words.push(new SeenWord(text, i));
  return words;
}

/** The names of a word's evidence. */
export const namesOf = (word: Evidence): readonly string[] => word.keys.flatMap((_, group) => word.namesAt(group));

/** What is known of each word, by its position. */
interface Overview {
  readonly facts: readonly WordFacts[];
  /** A position in `COMMAS`. */
  readonly comma: Uint8Array;
  /** Street types behind it in its piece, before a unit or number: 0 to 2. */
  readonly ahead: Uint8Array;
  /** Words since the last street type: 1 to 3. */
  readonly since: Uint8Array;
  /** A position in `FROM_NUMBER`. */
  readonly fromNumber: Uint8Array;
  /** Words to the next state or post code: 1 to 4. */
  readonly toState: Uint8Array;
  /** Comma-separated pieces before its own: 0 to 3. */
  readonly piece: Uint8Array;
  readonly town: Uint8Array;
  /** A position in `BEHIND_TOWN`. */
  readonly behindTown: Uint8Array;
  readonly shape: Uint8Array;
  readonly hasBox: boolean;
}

function overview(tokens: readonly AddressToken[], language: AddressLanguage): Overview {
  const facts: WordFacts[] = [];
  for (const { key } of tokens) facts.push(wordFacts(key, language));
  const size = tokens.length;
  const row = () => new Uint8Array(size);
  const text = { comma: row(), ahead: row(), since: row(), fromNumber: row(), toState: row(), piece: row() };
  const [behindTown, shape] = [row(), row()];
  const town = knownTowns(tokens, language);
  const style = textCase(tokens);
  let [piece, since, number, hasBox] = [0, 3, -1, false];
  for (let i = 0; i < size; i++) {
    const here = facts[i]!;
    const { isAfterBreak } = tokens[i]!;
    if (isAfterBreak) piece++;
    if (number < 0 && here.isHouseNumber) number = i;
    text.comma[i] = (i === size - 1 ? 4 : tokens[i + 1]!.isAfterBreak ? 2 : 0) + (isAfterBreak ? 1 : 0);
    text.piece[i] = Math.min(piece, 3);
    text.since[i] = Math.min(since, 3);
    since = here.isType ? 1 : since + 1;
    hasBox ||= here.isBox;
    if (here.isWord) shape[i] = wordShape(tokens[i]!, style);
  }
  for (let i = size - 1; i >= 0; i--) {
    text.fromNumber[i] = number < 0 ? 6 : i < number ? 5 : Math.min(i - number, 4);
    const next = facts[i + 1];
    const isBreak = next !== undefined && tokens[i + 1]!.isAfterBreak;
    const ends = next === undefined || isBreak || next.isHouseNumber || next.isUnit;
    text.ahead[i] = ends ? 0 : Math.min(2, text.ahead[i + 1]! + (next.isType ? 1 : 0));
    text.toState[i] = next === undefined ? 4 : next.isRegion ? 1 : Math.min(4, text.toState[i + 1]! + 1);
    if (town[i] === 0) continue;
    if (town[i + 1] === TOWN.behind) behindTown[i] = behindTown[i + 1]!;
    else behindTown[i] = next === undefined ? 1 : next.isRegion ? 2 : isBreak ? 3 : 0;
  }
  return { facts, ...text, town, behindTown, shape, hasBox };
}

// Ids of classes are below 4096 and those of coarse classes below 128 in every language; a key ends in what it is of.
const COARSE = 128;
const KINDS = 16;
const DIRECTION_KIND = 8;

/** A word in its text. The groups: itself, the one before, the one behind, all three, those further off, its place, towns, shape or direction. */
class SeenWord implements Evidence {
  readonly keys: readonly number[];
  readonly coarse: string;
  readonly #text: Overview;
  readonly #at: number;

  constructor(text: Overview, at: number) {
    this.#text = text;
    this.#at = at;
    const { facts } = text;
    const here = facts[at]!;
    const [before, after] = [facts[at - 1], facts[at + 1]];
    const [main, left, right] = [here.coarseId, before?.coarseId ?? 0, after?.coarseId ?? 0];
    this.coarse = here.coarse;
    const place = (main * 3 + text.ahead[at]!) * 7 + text.fromNumber[at]!;
    const town = (text.town[at]! * 4 + (text.town[at + 1] ?? 0)) * 4 + (text.town[at - 1] ?? 0);
    const keys = [
      here.id * 6 + text.comma[at]!,
      before?.id ?? 0,
      after?.id ?? 0,
      (left * COARSE + main) * COARSE + right,
      (facts[at - 2]?.coarseId ?? 0) * COARSE + (facts[at + 2]?.coarseId ?? 0),
      ((place * 5 + text.toState[at]!) * 4 + text.piece[at]!) * 2 + (text.hasBox ? 1 : 0),
      ((town * 4 + text.behindTown[at]!) * 4 + text.since[at]!) * COARSE + main,
    ];
    if (here.isWord) keys.push(text.shape[at]! * COARSE + left);
    for (let group = 0; group < keys.length; group++) keys[group] = keys[group]! * KINDS + group;
    if (here.isDirection) keys.push(this.#directionKey(left, right) * KINDS + DIRECTION_KIND);
    this.keys = keys;
  }

  #directionKey(left: number, right: number): number {
    const { facts, since, town, comma } = this.#text;
    const at = this.#at;
    const flag = (is: boolean | undefined): number => (is ? 1 : 0);
    const beside = (left * COARSE + right) * 4 + flag(facts[at - 1]?.isType) * 2 + flag(facts[at + 1]?.isType);
    const place = (since[at]! * 6 + comma[at]!) * 2 + flag(town[at + 1] !== undefined && town[at + 1] !== 0);
    return (beside * 48 + place) * 2 + flag(facts[at]!.isShortDirection);
  }

  namesAt(group: number): readonly string[] {
    const [text, at] = [this.#text, this.#at];
    const { facts } = text;
    const [before, after] = [facts[at - 1], facts[at + 1]];
    if (group === 0) return hereNames(facts[at]!, COMMAS[text.comma[at]!]!);
    if (group === 1) return besideNames('<', before);
    if (group === 2) return besideNames('>', after);
    if (group === 3) return pairNames(before?.coarse ?? EDGE, this.coarse, after?.coarse ?? EDGE);
    if (group === 4) return [`<<${facts[at - 2]?.coarse ?? EDGE}`, `>>${facts[at + 2]?.coarse ?? EDGE}`];
    if (group === 5) return placeNames(text, at);
    if (group === 6) return townNames(text, at);
    return facts[at]!.isWord ? shapeNames(text.shape[at]!, before?.coarse ?? EDGE) : directionNames(text, at);
  }
}

const hereNames = ({ classes, coarse }: WordFacts, breaks: string): readonly string[] => [
  'any',
  `${coarse} ${breaks}`,
  `@${breaks}`,
  ...classes.flatMap((one) => [one, `${one} ${breaks}`]),
];

const besideNames = (side: string, facts: WordFacts | undefined): readonly string[] =>
  [facts?.coarse ?? EDGE, ...(facts?.classes ?? [])].map((name) => side + name);

const pairNames = (left: string, main: string, right: string): readonly string[] => [
  `${left}<${main}`,
  `${main}>${right}`,
  `${left}<${main}>${right}`,
];

function placeNames(text: Overview, at: number): readonly string[] {
  const { coarse } = text.facts[at]!;
  const number = FROM_NUMBER[text.fromNumber[at]!]!;
  return [
    `${coarse} ahead${text.ahead[at]}`,
    `ahead${text.ahead[at]} number${number}`,
    `${coarse} number${number}`,
    `state${text.toState[at]}`,
    `${coarse} state${text.toState[at]}`,
    `piece${text.piece[at]} ${coarse}`,
    ...(text.hasBox ? [`${coarse} box`] : []),
  ];
}

function townNames({ facts, town, behindTown, since }: Overview, at: number): readonly string[] {
  const { coarse } = facts[at]!;
  const here = `town${TOWNS[town[at]!]}`;
  const [before, after] = [TOWNS[town[at - 1] ?? 0], TOWNS[town[at + 1] ?? 0]];
  return [
    here,
    `${here} ${coarse}`,
    `${here} since${since[at]}`,
    `${here}>${BEHIND_TOWN[behindTown[at]!]}`,
    `>town${after}`,
    `${coarse} >town${after}`,
    `<town${before} ${here}`,
  ];
}

const shapeNames = (shape: number, left: string): readonly string[] => {
  const [length, letters] = [`length${shape >> 3}`, `case${shape & 7}`];
  return [length, letters, `${length} <${left}`];
};

function directionNames({ facts, since, town, comma }: Overview, at: number): readonly string[] {
  const [before, after] = [facts[at - 1], facts[at + 1]];
  const right = (town[at + 1] ?? 0) > 0 ? 'town' : (after?.coarse ?? EDGE);
  const kind = facts[at]!.isShortDirection ? 'dir' : 'Dir';
  return [
    `dir since${since[at]} >${right} ${after?.isType ? 'T' : ''}`,
    `${kind} <${before?.isType ? 'T' : (before?.coarse ?? EDGE)} >${after?.coarse ?? EDGE} ${COMMAS[comma[at]!]}`,
  ];
}
