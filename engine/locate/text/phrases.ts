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
export function phraseAt(words: readonly string[], at: number, phrases: Phrases): readonly string[] | null {
  const begun = at < words.length ? phrases.get(words[at]!) : undefined;
  if (begun === undefined) return null;
  for (const phrase of begun) if (standsAt(phrase, words, at)) return phrase;
  return null;
}

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return false;
  return true;
}
