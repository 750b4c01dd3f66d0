/** What an angle is measured along, as far as its letter or word says. */
export type Axis = 'lat' | 'lon' | null;

/** An angle as written. */
export interface Angle {
  readonly degrees: number;
  readonly axis: Axis;
  /** Of its last digit. */
  readonly unitDegrees: number;
}

export interface AngleToken {
  readonly kind: 'number' | 'degree' | 'minute' | 'second' | 'joint' | 'hemisphere' | 'word' | 'separator';
  /** Numbers with their sign, letters and words in lower case. */
  readonly text: string;
}

const SIGNS: readonly (readonly [pattern: RegExp, kind: AngleToken['kind']])[] = [
  [/(?:''|′′|’’|["″”“ʺ])/y, 'second'],
  [/['′’‘ʹ´`]/y, 'minute'],
  [/[°º˚]/y, 'degree'],
  [/:/y, 'joint'],
  [/[,;/|]/y, 'separator'],
  [/[()[\]{}]/y, 'separator'],
];
// At most 20 digits after the point: more than any program prints of a float64.
const NUMBER = /\d{1,3}(?!\d)(?:\.\d{1,20}(?!\d))?/y;
const WORD = /[a-z]{1,10}(?![a-z])/iy;
const WORD_KINDS: Readonly<Record<string, AngleToken['kind']>> = {
  ...{ d: 'degree', deg: 'degree', degree: 'degree', degrees: 'degree' },
  ...{ m: 'minute', min: 'minute', minute: 'minute', minutes: 'minute' },
  ...{ sec: 'second', second: 'second', seconds: 'second' },
  ...{ n: 'hemisphere', s: 'hemisphere', e: 'hemisphere', w: 'hemisphere' },
  ...{ north: 'hemisphere', south: 'hemisphere', east: 'hemisphere', west: 'hemisphere' },
  ...{ lat: 'word', latitude: 'word', lon: 'word', lng: 'word', long: 'word', longitude: 'word' },
};
const MAX_TOKENS = 24;

/** The numbers, signs and letters of a text, or null if anything in it is none of a pair of angles. O(length). */
export function angleTokens(text: string): readonly AngleToken[] | null {
  const tokens: AngleToken[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s|=/.test(text[at]!)) at++;
    else {
      const token = tokenAt(text, at, tokens);
      if (token === null || tokens.length === MAX_TOKENS) return null;
      tokens.push(token.token);
      at += token.length;
    }
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: readonly AngleToken[]) {
  const match = (pattern: RegExp, from = at): string => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.[0] ?? '';
  };
  if (/[-+−–]/.test(text[at]!)) {
    // `43-02-53` joins; `43.05-76.15` begins the next number.
    const last = before.at(-1);
    const isJoint = text[at] !== '+' && /\d/.test(text[at - 1] ?? '') && !last!.text.includes('.');
    if (isJoint) return { token: { kind: 'joint', text: '-' }, length: 1 } as const;
    const number = match(NUMBER, at + 1);
    const sign = text[at] === '+' ? '' : '-';
    return number === ''
      ? null
      : ({ token: { kind: 'number', text: sign + number }, length: 1 + number.length } as const);
  }
  const number = match(NUMBER);
  if (number !== '') return { token: { kind: 'number', text: number }, length: number.length } as const;
  const word = match(WORD).toLowerCase();
  if (word !== '') {
    // `43d 02m 53s`: seconds; otherwise an s is south.
    const isSecond = word === 's' && before.at(-2)?.kind === 'minute' && before.at(-2)!.text !== "'";
    const kind = isSecond ? 'second' : Object.hasOwn(WORD_KINDS, word) ? WORD_KINDS[word] : undefined;
    return kind === undefined ? null : { token: { kind, text: word }, length: word.length };
  }
  for (const [pattern, kind] of SIGNS) {
    const sign = match(pattern);
    if (sign !== '') return { token: { kind, text: "'" }, length: sign.length };
  }
  return null;
}

/** Tokens as one angle: `43.0481`, `N 43° 2' 53"`, `43 02.883 N`, `lat 43:02:53`; null if they are not exactly one. */
export function angleOf(all: readonly AngleToken[]): Angle | null {
  const tokens = all.filter(({ kind }) => kind !== 'separator');
  const letters = tokens.filter(({ kind }) => kind === 'hemisphere' || kind === 'word');
  const hemispheres = letters.filter(({ kind }) => kind === 'hemisphere');
  const at = letters.map((letter) => tokens.indexOf(letter));
  // Letters stand around the numbers, not between them; `lat` before them.
  const core = tokens.filter(({ kind }) => kind !== 'hemisphere' && kind !== 'word');
  const isAround = at.every(
    (i, k) => i < letters.length || (i === tokens.length - 1 && letters[k]!.kind === 'hemisphere'),
  );
  if (hemispheres.length > 1 || letters.length - hemispheres.length > 1 || !isAround) return null;
  const numbers = numbersOf(core);
  if (numbers === null) return null;
  const axes = new Set(letters.map(axisOf));
  if (axes.size > 1) return null;
  const hemisphere = hemispheres[0]?.text[0];
  const magnitude = numbers.reduce((sum, text, i) => sum + Math.abs(Number(text)) / 60 ** i, 0);
  // `-76.15 W` is no double negation.
  const isNegative = hemisphere === 's' || hemisphere === 'w' || numbers[0]!.startsWith('-');
  const decimals = numbers.at(-1)!.split('.')[1]?.length ?? 0;
  return {
    degrees: isNegative ? -magnitude : magnitude,
    axis: [...axes][0] ?? null,
    unitDegrees: 10 ** -decimals / 60 ** (numbers.length - 1),
  };
}

const axisOf = ({ text }: AngleToken): Axis => (/^(n|s|north|south|lat.*)$/.test(text) ? 'lat' : 'lon');

const MARKS: readonly AngleToken['kind'][] = ['degree', 'minute', 'second'];

/** One to three numbers with their marks in order, or none or `:` between them; null for anything else. */
function numbersOf(core: readonly AngleToken[]): readonly string[] | null {
  const numbers: string[] = [];
  for (const [i, { kind, text }] of core.entries()) {
    if (kind === 'number') {
      if (numbers.length === 3) return null;
      numbers.push(text);
    } else if (kind === 'joint') {
      if (core[i - 1]?.kind === 'joint' || (i > 0 && i === core.length - 1)) return null;
      // `lat: 43.05`.
      if (i === 0) continue;
    } else if (core[i - 1]?.kind !== 'number' || MARKS.indexOf(kind) !== numbers.length - 1) return null;
  }
  const isWhole = numbers.slice(0, -1).every((number) => !number.includes('.'));
  const isBelowSixty = numbers.slice(1).every((number) => !number.startsWith('-') && Number(number) < 60);
  return numbers.length > 0 && isWhole && isBelowSixty ? numbers : null;
}
