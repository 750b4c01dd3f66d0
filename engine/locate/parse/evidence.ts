import type { AddressLanguage } from '../text/language.ts';
import type { AddressToken } from './address-tokens.ts';
import type { Clue, Evidence } from './grammar.ts';
import { type WordFacts, wordFacts } from './word-facts.ts';

const EDGE = '^';

/** A word with those around it and its place in the text. */
interface Situation {
  readonly here: WordFacts;
  readonly before: WordFacts | undefined;
  readonly before2: WordFacts | undefined;
  readonly after: WordFacts | undefined;
  readonly after2: WordFacts | undefined;
  /** A position in `COMMAS`. */
  readonly comma: number;
  /** Street types behind it in its piece, before a unit or number: 0 to 2. */
  readonly ahead: number;
  /** A position in `FROM_NUMBER`. */
  readonly fromNumber: number;
  /** Words to the next state or post code: 1 to 4. */
  readonly toState: number;
  /** Comma-separated pieces before its own: 0 to 3. */
  readonly piece: number;
  readonly hasBox: boolean;
}

// Breaks before and after a word; `$`: it is the last.
const COMMAS = ['_', ',_', '_,', ',_,', '_$', ',_$'] as const;
// Words since the first that may be a house number; `x`: there is none, `-`: it comes later.
const FROM_NUMBER = ['0', '1', '2', '3', '4', '-', 'x'] as const;

/**
 * What speaks for and against each word's part in an address: its classes, those of its neighbours, the breaks around it,
 * and where it stands, by names that a `Grammar` has weights for. O(tokens).
 */
export function evidenceOf(tokens: readonly AddressToken[], language: AddressLanguage): readonly Evidence[] {
  return situationsOf(tokens, language).map((situation) => ({
    clues: cluesOf(situation),
    coarse: situation.here.coarse,
  }));
}

/** The names of a word's evidence. */
export const namesOf = ({ clues }: Evidence): readonly string[] => clues.flatMap(({ names }) => names());

function situationsOf(tokens: readonly AddressToken[], language: AddressLanguage): readonly Situation[] {
  const facts = tokens.map(({ key }) => wordFacts(key, language));
  const { ahead, toState } = distances(tokens, facts);
  const number = facts.findIndex(({ isHouseNumber }) => isHouseNumber);
  const hasBox = facts.some(({ isBox }) => isBox);
  const last = tokens.length - 1;
  let piece = 0;
  return facts.map((here, i) => {
    const isAfterBreak = tokens[i]!.isAfterBreak;
    if (isAfterBreak) piece++;
    const behind = i === last ? 4 : tokens[i + 1]!.isAfterBreak ? 2 : 0;
    return {
      here,
      before: facts[i - 1],
      before2: facts[i - 2],
      after: facts[i + 1],
      after2: facts[i + 2],
      comma: behind + (isAfterBreak ? 1 : 0),
      ahead: ahead[i]!,
      fromNumber: number < 0 ? 6 : i < number ? 5 : Math.min(i - number, 4),
      toState: toState[i]!,
      piece: Math.min(piece, 3),
      hasBox,
    };
  });
}

/** Of each word: the street types behind it in its piece, and how far the next state or post code is; each up to a few. */
function distances(tokens: readonly AddressToken[], facts: readonly WordFacts[]) {
  const ahead = new Uint8Array(tokens.length);
  const toState = new Uint8Array(tokens.length).fill(4);
  for (let i = tokens.length - 2; i >= 0; i--) {
    const next = facts[i + 1]!;
    const ends = tokens[i + 1]!.isAfterBreak || next.isHouseNumber || next.isUnit;
    ahead[i] = ends ? 0 : Math.min(2, ahead[i + 1]! + (next.isType ? 1 : 0));
    toState[i] = next.isRegion ? 1 : Math.min(4, toState[i + 1]! + 1);
  }
  return { ahead, toState };
}

// Kinds of clues; a key is 8 x what it is about + its kind. Ids of classes are below 4096, those of coarse classes below 128.
const HERE = 0;
const BEFORE = 1;
const AFTER = 2;
const PAIRS = 3;
const FURTHER = 4;
const PLACE = 5;

const cluesOf = (at: Situation): readonly Clue[] => {
  const { here, before, after } = at;
  const [main, left, right] = [here.coarseId, before?.coarseId ?? 0, after?.coarseId ?? 0];
  const place = (((main * 3 + at.ahead) * 7 + at.fromNumber) * 5 + at.toState) * 8 + at.piece * 2 + (at.hasBox ? 1 : 0);
  return [
    { key: (here.id * 6 + at.comma) * 8 + HERE, names: () => hereNames(at) },
    { key: (before?.id ?? 0) * 8 + BEFORE, names: () => besideNames('<', before) },
    { key: (after?.id ?? 0) * 8 + AFTER, names: () => besideNames('>', after) },
    { key: ((left * 128 + main) * 128 + right) * 8 + PAIRS, names: () => pairNames(at) },
    {
      key: ((at.before2?.coarseId ?? 0) * 128 + (at.after2?.coarseId ?? 0)) * 8 + FURTHER,
      names: () => furtherNames(at),
    },
    { key: place * 8 + PLACE, names: () => placeNames(at) },
  ];
};

function hereNames({ here: { classes, coarse }, comma }: Situation): readonly string[] {
  const breaks = COMMAS[comma]!;
  return ['any', `${coarse} ${breaks}`, `@${breaks}`, ...classes.flatMap((one) => [one, `${one} ${breaks}`])];
}

const besideNames = (side: string, facts: WordFacts | undefined): readonly string[] =>
  [facts?.coarse ?? EDGE, ...(facts?.classes ?? [])].map((name) => side + name);

function pairNames({ before, here, after }: Situation): readonly string[] {
  const [left, main, right] = [before?.coarse ?? EDGE, here.coarse, after?.coarse ?? EDGE];
  return [`${left}<${main}`, `${main}>${right}`, `${left}<${main}>${right}`];
}

const furtherNames = ({ before2, after2 }: Situation): readonly string[] => [
  `<<${before2?.coarse ?? EDGE}`,
  `>>${after2?.coarse ?? EDGE}`,
];

function placeNames({ here: { coarse }, ahead, fromNumber, toState, piece, hasBox }: Situation): readonly string[] {
  const number = FROM_NUMBER[fromNumber]!;
  return [
    `${coarse} ahead${ahead}`,
    `ahead${ahead} number${number}`,
    `${coarse} number${number}`,
    `state${toState}`,
    `${coarse} state${toState}`,
    `piece${piece} ${coarse}`,
    ...(hasBox ? [`${coarse} box`] : []),
  ];
}
