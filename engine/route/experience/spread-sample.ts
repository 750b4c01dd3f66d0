/** Keeps some of many things, each as likely as any other by a hash of its id: the same things whatever their order. */
export class SpreadSample<T extends { readonly id: string }> {
  readonly #most: number;
  #kept: { readonly thing: T; readonly hash: number }[] = [];
  #seen = 0;
  #limit = Infinity;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many were added. */
  get seen(): number {
    return this.#seen;
  }

  add(thing: T): void {
    this.#seen++;
    const hash = hashOf(thing.id);
    if (hash >= this.#limit) return;
    this.#kept.push({ thing, hash });
    if (this.#kept.length >= 2 * this.#most) this.#trim();
  }

  /** In the order of their hashes. */
  things(): readonly T[] {
    this.#trim();
    return this.#kept.map(({ thing }) => thing);
  }

  #trim(): void {
    this.#kept.sort((a, b) => a.hash - b.hash || (a.thing.id < b.thing.id ? -1 : 1));
    this.#kept.length = Math.min(this.#kept.length, this.#most);
    if (this.#kept.length === this.#most) this.#limit = this.#kept.at(-1)!.hash;
  }
}

/** FNV-1a, then mixed: ids that count up have nothing in common. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
