/** Numbers the features of each family, 0 for the first that is met. A feature is a path of names, such as service and rule. */
export class FeatureNumbers {
  readonly #families: readonly Map<string, number>[];
  readonly #last: readonly Map<string, string[]>[];

  constructor(families: number) {
    this.#families = Array.from({ length: families }, () => new Map());
    this.#last = Array.from({ length: families }, () => new Map());
  }

  of(family: number, path: readonly string[]): number {
    const numbers = this.#families[family]!;
    const key = path.join('\n');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    const parent = path.slice(0, -1).join('\n');
    const siblings = this.#last[family]!.get(parent);
    if (siblings === undefined) this.#last[family]!.set(parent, [path.at(-1)!]);
    else siblings.push(path.at(-1)!);
    return number;
  }

  /** null: never met. */
  find(family: number, path: readonly string[]): number | null {
    return this.#families[family]!.get(path.join('\n')) ?? null;
  }

  /** The last names of all features whose path begins with this and has one name more, in the order of their numbers. */
  under(family: number, parent: readonly string[]): readonly string[] {
    return this.#last[family]!.get(parent.join('\n')) ?? [];
  }

  sizes(): readonly number[] {
    return this.#families.map(({ size }) => size);
  }
}
