/** Sets of parts (whole numbers), each kept once and named by a number; 0 is the empty set. */
export class CoverageSets {
  /** The members of each set, ascending. */
  readonly members: (readonly number[])[] = [[]];
  readonly #numbers = new Map<string, number>([['', 0]]);

  /** The number of a set; members ascending, each once. */
  numberOf(members: readonly number[]): number {
    const key = members.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.members.length);
    this.members.push(members);
    return this.members.length - 1;
  }

  /** The set of what is in one of the two and not in both: the other side of an edge that bounds `toggled`. */
  toggled(set: number, toggled: readonly number[]): number {
    return this.numberOf(symmetricDifference(this.members[set]!, toggled));
  }
}

/** Of two ascending lists without repeats. */
export function symmetricDifference(a: readonly number[], b: readonly number[]): readonly number[] {
  const difference: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (left === right) {
      i += 1;
      j += 1;
    } else if (left < right) {
      difference.push(left);
      i += 1;
    } else {
      difference.push(right);
      j += 1;
    }
  }
  return difference;
}
