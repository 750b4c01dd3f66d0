import { type AssetBook, type AssetKind, idNumber } from '../books/asset-book.ts';

/**
 * Ids of each class for itself, by their beginning and by the beginning of the number in them. Made of the order that the
 * book has: O(assets), 8 bytes each. Immutable.
 */
export class KindIds {
  readonly #assets: AssetBook;
  /** Positions by kind, those of kind k in [keyStarts[k] .. keyStarts[k + 1]) by their keys. */
  readonly #byKey: Uint32Array;
  readonly #keyStarts: Uint32Array;
  readonly #byNumber: Uint32Array;
  readonly #numberStarts: Uint32Array;

  private constructor(assets: AssetBook) {
    this.#assets = assets;
    [this.#byKey, this.#keyStarts] = groupedByKind(assets.sorted, assets.kinds);
    [this.#byNumber, this.#numberStarts] = groupedByKind(assets.byNumber, assets.kinds);
  }

  static build(assets: AssetBook): KindIds {
    return new KindIds(assets);
  }

  /** Assets of a kind whose id in one spelling begins so, in its order; at most `limit`. O(log assets + limit). */
  withPrefix(prefix: string, { position }: AssetKind, limit: number): readonly number[] {
    const [from, to] = [this.#keyStarts[position]!, this.#keyStarts[position + 1]!];
    return beginning(this.#byKey, from, to, prefix, limit, (asset) => this.#assets.keyOf(asset));
  }

  /** Assets of a kind the number in whose id begins so, leading zeros aside. */
  withNumberPrefix(prefix: string, { position }: AssetKind, limit: number): readonly number[] {
    const [from, to] = [this.#numberStarts[position]!, this.#numberStarts[position + 1]!];
    return beginning(this.#byNumber, from, to, prefix, limit, (asset) => idNumber(this.#assets.keyOf(asset)));
  }
}

function groupedByKind(order: Uint32Array, kinds: readonly AssetKind[]): [Uint32Array, Uint32Array] {
  const kindOf = kindNumbers(kinds);
  const starts = new Uint32Array(kinds.length + 1);
  for (const asset of order) starts[kindOf[asset]! + 1]!++;
  for (let kind = 0; kind < kinds.length; kind++) starts[kind + 1]! += starts[kind]!;
  const next = starts.slice();
  const grouped = new Uint32Array(order.length);
  for (const asset of order) grouped[next[kindOf[asset]!]!++] = asset;
  return [grouped, starts];
}

function kindNumbers(kinds: readonly AssetKind[]): Uint16Array {
  const numbers = new Uint16Array(kinds.at(-1)?.to ?? 0);
  for (const { position, from, to } of kinds) numbers.fill(position, from, to);
  return numbers;
}

function beginning(
  order: Uint32Array,
  from: number,
  to: number,
  prefix: string,
  limit: number,
  textOf: (asset: number) => string,
): readonly number[] {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(order[middle]!) < prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < to && found.length < limit && textOf(order[low]!).startsWith(prefix); low++) found.push(order[low]!);
  return found;
}
