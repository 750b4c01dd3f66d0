import { directionalOf } from './directionals.ts';
import { ordinalOf, tensOf } from './ordinals.ts';
import { suffixOf } from './suffixes.ts';

const MAX_WORDS = 60;

/**
 * The words of a text as written, in lower case: accents, apostrophes and punctuation gone, `N.E.` as `ne`; `&`, `@`, `#`
 * and a `/` between words stand alone, `1311-13` and `1/2` stay. The first 60 words count. O(length).
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/([&@#])/g, ' $1 ')
    .replace(/(?<!\d)\/|\/(?!\d)/g, ' / ')
    .replace(/(?<!\d)-|-(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}&@#/-]+/gu, ' ')
    .trim();
  return plain === '' ? [] : plain.split(' ').slice(0, MAX_WORDS);
}

const ordinalDigits = (word: string): string | null => /^(\d+)(st|nd|rd|th)$/.exec(word)?.[1] ?? null;

/**
 * Words in one spelling: `Street` and `St.` as `st`, `North` as `n`, `Fourth` and `4th` as `4`. The same on both sides of a
 * comparison, so that it does not matter that `St John` and `John St` share a spelling.
 */
export function canonical(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const tens = tensOf.get(word);
    const next = i + 1 < words.length ? Number(ordinalOf.get(words[i + 1]!) ?? ordinalDigits(words[i + 1]!)) : 0;
    if (tens !== undefined && next >= 1 && next <= 9) {
      out.push(String(tens + next));
      i++;
    } else
      out.push(suffixOf.get(word) ?? directionalOf.get(word) ?? ordinalOf.get(word) ?? ordinalDigits(word) ?? word);
  }
  return out;
}
