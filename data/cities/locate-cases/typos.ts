import { seededRandom } from '../../../engine/spatial/seeded-geometry.ts';

/**
 * Texts as they are mistyped. An edit inserts, leaves out or replaces a letter, or swaps two neighbors, blanks included:
 * `Nor thumberland`, `OakSt`. Digits stay, and so do words of a single letter: a wrong number is another address, and so
 * is `W` for `E`.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const TRIES = 50;

type Random = () => number;

/** The text after this many edits, never the text itself; null where it has nothing to edit. The same seed, the same text. */
export function mistyped(text: string, edits: number, seed: number): string | null {
  const random = seededRandom(mixed(text, seed));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const steps = [text];
    for (let result = edited(text, random); result !== null && steps.length <= edits; result = edited(result, random))
      steps.push(result);
    // An edit may change nothing, a second one undo the first, or leave nothing to edit.
    if (steps.length > edits && new Set(steps.map(asRead)).size === steps.length) return steps.at(-1)!;
  }
  return null;
}

const asRead = (text: string): string => text.trim().replace(/\s+/g, ' ').toUpperCase();

function edited(text: string, random: Random): string | null {
  const places = editablePlaces(text);
  if (places.length === 0) return null;
  const at = places[below(places.length, random)]!;
  const [before, here, next, after] = [text.slice(0, at), text[at]!, text[at + 1] ?? '', text.slice(at + 1)];
  switch (below(4, random)) {
    case 0:
      return before + letterOrBlank(here, random) + here + after;
    case 1:
      return before + after;
    case 2:
      return before + letterOrBlank(here, random) + after;
    default:
      return places.includes(at + 1) ? before + next + here + text.slice(at + 2) : before + after;
  }
}

/** Letters of words of at least two letters, and the blanks between two such words. */
function editablePlaces(text: string): readonly number[] {
  const places = [...text].length === text.length ? [...text].map((_, i) => i) : [];
  const isLetter = (i: number): boolean => /\p{L}/u.test(text[i] ?? '');
  const inWord = (i: number): boolean => isLetter(i) && (isLetter(i - 1) || isLetter(i + 1)) && !touchesDigit(text, i);
  return places.filter((i) => inWord(i) || (text[i] === ' ' && inWord(i - 1) && inWord(i + 1)));
}

/** Whether the word around a position has a digit: `1ST`, `I-81`, `H-1023` are numbers in letters. */
function touchesDigit(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at) + 1;
  const end = text.indexOf(' ', at);
  return /\d/.test(text.slice(start, end === -1 ? undefined : end));
}

/** One insertion in eight is a blank. The case is that of the letter beside it. */
function letterOrBlank(beside: string, random: Random): string {
  if (below(8, random) === 0) return ' ';
  const letter = LETTERS[below(LETTERS.length, random)]!;
  return beside === beside.toUpperCase() ? letter.toUpperCase() : letter;
}

const below = (count: number, random: Random): number => Math.floor(random() * count);

/** FNV-1a of the text, so that every text has a sequence of its own. */
function mixed(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
