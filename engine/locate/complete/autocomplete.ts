import type { Books } from '../books/books.ts';
import type { Candidate } from '../candidate.ts';
import { chosen, DEFAULT_LIMIT } from '../find/chosen.ts';
import { findPlaces } from '../find/find-places.ts';
import type { Hit } from '../find/hit.ts';
import type { LocateOptions } from '../locate-options.ts';
import { wordsOf } from '../text/words.ts';
import type { Completer } from './completer.ts';

// As it stands the text means this, whatever it may become.
const SURE = 0.93;
// What it means after some mending, where it may become something, and where it may become nothing.
const GOOD = 0.8;
const LEAST_SCORE = 0.4;
const GUESS = 0.85;
// Of fewer, equal ones would be left out in favor of each other.
const LEAST_COMPLETIONS = 10;
// A text of more words is mended by `locate`, when it is all there.
const MOST_WORDS = 12;
// More are written out only to be looked at for options that may turn most of them away.
const SHARE_SHOWN = 3;

/**
 * What a text that is still being typed means or may become, best first. Typing errors beyond the beginning of a name, leads
 * (`across from`) and all else that `locate` mends are looked for only where nothing is known as it was typed.
 */
export function autocompleted(
  text: string,
  options: LocateOptions,
  books: Books,
  completer: Completer,
): readonly Candidate[] {
  const { limit = DEFAULT_LIMIT, focus = null } = options;
  const { hits, isDirect } = completer.complete(text, { limit: Math.max(limit, LEAST_COMPLETIONS), focus });
  const best = hits.toSorted((a, b) => b.score - a.score);
  const isPlain = !options.bounds && !options.boundary && !options.matchTypes;
  const becoming = isPlain ? best.slice(0, SHARE_SHOWN * limit) : best;
  if (isDirect || becoming.length >= limit) return chosen(becoming, options, books, () => 0);
  const meant = findPlaces(wordsOf(text).slice(0, MOST_WORDS), books, { isTyping: true });
  const least = becoming.length === 0 ? LEAST_SCORE : GOOD;
  const isSure = ({ score }: Hit): boolean => score >= SURE;
  const guesses =
    becoming.length >= limit ? [] : meant.filter((hit) => !isSure(hit) && hit.score >= least).map(asGuess);
  return chosen([...meant.filter(isSure), ...becoming, ...guesses], options, books, () => 0);
}

const asGuess = (hit: Hit): Hit => ({
  ...hit,
  score: GUESS * hit.score,
  make: () => {
    const candidate = hit.make();
    return candidate && { ...candidate, score: GUESS * candidate.score };
  },
});
