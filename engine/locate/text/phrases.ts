/** Phrases by their first word, each in words; of those with the same first word the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases from a text with one on each line. */
export function phrasesOf(lines: string): Phrases {
  const byHead = new Map<string, (readonly string[])[]>();
  for (const line of lines.trim().split('\n')) {
    const words = line.split(' ');
    byHead.set(words[0]!, [...(byHead.get(words[0]!) ?? []), words]);
  }
  for (const phrases of byHead.values()) phrases.sort((a, b) => b.length - a.length);
  return byHead;
}

/** The longest of the phrases that stands at a place in the words; null if none does. */
export const phraseAt = (words: readonly string[], at: number, phrases: Phrases): readonly string[] | null =>
  phrases.get(words[at] ?? '')?.find((phrase) => phrase.every((word, i) => words[at + i] === word)) ?? null;
