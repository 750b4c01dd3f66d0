import type { Plain } from './field.ts';
import type { FileProfile } from './file-profile.ts';
import { squeezed } from './words.ts';

const SIDES = { left: ['left', 'l', 'lt'], right: ['right', 'r', 'rt'] } as const;
const ENDS = { from: ['from', 'fr', 'f', 'beg', 'start', 'low', 'lo'], to: ['to', 't', 'end', 'high', 'hi'] } as const;
const HOUSE = ['', 'add', 'addr', 'address', 'adr', 'hn', 'hno', 'hsnum', 'house', 'housenum', 'num', 'number', 'no'];
const ZIPS = ['zip', 'zipcode', 'zip5', 'postcode', 'postal', 'postalcode', 'zipc'];
const PLACES = [
  'mcdname',
  'mun',
  'muni',
  'city',
  'place',
  'placename',
  'town',
  'municipality',
  'incmuni',
  'msagcomm',
  'postcomm',
];
/** What the column of a street's name is called, the whole name first. */
export const NAMES = [
  'street',
  'fullname',
  'streetname',
  'fullstreetname',
  'fullstname',
  'stname',
  'roadname',
  'roadwayname',
  'stfullname',
  'namestreet',
  'strname',
  'road',
  'streetnam',
  'label',
  'name',
];
// ESRI shapefiles cut names after ten letters.
const PREFIXES = [
  'prefix',
  'predir',
  'prefixdir',
  'stpredir',
  'dirpre',
  'predirabrv',
  'direction',
  'fedirp',
  'pretype',
];
const TYPES = [
  'type',
  'streettype',
  'sttype',
  'stpostyp',
  'posttype',
  'suftype',
  'suffixtype',
  'strtype',
  'fetype',
  'streetnameposttype',
];
const SUFFIXES = ['suffix', 'sufdir', 'suffixdir', 'stposdir', 'dirsuf', 'postdir', 'fedirs'];

/**
 * What makes lines street segments with house numbers, as the `street:` of their entry; null without a name or without a full
 * pair of range columns. The columns that it names must be among the attributes.
 */
export const guessStreet = (profile: FileProfile): Record<string, Plain> | null => {
  const columns = new Map(profile.columns.filter(({ filled }) => filled > 0).map(({ name }) => [squeezed(name), name]));
  const find = (names: Iterable<string>): string | undefined => {
    for (const name of names) if (columns.has(name)) return columns.get(name);
    return undefined;
  };
  const left = rangeOf('left', find);
  const right = rangeOf('right', find);
  const name = find(NAMES);
  if (name === undefined || (left === null && right === null)) return null;
  return { ...nameParts(name, find), ...alternates(columns), ...(left && { left }), ...(right && { right }) };
};

type Find = (names: Iterable<string>) => string | undefined;

/** `L_F_ADD`, `LFROMADD`, `FROMLEFT`, `FROMADDR_L` ...: side, end and the word for a house number in any order. */
const rangeOf = (side: keyof typeof SIDES, find: Find): Record<string, string> | null => {
  const column = (end: keyof typeof ENDS): string | undefined => find(rangeNames(side, end));
  const [from, to] = [column('from'), column('to')];
  if (from === undefined || to === undefined) return null;
  const zip = find(sideNames(side, ZIPS));
  const city = find(sideNames(side, PLACES));
  return { from, to, ...(zip && { zip }), ...(city && { city }) };
};

function* rangeNames(side: keyof typeof SIDES, end: keyof typeof ENDS): Generator<string> {
  for (const s of SIDES[side]) {
    for (const e of ENDS[end]) {
      for (const house of HOUSE) {
        // Two letters alone (`LF`, `RT`) mean too many other things.
        if (house === '' && s.length + e.length < 5) continue;
        yield* [s + e + house, s + house + e, e + house + s, e + s + house, house + e + s, house + s + e];
      }
    }
  }
}

function* sideNames(side: keyof typeof SIDES, words: readonly string[]): Generator<string> {
  for (const word of words) for (const s of SIDES[side]) yield* [word + s, s + word];
}

/** A column of the whole name needs no parts; a bare name comes with what stands before and after it. */
export const nameParts = (name: string, find: Find): Record<string, Plain> => {
  const isBare = squeezed(name) === 'name' || squeezed(name) === 'stname' || squeezed(name) === 'streetname';
  if (!isBare) return { name };
  const [prefix, type, suffix] = [find(PREFIXES), find(TYPES), find(SUFFIXES)];
  return { name: type === undefined ? name : [name, type], ...(prefix && { prefix }), ...(suffix && { suffix }) };
};

/** `ALT1_NAME` with `ALT1_PREFI`, `ALT1_TYPE`, `ALT1_SUFFI`; columns such as `ALT_NAME` alone. */
const alternates = (columns: ReadonlyMap<string, string>): Record<string, Plain> => {
  const found: Plain[] = [];
  for (const [letters, name] of columns) {
    const start = /^(alt\d*|alias\d*|old|former)(street)?(st)?name\d*$/.exec(letters)?.[1];
    if (start === undefined) continue;
    const part = (words: readonly string[]): readonly string[] =>
      words.flatMap((word) => columns.get(start + word) ?? []).slice(0, 1);
    const parts = [
      ...part(['prefix', 'prefi', 'predir']),
      name,
      ...part(['type', 'typ']),
      ...part(['suffix', 'suffi', 'sufdir']),
    ];
    found.push(parts.length === 1 ? name : parts);
  }
  return found.length === 0 ? {} : { alternates: found };
};
