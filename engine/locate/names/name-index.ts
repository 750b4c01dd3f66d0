import { canonical, wordsOf } from '../text/words.ts';
import { agreement, type NameReading, readingsOf } from './street-name.ts';

/** A name that was found, how well it fits, and what differs. */
export interface NameMatch<Entry> {
  readonly entry: Entry;
  readonly score: number;
  readonly differences: readonly string[];
}

interface Known<Entry> {
  readonly reading: NameReading;
  readonly entry: Entry;
}

/** The one spelling of a name: two texts with the same key are the same name. */
export const nameKey = (text: string): string => canonical(wordsOf(text)).join(' ');

/** Street names by their base word. Build O(names), query O(names of that base). Immutable. */
export class NameIndex<Entry> {
  readonly #byBase: ReadonlyMap<string, readonly Known<Entry>[]>;

  private constructor(byBase: ReadonlyMap<string, readonly Known<Entry>[]>) {
    this.#byBase = byBase;
  }

  /** `names`: canonical words -> entry. */
  static build<Entry>(names: Iterable<readonly [words: readonly string[], entry: Entry]>): NameIndex<Entry> {
    const byBase = new Map<string, Known<Entry>[]>();
    for (const [words, entry] of names) {
      for (const reading of readingsOf(words)) {
        const known = byBase.get(reading.base);
        if (known === undefined) byBase.set(reading.base, [{ reading, entry }]);
        else known.push({ reading, entry });
      }
    }
    return new NameIndex(byBase);
  }

  /** Every name that the canonical words may mean, each once with its best score, in the order of `build`. */
  find(words: readonly string[]): readonly NameMatch<Entry>[] {
    const best = new Map<Entry, NameMatch<Entry>>();
    for (const said of readingsOf(words)) {
      for (const { reading, entry } of this.#byBase.get(said.base) ?? []) {
        const agreed = agreement(said, reading);
        if (agreed === null || agreed.score <= (best.get(entry)?.score ?? 0)) continue;
        best.set(entry, { entry, ...agreed });
      }
    }
    return [...best.values()];
  }
}
