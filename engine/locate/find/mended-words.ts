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
const LONGEST_DIRECTION = 10;

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
  // Most words are like none of them: one walk tells, where a limit would make one for each number of edits.
  const matches = fuzzy.within(word, word.length < LETTERS_OF_TWO_EDITS ? 1 : 2).slice(0, 2 * MOST_OF_WORD);
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
  for (let cut = 1; cut < word.length; cut++) {
    const left = word.length - cut;
    const isHead = cut <= LONGEST_DIRECTION && left >= SHORTEST && language.directionalOf.has(word.slice(0, cut));
    if (isHead) mends.push(twoWords(word, at, cut, cut, BLANK));
    if (left <= LONGEST_DIRECTION && cut >= SHORTEST && isEnding(word.slice(cut), language)) {
      mends.push(twoWords(word, at, cut, cut, BLANK));
      // The blank has become a letter: `EuclidRAve`.
      if (cut > SHORTEST && left >= SHORTEST) mends.push(twoWords(word, at, cut - 1, cut, BLANK * EDIT));
    }
    // `5thst`, `1283canal`: a digit and a letter.
    if (isDigit(word.charCodeAt(cut - 1)) && left >= SHORTEST && /^[a-z]{3}/.test(word.slice(cut)))
      mends.push(twoWords(word, at, cut, cut, BLANK));
  }
  return mends.length > MOST_OF_WORD ? mends.slice(-MOST_OF_WORD) : mends;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function twoWords(word: string, at: number, headTo: number, tailFrom: number, score: number): Mend {
  const [head, tail] = [word.slice(0, headTo), word.slice(tailFrom)];
  const change: Change = { part: 'word', said: word, used: `${head} ${tail}` };
  return { from: at, to: at + 1, words: [head, tail], score, change };
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
    .within(whole, 1)
    .slice(0, 2 * MOST_OF_WORD)
    .map(({ position }) => spellings[position]!)
    .filter((used) => used.length === whole.length + 1 && used.startsWith(word) && used.endsWith(next));
  return [...(language.spellings.has(whole) ? [whole] : []), ...like].map((used) => ({
    ...{ from: at, to: at + 2, words: [used], score: BLANK },
    change: { part: partOf(used, language), said: `${word} ${next}`, used },
  }));
}
