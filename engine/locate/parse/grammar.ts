/**
 * How strongly each piece of evidence speaks for each part of an address, and each part for the one behind it: a linear
 * chain. Weights are small integers; what is not listed is 0.
 */
export interface Grammar<Part extends string> {
  readonly parts: readonly Part[];
  /** Evidence -> a weight for each part, in the order of `parts`. */
  readonly evidence: ReadonlyMap<string, ArrayLike<number>>;
  /** Weight of a part behind another at [before * parts + behind]. */
  readonly follows: ArrayLike<number>;
  /** Weight of a part at the beginning, and at the end. */
  readonly begins: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * The parts of the words, position in `parts` for each, with the largest sum of weights (Viterbi 1967); of equal ones the
 * earlier part. O(words x parts^2).
 */
export function bestParts(evidence: readonly (readonly string[])[], grammar: Grammar<string>): readonly number[] {
  const size = grammar.parts.length;
  if (evidence.length === 0) return [];
  let best = scoresOf(evidence[0]!, grammar, size);
  for (let part = 0; part < size; part++) best[part]! += grammar.begins[part]!;
  const cameFrom: Int8Array[] = [];
  for (let word = 1; word < evidence.length; word++) {
    const next = scoresOf(evidence[word]!, grammar, size);
    const from = new Int8Array(size);
    for (let part = 0; part < size; part++) {
      let most = -Infinity;
      for (let before = 0; before < size; before++) {
        const score = best[before]! + grammar.follows[before * size + part]!;
        if (score > most) [most, from[part]] = [score, before];
      }
      next[part]! += most;
    }
    cameFrom.push(from);
    best = next;
  }
  let part = 0;
  for (let other = 0; other < size; other++)
    if (best[other]! + grammar.ends[other]! > best[part]! + grammar.ends[part]!) part = other;
  const parts = [part];
  for (let word = cameFrom.length - 1; word >= 0; word--) {
    part = cameFrom[word]![part]!;
    parts.push(part);
  }
  return parts.reverse();
}

function scoresOf(evidence: readonly string[], grammar: Grammar<string>, size: number): Float64Array {
  const scores = new Float64Array(size);
  for (const one of evidence) {
    const weights = grammar.evidence.get(one);
    if (weights === undefined) continue;
    for (let part = 0; part < size; part++) scores[part]! += weights[part]!;
  }
  return scores;
}
