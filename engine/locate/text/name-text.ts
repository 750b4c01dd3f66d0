import type { NameParts } from '../gazetteer.ts';
import { suffixes } from './us/suffixes.ts';

/** The parts of a name that an asset has, put together; empty if it has none. */
export const nameOf = (attributes: Readonly<Record<string, string>>, parts: NameParts): string =>
  parts
    .map((part) => attributes[part]?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');

/** An attribute without blanks around it; empty if there is no such attribute, or none is asked for. */
export const attributeOf = (attributes: Readonly<Record<string, string>>, name: string | undefined): string =>
  name === undefined ? '' : (attributes[name]?.trim() ?? '');

const DIRECTIONS = /^([NS][EW]?|[EW]|[NSEW]B)$/;
// MLK, JFK: nobody reads them as words. St, Rd and Pkwy are known.
const isInitials = (word: string): boolean => !/[AEIOUY]/.test(word) && !suffixes.has(word.toLowerCase());

const shownWord = (word: string): string => {
  if (DIRECTIONS.test(word) || word === 'I' || word === 'US' || isInitials(word)) return shownOrdinal(word);
  return word.toLowerCase().replace(/^\p{L}|(?<=['-])\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
};

const shownOrdinal = (word: string): string =>
  word.replace(/(?<=^\d+)(ST|ND|RD|TH)$/, (ending) => ending.toLowerCase());

/** A name to show: as the source writes it, unless that is all in capitals. `E GENESEE ST` as `E Genesee St`. */
export const shownName = (text: string): string =>
  text === text.toUpperCase() ? text.split(' ').map(shownWord).join(' ') : text;
