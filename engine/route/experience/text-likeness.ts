import type { ServiceCode } from '../../ids.ts';

// Words beyond these are seldom and tell little; so are those of one request in a thousand services.
const MOST_WORDS = 5_000;
const SMOOTHING = 0.5;
const LEAST_WORDS = 2;

/** What people write about each service: of a text, which service it is like. Naive Bayes over words; knows words, keeps no text. */
export class TextLikeness {
  readonly #words = new Map<string, Map<ServiceCode, number>>();
  readonly #totals = new Map<ServiceCode, number>();

  add(service: ServiceCode, text: string): void {
    for (const word of wordsOf(text)) {
      let counts = this.#words.get(word);
      if (counts === undefined) {
        if (this.#words.size >= MOST_WORDS) continue;
        counts = new Map();
        this.#words.set(word, counts);
      }
      counts.set(service, (counts.get(service) ?? 0) + 1);
      this.#totals.set(service, (this.#totals.get(service) ?? 0) + 1);
    }
  }

  /** The probability of each service by the words alone; null: the text says too little. */
  of(text: string): ReadonlyMap<ServiceCode, number> | null {
    const known = wordsOf(text).flatMap((word) => this.#words.get(word) ?? []);
    if (known.length < LEAST_WORDS) return null;
    const logs = [...this.#totals].map(([service, total]) => {
      const sum = known.reduce(
        (log, counts) =>
          log + Math.log(((counts.get(service) ?? 0) + SMOOTHING) / (total + SMOOTHING * this.#words.size)),
        0,
      );
      return [service, sum] as const;
    });
    const most = Math.max(...logs.map(([, log]) => log));
    const total = logs.reduce((sum, [, log]) => sum + Math.exp(log - most), 0);
    return new Map(logs.map(([service, log]) => [service, Math.exp(log - most) / total]));
  }
}

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2),
  ),
];
