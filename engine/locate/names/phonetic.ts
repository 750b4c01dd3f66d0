import { soundRules } from './sound-rules.ts';

interface Rule {
  readonly letters: string;
  readonly sound: string;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  /** One of these must follow; empty: anything may. */
  readonly follows: string;
}

const PATTERN = /^(\^?)([a-z]+)(?:\(([a-z]+)\))?(\$?)$/;

const rulesByLetter = new Map<string, Rule[]>();
for (const [pattern, sound] of soundRules) {
  const [, start, letters, follows = '', end] = PATTERN.exec(pattern)!;
  const rule = { letters: letters!, sound, isAtStart: start !== '', isAtEnd: end !== '', follows };
  const known = rulesByLetter.get(letters![0]!);
  if (known === undefined) rulesByLetter.set(letters![0]!, [rule]);
  else known.push(rule);
}

// A name is much shorter; the rest of a longer text is as good as unheard.
const LONGEST_HEARD = 64;
const VOWELS = 'aeiouy';

/**
 * How a name sounds to an American ear, in capitals: names with the same key are written differently for the same sound
 * (`Schuyler` and `Skyler`: `SKLR`). After Metaphone (Lawrence Philips, Hanging on the Metaphone, Computer Language 7 (12),
 * 1990): consonants by their sound, vowels only where they begin the name (`A`), `0` for th, `X` for sh; with rules for the
 * French, Dutch, German and Irish spellings of American street names. Blanks and signs make no difference, digits and other
 * scripts stay. Empty for a text without a sound. Only the first 64 letters count. O(letters).
 */
export function soundKey(text: string): string {
  const name = heardLetters(text);
  let key = '';
  for (let at = 0; at < name.length; ) {
    const rule = ruleAt(name, at);
    const sound = rule === null ? soundOfLetter(name, at) : rule.sound;
    key += sound !== '' && key.endsWith(sound[0]!) && !isDigit(sound[0]!) ? sound.slice(1) : sound;
    at += rule === null ? 1 : rule.letters.length;
  }
  return key;
}

const heardLetters = (text: string): string =>
  text
    .slice(0, 4 * LONGEST_HEARD)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, LONGEST_HEARD);

function ruleAt(name: string, at: number): Rule | null {
  for (const rule of rulesByLetter.get(name[at]!) ?? []) {
    const end = at + rule.letters.length;
    if (rule.isAtStart && at > 0) continue;
    if (rule.isAtEnd && end !== name.length) continue;
    if (rule.follows !== '' && (end >= name.length || !rule.follows.includes(name[end]!))) continue;
    if (name.startsWith(rule.letters, at)) return rule;
  }
  return null;
}

/** Without a rule: vowels sound only at the beginning, h and w only before a vowel, the rest for itself. */
function soundOfLetter(name: string, at: number): string {
  const letter = name[at]!;
  const isBeforeVowel = at + 1 < name.length && VOWELS.includes(name[at + 1]!);
  if (VOWELS.includes(letter)) return at > 0 ? '' : letter === 'y' && isBeforeVowel ? 'Y' : 'A';
  if (letter === 'w' || letter === 'h') return isBeforeVowel ? letter.toUpperCase() : '';
  return letter.toUpperCase();
}

const isDigit = (sign: string): boolean => sign >= '1' && sign <= '9';
