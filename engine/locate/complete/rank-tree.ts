/** A part of a sorted table: positions [low .. high). */
export interface PositionRange {
  readonly low: number;
  readonly high: number;
}

interface Open extends PositionRange {
  /** Position of the best in the range, and its rank. */
  readonly at: number;
  readonly rank: number;
}

/**
 * The best of any ranges of a table whose positions have ranks, 0 the best, without reading the ranges: a tournament tree.
 * Immutable. 4 bytes a position beside the ranks; O(positions) to build.
 */
export class RankTree {
  readonly #ranks: Uint32Array;
  /** Node n is the better of 2n and 2n + 1; leaf of position p is n = size + p. Values are positions. */
  readonly #winners: Uint32Array;

  private constructor(ranks: Uint32Array, winners: Uint32Array) {
    this.#ranks = ranks;
    this.#winners = winners;
  }

  /** `ranks` of the positions; kept, not copied. */
  static build(ranks: Uint32Array): RankTree {
    const size = ranks.length;
    const winners = new Uint32Array(size);
    const winnerOf = (node: number): number => (node >= size ? node - size : winners[node]!);
    for (let node = size - 1; node > 0; node--) {
      const [a, b] = [winnerOf(2 * node), winnerOf(2 * node + 1)];
      winners[node] = ranks[b]! < ranks[a]! ? b : a;
    }
    return new RankTree(ranks, winners);
  }

  /**
   * Positions in the ranges from the best on, each rank once, until `visit` answers false or `most` have been visited.
   * O((ranges + most) log positions).
   */
  fromBest(ranges: readonly PositionRange[], most: number, visit: (position: number) => boolean): void {
    const open = ranges.filter(({ low, high }) => low < high).map((range) => this.#open(range.low, range.high));
    let lastRank = -1;
    for (let visited = 0; visited < most && open.length > 0; ) {
      const next = bestOf(open);
      const { low, high, at, rank } = open[next]!;
      open[next] = open.at(-1)!;
      open.pop();
      if (at > low) open.push(this.#open(low, at));
      if (at + 1 < high) open.push(this.#open(at + 1, high));
      // One thing may stand at several positions, and ranges may overlap: equal ranks come one after the other.
      if (rank === lastRank) continue;
      lastRank = rank;
      visited++;
      if (!visit(at)) return;
    }
  }

  #open(low: number, high: number): Open {
    const size = this.#ranks.length;
    let best = low;
    for (let from = low + size, end = high + size; from < end; from >>= 1, end >>= 1) {
      if (from & 1) best = this.#better(best, this.#winnerOf(from++));
      if (end & 1) best = this.#better(best, this.#winnerOf(--end));
    }
    return { low, high, at: best, rank: this.#ranks[best]! };
  }

  #winnerOf(node: number): number {
    const size = this.#ranks.length;
    return node >= size ? node - size : this.#winners[node]!;
  }

  #better(a: number, b: number): number {
    return this.#ranks[b]! < this.#ranks[a]! ? b : a;
  }

  get byteLength(): number {
    return this.#ranks.byteLength + this.#winners.byteLength;
  }
}

function bestOf(open: readonly Open[]): number {
  let best = 0;
  for (let i = 1; i < open.length; i++) if (open[i]!.rank < open[best]!.rank) best = i;
  return best;
}
