import { houseNumberOf } from '../text/house-number.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { type AddressToken, addressTokens } from './address-tokens.ts';
import { evidenceOf } from './evidence.ts';
import { bestParts, type Grammar } from './grammar.ts';
import { readLead } from './lead.ts';
import type { PartName } from './parts.ts';
import { usGrammar } from './us-grammar.ts';

/** A part of an address as it was said and in its one spelling; both empty: it was not said. */
export interface Spelled {
  readonly said: string;
  readonly used: string;
}

/** The parts of a street's name. */
export interface ParsedStreet {
  readonly predirectional: Spelled;
  /** A type or network before the name: `Avenue` H, `State Route` 5. */
  readonly pretype: Spelled;
  readonly name: Spelled;
  /** The type behind the name. */
  readonly suffix: Spelled;
  readonly postdirectional: Spelled;
}

/** A part of a building: `Suite` 100; either may be empty. */
export interface ParsedUnit {
  readonly type: Spelled;
  readonly id: Spelled;
}

/** An address string, taken apart. What a part was not said for is empty. */
export interface ParsedAddress extends ParsedStreet {
  /** What was said before the place and names none of it: `in front of`. */
  readonly lead: string;
  /** Who or what is at the address: a person, a firm, a building, a landmark. */
  readonly recipient: string;
  readonly number: Spelled;
  /** Letter or fraction of the number, where it stands alone; `number` has it too. */
  readonly numberSuffix: Spelled;
  /** All of the hundred of `number` is meant. */
  readonly isBlock: boolean;
  /** In the text's order: `Building 2`, `Suite 100`. */
  readonly units: readonly ParsedUnit[];
  /** The streets that cross it: one at a corner, two for a piece between them. */
  readonly crossStreets: readonly ParsedStreet[];
  /** Post office box or carrier's route, as said. */
  readonly box: string;
  readonly city: Spelled;
  readonly state: Spelled;
  readonly zip: Spelled;
  readonly country: Spelled;
  /** Every word in the text's order with its part. */
  readonly words: readonly ParsedWord[];
}

export interface ParsedWord {
  readonly said: string;
  /** Position of its first character in the text. */
  readonly start: number;
  readonly part: PartName;
}

/** The tables of a country and where its parts stand. */
export interface AddressReader {
  readonly language: AddressLanguage;
  readonly grammar: () => Grammar;
}

export const usAddresses: AddressReader = { language: usEnglish, grammar: usGrammar };

/**
 * Takes a whole address string apart without knowing any place: people's, firms' and buildings' names, number, street,
 * units, boxes, corners, blocks, city, state and post code, as the grammar of the country weighs them. Never throws; a text
 * without words has no parts. The first 60 words count. O(length).
 */
export function parseAddress(text: string, reader: AddressReader = usAddresses): ParsedAddress {
  const tokens = addressTokens(text);
  const lead = leadOf(tokens, reader.language);
  const { rest, isBlock } = withoutBlock(tokens.slice(lead), reader.language);
  const groups = streetGroups(rest, tokens.slice(0, lead), reader.language).map((group, _, all) =>
    all.length > 1 ? streetWords(partsOf(group, reader), reader.language) : partsOf(group, reader),
  );
  const [main = []] = groups;
  const streets = [...streetsOf(main), ...groups.slice(1).flatMap((group) => streetsOf(group).slice(0, 1))];
  const words = groups.flat();
  const of = (...parts: readonly PartName[]): Spelled => spelled(words, parts, reader.language);
  const [first = []] = streets;
  const { language } = reader;
  return {
    ...streetOf(first, language),
    lead: tokens
      .slice(0, lead)
      .map(({ said }) => said)
      .join(' '),
    recipient: of('lead').said,
    number: numberOf(of('number', 'numberSuffix').said, language),
    numberSuffix: of('numberSuffix'),
    isBlock,
    units: unitsOf(words, language),
    crossStreets: streets.slice(1).map((street) => streetOf(street, language)),
    box: of('box').said,
    city: of('city'),
    state: regionOf(of('state'), language),
    zip: of('zip'),
    country: of('country'),
    words,
  };
}

/** How many of the first words only lead to the place. A `the` or `corner` alone may be of a name. */
export const leadOf = (tokens: readonly AddressToken[], language: AddressLanguage): number => {
  const keys = tokens.map(({ key }) => key);
  const { said, rest } = readLead(keys, language);
  return said.includes(' ') ? keys.length - rest.length : 0;
};

/** Without `block of` behind the number. */
function withoutBlock(tokens: readonly AddressToken[], { blockWords, ontoWords }: AddressLanguage) {
  const isBlock = tokens.length > 2 && blockWords.has(tokens[1]!.key) && /^\d/.test(tokens[0]!.key);
  if (!isBlock) return { rest: tokens, isBlock };
  return { rest: [tokens[0]!, ...tokens.slice(ontoWords.has(tokens[2]!.key) ? 3 : 2)], isBlock };
}

/**
 * The words of each street where the text says that it names several: `Clark between Oak and Elm`, `the corner of Clark and
 * Belmont`. All words as one group otherwise.
 */
