import { RandomStream } from './random.ts';

/** Draws where the cases would be by chance, as counts at [place * intervalCount + interval]. */
export interface CaseDrawer {
  /** Overwritten by the next call. */
  counts(replication: number): Int32Array;
}

/** Poisson, given how many cases there are: each falls on a cell with the chance of its expected cases. O(1) a case. */
export class PoissonDrawer implements CaseDrawer {
  private readonly caseCount: number;
  private readonly seed: number;
  private readonly drawn: Int32Array;
  /** Walker's alias table: cell i is kept with this chance, else its alias is taken. */
  private readonly chance: Float64Array;
  private readonly alias: Int32Array;

  constructor(weight: Float64Array, caseCount: number, seed: number) {
    this.caseCount = caseCount;
    this.seed = seed;
    this.drawn = new Int32Array(weight.length);
    this.alias = new Int32Array(weight.length);
    const total = weight.reduce((sum, value) => sum + value, 0);
    this.chance = weight.map((value) => (value * weight.length) / total);
    const [small, large]: [number[], number[]] = [[], []];
    this.chance.forEach((chance, cell) => {
      (chance < 1 ? small : large).push(cell);
    });
    while (small.length > 0 && large.length > 0) {
      const [less, more] = [small.pop()!, large.at(-1)!];
      this.alias[less] = more;
      this.chance[more]! -= 1 - this.chance[less]!;
      if (this.chance[more]! < 1) small.push(large.pop()!);
    }
    // What rounding left over is full.
    for (const cell of [...large, ...small]) if (weight[cell]! > 0) [this.chance[cell], this.alias[cell]] = [1, cell];
  }

  counts(replication: number): Int32Array {
    const random = new RandomStream(this.seed, replication);
    this.drawn.fill(0);
    for (let i = 0; i < this.caseCount; i++) {
      const cell = random.below(this.drawn.length);
      this.drawn[random.next() < this.chance[cell]! ? cell : this.alias[cell]!]!++;
    }
    return this.drawn;
  }
}

/** Bernoulli, given how many cases there are: any of the cases and controls together are as likely to be the cases. */
export class BernoulliDrawer implements CaseDrawer {
  private readonly caseCount: number;
  private readonly seed: number;
  private readonly drawn: Int32Array;
  /** The cell of every case and control. */
  private readonly cellOf: Int32Array;

  constructor(weight: Float64Array, caseCount: number, seed: number) {
    this.caseCount = caseCount;
    this.seed = seed;
    this.drawn = new Int32Array(weight.length);
    this.cellOf = new Int32Array(weight.reduce((sum, value) => sum + value, 0));
    let at = 0;
    weight.forEach((count, cell) => {
      this.cellOf.fill(cell, at, at + count);
      at += count;
    });
  }

  counts(replication: number): Int32Array {
    const { cellOf, drawn } = this;
    const random = new RandomStream(this.seed, replication);
    drawn.fill(0);
    // Selection by Knuth's algorithm S: in one pass, leaving the list as it is.
    let wanted = this.caseCount;
    for (let i = 0; wanted > 0; i++) {
      if (random.next() * (cellOf.length - i) >= wanted) continue;
      drawn[cellOf[i]!]!++;
      wanted--;
    }
    return drawn;
  }
}
