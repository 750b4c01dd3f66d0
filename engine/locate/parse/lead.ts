import type { AddressLanguage } from '../text/language.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';

/** What was said before a place, and the rest. */
export interface Lead {
  /** The words before the place, joined by blanks; empty: none. */
  readonly said: string;
  /** The place is only near what the rest names: `across from`, `behind`. */
  readonly isNearby: boolean;
  readonly rest: readonly string[];
}

// `it is on | the corner of`; more than this nobody says.
const MOST_LEADS = 3;

/**
 * Takes `the corner of`, `in front of`, `across from` and the like from the head of a text, as many as three. At least one
 * word stays, so that a text of nothing but such words is left as it is. A name may begin like that too (`The Prado`):
 * callers try the whole text where the rest is nothing. O(words).
 */
export function readLead(words: readonly string[], language: AddressLanguage = usEnglish): Lead {
  let taken = 0;
  let isNearby = false;
  for (let i = 0; i < MOST_LEADS; i++) {
    const lead = phraseAt(words, taken, language.leadingWords);
    if (lead === null || taken + lead.length >= words.length) break;
    isNearby ||= language.nearbyPhrases.has(lead.join(' '));
    taken += lead.length;
  }
  return { said: words.slice(0, taken).join(' '), isNearby, rest: taken === 0 ? words : words.slice(taken) };
}
