import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetRef } from '../candidate.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { type HouseNumber, houseNumberOf, numberAgreement } from '../text/house-number.ts';
import { wordsOf } from '../text/words.ts';
import { AddressRows, type AddressTable } from './address-rows.ts';
import { eachAsset, finished } from './steps.ts';

/** One address: a door, or whatever the source puts its point on. */
export interface AddressPoint {
  readonly position: number;
  readonly asset: AssetRef;
  readonly lonLat: LonLat;
  readonly number: HouseNumber;
  /** The number as the source writes it. */
  readonly numberText: string;
  readonly street: AddressStreet;
  readonly unit: string;
  readonly zip: string;
  readonly city: string;
}

/** The addresses of one street name: positions `from` up to `to`, by number, equal ones in the order of the source. */
export interface AddressStreet {
  readonly position: number;
  readonly key: string;
  readonly words: readonly string[];
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A point and how well its number fits. */
export interface NumberMatch {
  readonly position: number;
  readonly score: number;
}

const ROWS_OF_STEP = 20_000;
// A door may be written 1301-1399 at most: wider, and it is no door.
const WIDEST_DOOR = 100;

const plainNumber = (number: number): HouseNumber => ({ low: number, high: number, rest: '', text: String(number) });

/**
 * All address points by street name and number: about 36 bytes each, and nothing of the source's objects is held. Positions
 * are by street, then by number. Immutable.
 */
export class AddressBook {
  readonly size: number;
  readonly streets: readonly AddressStreet[];
  /** Point i is lonLats[2i], lonLats[2i + 1] (degrees); do not mutate. */
  readonly lonLats: Float64Array;
  /** Of point i the lower number; do not mutate. */
  readonly numbers: Int32Array;
  /** Every place that an address lies in, as the source writes it; the first is empty. */
  readonly cities: readonly string[];
  readonly #table: AddressTable;
  readonly #byKey: ReadonlyMap<string, AddressStreet>;

  private constructor(table: AddressTable) {
    this.size = table.numbers.length;
    this.streets = table.streets;
    this.lonLats = table.lonLats;
    this.numbers = table.numbers;
    this.cities = table.cities.texts;
    this.#table = table;
    this.#byKey = new Map(table.streets.map((street) => [street.key, street]));
  }

  /** Assets without a point, a number or a street are passed over. O(addresses); yields every 20,000 rows. */
  static *steps({
    addresses,
    assetClasses,
  }: Pick<Gazetteer, 'addresses' | 'assetClasses'>): Generator<void, AddressBook> {
    const most = assetClasses.reduce((sum, one) => sum + (addresses.has(one.class) ? one.assets.length : 0), 0);
    const rows = new AddressRows(most);
    yield* eachAsset(assetClasses, addresses, ROWS_OF_STEP, (asset, columns) => rows.add(asset, columns));
    yield;
    return new AddressBook(yield* rows.finish());
  }

  static build(gazetteer: Pick<Gazetteer, 'addresses' | 'assetClasses'>): AddressBook {
    return finished(AddressBook.steps(gazetteer));
  }

  /** The street of exactly this spelling; null if there is none. */
  withKey(key: string): AddressStreet | null {
    return this.#byKey.get(key) ?? null;
  }

  /** O(log streets). */
  streetOf(position: number): AddressStreet {
    let [low, high] = [0, this.streets.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.streets[middle]!.from <= position) low = middle;
      else high = middle - 1;
    }
    return this.streets[low]!;
  }

  lonLat(position: number): LonLat {
    return [this.lonLats[2 * position]!, this.lonLats[2 * position + 1]!];
  }

  zipOf(position: number): string {
    return this.#table.zips.at(position);
  }

  cityOf(position: number): string {
    return this.#table.cities.at(position);
  }

  unitOf(position: number): string {
    return this.#table.units.at(position);
  }

  assetOf(position: number): AssetRef {
    return this.#table.assets.at(position);
  }

  /** As the source writes it. */
  numberTextOf(position: number): string {
    return this.#isPlain(position) ? String(this.numbers[position]) : this.#table.numberTexts.at(position);
  }

  numberOf(position: number): HouseNumber {
    if (this.#isPlain(position)) return plainNumber(this.numbers[position]!);
    return houseNumberOf(wordsOf(this.#table.numberTexts.at(position)))!.number;
  }

  /** Whether its number is written as its digits alone. */
  #isPlain(position: number): boolean {
    return this.#table.numberTexts.isEmptyAt(position);
  }

  /** All of an address; made when it is asked for. */
  point(position: number): AddressPoint {
    return {
      position,
      asset: this.assetOf(position),
      lonLat: this.lonLat(position),
      number: this.numberOf(position),
      numberText: this.numberTextOf(position),
      street: this.streetOf(position),
      unit: this.unitOf(position),
      zip: this.zipOf(position),
      city: this.cityOf(position),
    };
  }

  /** The first position of a street whose number is not below `number`; its `to` if there is none. O(log addresses of it). */
  firstFrom({ from, to }: AddressStreet, number: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The doors of a street that the number may mean, by position. O(log addresses) and O(doors of 100 numbers below). */
  doorsOf(street: AddressStreet, number: HouseNumber): readonly NumberMatch[] {
    const start = this.firstFrom(street, number.low);
    const found: NumberMatch[] = [];
    for (let i = start; i < street.to && this.numbers[i] === number.low; i++) this.#addMatch(found, i, number);
    // Only a door that is written as a range may hold a number above its own.
    for (let i = start - 1; found.length === 0 && i >= street.from && this.numbers[i]! >= number.low - WIDEST_DOOR; i--)
      if (!this.#isPlain(i)) this.#addMatch(found, i, number);
    return found;
  }

  #addMatch(found: NumberMatch[], position: number, said: HouseNumber): void {
    const isPlain = this.#isPlain(position) && said.rest === '' && said.high === said.low;
    const score = isPlain ? 1 : numberAgreement(said, this.numberOf(position));
    if (score > 0) found.push({ position, score });
  }
}
