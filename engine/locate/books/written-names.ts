import type { Asset } from '../../route/city.ts';
import type { NameParts } from '../gazetteer.ts';
import { nameOf, shownName } from '../text/name-text.ts';
import { canonical, wordsOf } from '../text/words.ts';

/** A street name in its one spelling, and as it is shown. */
export interface WrittenName {
  readonly key: string;
  readonly words: readonly string[];
  readonly label: string;
}

/** The street names of a source's rows, numbered in the order in which they come; what is written alike is read once. */
export class WrittenNames {
  /** Each name once, shown as the first row writes it. */
  readonly names: WrittenName[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byWriting = new Map<string, number | null>();

  /** The number of the name that a row has in these attributes; null: none. */
  numberOf(attributes: Asset['attributes'], parts: NameParts): number | null {
    let writing = attributes[parts[0]!] ?? '';
    for (let i = 1; i < parts.length; i++) writing += `\n${attributes[parts[i]!] ?? ''}`;
    const known = this.#byWriting.get(writing);
    if (known !== undefined) return known;
    const number = this.#read(nameOf(attributes, parts));
    this.#byWriting.set(writing, number);
    return number;
  }

  #read(name: string): number | null {
    const words = canonical(wordsOf(name));
    if (words.length === 0) return null;
    const key = words.join(' ');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const fresh = this.names.push({ key, words, label: shownName(name) }) - 1;
    this.#byKey.set(key, fresh);
    return fresh;
  }
}
