import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClass, AssetId } from '../../ids.ts';
import type { Asset } from '../../route/city.ts';
import type { AssetRef } from '../candidate.ts';
import type { AddressColumns, Gazetteer } from '../gazetteer.ts';
import { type HouseNumber, houseNumberOf, numberAgreement } from '../text/house-number.ts';
import { attributeOf, nameOf, shownName } from '../text/name-text.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { PackedTexts } from './packed-texts.ts';
import { type Column, packed, sortedRows, Vocabulary } from './vocabulary.ts';

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

/** Columns by position; a text column holds numbers of its list of texts. */
interface Columns {
  readonly lonLats: Float64Array;
  readonly numbers: Int32Array;
  readonly classes: Column;
  readonly units: Column;
  readonly zips: Column;
  readonly cities: Column;
  /** 0: the number is written as its digits alone. */
  readonly numberTexts: Column;
  readonly ids: PackedTexts;
}

interface Texts {
  readonly classes: readonly AssetClass[];
  readonly units: readonly string[];
  readonly zips: readonly string[];
  readonly cities: readonly string[];
  readonly numberTexts: readonly string[];
}

// A door may be written 1301-1399 at most: wider, and it is no door.
const WIDEST_DOOR = 100;

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
  readonly #columns: Columns;
  readonly #texts: Texts;
  readonly #byKey: ReadonlyMap<string, AddressStreet>;

  private constructor(streets: readonly AddressStreet[], columns: Columns, texts: Texts) {
    this.size = columns.numbers.length;
    this.streets = streets;
    this.lonLats = columns.lonLats;
    this.numbers = columns.numbers;
    this.cities = texts.cities;
    this.#columns = columns;
    this.#texts = texts;
    this.#byKey = new Map(streets.map((street) => [street.key, street]));
  }

  /** Assets without a point, a number or a street are passed over. O(addresses); yields every 20,000 rows. */
  static *steps({
    addresses,
    assetClasses,
  }: Pick<Gazetteer, 'addresses' | 'assetClasses'>): Generator<void, AddressBook> {
    const rows = new Rows(
      assetClasses.reduce((sum, one) => sum + (addresses.has(one.class) ? one.assets.length : 0), 0),
    );
    for (const { class: assetClass, assets } of assetClasses) {
      const columns = addresses.get(assetClass);
      if (columns === undefined) continue;
      for (let i = 0; i < assets.length; i++) {
        rows.add(assets[i]!, columns);
        if (i % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
      }
    }
    yield;
    return new AddressBook(...(yield* rows.finish()));
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
    return this.#texts.zips[this.#columns.zips[position]!]!;
  }

  cityOf(position: number): string {
    return this.#texts.cities[this.#columns.cities[position]!]!;
  }

  unitOf(position: number): string {
    return this.#texts.units[this.#columns.units[position]!]!;
  }

  /** As the source writes it. */
  numberTextOf(position: number): string {
    const text = this.#columns.numberTexts[position]!;
    return text === 0 ? String(this.numbers[position]) : this.#texts.numberTexts[text]!;
  }

  numberOf(position: number): HouseNumber {
    const text = this.#columns.numberTexts[position]!;
    return text === 0
      ? plainNumber(this.numbers[position]!)
      : houseNumberOf(wordsOf(this.#texts.numberTexts[text]!))!.number;
  }

  assetOf(position: number): AssetRef {
    const { classes, ids } = this.#columns;
    return { class: this.#texts.classes[classes[position]!]!, id: ids.at(position) as AssetId };
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
      if (this.#columns.numberTexts[i] !== 0) this.#addMatch(found, i, number);
    return found;
  }

  #addMatch(found: NumberMatch[], position: number, said: HouseNumber): void {
    const isPlain = this.#columns.numberTexts[position] === 0 && said.rest === '' && said.high === said.low;
    const score = isPlain ? 1 : numberAgreement(said, this.numberOf(position));
    if (score > 0) found.push({ position, score });
  }
}

const ROWS_OF_STEP = 20_000;

const plainNumber = (number: number): HouseNumber => ({ low: number, high: number, rest: '', text: String(number) });

const PLAIN_NUMBER = /^\d{1,7}$/;

function highestOf(numbers: Int32Array): number {
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, number);
  return highest;
}

/** Addresses as they come, before they are put in order. */
class Rows {
  readonly #assets: Asset[] = [];
  readonly #streetOf: Uint32Array;
  readonly #numbers: Int32Array;
  readonly #unit: Uint32Array;
  readonly #zip: Uint32Array;
  readonly #city: Uint32Array;
  readonly #numberText: Uint32Array;
  readonly #class: Uint32Array;
  readonly #units = new Vocabulary();
  readonly #zips = new Vocabulary();
  readonly #cities = new Vocabulary();
  readonly #numberTexts = new Vocabulary();
  readonly #classes = new Vocabulary();
  readonly #byName = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  readonly #streets: { readonly key: string; readonly words: readonly string[]; readonly label: string }[] = [];

  constructor(most: number) {
    this.#numbers = new Int32Array(most);
    this.#streetOf = new Uint32Array(most);
    this.#unit = new Uint32Array(most);
    this.#zip = new Uint32Array(most);
    this.#city = new Uint32Array(most);
    this.#numberText = new Uint32Array(most);
    this.#class = new Uint32Array(most);
  }

  add(asset: Asset, columns: AddressColumns): void {
    const { geometry, attributes } = asset;
    if (geometry?.type !== 'Point') return;
    const numberText = attributes[columns.number]?.trim() ?? '';
    const isPlain = PLAIN_NUMBER.test(numberText);
    const low = isPlain ? Number(numberText) : (houseNumberOf(wordsOf(numberText))?.number.low ?? null);
    const street = low === null ? null : this.#street(attributes, columns.street);
    if (low === null || street === null) return;
    const row = this.#assets.push(asset) - 1;
    this.#numbers[row] = low;
    this.#streetOf[row] = street;
    this.#numberText[row] = isPlain && numberText === String(low) ? 0 : this.#numberTexts.numberOf(numberText);
    this.#unit[row] = this.#units.numberOf(attributeOf(attributes, columns.unit));
    this.#zip[row] = this.#zips.numberOf(attributeOf(attributes, columns.zip));
    this.#city[row] = this.#cities.numberOf(attributeOf(attributes, columns.city));
    this.#class[row] = this.#classes.numberOf(asset.class);
  }

  #street(attributes: Asset['attributes'], parts: AddressColumns['street']): number | null {
    // As the source writes it, to be read once for all rows that write it so.
    const raw =
      parts.length === 1 ? (attributes[parts[0]!] ?? '') : parts.map((part) => attributes[part] ?? '').join('\n');
    const known = this.#byName.get(raw);
    if (known !== undefined) return known;
    const name = nameOf(attributes, parts);
    const words = canonical(wordsOf(name));
    if (words.length === 0) return null;
    const key = words.join(' ');
    let street = this.#byKey.get(key);
    if (street === undefined) {
      street = this.#streets.push({ key, words, label: shownName(name) }) - 1;
      this.#byKey.set(key, street);
    }
    this.#byName.set(raw, street);
    return street;
  }

  *finish(): Generator<void, [readonly AddressStreet[], Columns, Texts]> {
    const size = this.#assets.length;
    const numbers = this.#numbers;
    const highest = highestOf(numbers);
    const all = new Uint32Array(size);
    for (let i = 0; i < size; i++) all[i] = i;
    const order = sortedRows(sortedRows(all, numbers, highest), this.#streetOf, this.#streets.length);
    yield;
    const lonLats = new Float64Array(2 * size);
    const ordered = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      const row = order[i]!;
      const { coordinates } = this.#assets[row]!.geometry as { readonly coordinates: readonly number[] };
      lonLats[2 * i] = coordinates[0]!;
      lonLats[2 * i + 1] = coordinates[1]!;
      ordered[i] = numbers[row]!;
      if (i % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
    }
    yield;
    const ids = PackedTexts.build(size, (i) => this.#assets[order[i]!]!.id);
    yield;
    const columns = {
      lonLats,
      numbers: ordered,
      classes: packed(this.#class, order, this.#classes.texts.length),
      units: packed(this.#unit, order, this.#units.texts.length),
      zips: packed(this.#zip, order, this.#zips.texts.length),
      cities: packed(this.#city, order, this.#cities.texts.length),
      numberTexts: packed(this.#numberText, order, this.#numberTexts.texts.length),
      ids,
    };
    const texts = {
      classes: this.#classes.texts as unknown as readonly AssetClass[],
      units: this.#units.texts,
      zips: this.#zips.texts,
      cities: this.#cities.texts,
      numberTexts: this.#numberTexts.texts,
    };
    return [this.#numberedStreets(order), columns, texts];
  }

  #numberedStreets(order: Uint32Array): readonly AddressStreet[] {
    const ends = new Uint32Array(this.#streets.length + 1);
    for (const row of order) ends[this.#streetOf[row]! + 1]!++;
    for (let i = 0; i < this.#streets.length; i++) ends[i + 1]! += ends[i]!;
    return this.#streets.map((street, position) => ({
      position,
      ...street,
      from: ends[position]!,
      to: ends[position + 1]!,
    }));
  }
}
