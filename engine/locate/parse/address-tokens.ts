/** A word of an address as it was said, with the breaks that words of `wordsOf` no longer show. */
export interface AddressToken {
  /** As written, without the punctuation around it. */
  readonly said: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** In lower case, of letters, digits and the `-` and `/` within numbers; `#`, `&`, `@`, `/` alone are themselves. */
  readonly key: string;
  /** A comma, semicolon, bracket or line break stands before it. */
  readonly isAfterBreak: boolean;
}

/** More words than this no address has; the rest is left unread. */
const MOST_TOKENS = 60;
// The longest word that any table knows is far shorter; a longer one is only known to be long.
const LONGEST_KEY = 40;
const LONGEST_SAID = 160;
// Nothing to take off: nearly every word.
const PLAIN = /^[A-Za-z0-9]{1,40}$/;

const SPACE = /\s/;
const BREAKS: ReadonlySet<string> = new Set([',', ';', '(', ')', '\n', '\r', '|', '\t']);
const SIGNS: ReadonlySet<string> = new Set(['#', '&', '@', '+']);
const VULGAR_FRACTION = /[¼-¾⅐-⅞]/;

/** The words of an address in the text's order, the first 60. O(length), whatever the text. */
export function addressTokens(text: string): readonly AddressToken[] {
  const tokens: AddressToken[] = [];
  let isAfterBreak = false;
  let start = -1;
  const flush = (end: number): void => {
    if (start < 0) return;
    const token = tokenOf(text.slice(start, end), start, isAfterBreak);
    start = -1;
    if (token === null) return;
    tokens.push(token);
    isAfterBreak = false;
  };
  for (let i = 0; i < text.length && tokens.length < MOST_TOKENS; i++) {
    const char = text[i]!;
    const isSign = SIGNS.has(char) && !isCareOf(text, i);
    if (isSign || SPACE.test(char) || BREAKS.has(char) || VULGAR_FRACTION.test(char)) flush(i);
    if (isSign || VULGAR_FRACTION.test(char)) {
      start = i;
      flush(i + 1);
    } else if (BREAKS.has(char)) isAfterBreak = true;
    else if (!SPACE.test(char) && start < 0) start = i;
  }
  if (tokens.length < MOST_TOKENS) flush(text.length);
  return tokens;
}

/** The `&` of `AT&T` is part of a word. */
const isCareOf = (text: string, i: number): boolean =>
  text[i] === '&' &&
  LETTER.test(text[i - 1] ?? '') &&
  LETTER.test(text[i + 1] ?? '') &&
  !LETTER.test(text[i + 2] ?? '');

const LETTER = /\p{L}/u;
const EDGES = /^[^\p{L}\p{N}#&@+/]+|[^\p{L}\p{N}#&@+/]+$/gu;

function tokenOf(raw: string, start: number, isAfterBreak: boolean): AddressToken | null {
  if (PLAIN.test(raw)) return { said: raw, start, key: raw.toLowerCase(), isAfterBreak };
  const said = raw.slice(0, LONGEST_SAID);
  const key = said
    .slice(0, LONGEST_KEY)
    .normalize('NFKD')
    .replaceAll('⁄', '/')
    .replace(/[^\p{L}\p{N}\-/#&@+]/gu, '')
    .replace(/^[-/]+(?=.)|(?<=.)[-/]+$/g, '')
    .toLowerCase();
  return key === '' || key === '-' ? null : { said: said.replace(EDGES, ''), start, key, isAfterBreak };
}
