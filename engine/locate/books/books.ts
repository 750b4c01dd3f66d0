import type { Gazetteer } from '../gazetteer.ts';
import { StreetNetwork } from '../network/street-network.ts';
import { AddressBook } from './address-book.ts';
import { AssetBook } from './asset-book.ts';
import { CityNames } from './city-names.ts';
import { LandmarkBook } from './landmark-book.ts';
import { NameBook } from './name-book.ts';
import { isMadeOfSame, sourcesOf } from './sources.ts';
import { StreetBook } from './street-book.ts';
import { tiesOf } from './tied-places.ts';
import { Work } from './work.ts';

/** Everything that names can be looked up in. Immutable. */
export interface Books {
  readonly streets: StreetBook;
  readonly addresses: AddressBook;
  /** Names of streets and of addresses. */
  readonly names: NameBook;
  readonly landmarks: LandmarkBook;
  readonly assets: AssetBook;
  /** Places that addresses lie in. */
  readonly cities: CityNames;
  /** What the books are made of. */
  readonly sources: ReturnType<typeof sourcesOf>;
  /** Which streets meet where; built when it is asked for first. */
  readonly network: () => StreetNetwork;
  /** What may still be spent on the text at hand; absent: as much as it takes. */
  readonly work?: Work;
}

/** The same books with a text's worth of work. */
export function forOneText(books: Books): Books {
  if (books.work !== undefined) return books;
  const { streets, addresses, names, landmarks, assets, cities, sources, network } = books;
  // Member by member: this is done for every text, and spreading takes as long as finding a street.
  return { streets, addresses, names, landmarks, assets, cities, sources, network, work: new Work() };
}

/**
 * All books of a city; of `before` those whose sources are the same objects are taken over, and if all are, it is `before`.
 * Nothing of the gazetteer is held but the shapes of polygons. O(everything); yields after some milliseconds each time, so
 * that a server can answer in between.
 */
export function* bookSteps(gazetteer: Gazetteer, before: Books | null): Generator<void, Books> {
  const sources = sourcesOf(gazetteer);
  const kept = <Part extends keyof typeof sources>(part: Part): Books | null =>
    before !== null && isMadeOfSame(before.sources[part], sources[part]) ? before : null;
  const parts = ['streets', 'addresses', 'landmarks', 'assets', 'city'] as const;
  if (before !== null && parts.every((part) => kept(part) !== null)) return before;
  const streets = kept('streets')?.streets ?? (yield* StreetBook.steps(gazetteer));
  const addresses = kept('addresses')?.addresses ?? (yield* AddressBook.steps(gazetteer));
  yield;
  const areNamesKept = kept('streets') !== null && kept('addresses') !== null;
  const names = areNamesKept ? before!.names : yield* NameBook.steps(streets, addresses);
  yield;
  const { assetClasses, layers, addresses: addressColumns } = gazetteer;
  const landmarks = kept('landmarks')?.landmarks ?? LandmarkBook.build(layers, assetClasses, gazetteer.names);
  yield;
  // Nobody asks for an address by the id of its row.
  const numbered = assetClasses.filter((members) => !addressColumns.has(members.class));
  const assets = kept('assets')?.assets ?? (yield* AssetBook.steps(numbered, gazetteer.synonyms, tiesOf(gazetteer)));
  const cities = CityNames.build([gazetteer.cityName, ...streets.cities, ...addresses.cities]);
  return { streets, addresses, names, landmarks, assets, cities, sources, network: () => StreetNetwork.of(streets) };
}
