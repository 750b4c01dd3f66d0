import type { Gazetteer } from '../gazetteer.ts';

/**
 * What a book was made of, without holding it: a city's addresses are many times as large as their book, and a store that
 * has loaded the city anew has let go of the old objects.
 */
export interface MadeOf {
  readonly objects: readonly WeakRef<object>[];
  readonly settings: string;
}

export const madeOf = (objects: readonly object[], settings: unknown): MadeOf => ({
  objects: objects.map((one) => new WeakRef(one)),
  settings: JSON.stringify(settings),
});

/** Whether two books are made of the same objects under the same settings. */
export const isMadeOfSame = (a: MadeOf, b: MadeOf): boolean =>
  a.settings === b.settings &&
  a.objects.length === b.objects.length &&
  a.objects.every((one, i) => {
    const object = one.deref();
    return object !== undefined && object === b.objects[i]!.deref();
  });

type Part = 'streets' | 'addresses' | 'landmarks' | 'assets' | 'city';

/** The sources of each book. O(classes + layers). */
export function sourcesOf(gazetteer: Gazetteer): Readonly<Record<Part, MadeOf>> {
  const {
    assetClasses,
    layers,
    streets,
    addresses,
    names = new Map(),
    synonyms = new Map(),
    ties = new Map(),
  } = gazetteer;
  const membersOf = (columns: ReadonlyMap<string, unknown>): MadeOf => {
    const mine = assetClasses.filter((members) => columns.has(members.class));
    return madeOf(
      mine.map(({ assets }) => assets),
      mine.map((members) => [members.class, members.title, columns.get(members.class)]),
    );
  };
  const numbered = assetClasses.filter((members) => !addresses.has(members.class));
  const tiedTo = assetClasses.filter((members) => [...ties.values()].some((tie) => tie.class === members.class));
  const named = assetClasses.filter((members) => names.has(members.class));
  return {
    streets: membersOf(streets),
    addresses: membersOf(addresses),
    landmarks: madeOf(
      [...layers.map(({ jurisdictions }) => jurisdictions), ...named.map(({ assets }) => assets)],
      [layers.map(({ id, title }) => [id, title]), named.map((one) => [one.class, one.title, names.get(one.class)])],
    ),
    assets: madeOf(
      [...numbered, ...tiedTo].map(({ assets }) => assets),
      numbered.map((one) => [one.class, one.title, synonyms.get(one.class), ties.get(one.class)]),
    ),
    city: madeOf([], [gazetteer.cityName, gazetteer.extent, gazetteer.plane?.name]),
  };
}
