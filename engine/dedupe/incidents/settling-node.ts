import { type ComparedFacts, CROWD_METERS } from '../pair/compare.ts';
import type { ClosedAs, Earlier } from '../report.ts';
import type { Settling } from './settling-pairs.ts';

/** A report that is compared with it. */
export interface Neighbor {
  readonly report: number;
  readonly distanceMeters: number;
  /** How much earlier it was reported; negative: later. */
  readonly ageMs: number;
}

/** A report with what is near it. */
export class SettlingNode implements Settling {
  readonly report: number;
  readonly facts: ComparedFacts;
  readonly closedAtMs: number | null;
  readonly closedAs: ClosedAs | null;
  /** Nearest first. */
  readonly neighbors: readonly Neighbor[];
  readonly #meanDelayMs: number;
  readonly #earlierMeters: readonly number[];
  readonly #freshCount: number;

  /** Of the neighbors those count in crowd and burst that are earlier, or of one moment with it by `settleMs`. */
  constructor(
    report: number,
    facts: ComparedFacts,
    closing: Pick<Earlier, 'closedAtMs' | 'closedAs'>,
    neighbors: readonly Neighbor[],
    meanDelayMs: number,
    settleMs: number,
  ) {
    this.report = report;
    this.facts = facts;
    this.closedAtMs = closing.closedAtMs;
    this.closedAs = closing.closedAs ?? null;
    this.neighbors = neighbors;
    this.#meanDelayMs = meanDelayMs;
    const earlier = neighbors.filter(({ ageMs }) => ageMs >= -settleMs);
    this.#earlierMeters = earlier.map(({ distanceMeters }) => distanceMeters);
    this.#freshCount = earlier.filter(({ ageMs }) => isFresh(ageMs, meanDelayMs, settleMs)).length;
  }

  crowd(distanceMeters: number): number {
    // The index keeps places to 9 mm: the pair itself is among those counted even if it lies that much farther there.
    const reach = Math.max(distanceMeters, CROWD_METERS) + 0.02;
    let count = 0;
    while (count < this.#earlierMeters.length && this.#earlierMeters[count]! <= reach) count++;
    return Math.max(0, count - 1);
  }

  burst(ageMs: number): number {
    return Math.max(0, this.#freshCount - (ageMs <= this.#meanDelayMs ? 1 : 0));
  }

  /** An order of what reports say, not of when they came: by place, service and text, then by time and id. */
  compareContents({ facts: { report: b } }: SettlingNode): number {
    const { report: a } = this.facts;
    return (
      a.place.lonLat[0] - b.place.lonLat[0] ||
      a.place.lonLat[1] - b.place.lonLat[1] ||
      compareTexts(a.service, b.service) ||
      compareTexts(a.text ?? '', b.text ?? '') ||
      a.reportedAtMs - b.reportedAtMs ||
      compareTexts(a.id ?? '', b.id ?? '')
    );
  }
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those of its own moment are of age 0. */
const isFresh = (ageMs: number, meanDelayMs: number, settleMs: number): boolean =>
  Math.abs(ageMs) <= settleMs || ageMs <= meanDelayMs;
