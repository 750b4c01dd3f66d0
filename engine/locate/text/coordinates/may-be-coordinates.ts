/*
 * Most texts are no coordinates, and every notation costs some microseconds to rule out: one pass over the letters tells
 * most addresses from all of them.
 */

// A unit of a plane and the letter behind it may be written as one word: `1171000 fteasting`.
const UNITS = ['', 'ft', 'feet', 'usft', 'usfeet', 'surveyfeet', 'ussurveyfeet', 'm', 'meter', 'meters'] as const;
const LETTERS = ['', 'e', 'easting', 'n', 'northing', 'x', 'y'] as const;

// Words of four letters and more that any of the notations may have; those of the national grids have three at most.
const WORDS: ReadonlySet<string> = new Set([
  ...['degree', 'degrees', 'minute', 'minutes', 'second', 'seconds', 'north', 'south', 'east', 'west'],
  ...['latitude', 'longitude', 'long', 'point', 'mgrs', 'usng', 'zone', 'utmzone'],
  ...['state', 'plane', 'stateplane', 'spcs', 'grid', 'survey', 'ussurvey'],
  ...UNITS.flatMap((unit) => LETTERS.map((letter) => unit + letter)),
]);
const SHORTEST_WORD = 4;

const [OTHER, LETTER, DIGIT, SIGN] = [0, 1, 2, 3];
// Signs of links, `geo:`, plus codes and quoted keys, between which any letters may stand.
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-zA-Z]/.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  return /[+:/=?&#@"!~_%]/.test(char) ? SIGN : OTHER;
});

/**
 * False: the text is coordinates in none of the notations, since it has no digit, or a word that none of them has. True says
 * nothing. O(length).
 */
export function mayBeCoordinates(text: string): boolean {
  let hasDigit = false;
  let hasOtherWord = false;
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code > 127) return true;
    const kind = KIND[code]!;
    if (kind === LETTER) {
      if (start < 0) start = i;
      continue;
    }
    if (start >= 0 && i - start >= SHORTEST_WORD && !hasOtherWord)
      hasOtherWord = !WORDS.has(text.slice(start, i).toLowerCase());
    start = -1;
    if (kind === SIGN) return true;
    hasDigit ||= kind === DIGIT;
  }
  return hasDigit && !hasOtherWord;
}
