// Up to so many are left to the last pass.
const SMALL = 16;

/**
 * The order in which `std::sort` of GNU's libstdc++ (which SaTScan is built with) leaves indices sorted by value: an introsort
 * that parts around the median of three, then one insertion sort. It is not stable, and where values are equal its order is the
 * only way to SaTScan's numbers. Its heap sort for inputs that part badly is left out: it parts these on instead.
 */
export function sortAsLibstdcxx(values: Float32Array, order: Int32Array): void {
  order.forEach((_, i) => {
    order[i] = i;
  });
  new Introsort(values, order).sort();
}

class Introsort {
  private readonly values: Float32Array;
  private readonly order: Int32Array;

  constructor(values: Float32Array, order: Int32Array) {
    this.values = values;
    this.order = order;
  }

  sort(): void {
    this.partAll(0, this.order.length);
    for (let i = 1; i < this.order.length; i++) this.insert(i);
  }

  private valueAt(at: number): number {
    return this.values[this.order[at]!]!;
  }

  private partAll(from: number, to: number): void {
    let end = to;
    while (end - from > SMALL) {
      this.moveMedian(from, from + 1, from + ((end - from) >> 1), end - 1);
      const cut = this.part(from + 1, end, this.valueAt(from));
      this.partAll(cut, end);
      end = cut;
    }
  }

  private moveMedian(to: number, a: number, b: number, c: number): void {
    const [x, y, z] = [this.valueAt(a), this.valueAt(b), this.valueAt(c)];
    if (x < y) this.swap(to, y < z ? b : x < z ? c : a);
    else this.swap(to, x < z ? a : y < z ? c : b);
  }

  private part(from: number, to: number, pivot: number): number {
    let [low, high] = [from, to];
    for (;;) {
      while (this.valueAt(low) < pivot) low++;
      high--;
      while (pivot < this.valueAt(high)) high--;
      if (low >= high) return low;
      this.swap(low, high);
      low++;
    }
  }

  private insert(at: number): void {
    const moved = this.order[at]!;
    const value = this.values[moved]!;
    let to = at;
    for (; to > 0 && value < this.valueAt(to - 1); to--) this.order[to] = this.order[to - 1]!;
    this.order[to] = moved;
  }

  private swap(a: number, b: number): void {
    const kept = this.order[a]!;
    this.order[a] = this.order[b]!;
    this.order[b] = kept;
  }
}
