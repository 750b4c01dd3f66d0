import type { NameMatch, StreetName } from '../books/name-book.ts';
import { wordsInFull } from '../names/street-name.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';

// As in name-book.ts: one edit of eight letters leaves 0.9, two leave 0.75.
const EDIT_WEIGHT = 0.8;
const EDIT_POWER = 1.3;
// As in mended-words.ts.
const WORD_EDIT = 0.95;
const BLANK = 0.94;
// `Main Dr` for Main Rd: another type, were it not so near.
const OTHER_TYPE = 0.85;

/**
 * How a name goes with words (see `wordsInFull`) that are so many edits from it, blanks aside, and what differs: only the words that
 * are not the same. Null where they differ in directions alone: those are no slips. O(words).
 */
export function slipOfName(
  said: readonly string[],
  name: StreetName,
  edits: number,
  language: AddressLanguage = usEnglish,
): NameMatch | null {
  const known = wordsInFull(name.key.split(' '));
  let [head, tail] = [0, 0];
  const most = Math.min(said.length, known.length);
  while (head < most && said[head] === known[head]) head++;
  while (tail < most - head && said[said.length - 1 - tail] === known[known.length - 1 - tail]) tail++;
  const mine = said.slice(head, said.length - tail);
  const theirs = known.slice(head, known.length - tail);
  if (mine.length + theirs.length === 0) return { name, score: 1, changes: [] };
  const { directionalOf } = language;
  if (mine.every((word) => directionalOf.has(word)) && theirs.every((word) => directionalOf.has(word))) return null;
  const change = { said: mine.join(' '), used: theirs.join(' ') };
  if (edits === 0) return { name, score: BLANK, changes: [{ part: 'word', ...change }] };
  const [only] = theirs;
  if (theirs.length === 1 && tail === 0 && language.suffixOf.has(only!) && head > 0) {
    const isType = mine.length === 1 && language.suffixOf.has(mine[0]!);
    return { name, score: isType ? OTHER_TYPE : WORD_EDIT ** edits, changes: [{ part: 'suffix', ...change }] };
  }
  if (theirs.length === 1 && directionalOf.has(only!))
    return { name, score: WORD_EDIT ** edits, changes: [{ part: 'directional', ...change }] };
  const letters = Math.max(lettersOfName(said, language), lettersOfName(known, language));
  return {
    name,
    score: Math.max(0, 1 - (EDIT_WEIGHT * edits ** EDIT_POWER) / letters),
    changes: [{ part: 'name', ...change }],
  };
}

/** Letters of a name without the direction before it and the type behind it; of `West St` all that is not the type. */
function lettersOfName(words: readonly string[], language: AddressLanguage): number {
  let [from, to] = [0, words.length];
  if (to - from > 1 && language.suffixOf.has(words[to - 1]!)) to--;
  if (to - from > 1 && language.directionalOf.has(words[from]!)) from++;
  let letters = 0;
  for (let i = from; i < to; i++) letters += words[i]!.length;
  return letters;
}
