import { usEnglish } from '../../../engine/locate/text/us/us-english.ts';
import { chance, pick, type Random } from './made-words.ts';

export const COMMON_TYPES =
  'St Ave Rd Dr Ln Ct Blvd Pl Street Avenue Road Drive Lane Court Boulevard Place Cir Way Pkwy Ter Trl Hwy Circle Parkway Terrace Trail Highway St. Ave. Rd. Dr. Blvd.'.split(
    ' ',
  );
export const RARE_TYPES =
  'Square Plaza Park Loop Run Crossing Point Center Ridge Mall Walk Cove Alley Row Pass Glen Trace Bend Hill Manor Commons Xing Turnpike Freeway Expressway Landing Pike Path'.split(
    ' ',
  );

export const NAME_PARTS =
  'Park Lake Hill Center Ridge Grove Valley Spring Glen Forest Green Meadow River Mill Church Court Point Summit View Union Shore Island Hills Bridge College School House Market Garden Field Crossing Club Oak'.split(
    ' ',
  );
export const SHORT = 'N S E W N. S. E. W. NE NW SE SW N.W. S.E.'.split(' ');
export const LONG = 'North South East West Northeast Southwest'.split(' ');
export const STATES = [...usEnglish.stateCodes].map((code) => code.toUpperCase());
export const STATE_NAMES = [...usEnglish.stateOf.keys()].filter((name) => name.length > 5);
export const SAINTS = [...usEnglish.wordLists].filter(([, lists]) => lists.includes('in:saints')).map(([word]) => word);
export const SYLLABLES =
  'ba ker lin ton mar sel wood brad ford ham den ver ash ley cor nor ris gil bert han son pres cott wil low ches ter fair mont clair bel mor dan vil hart field ros lyn'.split(
    ' ',
  );

export const digits = (random: Random, length: number): string =>
  String(1 + Math.floor(random() * 9)) + Array.from({ length: length - 1 }, () => Math.floor(random() * 10)).join('');
export const letter = (random: Random): string => pick(random, [...'ABCDEFGHJKLMNOPQRSTUVWXYZ']);
export const aName = (random: Random): string => {
  const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('');
  return text[0]!.toUpperCase() + text.slice(1);
};
export const names = (random: Random, most: number): string =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => aName(random)).join(' ');
export const ordinal = (random: Random): string => {
  const n = 1 + Math.floor(random() * 130);
  const teen = n % 100 > 10 && n % 100 < 14;
  if (n < 13 && chance(random, 0.4)) return pick(random, ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Tenth']);
  return n + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));
};

export const direction = (random: Random): string => pick(random, chance(random, 0.6) ? SHORT : LONG);
