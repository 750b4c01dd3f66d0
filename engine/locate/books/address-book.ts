import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClass, AssetId } from '../../ids.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { NameIndex, type NameMatch } from '../names/name-index.ts';
import { type HouseNumber, houseNumberOf, numberAgreement } from '../text/house-number.ts';
import { nameOf, shownName } from '../text/name-text.ts';
import { canonical, wordsOf } from '../text/words.ts';

/** One address: a door, or whatever the source puts its point on. */
export interface AddressPoint {
  readonly asset: { readonly class: AssetClass; readonly id: AssetId };
  readonly lonLat: LonLat;
  readonly number: HouseNumber;
  /** The number as the source writes it. */
  readonly numberText: string;
  readonly street: AddressStreet;
  readonly unit: string;
  readonly zip: string;
  readonly city: string;
}

/** The addresses of one street name. */
export interface AddressStreet {
  readonly key: string;
  readonly label: string;
  /** Lower number -> addresses in the order of their ids. */
  readonly byNumber: ReadonlyMap<number, readonly AddressPoint[]>;
}

interface GrowingStreet {
  readonly key: string;
  readonly words: readonly string[];
  readonly label: string;
  readonly byNumber: Map<number, AddressPoint[]>;
}

/** A point and how well its number fits. */
export interface NumberMatch {
  readonly point: AddressPoint;
  readonly score: number;
}

/** All address points by street name and number. Immutable; O(addresses) to build. */
export class AddressBook {
  readonly points: readonly AddressPoint[];
  readonly streets: readonly AddressStreet[];
  readonly #names: NameIndex<AddressStreet>;
  readonly #byKey: ReadonlyMap<string, AddressStreet>;

  private constructor(points: readonly AddressPoint[], streets: readonly GrowingStreet[]) {
    this.points = points;
    this.streets = streets;
    this.#names = NameIndex.build(streets.map((street) => [street.words, street] as const));
    this.#byKey = new Map(streets.map((street) => [street.key, street]));
  }

  /** Assets without a point, a number or a street are passed over. */
  static build({ addresses, assetClasses }: Pick<Gazetteer, 'addresses' | 'assetClasses'>): AddressBook {
    const points: AddressPoint[] = [];
    const byKey = new Map<string, GrowingStreet>();
    const byText = new Map<string, GrowingStreet>();
    for (const { class: assetClass, assets } of assetClasses) {
      const columns = addresses.get(assetClass);
      if (columns === undefined) continue;
      for (const { id, geometry, attributes } of assets) {
        const numberText = attributes[columns.number]?.trim() ?? '';
        const read = houseNumberOf(wordsOf(numberText));
        const name = nameOf(attributes, columns.street);
        if (geometry?.type !== 'Point' || read === null || name === '') continue;
        const street = byText.get(name) ?? streetOf(name, byKey);
        byText.set(name, street);
        const value = (column: string | undefined): string => (column && attributes[column]?.trim()) || '';
        const point: AddressPoint = {
          asset: { class: assetClass, id },
          lonLat: [geometry.coordinates[0]!, geometry.coordinates[1]!],
          number: read.number,
          numberText,
          street,
          unit: value(columns.unit),
          zip: value(columns.zip),
          city: value(columns.city),
        };
        points.push(point);
        const sameNumber = street.byNumber.get(read.number.low);
        if (sameNumber === undefined) street.byNumber.set(read.number.low, [point]);
        else sameNumber.push(point);
      }
    }
    return new AddressBook(points, [...byKey.values()]);
  }

  find(words: readonly string[]): readonly NameMatch<AddressStreet>[] {
    return this.#names.find(words);
  }

  withKey(key: string): AddressStreet | null {
    return this.#byKey.get(key) ?? null;
  }
}

function streetOf(name: string, byKey: Map<string, GrowingStreet>): GrowingStreet {
  const words = canonical(wordsOf(name));
  const key = words.join(' ');
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const fresh = { key, words, label: shownName(name), byNumber: new Map() };
  byKey.set(key, fresh);
  return fresh;
}

// A door may be written 1301-1399 at most: wider, and it is no door.
const WIDEST_DOOR = 100;

/** The doors of a street that the number may mean, best first is not promised. O(1) for a number that is there. */
export function doorsOf(street: AddressStreet, number: HouseNumber): readonly NumberMatch[] {
  const exact = scored(street.byNumber.get(number.low) ?? [], number);
  if (exact.length > 0) return exact;
  for (let low = number.low - 1; low >= Math.max(number.low - WIDEST_DOOR, 1); low--) {
    const within = scored(street.byNumber.get(low) ?? [], number);
    if (within.length > 0) return within;
  }
  return [];
}

const scored = (points: readonly AddressPoint[], number: HouseNumber): readonly NumberMatch[] =>
  points.map((point) => ({ point, score: numberAgreement(number, point.number) })).filter(({ score }) => score > 0);
