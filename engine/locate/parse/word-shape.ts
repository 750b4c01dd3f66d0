import type { AddressToken } from './address-tokens.ts';

const VOWEL = /[aeiouy\P{ASCII}]/u;
const LONGEST = 5;

/** How a text writes its letters: 0 both large and small, 1 large only, 2 small only. */
export function textCase(tokens: readonly AddressToken[]): number {
  let [isLarge, isSmall] = [true, true];
  for (const { said, key } of tokens) {
    if (isSmall && said !== key && said !== said.toLowerCase()) isSmall = false;
    if (isLarge && said !== said.toUpperCase()) isLarge = false;
  }
  return isLarge ? 1 : isSmall ? 2 : 0;
}

/**
 * What a word that no table knows looks like: 8 x (its length up to 5, 6 more without a vowel) + its letters: 1 and 2 of a
 * text that has no others, 3 large, 4 the first large, 0 small.
 */
export function wordShape({ said, key }: AddressToken, style: number): number {
  const length = Math.min(key.length, LONGEST) + (key.length > 1 && !VOWEL.test(key) ? LONGEST + 1 : 0);
  if (style > 0) return 8 * length + style;
  if (said === said.toUpperCase()) return 8 * length + 3;
  return 8 * length + (said[0] === said[0]!.toLowerCase() ? 0 : 4);
}
