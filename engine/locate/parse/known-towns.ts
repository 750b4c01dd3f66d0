import type { AddressLanguage } from '../text/language.ts';
import type { AddressToken } from './address-tokens.ts';

/** How a word stands in a well-known town's name: in none, alone, first of several, behind the first. */
export const TOWN = { none: 0, alone: 1, first: 2, behind: 3 } as const;

const MOST_WORDS = 4;

/** Of each word how it stands in a town's name, the longest names first; names do not go across breaks. O(words). */
export function knownTowns(tokens: readonly AddressToken[], { towns, townSpellings }: AddressLanguage): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  if (towns.size === 0) return marks;
  for (let i = 0; i < tokens.length; ) {
    let [name, length] = ['', 0];
    for (let n = 0; n < MOST_WORDS && i + n < tokens.length && !(n > 0 && tokens[i + n]!.isAfterBreak); n++) {
      const { key } = tokens[i + n]!;
      name += (n === 0 ? '' : ' ') + (townSpellings.get(key) ?? key);
      if (towns.has(name)) length = n + 1;
    }
    if (length > 0) marks[i] = length === 1 ? TOWN.alone : TOWN.first;
    marks.fill(TOWN.behind, i + 1, i + length);
    i += Math.max(1, length);
  }
  return marks;
}
