import type { AddressLanguage } from '../text/language.ts';
import { coarse, isHouseNumberClass, wordClasses } from './word-classes.ts';

/** What the classes of a word say of it. Words of the same classes share one. */
export interface WordFacts {
  /** Small numbers of its classes and of its coarse class, for keys. */
  readonly id: number;
  readonly coarseId: number;
  readonly classes: readonly string[];
  readonly coarse: string;
  readonly isType: boolean;
  /** A state or post code. */
  readonly isRegion: boolean;
  readonly isUnit: boolean;
  readonly isHouseNumber: boolean;
  readonly isBox: boolean;
  /** No class of its own. */
  readonly isWord: boolean;
  readonly isDirection: boolean;
  readonly isShortDirection: boolean;
}

// By the classes, joined: as many as the tables and the shapes of words can make, some hundreds.
const byClasses = new Map<string, WordFacts>();
const coarseIds = new Map<string, number>();
// Words are anybody's, so that there is no end to them: the memo is emptied when it is full.
const MOST_WORDS = 4096;
const byWord = new WeakMap<AddressLanguage, Map<string, WordFacts>>();

/** The facts of a word. Amortised O(1). */
export function wordFacts(key: string, language: AddressLanguage): WordFacts {
  const words = wordsOf(language);
  const known = words.get(key);
  if (known !== undefined) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const facts = factsOf(wordClasses(key, language));
  words.set(key, facts);
  return facts;
}

function wordsOf(language: AddressLanguage): Map<string, WordFacts> {
  const known = byWord.get(language);
  if (known !== undefined) return known;
  const words = new Map<string, WordFacts>();
  byWord.set(language, words);
  return words;
}

function factsOf(classes: readonly string[]): WordFacts {
  const joined = classes.join(' ');
  const known = byClasses.get(joined);
  if (known !== undefined) return known;
  const has = (...some: readonly string[]): boolean => some.some((one) => classes.includes(one));
  const main = coarse(classes[0]!);
  if (!coarseIds.has(main)) coarseIds.set(main, coarseIds.size + 1);
  const facts: WordFacts = {
    id: byClasses.size + 1,
    coarseId: coarseIds.get(main)!,
    classes,
    coarse: main,
    isType: has('type', 'type?', 'type~'),
    isRegion: has('state', 'State', 'zip'),
    isUnit: has('unit'),
    isHouseNumber: isHouseNumberClass(classes[0]!),
    isBox: has('in:box'),
    isWord: main === 'word',
    isDirection: main === 'direction',
    isShortDirection: has('direction'),
  };
  byClasses.set(joined, facts);
  return facts;
}
