import { type Leftover, readLeftover } from '../find/leftover.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { NameMatch } from '../names/name-index.ts';
import { nameKey } from '../names/name-index.ts';
import { canonical } from '../text/words.ts';
import { AddressBook, type AddressStreet } from './address-book.ts';
import { AssetBook } from './asset-book.ts';
import { LandmarkBook } from './landmark-book.ts';
import { StreetBook, type StreetEntry } from './street-book.ts';

/** Everything that names can be looked up in. Immutable. */
export interface Books {
  readonly streets: StreetBook;
  readonly addresses: AddressBook;
  readonly landmarks: LandmarkBook;
  readonly assets: AssetBook;
  /** Places that addresses lie in, in one spelling. */
  readonly cities: ReadonlySet<string>;
}

/** O(everything); of `before`, made of `madeOf`, the books whose sources are the same objects are taken over. */
export function buildBooks(gazetteer: Gazetteer, before: { books: Books; madeOf: Gazetteer } | null): Books {
  const same = (part: (from: Gazetteer) => readonly unknown[]): boolean => {
    const [now, then] = [part(gazetteer), before === null ? null : part(before.madeOf)];
    return then !== null && now.length === then.length && now.every((value, i) => value === then[i]);
  };
  const membersOf = (columns: (from: Gazetteer) => ReadonlyMap<string, unknown>) => (from: Gazetteer) =>
    from.assetClasses.flatMap((members) => {
      const mine = columns(from).get(members.class);
      return mine === undefined ? [] : [members.class, members.assets, JSON.stringify(mine)];
    });
  const allAssets = (from: Gazetteer) => from.assetClasses.flatMap(({ title, assets }) => [title, assets]);
  const allLayers = (from: Gazetteer) => from.layers.flatMap(({ title, jurisdictions }) => [title, jurisdictions]);
  const kept = before?.books;
  const streets = (same(membersOf((from) => from.streets)) && kept?.streets) || StreetBook.build(gazetteer);
  const addresses = (same(membersOf((from) => from.addresses)) && kept?.addresses) || AddressBook.build(gazetteer);
  return {
    streets,
    addresses,
    landmarks: (same(allLayers) && kept?.landmarks) || LandmarkBook.build(gazetteer.layers),
    assets: (same(allAssets) && kept?.assets) || AssetBook.build(numberedClasses(gazetteer)),
    cities: citiesOf(gazetteer.cityName, streets, addresses),
  };
}

/** Nobody asks for an address by the id of its row. */
const numberedClasses = ({ assetClasses, addresses }: Gazetteer) =>
  assetClasses.filter((members) => !addresses.has(members.class));

const citiesOf = (cityName: string, streets: StreetBook, addresses: AddressBook): ReadonlySet<string> => {
  const names = new Set([cityName]);
  for (const { cities } of streets.segments) for (const city of cities) names.add(city);
  for (const { city } of addresses.points) names.add(city);
  return new Set([...names].map(nameKey).filter((key) => key !== ''));
};

/** The beginning of some words as a street's name, and what the rest of them says. */
export interface StreetReading {
  readonly streets: readonly NameMatch<StreetEntry>[];
  readonly addressStreets: readonly NameMatch<AddressStreet>[];
  readonly leftover: Leftover;
}

// No street has a longer name.
const LONGEST_NAME = 8;
// A reading this good ends the search: shorter beginnings are other streets.
const GOOD_NAME = 0.8;

/** Longest beginning first, until one names a street well. */
export function streetReadings(words: readonly string[], books: Books): readonly StreetReading[] {
  const readings: StreetReading[] = [];
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const name = canonical(words.slice(0, length));
    const streets = books.streets.find(name);
    const addressStreets = books.addresses.find(name);
    if (streets.length + addressStreets.length === 0) continue;
    readings.push({ streets, addressStreets, leftover: readLeftover(words.slice(length), books.cities) });
    if ([...streets, ...addressStreets].some(({ score }) => score >= GOOD_NAME)) break;
  }
  return readings;
}

const UNEXPLAINED_WORD = 0.85;
const OTHER_ZIP = 0.8;
const OTHER_CITY = 0.8;

/** How well the rest of an address goes with where a place is, 0 to 1. Unknown post codes and places are no difference. */
export function leftoverAgreement(leftover: Leftover, zips: readonly string[], cities: readonly string[]): number {
  const { zip, city, unexplained } = leftover;
  const isOtherZip = zip !== '' && zips.length > 0 && !zips.some((known) => known.startsWith(zip));
  const isOtherCity = city !== '' && cities.length > 0 && !cities.some((known) => isSameCity(nameKey(known), city));
  return UNEXPLAINED_WORD ** unexplained.length * (isOtherZip ? OTHER_ZIP : 1) * (isOtherCity ? OTHER_CITY : 1);
}

/** `Syracuse` is `Syracuse City`. */
const isSameCity = (a: string, b: string): boolean => `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
