import type { Change } from '../candidate.ts';

/**
 * A name that was read in other words, told by the words that differ: `dogwod street` for Dogwood Street is `dogwod` for
 * `dogwood`. Of a text that has no word in common with the name, the whole name. O(words).
 */
export function readAs(said: string, label: string): Change {
  const mine = said.split(' ');
  const theirs = label.toLowerCase().split(' ');
  let [head, tail] = [0, 0];
  const most = Math.min(mine.length, theirs.length) - 1;
  while (head < most && mine[head] === theirs[head]) head++;
  while (tail < most - head && mine[mine.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail++;
  if (head + tail === 0) return { part: 'name', said, used: label };
  const part = (words: readonly string[]): string => words.slice(head, words.length - tail).join(' ');
  return { part: 'name', said: part(mine), used: part(theirs) };
}
