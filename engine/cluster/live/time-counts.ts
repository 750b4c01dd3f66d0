import type { Weighed } from './placed-reports.ts';
import { isBefore } from './placed-reports.ts';

/** Reports of one service in order of time, with the sum of their weights up to each. */
export class TimeCounts {
  #items: Weighed[] = [];
  /** sums[i]: weights of items 0 to i - 1. */
  #sums: number[] = [0];
  #first = 0;
  /** From here on the sums are old. */
  #stale = Infinity;

  /** O(1) for the latest, O(later ones) for a late one. */
  add(weighed: Weighed): void {
    let at = this.#items.length;
    while (at > this.#first && isBefore(weighed.report, this.#items[at - 1]!.report)) at--;
    this.#items.splice(at, 0, weighed);
    this.#stale = Math.min(this.#stale, at);
  }

  remove(weighed: Weighed): void {
    const at = this.#items.indexOf(weighed, this.#first);
    if (at < 0) return;
    this.#items.splice(at, 1);
    this.#stale = Math.min(this.#stale, at);
  }

  /** The weight of one has changed. */
  touch(weighed: Weighed): void {
    this.#stale = Math.min(this.#stale, this.#indexFrom(weighed.report.atMs));
  }

  /** Takes out what is earlier than this, oldest first. */
  expire(beforeMs: number, take: (weighed: Weighed) => void): void {
    while (this.#first < this.#items.length && this.#items[this.#first]!.report.atMs < beforeMs)
      take(this.#items[this.#first++]!);
    if (this.#first < 1024 || this.#first < this.#items.length / 2) return;
    this.#items = this.#items.slice(this.#first);
    this.#first = 0;
    this.#sums = [0];
    this.#stale = 0;
  }

  /** Sum of the weights from a moment on, itself included. O(log n). */
  since(fromMs: number): number {
    this.#refresh();
    return this.#sums[this.#items.length]! - this.#sums[this.#indexFrom(fromMs)]!;
  }

  #refresh(): void {
    for (let i = Math.max(0, this.#stale); i < this.#items.length; i++)
      this.#sums[i + 1] = this.#sums[i]! + this.#items[i]!.weight;
    this.#stale = Infinity;
  }

  #indexFrom(atMs: number): number {
    let [low, high] = [this.#first, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#items[middle]!.report.atMs < atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
