// German, Nordic and Polish letters that Unicode does not take apart.
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };
const MAX_LENGTH = 60;

/** A text as an id: `Dual City and Region` is `dual-city-and-region`. Empty where it has no Latin letter and no digit. */
export const slugOf = (text: string, separator: '-' | '_' = '-'): string =>
  text
    .toLowerCase()
    .replaceAll(/[ßæøåłđðþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, separator)
    .slice(0, MAX_LENGTH)
    .replaceAll(/^[-_]+|[-_]+$/g, '');

/** Hands out ids, each once: the second `park` is `park-2`. */
export class Ids {
  readonly #taken = new Set<string>();

  take(wanted: string, otherwise: string): string {
    const base = wanted === '' ? otherwise : wanted;
    let id = base;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }
}
