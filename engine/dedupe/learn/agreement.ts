/** How well scores tell the ones from the zeros. Each 0 to 1; precision and recall are 1 and 0 where nothing is said. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Mean precision over the ranks at which recall grows; ties share a rank. */
  readonly averagePrecision: number;
}

/** `truth` 0 or 1 of each score; said are the scores from `threshold` on. O(n log n). */
export function agreementOf(scores: Float64Array, truth: Float64Array, threshold: number): Agreement {
  let [said, right, positives] = [0, 0, 0];
  for (let i = 0; i < scores.length; i++) {
    positives += truth[i]!;
    if (scores[i]! < threshold) continue;
    said++;
    right += truth[i]!;
  }
  return {
    precision: said === 0 ? 1 : right / said,
    recall: positives === 0 ? 0 : right / positives,
    f1: said + positives === 0 ? 0 : (2 * right) / (said + positives),
    averagePrecision: averagePrecision(scores, truth, positives),
  };
}

function averagePrecision(scores: Float64Array, truth: Float64Array, positives: number): number {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  let [right, sum] = [0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const before = right;
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++) right += truth[order[to]!]!;
    sum += (right - before) * (right / to);
  }
  return positives === 0 ? 0 : sum / positives;
}
