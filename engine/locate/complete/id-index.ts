import { TextPool } from '../names/text-pool.ts';

/** Letters and digits in lower case: `P 04471` and `p-04471` are `p04471`. */
export const idKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What is left of a key without its first letters and zeros: people say `pole 4471` of `P-04471`. */
export const bareKey = (key: string): string => key.replace(/^\p{L}*0*/u, '');

/**
 * Ids by their beginning, of each class for itself, with or without the letters and zeros that they begin with. Immutable.
 * About 30 bytes an id; O(ids log ids) to build.
 */
export class IdIndex {
  readonly #keys: SortedTexts;
  readonly #bares: SortedTexts;

  private constructor(keys: SortedTexts, bares: SortedTexts) {
    this.#keys = keys;
    this.#bares = bares;
  }

  /** `classOf`: small numbers from 0. */
  static build(ids: readonly string[], classOf: ArrayLike<number>): IdIndex {
    const keys = ids.map(idKey);
    return new IdIndex(SortedTexts.build(keys, classOf), SortedTexts.build(keys.map(bareKey), classOf));
  }

  /**
   * Ids, as positions, of a class that begin as was typed, the shortest numbers first as sorted; at most `limit`. Those
   * that do so only without their first letters and zeros come behind. O(log ids + limit).
   */
  beginning(typed: string, ofClass: number, limit: number): readonly number[] {
    const key = idKey(typed);
    if (key === '') return [];
    const found = new Set(this.#keys.beginning(key, ofClass, limit));
    const bare = bareKey(key);
    // With other letters before the digits it is another id.
    if (bare !== '' && bare === key.replace(/^0+/, ''))
      for (const position of this.#bares.beginning(bare, ofClass, limit)) if (found.size < limit) found.add(position);
    return [...found];
  }

  get byteLength(): number {
    return this.#keys.byteLength + this.#bares.byteLength;
  }
}

/** Texts in the order of their classes, those of a class in the order of their units. */
class SortedTexts {
  readonly #pool: TextPool;
  readonly #order: Uint32Array;

  private constructor(pool: TextPool, order: Uint32Array) {
    this.#pool = pool;
    this.#order = order;
  }

  static build(texts: readonly string[], classOf: ArrayLike<number>): SortedTexts {
    const ofClasses = texts.map((text, i) => inClass(text, classOf[i]!));
    const order = Uint32Array.from(ofClasses, (_, i) => i);
    order.sort((a, b) => (ofClasses[a]! < ofClasses[b]! ? -1 : ofClasses[a]! > ofClasses[b]! ? 1 : a - b));
    return new SortedTexts(TextPool.build(ofClasses), order);
  }

  beginning(prefix: string, ofClass: number, limit: number): readonly number[] {
    const codes = this.#pool.encode(inClass(prefix, ofClass));
    const found: number[] = [];
    for (let at = this.#firstFrom(codes); at < this.#order.length && found.length < limit; at++) {
      if (this.#compare(this.#order[at]!, codes) !== 0) break;
      found.push(this.#order[at]!);
    }
    return found;
  }

  get byteLength(): number {
    return this.#pool.byteLength + this.#order.byteLength;
  }

  #firstFrom(prefix: Uint16Array): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(this.#order[middle]!, prefix) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** 0: the text begins with the prefix. A unit that no text has is code 0, and so before all others. */
  #compare(text: number, prefix: Uint16Array): number {
    for (let i = 0; i < prefix.length; i++) {
      const unit = this.#pool.unitAt(text, i);
      if (unit !== prefix[i] || unit === 0) return unit > prefix[i]! ? 1 : -1;
    }
    return 0;
  }
}

const inClass = (text: string, ofClass: number): string => String.fromCharCode(ofClass) + text;
