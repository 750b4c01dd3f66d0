import type { Validity } from './city.ts';

/** Half-open: from the first moment on, until before the last. */
export const holdsAt = (validity: Validity, atMs: number): boolean =>
  validity.fromMs <= atMs && atMs < validity.untilMs;

interface Dated {
  readonly id: string;
  readonly validity: Validity;
}

/** By id, in UTF-16 code units, the periods of one id by their beginnings. */
export const byIdAndPeriod = <T extends Dated>(things: readonly T[]): readonly T[] =>
  [...things].sort(
    (a, b) =>
      (a.id < b.id ? -1 : Number(a.id > b.id)) ||
      (a.validity.fromMs < b.validity.fromMs ? -1 : Number(a.validity.fromMs > b.validity.fromMs)),
  );

/** Whether an id has several periods. The things are by id. */
export const haveSeveralPeriods = (things: readonly Pick<Dated, 'id'>[]): boolean =>
  things.some(({ id }, i) => i > 0 && things[i - 1]!.id === id);

// Questions come by the day or by the year's end, not spread over every change that a layer ever saw.
const MOST_KEPT = 16;

/**
 * Something made of all things that hold at a moment, made once for each period in which these stay the same.
 * Things without validity dates have one period. At most `mostKept` are kept, those asked for last; others are made again.
 */
export class Periods<T> {
  /** Whether anything begins or ends at all. */
  readonly areBounded: boolean;
  private readonly things: readonly { readonly validity: Validity }[];
  private readonly make: (positions: readonly number[]) => T;
  /** The moments at which something begins or ends, ascending. */
  private readonly changesMs: Float64Array;
  private readonly made = new Map<number, T>();
  private readonly mostKept: number;

  /** `make` gets the positions, ascending, of the things that hold. */
  constructor(
    things: readonly { readonly validity: Validity }[],
    make: (positions: readonly number[]) => T,
    mostKept = MOST_KEPT,
  ) {
    this.mostKept = mostKept;
    this.things = things;
    this.make = make;
    const moments = things.flatMap(({ validity }) => [validity.fromMs, validity.untilMs]).filter(Number.isFinite);
    this.changesMs = Float64Array.from(new Set(moments)).sort();
    this.areBounded = moments.length > 0;
  }

  /** O(log changes), and the cost of `make` when the period is new. */
  at(atMs: number): T {
    const period = this.changesUntil(atMs);
    const known = this.made.get(period);
    if (known !== undefined) {
      if (this.made.size > 1) this.keep(period, known);
      return known;
    }
    const positions = this.things.flatMap(({ validity }, position) => (holdsAt(validity, atMs) ? [position] : []));
    const made = this.make(positions);
    this.keep(period, made);
    return made;
  }

  /** As the one that was asked for last: a Map keeps the order of insertion. */
  private keep(period: number, made: T): void {
    this.made.delete(period);
    this.made.set(period, made);
    for (const oldest of this.made.keys()) {
      if (this.made.size <= this.mostKept) break;
      this.made.delete(oldest);
    }
  }

  /** The last moment until then at which anything began or ended; -Infinity: nothing had. */
  sinceMs(atMs: number): number {
    return this.changesMs[this.changesUntil(atMs) - 1] ?? -Infinity;
  }

  /** The next moment at which anything begins or ends; Infinity: nothing does any more. */
  untilMs(atMs: number): number {
    return this.changesMs[this.changesUntil(atMs)] ?? Infinity;
  }

  /** How many changes lie at or before the moment. */
  private changesUntil(atMs: number): number {
    let [low, high] = [0, this.changesMs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.changesMs[middle]! <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
