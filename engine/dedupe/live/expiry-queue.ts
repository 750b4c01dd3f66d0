/** An entry is three numbers: second, slot, arrival. */
const ENTRY_NUMBERS = 3;

/**
 * Reports by time, the oldest first, of equal times the first arrived. Those that arrive in the order of their times stand
 * in a ring, O(1) each; those that are late wait in a heap, O(log late ones). What was removed meanwhile is still in it: the
 * caller knows it by its arrival.
 */
export class ExpiryQueue {
  #ring = new Float64Array(64 * ENTRY_NUMBERS);
  #first = 0;
  #ringSize = 0;
  readonly #late: QueueEntry[] = [];

  get size(): number {
    return this.#ringSize + this.#late.length;
  }

  add(second: number, slot: number, arrival: number): void {
    if (this.#ringSize > 0 && second < this.#ring[this.#index(this.#ringSize - 1)]!) {
      siftUp(this.#late, { second, slot, arrival });
      return;
    }
    if ((this.#ringSize + 1) * ENTRY_NUMBERS > this.#ring.length) this.#growRing();
    const at = this.#index(this.#ringSize++);
    this.#ring[at] = second;
    this.#ring[at + 1] = slot;
    this.#ring[at + 2] = arrival;
  }

  /** Second of the oldest; Infinity: there is none. */
  oldest(): number {
    const inRing = this.#ringSize === 0 ? Infinity : this.#ring[this.#first]!;
    return this.#late.length === 0 ? inRing : Math.min(inRing, this.#late[0]!.second);
  }

  /** Takes the oldest out, of which there must be one; what it was is in `taken`. */
  takeOldest(taken: TakenEntry): void {
    const late = this.#late[0];
    if (late !== undefined && (this.#ringSize === 0 || this.#isBeforeRing(late))) {
      removeTop(this.#late);
      taken.slot = late.slot;
      taken.arrival = late.arrival;
      return;
    }
    taken.slot = this.#ring[this.#first + 1]! | 0;
    taken.arrival = this.#ring[this.#first + 2]!;
    this.#first = this.#index(1);
    this.#ringSize--;
  }

  /** The slot that is so many places behind the oldest in the ring; -1: there is none. It may be gone. */
  slotAhead(places: number): number {
    return places < this.#ringSize ? this.#ring[this.#index(places) + 1]! | 0 : -1;
  }

  /** Drops what the caller knows to be gone. O(size log late ones). */
  compact(isLive: (slot: number, arrival: number) => boolean): void {
    const late = this.#late.filter(({ slot, arrival }) => isLive(slot, arrival));
    this.#late.length = 0;
    for (const entry of late) siftUp(this.#late, entry);
    let kept = 0;
    for (let i = 0; i < this.#ringSize; i++) {
      const from = this.#index(i);
      if (!isLive(this.#ring[from + 1]! | 0, this.#ring[from + 2]!)) continue;
      this.#ring.copyWithin(this.#index(kept++), from, from + ENTRY_NUMBERS);
    }
    this.#ringSize = kept;
  }

  #isBeforeRing({ second, arrival }: QueueEntry): boolean {
    const inRing = this.#ring[this.#first]!;
    return second < inRing || (second === inRing && arrival < this.#ring[this.#first + 2]!);
  }

  #index(position: number): number {
    const at = this.#first + position * ENTRY_NUMBERS;
    return at < this.#ring.length ? at : at - this.#ring.length;
  }

  #growRing(): void {
    const larger = new Float64Array(Math.ceil((1.5 * this.#ring.length) / ENTRY_NUMBERS) * ENTRY_NUMBERS);
    const untilEnd = this.#ring.subarray(this.#first);
    larger.set(untilEnd);
    larger.set(this.#ring.subarray(0, this.#first), untilEnd.length);
    this.#ring = larger;
    this.#first = 0;
  }
}

export interface TakenEntry {
  slot: number;
  arrival: number;
}

interface QueueEntry {
  readonly second: number;
  readonly slot: number;
  readonly arrival: number;
}

const isBefore = (a: QueueEntry, b: QueueEntry): boolean =>
  a.second < b.second || (a.second === b.second && a.arrival < b.arrival);

function siftUp(heap: QueueEntry[], entry: QueueEntry): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(entry, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = entry;
}

function removeTop(heap: QueueEntry[]): void {
  const entry = heap.pop()!;
  if (heap.length === 0) return;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
    if (isBefore(entry, heap[child]!)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = entry;
}
