import type { ServiceCode } from '../../ids.ts';

// So many answers that nobody gave, spread like the stated defaults, are added to those given.
const PRIOR_ANSWERS = 2;

/** Counts what those who know answer to the questions of a service. */
export class AnswerCounts {
  readonly #counts = new Map<ServiceCode, Map<string, Map<string, number>>>();

  /** `count` below 1: only so likely was it about this service. */
  add(service: ServiceCode, question: string, value: string, count = 1): void {
    const questions = inner(this.#counts, service);
    const values = inner(questions, question);
    values.set(value, (values.get(value) ?? 0) + count);
  }

  /** Of each question that was answered: the share of each tested value, and under '' of all others. Sums to 1. */
  sharesOf(
    service: ServiceCode,
    tested: ReadonlyMap<string, readonly string[]>,
  ): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const shares = new Map<string, ReadonlyMap<string, number>>();
    for (const [question, counts] of this.#counts.get(service) ?? [])
      shares.set(question, sharesOfValues(counts, tested.get(question) ?? []));
    return shares;
  }
}

function sharesOfValues(counts: ReadonlyMap<string, number>, tested: readonly string[]): ReadonlyMap<string, number> {
  let total = PRIOR_ANSWERS;
  for (const count of counts.values()) total += count;
  const each = PRIOR_ANSWERS / (tested.length + 1);
  const shares = new Map(tested.map((value) => [value, ((counts.get(value) ?? 0) + each) / total]));
  const named = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return new Map([['', 1 - named], ...shares]);
}

function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (found === undefined) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}
