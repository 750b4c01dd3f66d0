import { type AddressLanguage, addressLanguage } from '../language.ts';
import { directionalOf } from './directionals.ts';
import { cardinalOf, hundredWords, ordinalEndings, ordinalOf, tensOf } from './numerals.ts';
import { countries, stateCodes, stateOf } from './regions.ts';
import { ANY_NETWORK, letteredNetworks, networkOf, oldWords, STATE_NETWORK } from './routes.ts';
import * as speech from './speech.ts';
import { nameSpellings, suffixInFull, suffixOf } from './suffixes.ts';
import { townSpellings, towns } from './towns.ts';
import { loneUnits, unitOf } from './units.ts';
import { commonSuffixes, wordLists } from './word-lists.ts';

/** Addresses of the United States, after USPS Publication 28. */
export const usEnglish: AddressLanguage = addressLanguage({
  tag: 'en-US',
  suffixOf,
  suffixInFull,
  directionalOf,
  ordinalOf,
  ordinalEndings,
  tensOf,
  cardinalOf,
  hundredWords,
  nameSpellings,
  unitOf,
  loneUnits,
  stateOf,
  stateCodes,
  countries,
  zip: /^\d{5}(?:-?\d{4})?$/,
  networkOf,
  stateNetwork: STATE_NETWORK,
  anyNetwork: ANY_NETWORK,
  letteredNetworks,
  oldWords,
  ...speech,
  towns,
  townSpellings,
  wordLists,
  commonSuffixes,
});
