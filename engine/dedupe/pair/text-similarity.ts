/** What is kept of a text to compare it with others: its words' three-letter pieces, counted, in rising order of their hash. */
export interface TextProfile {
  readonly hashes: Uint32Array;
  /** How often each piece is in it. */
  readonly counts: Uint32Array;
  /** All counts together. */
  readonly total: number;
}

/**
 * The profile of a text, null where it has no letter or digit. Words are taken apart into pieces of three characters, ends
 * marked, so that word order does not matter and a typo costs three pieces of a word, not the word. O(length).
 */
export function textProfile(text: string): TextProfile | null {
  const counts = new Map<number, number>();
  for (const word of wordsOf(text)) {
    const marked = `^${word}$`;
    for (let i = 0; i + 3 <= marked.length; i++) {
      const hash = hashOf(marked, i);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return null;
  const sorted = [...counts].sort((a, b) => a[0] - b[0]);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    counts: Uint32Array.from(sorted, ([, count]) => count),
    total: sorted.reduce((sum, [, count]) => sum + count, 0),
  };
}

/**
 * Cosine of two profiles, a piece weighing the square root of its count: 1 for the same words in any order, 0 for none in
 * common; symmetric. One merge, no allocation.
 */
export function textSimilarity(a: TextProfile, b: TextProfile): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.hashes.length && j < b.hashes.length) {
    const difference = a.hashes[i]! - b.hashes[j]!;
    if (difference === 0) sum += Math.sqrt(a.counts[i++]! * b.counts[j++]!);
    else if (difference < 0) i++;
    else j++;
  }
  return Math.min(sum / Math.sqrt(a.total * b.total), 1);
}

/** Lower case without accents, runs of letters and digits. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a over three UTF-16 units. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + 3; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
