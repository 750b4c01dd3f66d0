import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';

const JOINTS = ['and', 'at'];
const MOST_WORDS = 12;
const MOST_MENDED = 6;

/** Whether two words are one slip apart: a letter too many, too few or another, or two swapped. O(letters). */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.length === restB.length &&
      restA[0] === restB[1] &&
      restA[1] === restB[0] &&
      restA.slice(2) === restB.slice(2))
  );
}

/**
 * The words with a slip in what stands between two streets mended: `Main adn Oak`, `Main andOak`, `Mainand Oak`. At most
 * six ways, among the first 12 words.
 */
export function mendedJoints(
  words: readonly string[],
  language: AddressLanguage = usEnglish,
): readonly (readonly string[])[] {
  const mended: (readonly string[])[] = [];
  for (let at = 0; at < Math.min(words.length, MOST_WORDS) && mended.length < MOST_MENDED; at++) {
    const word = words[at]!;
    if (language.crossingWords.has(word)) continue;
    const replaced = (by: readonly string[]): readonly string[] => [
      ...words.slice(0, at),
      ...by,
      ...words.slice(at + 1),
    ];
    if (at > 0 && at + 1 < words.length && word.length >= 2 && isOneSlip(word, JOINTS[0]!))
      mended.push(replaced(['&']));
    for (const joint of JOINTS) {
      if (at > 0 && word.startsWith(joint) && word.length > joint.length + 1)
        mended.push(replaced(['&', word.slice(joint.length)]));
      if (at + 1 < words.length && word.endsWith(joint) && word.length > joint.length + 1)
        mended.push(replaced([word.slice(0, -joint.length), '&']));
    }
  }
  return mended.slice(0, MOST_MENDED);
}
