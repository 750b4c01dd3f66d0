import type { Change } from '../candidate.ts';
import { FuzzyIndex } from '../names/fuzzy-index.ts';
import { betweenReadings, crossingReadings } from '../parse/crossing-words.ts';
import { houseNumberOf } from '../text/house-number.ts';
import type { AddressLanguage } from '../text/language.ts';
import { type Phrases, phraseAt } from '../text/phrases.ts';
import { routeAt } from '../text/routes.ts';
import { usEnglish } from '../text/us/us-english.ts';

/** A text with slips in the words that hold it together mended, and how likely that is. */
export interface MendedSpeech {
  readonly words: readonly string[];
  readonly score: number;
  readonly changes: readonly Change[];
}

// Behind so many words there is no joint between two streets.
const MOST_WORDS = 12;
const MOST_TEXTS = 6;
const MOST_OF_TWO_MENDS = 3;
const MOST_MENDS = 16;
const MOST_OF_WORD = 6;
const EDIT = 0.95;
const BLANK = 0.94;
const LETTERS_OF_TWO_EDITS = 6;
// Shorter pieces of a word are letters of another.
const LEAST_PIECE = 2;
const LONG_PIECE = 4;

interface Mend {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly score: number;
}

interface Vocabulary {
  /** Words that are joints by themselves: a piece of a word may be one of these, or any of four letters. */
  readonly joints: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** `nd` is a slip of `and` as well. */
  readonly states: ReadonlySet<string>;
  readonly ordered: readonly string[];
  readonly fuzzy: FuzzyIndex;
}

const vocabularies = new WeakMap<AddressLanguage, Vocabulary>();

/** Words that are no names but say how names belong together, those that say most first. */
function vocabularyOf(language: AddressLanguage): Vocabulary {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const wordsIn = (phrases: Phrases): readonly string[] => [...phrases.values()].flat(2);
  const networks = new Set([...language.networkOf.keys()].flatMap((phrase) => phrase.split(' ')));
  const words = new Set(
    [
      ...[...language.crossingWords, ...language.betweenWords, ...language.betweenJoints, ...language.blockWords],
      ...[...language.ontoWords, ...wordsIn(language.betweenPhrases), ...wordsIn(language.crossingPhrases)],
      ...[...networks, ...[...language.spellings].filter(([, short]) => networks.has(short)).map(([word]) => word)],
      ...[...language.stateCodes, ...wordsIn(language.halfPhrases), ...wordsIn(language.leadingWords)],
    ].filter((word) => /^\p{L}{2,}$/u.test(word)),
  );
  const ordered = [...words];
  const { crossingWords, betweenJoints, ontoWords, blockWords } = language;
  const joints = new Set([...crossingWords, ...betweenJoints, ...ontoWords, ...blockWords]);
  const vocabulary = { words, states: language.stateCodes, joints, ordered, fuzzy: FuzzyIndex.build(ordered) };
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

/**
 * The text with one or two slips mended in what joins or introduces names: `500 bslock of`, `bltwn`, `Main adn Oak`,
 * `Mainand Oak`, `Highwa 290`, `Jamesa t Teall`. Only what makes it read otherwise, likeliest first, at most six ways among
 * the first 12 words. O(words), some microseconds each.
 */
export function mendedSpeech(words: readonly string[], language: AddressLanguage = usEnglish): readonly MendedSpeech[] {
  const head = words.slice(0, MOST_WORDS);
  const mends = head
    .flatMap((_, at) => mendsAt(head, at, language))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_MENDS);
  if (mends.length === 0) return [];
  const shapes = new Set([shapeOf(words, language)]);
  /** The first texts of shapes that were not seen. */
  const fresh = (texts: readonly (readonly Mend[])[], most: number): readonly MendedSpeech[] => {
    const found: MendedSpeech[] = [];
    for (const text of texts) {
      if (found.length >= most) break;
      const one = mended(words, text);
      const shape = shapeOf(one.words, language);
      if (!shapes.has(shape)) found.push(one);
      shapes.add(shape);
    }
    return found;
  };
  const pairs = mends.flatMap((one) => mends.filter((other) => other.from >= one.to).map((other) => [one, other]));
  const single = fresh(
    mends.map((mend) => [mend]),
    MOST_TEXTS,
  );
  return [...single, ...fresh(pairs, MOST_OF_TWO_MENDS)];
}

function mended(words: readonly string[], mends: readonly Mend[]): MendedSpeech {
  const out: string[] = [];
  let at = 0;
  for (const mend of mends) {
    out.push(...words.slice(at, mend.from), ...mend.words);
    at = mend.to;
  }
  const changes = mends.map(
    (mend): Change => ({
      part: 'word',
      said: words.slice(mend.from, mend.to).join(' '),
      used: mend.words.join(' '),
    }),
  );
  return {
    words: [...out, ...words.slice(at)],
    score: mends.reduce((product, { score }) => product * score, 1),
    changes,
  };
}

