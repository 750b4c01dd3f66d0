/**
 * The words of a column or file name in lower case: `CART_OWN` is cart own, `dateRated` date rated, `XCoord` x coord,
 * `L_F_ADD` l f add. Digits are words of their own.
 */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\d)/gu, '$1 $2')
    .replaceAll(/(\d)(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

/** Letters and digits only, in lower case: `STREET_ID` and `streetID` are the same. */
export const squeezed = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');

/** Whether a word of the name is one of these, or begins with one of those that end in `*`. */
export const hasWord = (name: string, wanted: readonly string[]): boolean =>
  wordsOf(name).some((word) => wanted.some((each) => isWord(word, each)));

const isWord = (word: string, wanted: string): boolean =>
  wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;

/** The position of the first of `wanted` that the name has as a word; Infinity for none. For choosing the best of several. */
export const rankOf = (name: string, wanted: readonly string[]): number => {
  const words = wordsOf(name);
  const at = wanted.findIndex((each) => words.some((word) => isWord(word, each)));
  return at < 0 ? Infinity : at;
};

const KEEP_S = new Set(['bus', 'gas', 'news', 'campus', 'census', 'address', 'class', 'canvas', 'atlas', 'corpus']);

/** An English noun in the singular, near enough for ids that people may change. */
export const singular = (word: string): string => {
  if (word.length < 4 || KEEP_S.has(word) || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|z|ss|bus)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

/** `bike_rack` as `Bike rack`. */
export const sentenceCase = (words: readonly string[]): string => {
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
