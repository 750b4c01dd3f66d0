/**
 * Two letters for each service, for marks and lists, so that color is never all that tells them apart: the initials of its
 * name's first two words or its first two letters, and where those are taken the first that are free.
 */
export function badgesOf(
  services: readonly { readonly code: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const badges = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, name } of services) {
    const badge = candidates(name).find((each) => !taken.has(each)) ?? '??';
    taken.add(badge);
    badges.set(code, badge);
  }
  return badges;
}

function candidates(name: string): readonly string[] {
  const words = name.toUpperCase().match(/\p{L}+/gu) ?? [];
  const letters = [...words.join('')];
  const initials = words.length > 1 ? [words[0]![0]! + words[1]![0]!] : [];
  const pairs = letters.slice(1).map((letter) => letters[0]! + letter.toLowerCase());
  const numbered = Array.from({ length: 10 }, (_, digit) => `${letters[0] ?? '?'}${digit}`);
  return [...initials, ...pairs, ...numbered];
}