function streetGroups(
  tokens: readonly AddressToken[],
  lead: readonly AddressToken[],
  { betweenWords, betweenJoints, crossingWords, wordLists }: AddressLanguage,
): readonly (readonly AddressToken[])[] {
  const isCorner = lead.some(({ key }) => wordLists.get(key)?.includes('in:corner'));
  const corner = isCorner ? jointAt(tokens, 1, crossingWords) : -1;
  if (corner > 0) return [tokens.slice(0, corner), tokens.slice(corner + 1)];
  const at = jointAt(tokens, 1, betweenWords);
  const joint = at < 0 ? -1 : jointAt(tokens, at + 2, betweenJoints);
  return joint < 0 ? [tokens] : [tokens.slice(0, at), tokens.slice(at + 1, joint), tokens.slice(joint + 1)];
}

/** Position of the first of the words at or behind `from` that is not the last word; -1: none. */
const jointAt = (tokens: readonly AddressToken[], from: number, joints: ReadonlySet<string>): number =>
  tokens.findIndex(({ key }, i) => i >= from && i + 1 < tokens.length && joints.has(key));

/** Words that are known to be of a street: where the grammar finds no name among them, all but a type at the end are it. */
function streetWords(words: readonly ParsedWord[], { suffixOf }: AddressLanguage): readonly ParsedWord[] {
  if (words.some(({ part }) => part === 'name' || part === 'pretype')) return words;
  const isType = (i: number): boolean => i > 0 && i === words.length - 1 && suffixOf.has(words[i]!.said.toLowerCase());
  return words.map((word, i) => ({ ...word, part: isType(i) ? 'suffix' : 'name' }));
}

function partsOf(tokens: readonly AddressToken[], { language, grammar }: AddressReader): readonly ParsedWord[] {
  const parts = bestParts(evidenceOf(tokens, language), grammar());
  return tokens.map(({ said, start }, i) => ({ said, start, part: parts[i]! }));
}

const STREET_PARTS: ReadonlySet<PartName> = new Set(['predirectional', 'pretype', 'name', 'suffix', 'postdirectional']);

/** The words of each street, parted at the crossing words. */
function streetsOf(words: readonly ParsedWord[]): readonly (readonly ParsedWord[])[] {
  const streets: ParsedWord[][] = [[]];
  for (const word of words) {
    if (word.part === 'cross') streets.push([]);
    else if (STREET_PARTS.has(word.part)) streets.at(-1)!.push(word);
  }
  return streets.filter((street, i) => i === 0 || street.length > 0);
}

const streetOf = (words: readonly ParsedWord[], language: AddressLanguage): ParsedStreet => ({
  predirectional: spelled(words, ['predirectional'], language),
  pretype: spelled(words, ['pretype'], language),
  name: spelled(words, ['name'], language),
  suffix: spelled(words, ['suffix'], language),
  postdirectional: spelled(words, ['postdirectional'], language),
});

const NOTHING: Spelled = { said: '', used: '' };

function spelled(words: readonly ParsedWord[], parts: readonly PartName[], language: AddressLanguage): Spelled {
  if (!words.some(({ part }) => parts.includes(part))) return NOTHING;
  const said = words
    .filter(({ part }) => parts.includes(part))
    .map((word) => word.said)
    .join(' ');
  return { said, used: canonical(wordsOf(said), language).join(' ') };
}

const numberOf = (said: string, language: AddressLanguage): Spelled => ({
  said,
  used: houseNumberOf(wordsOf(said), language)?.number.text ?? wordsOf(said).join(' '),
});

const regionOf = ({ said, used }: Spelled, { stateOf }: AddressLanguage): Spelled => ({
  said,
  used: stateOf.get(wordsOf(said).join(' ')) ?? used,
});

/** Units in the text's order: a name behind its type (`Suite 100`), or before it (`4th Floor`). */
function unitsOf(words: readonly ParsedWord[], language: AddressLanguage): readonly ParsedUnit[] {
  const units: { type: string[]; id: string[] }[] = [];
  let before: PartName | null = null;
  for (const { said, part } of words) {
    if (part !== 'unitType' && part !== 'unitId') {
      before = null;
      continue;
    }
    const last = units.at(-1);
    const isFull = last !== undefined && last.type.length > 0 && last.id.length > 0;
    const isNew = before === null || last === undefined || (part === 'unitType' && before === 'unitId' && isFull);
    const unit = isNew ? { type: [], id: [] } : last;
    if (isNew) units.push(unit);
    unit[part === 'unitType' ? 'type' : 'id'].push(said);
    before = part;
  }
  const spell = (said: readonly string[], one: (word: string) => string): Spelled => ({
    said: said.join(' '),
    used: wordsOf(said.join(' '))
      .filter((word) => word !== '#')
      .map(one)
      .join(' '),
  });
  return units
    .map(({ type, id }) => ({
      type: spell(type, (word) => language.unitOf.get(word) ?? word),
      id: spell(id, (word) => canonical([word], language)[0] ?? word),
    }))
    .filter(({ type, id }) => type.used !== '' || id.used !== '');
}
