import type { Books } from '../books/books.ts';
import { houseNumberOf } from '../text/house-number.ts';
import { wordsOf } from '../text/words.ts';

interface Entry {
  /** Words of a label from one of them on, joined by blanks. */
  readonly text: string;
  readonly label: string;
  readonly isStreet: boolean;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Labels by what stands at the beginning of any of their words. Immutable; O(names log names) to build. */
export class Completer {
  /** By text. */
  readonly #entries: readonly Entry[];

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  static build({ streets, addresses, landmarks }: Books): Completer {
    const streetLabels = new Set([...streets.entries, ...addresses.streets].map(({ label }) => label));
    const entries = [
      ...[...streetLabels].flatMap((label) => tailsOf(label, true)),
      ...landmarks.labels.flatMap((label) => tailsOf(label, false)),
    ];
    return new Completer(entries.sort((a, b) => compareText(a.text, b.text) || compareText(a.label, b.label)));
  }

  complete(text: string, limit: number): readonly string[] {
    const words = wordsOf(text);
    const number = houseNumberOf(words);
    const streetsOfNumber = number === null ? [] : this.#from(words.slice(number.length), (entry) => entry.isStreet);
    const labels = new Set(this.#from(words, () => true));
    for (const label of streetsOfNumber) labels.add(`${number!.number.text} ${label}`);
    return [...labels].sort(compareText).slice(0, limit);
  }

  /** Labels whose tails begin with the words; the last may be cut short. */
  #from(words: readonly string[], accept: (entry: Entry) => boolean): readonly string[] {
    if (words.length === 0) return [];
    const prefix = words.join(' ');
    const labels: string[] = [];
    for (let i = this.#firstFrom(prefix); this.#entries[i]?.text.startsWith(prefix); i++)
      if (accept(this.#entries[i]!)) labels.push(this.#entries[i]!.label);
    return labels;
  }

  #firstFrom(prefix: string): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.text < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const tailsOf = (label: string, isStreet: boolean): readonly Entry[] => {
  const words = wordsOf(label);
  return words.map((_, from) => ({ text: words.slice(from).join(' '), label, isStreet }));
};
