import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical, wordsOf } from '../text/words.ts';

// `s` may become a hundred words; from the second letter on the choice is small.
const SHORTEST_CUT_WORD = 2;
const MAX_READINGS = 16;

/** A text that is still being typed. */
export interface TypedText {
  /** As `wordsOf` gives them; the last may be cut short. */
  readonly words: readonly string[];
  /** Whether something was typed after the last word, so that it is whole. */
  readonly isLastWhole: boolean;
}

export const typedText = (text: string): TypedText => ({
  words: wordsOf(text),
  isLastWhole: /[\s,;.]$/.test(text),
});

/**
 * What typed words may stand for in canonical words, most direct first, at most 16, each once; a blank at the end says that
 * the last word is whole. `e genesee stre` is `e genesee stre`, and `e genesee st ` since streets are stored so; `fif` is
 * also `5 ` and `15 `. Empty for no words. O(words + spellings of the last).
 */
export function typedReadings(
  { words, isLastWhole }: TypedText,
  language: AddressLanguage = usEnglish,
): readonly string[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const before = words.slice(0, -1);
  const spelled = (ending: string): string => canonical([...before, ending], language).join(' ');
  const asTyped = [...canonical(before, language), last].join(' ');
  const readings = new Set(isLastWhole ? [`${spelled(last)} `] : [spelled(last), asTyped]);
  for (const word of isLastWhole ? [] : becoming(last, language)) {
    if (readings.size >= MAX_READINGS) break;
    readings.add(`${spelled(word)} `);
  }
  return [...readings];
}

/** Words with another spelling that a cut one may become: `fif` -> `fifth`, `5t` -> `5th`. */
function becoming(cut: string, language: AddressLanguage): readonly string[] {
  const ordinal = /^(\d+)(\D+)$/.exec(cut);
  if (ordinal !== null)
    return [...language.ordinalEndings]
      .filter((end) => end.startsWith(ordinal[2]!))
      .map((end) => `${ordinal[1]}${end}`);
  if (cut.length < SHORTEST_CUT_WORD) return [];
  const words = sortedSpellings(language);
  const found: string[] = [];
  for (let i = firstFrom(words, cut); i < words.length && words[i]!.startsWith(cut); i++) found.push(words[i]!);
  return found;
}

const sorted = new WeakMap<AddressLanguage, readonly string[]>();

function sortedSpellings(language: AddressLanguage): readonly string[] {
  const known = sorted.get(language) ?? [...language.spellings.keys()].sort();
  sorted.set(language, known);
  return known;
}

function firstFrom(words: readonly string[], prefix: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
