/** Some of the assets of one class, or of the jurisdictions of one layer, by position. */
export interface MemberSet {
  /** has[i] is 1 where position i belongs to it. */
  readonly has: Uint8Array;
  readonly count: number;
  /** Sets of the same register with the same members are the same object with the same number. */
  readonly id: number;
}

/** Gives equal sets one identity. A handful of sets a class, so a list will do. */
export class MemberSets {
  readonly #size: number;
  readonly #sets: MemberSet[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** O(size * sets). */
  of(belongs: (position: number) => boolean): MemberSet {
    const has = new Uint8Array(this.#size);
    let count = 0;
    for (let i = 0; i < this.#size; i++) {
      if (!belongs(i)) continue;
      has[i] = 1;
      count++;
    }
    const known = this.#sets.find((set) => set.count === count && set.has.every((value, i) => value === has[i]));
    if (known !== undefined) return known;
    const made = { has, count, id: this.#sets.length };
    this.#sets.push(made);
    return made;
  }
}

/** Positions, ascending. */
export const positionsOf = ({ has }: MemberSet): number[] => {
  const positions: number[] = [];
  for (let i = 0; i < has.length; i++) if (has[i] === 1) positions.push(i);
  return positions;
};
