import type { Asset } from '../../route/city.ts';
import type { AddressColumns } from '../gazetteer.ts';
import { houseNumberOf } from '../text/house-number.ts';
import { attributeOf } from '../text/name-text.ts';
import { wordsOf } from '../text/words.ts';
import type { AddressStreet } from './address-book.ts';
import { AssetRefs } from './asset-refs.ts';
import { sortedRows } from './sorted-rows.ts';
import { GrowingTextColumn, type TextColumn } from './text-column.ts';
import { WrittenNames } from './written-names.ts';

/** What an address book is made of: columns in the order of streets, then of numbers, then of the source. */
export interface AddressTable {
  readonly streets: readonly AddressStreet[];
  readonly assets: AssetRefs;
  /** Address i is at lonLats[2i], lonLats[2i + 1] (degrees). */
  readonly lonLats: Float64Array;
  /** The lower one, where a door is written as a range. */
  readonly numbers: Int32Array;
  /** Empty: the number is written as its digits alone. */
  readonly numberTexts: TextColumn;
  readonly units: TextColumn;
  readonly zips: TextColumn;
  readonly cities: TextColumn;
}

const ROWS_OF_STEP = 20_000;

const PLAIN_NUMBER = /^\d{1,7}$/;

/** Addresses as a source has them. */
export class AddressRows {
  readonly #assets: Asset[] = [];
  readonly #names = new WrittenNames();
  readonly #street: Uint32Array;
  readonly #numbers: Int32Array;
  #highest = 0;
  readonly #numberTexts: GrowingTextColumn;
  readonly #classes: GrowingTextColumn;
  readonly #units: GrowingTextColumn;
  readonly #zips: GrowingTextColumn;
  readonly #cities: GrowingTextColumn;

  /** For at most `most` rows. */
  constructor(most: number) {
    this.#street = new Uint32Array(most);
    this.#numbers = new Int32Array(most);
    this.#numberTexts = new GrowingTextColumn(most);
    this.#classes = new GrowingTextColumn(most);
    this.#units = new GrowingTextColumn(most);
    this.#zips = new GrowingTextColumn(most);
    this.#cities = new GrowingTextColumn(most);
  }

  /** An asset without a point, a number or a street is passed over. */
  add(asset: Asset, columns: AddressColumns): void {
    const { geometry, attributes } = asset;
    if (geometry?.type !== 'Point') return;
    const text = attributes[columns.number]?.trim() ?? '';
    const isPlain = PLAIN_NUMBER.test(text);
    const number = isPlain ? Number(text) : (houseNumberOf(wordsOf(text))?.number.low ?? null);
    const street = number === null ? null : this.#names.numberOf(attributes, columns.street);
    if (number === null || street === null) return;
    const row = this.#assets.push(asset) - 1;
    this.#street[row] = street;
    this.#numbers[row] = number;
    this.#highest = Math.max(this.#highest, number);
    this.#numberTexts.push(isPlain && text === String(number) ? '' : text);
    this.#classes.push(asset.class);
    this.#units.push(attributeOf(attributes, columns.unit));
    this.#zips.push(attributeOf(attributes, columns.zip));
    this.#cities.push(attributeOf(attributes, columns.city));
  }

  /** O(addresses); yields every 20,000 rows. */
  *finish(): Generator<void, AddressTable> {
    const order = this.#order();
    yield;
    const [lonLats, numbers] = yield* this.#places(order);
    yield;
    const assets = AssetRefs.build(
      this.#classes.finish(order),
      order.length,
      (position) => this.#assets[order[position]!]!.id,
    );
    yield;
    return {
      streets: this.#streets(order),
      assets,
      lonLats,
      numbers,
      numberTexts: this.#numberTexts.finish(order),
      units: this.#units.finish(order),
      zips: this.#zips.finish(order),
      cities: this.#cities.finish(order),
    };
  }

  /** Rows by street, then by number, then as they came. */
  #order(): Uint32Array {
    const all = new Uint32Array(this.#assets.length);
    for (let row = 0; row < all.length; row++) all[row] = row;
    return sortedRows(sortedRows(all, this.#numbers, this.#highest), this.#street, this.#names.names.length);
  }

  *#places(order: Uint32Array): Generator<void, readonly [lonLats: Float64Array, numbers: Int32Array]> {
    const lonLats = new Float64Array(2 * order.length);
    const numbers = new Int32Array(order.length);
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      const { coordinates } = this.#assets[row]!.geometry as { readonly coordinates: readonly number[] };
      lonLats[2 * i] = coordinates[0]!;
      lonLats[2 * i + 1] = coordinates[1]!;
      numbers[i] = this.#numbers[row]!;
      if (i % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
    }
    return [lonLats, numbers];
  }

  #streets(order: Uint32Array): readonly AddressStreet[] {
    const { names } = this.#names;
    const ends = new Uint32Array(names.length + 1);
    for (const row of order) ends[this.#street[row]! + 1]!++;
    for (let i = 0; i < names.length; i++) ends[i + 1]! += ends[i]!;
    return names.map(({ key, words, label }, position) => ({
      position,
      key,
      words,
      label,
      from: ends[position]!,
      to: ends[position + 1]!,
    }));
  }
}
