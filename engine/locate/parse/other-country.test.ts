import { describe, expect, it } from 'vitest';
import { addressLanguage } from '../text/language.ts';
import { phrasesOf } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical, wordsOf } from '../text/words.ts';
import type { Grammar } from './grammar.ts';
import { readLead } from './lead.ts';
import { parseAddress } from './parse-address.ts';
import { PART_NAMES, type PartName } from './parts.ts';

const nothing = new Map<string, never>();
const none: ReadonlySet<string> = new Set();

// Enough of Germany to show that it is a table away: the number stands behind the street, the post code before the city.
const german = addressLanguage({
  ...usEnglish,
  tag: 'de-DE',
  suffixOf: new Map([
    ...([
      ['strasse', 'str'],
      ['straße', 'str'],
      ['str', 'str'],
      ['platz', 'pl'],
      ['pl', 'pl'],
      ['weg', 'weg'],
    ] as const),
  ]),
  suffixInFull: new Map([
    ['str', 'strasse'],
    ['pl', 'platz'],
    ['weg', 'weg'],
  ]),
  commonSuffixes: new Set(['str', 'pl', 'weg']),
  directionalOf: nothing,
  ordinalOf: nothing,
  ordinalEndings: none,
  tensOf: nothing,
  cardinalOf: nothing,
  unitOf: new Map([
    ['whg', 'whg'],
    ['wohnung', 'whg'],
    ['stock', 'og'],
    ['og', 'og'],
  ]),
  loneUnits: none,
  stateOf: nothing,
  stateCodes: none,
  countries: new Set(['deutschland']),
  zip: /^\d{5}$/,
  networkOf: nothing,
  crossingWords: new Set(['ecke', '/']),
  crossingPhrases: phrasesOf('ecke von'),
  leadingWords: phrasesOf('gegenüber von\nin der nähe von'.normalize('NFKD').replace(/\p{M}/gu, '')),
  nearbyPhrases: new Set(['gegenuber von', 'in der nahe von']),
  wordLists: nothing,
});

const row = (weights: Partial<Record<PartName, number>>): readonly number[] =>
  PART_NAMES.map((part) => weights[part] ?? 0);
const grammar: Grammar = {
  evidence: new Map([
    ['word', row({ name: 2, city: 2, lead: 1 })],
    ['type', row({ suffix: 4, name: 1 })],
    ['zip', row({ zip: 6 })],
    ['12a', row({ number: 4, unitId: 2 })],
    ['unit', row({ unitType: 6 })],
    ['country', row({ country: 6 })],
    ['cross', row({ cross: 8 })],
    ...[1, 2, 3, 4].map((digits) => [`digits${digits}`, row({ number: 4, unitId: 3 })] as const),
  ]),
  follows: new Map([
    ['* ^', row({ name: 3, suffix: -2, city: -3 })],
    ['* name', row({ name: 2, suffix: 2, number: 2, cross: 2, zip: 1, city: -4 })],
    ['* suffix', row({ number: 2, cross: 2, zip: 1, name: -3, city: -4 })],
    ['* cross', row({ name: 3, city: -3 })],
    ['* number', row({ unitType: 2, zip: 2, name: -4, city: -1, number: -4 })],
    ['* unitType', row({ unitId: 4, number: -4 })],
    ['* unitId', row({ zip: 2, name: -4 })],
    ['* zip', row({ city: 4, name: -4 })],
    ['* city', row({ city: 2, country: 2, name: -4 })],
  ]),
  ends: row({}),
};
const read = (text: string) => parseAddress(text, { language: german, grammar: () => grammar });

describe('addresses of another country', () => {
  it('have their number behind the street and the post code before the city', () => {
    expect(read('Berliner Straße 12a, 10115 Berlin')).toMatchObject({
      name: { said: 'Berliner', used: 'berliner' },
      suffix: { said: 'Straße', used: 'str' },
      number: { used: '12a' },
      zip: { used: '10115' },
      city: { said: 'Berlin' },
    });
    expect(read('Unter den Linden 77, 10117 Berlin, Deutschland')).toMatchObject({
      name: { used: 'unter den linden' },
      number: { used: '77' },
      country: { said: 'Deutschland' },
    });
  });

  it('have their own units and crossings', () => {
    expect(read('Am Markt 3 Whg 4, 04109 Leipzig').units).toMatchObject([{ type: { used: 'whg' }, id: { used: '4' } }]);
    expect(read('Kantstr Ecke Schlüterstr').crossStreets[0]!.name.said).toBe('Schlüterstr');
  });

  it('are spelled by their own tables, and lead with their own words', () => {
    expect(canonical(wordsOf('Rosenthaler Platz'), german)).toEqual(['rosenthaler', 'pl']);
    expect(canonical(wordsOf('North Street'), german)).toEqual(['north', 'street']);
    expect(readLead(wordsOf('gegenüber von Kantstr 5'), german)).toMatchObject({
      isNearby: true,
      rest: ['kantstr', '5'],
    });
  });
});
