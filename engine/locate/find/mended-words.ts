import type { Change } from '../candidate.ts';
import { FuzzyIndex } from '../names/fuzzy-index.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';

/** Some words of a text, mended: what stands for them, how likely that is, and what changed. */
export interface Mend {
  /** The words of the text that it replaces: from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly score: number;
  readonly change: Change;
}

const EDIT = 0.95;
const BLANK = 0.94;
const SHORTEST = 3;
const LETTERS_OF_TWO_EDITS = 7;
const MOST_OF_WORD = 3;
const LONGEST_ENDING = 9;

interface Grammar {
  readonly spellings: readonly string[];
  readonly fuzzy: FuzzyIndex;
}

const grammars = new WeakMap<AddressLanguage, Grammar>();

/** Words that are parts of every name: types, directions, ordinals. */
function grammarOf(language: AddressLanguage): Grammar {
  const known = grammars.get(language);
  if (known !== undefined) return known;
  const spellings = [...language.spellings.keys()].filter((word) => word.length >= SHORTEST && !/\d/.test(word));
  const grammar = { spellings, fuzzy: FuzzyIndex.build(spellings) };
  grammars.set(language, grammar);
  return grammar;
}

const partOf = (word: string, language: AddressLanguage): Change['part'] =>
  isSaint(word, language)
    ? 'word'
    : language.suffixOf.has(word)
      ? 'suffix'
      : language.directionalOf.has(word)
        ? 'directional'
        : 'word';

/** Spelled as a street type, but it begins names. */
const isSaint = (word: string, { wordLists, directionalOf }: AddressLanguage): boolean =>
  !directionalOf.has(word) && (wordLists.get(word)?.includes('in:saint') ?? false) && word.length > SHORTEST;

/**
 * What a slip in a street type, a direction, an ordinal or a blank may have been: `Stret`, `Nroth`, `5ht`, `Geneseest`,
 * `NSalina`, `Aven ue`. O(words), a few microseconds each.
 */
export function mendsOf(words: readonly string[], language: AddressLanguage = usEnglish): readonly Mend[] {
  return words.flatMap((word, at) => [
    ...misspelled(word, at, at + 1, EDIT, language),
    ...brokenOrdinal(word, at),
    ...runTogether(word, at, language),
    ...(at + 1 < words.length ? torn(word, words[at + 1]!, at, language) : []),
  ]);
}

function misspelled(word: string, from: number, to: number, score: number, language: AddressLanguage): readonly Mend[] {
  if (word.length < SHORTEST || language.spellings.has(word) || /\d/.test(word)) return [];
  const { spellings, fuzzy } = grammarOf(language);
  const matches = fuzzy.within(word, word.length < LETTERS_OF_TWO_EDITS ? 1 : 2, 2 * MOST_OF_WORD);
  const meant = new Map<string, Mend>();
  for (const { position, edits } of matches) {
    const used = spellings[position]!;
    const spelling = language.spellings.get(used)!;
    const change = { part: partOf(used, language), said: word, used };
    // No name begins with its type.
    if (from === 0 && change.part === 'suffix') continue;
    if (!meant.has(spelling)) meant.set(spelling, { from, to, words: [used], score: score ** edits, change });
  }
  return [...meant.values()].slice(0, MOST_OF_WORD);
}

/** `5ht` for 5th. */
function brokenOrdinal(word: string, at: number): readonly Mend[] {
  const digits = /^(\d{1,3})[a-z]{1,3}$/.exec(word)?.[1];
  if (digits === undefined) return [];
  return [
    { from: at, to: at + 1, words: [digits], score: EDIT, change: { part: 'name', said: word, used: `${digits}th` } },
  ];
}

/** A blank that is missing: `Geneseest`, `NSalina`. */
function runTogether(word: string, at: number, language: AddressLanguage): readonly Mend[] {
  const mends: Mend[] = [];
  const add = (head: string, tail: string, factor = 1): void => {
    const change: Change = { part: 'word', said: word, used: `${head} ${tail}` };
    mends.push({ from: at, to: at + 1, words: [head, tail], score: BLANK * factor, change });
  };
  for (let cut = 1; cut < word.length; cut++) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (tail.length >= SHORTEST && language.directionalOf.has(head)) add(head, tail);
    if (head.length >= SHORTEST && isEnding(tail, language)) add(head, tail);
    // The blank has become a letter: `EuclidRAve`.
    if (cut > SHORTEST && tail.length >= SHORTEST && isEnding(tail, language)) add(head.slice(0, -1), tail, EDIT);
    // `5thst`, `1283canal`: a digit and a letter.
    if (/\d$/.test(head) && /^[a-z]{3}/.test(tail)) add(head, tail);
  }
  return mends.slice(-MOST_OF_WORD);
}

/** What a name ends with: a type, or a direction in full. */
const isEnding = (tail: string, { suffixOf, directionalOf }: AddressLanguage): boolean =>
  (tail.length >= 2 && tail.length <= LONGEST_ENDING && suffixOf.has(tail)) ||
  (tail.length > SHORTEST && directionalOf.has(tail));

/** A blank too many, `Aven ue`, or one in the place of a letter, `E st` for East. */
function torn(word: string, next: string, at: number, language: AddressLanguage): readonly Mend[] {
  const whole = word + next;
  if (whole.length < SHORTEST || /\d/.test(whole)) return [];
  const { spellings, fuzzy } = grammarOf(language);
  const like = fuzzy
    .within(whole, 1, 2 * MOST_OF_WORD)
    .map(({ position }) => spellings[position]!)
    .filter((used) => used.length === whole.length + 1 && used.startsWith(word) && used.endsWith(next));
  return [...(language.spellings.has(whole) ? [whole] : []), ...like].map((used) => ({
    ...{ from: at, to: at + 2, words: [used], score: BLANK },
    change: { part: partOf(used, language), said: `${word} ${next}`, used },
  }));
}