/** What the words are read as, whatever the names: two texts of one shape are found alike. */
function shapeOf(words: readonly string[], language: AddressLanguage): string {
  const leads = words.map((_, i) => phraseAt(words, i, language.leadingWords)?.length ?? 0);
  const routes = words.filter((_, i) => routeAt(words, i, language) !== null);
  const lengths = [
    ...crossingReadings(words, language).map(({ first }) => first.length),
    0,
    ...betweenReadings(words, language).map(({ street, from }) => 100 * street.length + from.length),
  ];
  const block = words.findIndex((word) => language.blockWords.has(word));
  const isOfBlock = language.ontoWords.has(words[block + 1] ?? '');
  return [leads, lengths, block, isOfBlock, routes, houseNumberOf(words, language)?.length ?? 0].join('|');
}

function mendsAt(words: readonly string[], at: number, language: AddressLanguage): readonly Mend[] {
  const vocabulary = vocabularyOf(language);
  const [word, next] = [words[at]!, words[at + 1]];
  if (/\d/.test(word)) return [];
  const isBeforeNumber = /^\d/.test(next ?? '') && routeAt(words, at, language) === null;
  const mends = language.unitOf.has(word) ? [] : misspelled(word, at, at + 1, vocabulary, isBeforeNumber);
  if (!vocabulary.words.has(word)) mends.push(...glued(word, at, vocabulary));
  if (next === undefined || /\d/.test(next)) return mends;
  // A joint that is there as it is spelled is not taken apart.
  if ([word, next].some((one) => vocabulary.joints.has(one))) return mends;
  mends.push(...torn(word, next, at, vocabulary), ...moved(word, next, at, vocabulary));
  return mends;
}

/** `bslock`, `adn`; `R 92` of a word before a number, where one letter is enough. */
function misspelled(
  word: string,
  from: number,
  to: number,
  { words, states, ordered, fuzzy }: Vocabulary,
  isBeforeNumber: boolean,
): Mend[] {
  if (!isBeforeNumber && (word.length < LEAST_PIECE || (words.has(word) && !states.has(word)))) return [];
  return fuzzy
    .within(word, word.length < LETTERS_OF_TWO_EDITS ? 1 : 2, MOST_OF_WORD)
    .filter(({ edits }) => edits > 0)
    .map(({ position, edits }) => ({ from, to, words: [ordered[position]!], score: EDIT ** edits }));
}

const isPiece = (piece: string, { words, joints }: Vocabulary): boolean =>
  joints.has(piece) || (piece.length >= LONG_PIECE && words.has(piece));

/** A blank that is missing or has become a letter: `Mainand Oak`, `ofXCanal`. */
function glued(word: string, at: number, vocabulary: Vocabulary): readonly Mend[] {
  const mends: Mend[] = [];
  for (let cut = LEAST_PIECE; cut + LEAST_PIECE <= word.length; cut++) {
    const head = word.slice(0, cut);
    for (const skipped of [0, 1]) {
      const tail = word.slice(cut + skipped);
      if (tail.length < LEAST_PIECE || ![head, tail].some((piece) => isPiece(piece, vocabulary))) continue;
      mends.push({ from: at, to: at + 1, words: [head, tail], score: skipped === 0 ? BLANK : BLANK * EDIT });
    }
  }
  return mends;
}

/** A blank too many: `betw een`; one that was a letter: `c rner`. */
function torn(word: string, next: string, at: number, { words, ordered, fuzzy }: Vocabulary): readonly Mend[] {
  const whole = word + next;
  if (words.has(word) && words.has(next)) return [];
  if (words.has(whole)) return [{ from: at, to: at + 2, words: [whole], score: BLANK }];
  return fuzzy
    .within(whole, 1, MOST_OF_WORD)
    .map(({ position }) => ordered[position]!)
    .filter((used) => used.length === whole.length + 1 && used.startsWith(word) && used.endsWith(next))
    .map((used) => ({ from: at, to: at + 2, words: [used], score: BLANK }));
}

/** A blank in the wrong place: `Jamesa t Teall`, `Stt o Oak`. */
function moved(word: string, next: string, at: number, vocabulary: Vocabulary): readonly Mend[] {
  const pairs = [
    [word.slice(0, -1), word.slice(-1) + next],
    [word + next.slice(0, 1), next.slice(1)],
  ] as const;
  return pairs
    .filter(([head, tail]) => head !== '' && tail !== '' && [head, tail].some((piece) => isPiece(piece, vocabulary)))
    .map((pair) => ({ from: at, to: at + 2, words: pair, score: BLANK }));
}
