/** What a grouping may join. Things are numbered 0 to size - 1, in an order that does not depend on how they came in. */
export interface LinkProblem {
  readonly size: number;
  /** Groups that stand: things with the same number from 0 on are together and no two such groups are joined; -1: free. */
  readonly standing: readonly number[];
  /** Probability that two different things are one, symmetric. */
  probability(a: number, b: number): number;
  /** The least mean probability at which this thing is joined with others. */
  threshold(a: number): number;
}

/**
 * Joins the two groups whose things are on average likeliest to be one, again and again, while that mean reaches the highest
 * threshold among them. The mean is over all pairs across, so that no chain of near ones joins what is far apart. Ties: the
 * groups with the lower first things. Returns for each thing the number of its group's first. O(size^2) for each joining.
 */
export function averageLink(problem: LinkProblem): readonly number[] {
  const links = new Links(problem);
  for (let best = links.best(); best !== null; best = links.best()) links.join(...best);
  return links.firsts();
}

class Links {
  readonly #size: number;
  /** By thing that leads a group: how many are in it, its threshold, whether it stands. */
  readonly #counts: Int32Array;
  readonly #thresholds: Float64Array;
  readonly #stands: Uint8Array;
  /** By thing: the first of its group. */
  readonly #first: Int32Array;
  /** Sum of the probabilities across two groups, by their first things. */
  readonly #sums: Float64Array;

  constructor({ size, standing, probability, threshold }: LinkProblem) {
    this.#size = size;
    this.#counts = new Int32Array(size).fill(1);
    this.#thresholds = Float64Array.from({ length: size }, (_, i) => threshold(i));
    this.#stands = new Uint8Array(size);
    this.#first = Int32Array.from({ length: size }, (_, i) => i);
    this.#sums = new Float64Array(size * size);
    for (let a = 0; a < size; a++)
      for (let b = 0; b < a; b++) this.#sums[a * size + b] = this.#sums[b * size + a] = probability(a, b);
    for (let i = 0; i < size; i++) {
      if (standing[i]! < 0) continue;
      this.#stands[i] = 1;
      const first = standing.indexOf(standing[i]!);
      if (first < i) this.join(first, i);
    }
  }

  /** The next two to join, the lower first; null: none. */
  best(): readonly [number, number] | null {
    let best: readonly [number, number] | null = null;
    let bestMean = -1;
    for (let a = 0; a < this.#size; a++) {
      if (this.#counts[a] === 0) continue;
      for (let b = a + 1; b < this.#size; b++) {
        if (this.#counts[b] === 0 || (this.#stands[a]! & this.#stands[b]!) === 1) continue;
        const mean = this.#sums[a * this.#size + b]! / (this.#counts[a]! * this.#counts[b]!);
        if (mean <= bestMean || mean < Math.max(this.#thresholds[a]!, this.#thresholds[b]!)) continue;
        bestMean = mean;
        best = [a, b];
      }
    }
    return best;
  }

  join(a: number, b: number): void {
    this.#counts[a]! += this.#counts[b]!;
    this.#counts[b] = 0;
    this.#stands[a]! |= this.#stands[b]!;
    this.#thresholds[a] = Math.max(this.#thresholds[a]!, this.#thresholds[b]!);
    for (let i = 0; i < this.#size; i++) {
      if (this.#first[i] === b) this.#first[i] = a;
      this.#sums[a * this.#size + i]! += this.#sums[b * this.#size + i]!;
      this.#sums[i * this.#size + a] = this.#sums[a * this.#size + i]!;
    }
  }

  firsts(): readonly number[] {
    return [...this.#first];
  }
}
