import { connectedToSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { gazetteerOf } from '../../data/world/gazetteer.ts';
import { AffectedFinder } from '../../engine/cluster/affected/affected.ts';
import type { Connection } from '../../engine/cluster/affected/connections.ts';
import type { AssetClass } from '../../engine/ids.ts';
import { locatorOf } from '../locate.ts';
import { targetOf, tiesOf } from '../places/tied-assets.ts';

type City = Omit<Snapshot, 'generation' | 'loadedAtMs'>;

const finders = new WeakMap<object, AffectedFinder>();

/** The finder of a snapshot, made once and kept with it. O(addresses) the first time, if its locator is not made yet. */
export function finderOf(snapshot: Snapshot, atMs: number): AffectedFinder {
  const known = finders.get(snapshot);
  if (known !== undefined) return known;
  const { addresses, names = new Map() } = gazetteerOf(snapshot, atMs, snapshot.extent);
  const made = AffectedFinder.build(
    {
      books: locatorOf(snapshot).doorBooks,
      classes: snapshot.router.surroundings.assetClasses,
      connections: connectionsOf(snapshot),
      buildings: classesWith(snapshot, ({ draw }) => draw === 'building'),
      addressClasses: new Set(addresses.keys()),
      names,
      tiedTo: tiesOf(snapshot),
      targetOf: (asset, whenMs) => targetOf(snapshot, asset, whenMs),
    },
    atMs,
  );
  finders.set(snapshot, made);
  return made;
}

const classesWith = (
  { classSettings }: City,
  isOne: (settings: Readonly<Record<string, unknown>>) => boolean,
): readonly AssetClass[] => [...classSettings].flatMap(([id, settings]) => (isOne(settings) ? [id as AssetClass] : []));

/** Settings that this version does not understand count as none. */
const connectionsOf = ({ classSettings }: City): readonly Connection[] =>
  [...classSettings].flatMap(([id, { connectedTo }]) => {
    const parsed = connectedToSchema.safeParse(connectedTo);
    if (!parsed.success) return [];
    const { class: to, attribute } = parsed.data;
    return [{ class: id as AssetClass, to: to as AssetClass, attribute }];
  });
