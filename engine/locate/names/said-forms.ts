import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';

/** One way to say a name, in lower case and without blanks, and how usual it is: 1 is the whole name. */
export interface SaidForm {
  readonly text: string;
  readonly prior: number;
  /** A direction of a letter or two that it begins with, or ends with; empty: none. Another letter is another direction. */
  readonly head: string;
  readonly tail: string;
}

interface Base {
  readonly text: string;
  readonly prior: number;
}

interface Part {
  readonly texts: readonly string[];
  readonly prior: number;
}

// As in street-name.ts: what a text says less that leaves these out.
const NO_DIRECTION = 0.9;
const NO_TYPE = 0.92;
// `Route 9` for a state's.
const ANY_NETWORK = 0.97;
// Of words with two spellings each: enough for names of two such words.
const MOST_BASES = 6;

const tablesOf = new WeakMap<AddressLanguage, Tables>();

/** What stands behind an abbreviation, the other way around. */
interface Tables {
  readonly directions: ReadonlyMap<string, string>;
  readonly ordinals: ReadonlyMap<string, string>;
  /** By network the ways to say it, the one spelling among them. */
  readonly networks: ReadonlyMap<string, readonly string[]>;
}

function tables(language: AddressLanguage): Tables {
  const known = tablesOf.get(language);
  if (known !== undefined) return known;
  const made = {
    directions: inFull(language.directionalOf),
    ordinals: inFull(language.ordinalOf),
    networks: networksOf(language),
  };
  tablesOf.set(language, made);
  return made;
}

/** Of each short form the first word that becomes it: the word in full stands first in the tables. */
function inFull(spellings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [word, short] of spellings) if (word !== short && !found.has(short)) found.set(short, word);
  return found;
}

function networksOf(language: AddressLanguage): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [phrase, network] of language.networkOf) {
    const said = found.get(network) ?? new Set<string>();
    found.set(network, said);
    said.add(phrase.replaceAll(' ', ''));
    said.add(
      phrase
        .split(' ')
        .map((word) => language.suffixInFull.get(word) ?? word)
        .join(''),
    );
  }
  return new Map([...found].map(([network, said]) => [network, [...said]]));
}

/**
 * The usual ways to say a street's name, with and without its direction and type, short and in full, ordinals in words:
 * `nfifthave`, `northfifthavenue`, `5thave`. Without blanks, so that a blank that was lost or typed too many is no error.
 * Each text once. `words` are canonical. Some 3 for a plain name, 9 for one with a direction.
 */
export function saidForms(words: readonly string[], language: AddressLanguage = usEnglish): readonly SaidForm[] {
  const { directions } = tables(language);
  const isDirection = (word: string | undefined): word is string => word !== undefined && directions.has(word);
  let [from, to] = [0, words.length];
  let [before, after, type] = ['', '', ''];
  if (to - from > 1 && isDirection(words[from])) before = words[from++]!;
  if (to - from > 1 && isDirection(words[to - 1])) after = words[--to]!;
  if (to - from > 1 && isType(words[to - 1]!, language)) type = words[--to]!;
  const spelled = (word: string): readonly string[] => [word, directions.get(word)!];
  const types: readonly Part[] =
    type === ''
      ? [{ texts: [''], prior: 1 }]
      : [
          { texts: [type, language.suffixInFull.get(type) ?? type], prior: 1 },
          { texts: [''], prior: NO_TYPE },
        ];
  const bases = basesOf(words.slice(from, to), language);
  const forms = new Map<string, SaidForm>();
  const add = (head: string, tail: string, prior: number): void => {
    for (const base of bases)
      for (const end of types)
        for (const text of end.texts) {
          const form = `${head}${base.text}${text}${tail}`;
          // `St` alone is no West Street Ramp.
          if (end.prior < 1 && prior < 1 && language.suffixOf.has(form)) continue;
          const score = prior * base.prior * end.prior;
          if (score > (forms.get(form)?.prior ?? 0))
            forms.set(form, { text: form, prior: score, head: shortOnly(head), tail: shortOnly(tail) });
        }
  };
  if (before !== '' && after !== '') {
    for (const i of [0, 1]) add(spelled(before)[i]!, spelled(after)[i]!, 1);
  } else if (before !== '' || after !== '') {
    for (const said of spelled(before || after)) add(before && said, after && said, 1);
  }
  add('', '', before === '' && after === '' ? 1 : NO_DIRECTION);
  return [...forms.values()];
}

const LETTERS_OF_SHORT = 2;
const shortOnly = (direction: string): string => (direction.length > LETTERS_OF_SHORT ? '' : direction);

/** Spelled as a type, and not a number. */
const isType = (word: string, { suffixInFull }: AddressLanguage): boolean => suffixInFull.has(word);

function basesOf(words: readonly string[], language: AddressLanguage): readonly Base[] {
  const { networks } = tables(language);
  const [first = '', number = ''] = words;
  const network = words.length === 2 ? networks.get(first) : undefined;
  if (network !== undefined) {
    const any = first === language.anyNetwork ? [] : (networks.get(language.anyNetwork) ?? []);
    return [
      ...network.map((said) => ({ text: said + number, prior: 1 })),
      ...any.map((said) => ({ text: said + number, prior: ANY_NETWORK })),
    ];
  }
  let texts: readonly string[] = [''];
  words.forEach((word, i) => {
    const said = spellingsOf(word, i === 0 && words.length > 1, language);
    const next = texts.flatMap((text) => said.map((one) => text + one));
    texts = next.length > MOST_BASES ? texts.map((text) => text + said[0]!) : next;
  });
  return texts.map((text) => ({ text, prior: 1 }));
}

/** The ways to say a word of a name; at its head `st` is a saint. */
function spellingsOf(word: string, isHead: boolean, language: AddressLanguage): readonly string[] {
  const { ordinals, directions } = tables(language);
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return [ordinal, `${word}${endingOf(word)}`, word];
  const full = (isHead ? SAINTS.get(word) : undefined) ?? language.suffixInFull.get(word) ?? directions.get(word);
  return full === undefined || full === word ? [word] : [full, word];
}

// At the head of a name it is no type.
const SAINTS: ReadonlyMap<string, string> = new Map([['st', 'saint']]);

/** Behind the digits of an ordinal. */
function endingOf(digits: string): string {
  const last = Number(digits) % 100;
  if (last > 10 && last < 20) return 'th';
  return ['th', 'st', 'nd', 'rd'][last % 10] ?? 'th';
}
