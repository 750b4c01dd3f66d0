/**
 * The probability from which on "yes" has the best expected F1, if the probabilities are right: with the n likeliest said,
 * 2 * (sum of their probabilities) / (n + sum of all). Expected and not counted, so that no single outcome moves it. Halfway
 * between the last that is said and the next; 0.5 for none. O(n log n).
 */
export function bestThreshold(probabilities: Float64Array): number {
  const sorted = probabilities.slice().sort().reverse();
  const all = sorted.reduce((sum, p) => sum + p, 0);
  let [right, best, at] = [0, 0, -1];
  for (let n = 0; n < sorted.length; n++) {
    right += sorted[n]!;
    const f1 = (2 * right) / (n + 1 + all);
    if (f1 > best) [best, at] = [f1, n];
  }
  return at < 0 ? 0.5 : (sorted[at]! + (sorted[at + 1] ?? 0)) / 2;
}
