import type { AddressLanguage } from './language.ts';

/** A numbered road: its network in one spelling, its number, and how many words say it. */
export interface Route {
  readonly network: string;
  readonly number: string;
  readonly length: number;
}

const LONGEST_NETWORK = 4;
// `US 11`, `NY 17c`, `FM 1960`; five digits are a post code, and `5th` is a street.
const NUMBER = /^\d{1,4}[a-z]?$/;
// `I690`, `NY5`: written in one.
const FUSED = /^([a-z]{1,3})(\d{1,4})$/;
const STARTS_WITH_DIGIT = /^\d/;
// `County Road MM`
const LETTERS = /^[a-z]{1,2}$/;
const NUMBER_SIGNS: ReadonlySet<string> = new Set(['no', 'number']);

/**
 * The numbered road whose words begin at `at`: `Interstate 81`, `I-81` and `I81` are `i 81`, `NY-5`, `State Route 5` and
 * `SR 5` are `sr 5`, `Highway 7` is `rte 7`. Null if none does. O(1).
 */
export function routeAt(words: readonly string[], at: number, language: AddressLanguage): Route | null {
  const word = words[at]!;
  if (!isNameStart(words, at, language)) return null;
  return networkRoute(words, at, language) ?? stateRoute(words, at, language) ?? fusedRoute(word, language);
}

/**
 * Whether a name may begin here: first, or behind directions and numbers. `Dixie Hwy 312` is a highway with a name and a
 * unit, `Oak Ct 5` is not in Connecticut.
 */
function isNameStart(words: readonly string[], at: number, { directionalOf, oldWords }: AddressLanguage): boolean {
  const before = words[at - 1];
  return before === undefined || directionalOf.has(before) || oldWords.has(before) || STARTS_WITH_DIGIT.test(before);
}

function fusedRoute(word: string, { networkOf, stateCodes, stateNetwork }: AddressLanguage): Route | null {
  const parts = FUSED.exec(word);
  if (parts === null) return null;
  const [, letters, number] = parts;
  const network = networkOf.get(letters!) ?? (stateCodes.has(letters!) ? stateNetwork : undefined);
  return network === undefined ? null : { network, number: number!, length: 1 };
}

function networkRoute(words: readonly string[], at: number, language: AddressLanguage): Route | null {
  let phrase = '';
  let found: Route | null = null;
  for (let length = 1; length <= LONGEST_NETWORK && at + length < words.length; length++) {
    const word = words[at + length - 1]!;
    phrase += (phrase && ' ') + (language.spellings.get(word) ?? word);
    const network = language.networkOf.get(phrase);
    if (network === undefined) continue;
    found = numbered(network, words, at, length, length > 1 && language.letteredNetworks.has(network)) ?? found;
  }
  return found;
}

/** `NY 5`, `NYS Route 5`, `Illinois Highway 31`. */
function stateRoute(words: readonly string[], at: number, language: AddressLanguage): Route | null {
  if (!isState(words[at]!, language)) return null;
  const inner = at + 1 < words.length ? networkRoute(words, at + 1, language) : null;
  const { anyNetwork, stateNetwork } = language;
  if (inner !== null && (inner.network === anyNetwork || inner.network === stateNetwork))
    return { network: stateNetwork, number: inner.number, length: inner.length + 1 };
  return language.stateCodes.has(words[at]!) ? numbered(stateNetwork, words, at, 1, false) : null;
}

const isState = (word: string, { stateOf, stateCodes }: AddressLanguage): boolean =>
  stateOf.has(word) || (word.endsWith('s') && stateCodes.has(word.slice(0, -1)));

/** The network's number behind its words, with or without a `No.` between them. */
function numbered(
  network: string,
  words: readonly string[],
  at: number,
  length: number,
  isLettered: boolean,
): Route | null {
  const sign = NUMBER_SIGNS.has(words[at + length] ?? '') ? 1 : 0;
  const number = words[at + length + sign] ?? '';
  if (!NUMBER.test(number) && !(isLettered && sign === 0 && LETTERS.test(number))) return null;
  return { network, number, length: length + sign + 1 };
}
