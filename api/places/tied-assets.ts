import { type TiedTo, tiedToSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClass } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import type { Asset, AssetClassMembers } from '../../engine/route/city.ts';
import { holdsAt } from '../../engine/route/periods.ts';

type TiedClass = { readonly members: AssetClassMembers; readonly tie: TiedTo };

/** To which class the assets of a class are tied, and by which attribute; null: to none. */
export function tieOf({ classSettings }: Pick<Snapshot, 'classSettings'>, assetClass: AssetClass): TiedTo | null {
  const parsed = tiedToSchema.safeParse(classSettings.get(assetClass)?.tiedTo);
  return parsed.success ? parsed.data : null;
}

/** The assets that are tied to this one and hold at the moment, classes in the city's order, then by id. O(1) after the first question. */
export const assetsTiedTo = (snapshot: Snapshot, ref: AssetRef, atMs: number): readonly Asset[] =>
  tiesOf(snapshot)(ref, atMs);

/** `assetsTiedTo` for many questions: the city's settings are read once. */
export function tiesOf(snapshot: Snapshot): (ref: AssetRef, atMs: number) => readonly Asset[] {
  const classes = tiedClasses(snapshot);
  return ({ class: assetClass, id }, atMs) =>
    classes
      .filter(({ tie }) => tie.class === assetClass)
      .flatMap(({ members, tie }) => byTarget(members, tie.attribute).get(id) ?? [])
      .filter(({ validity }) => holdsAt(validity, atMs));
}

/** What this asset is tied to, as it is at the moment; null: nothing, or nothing that the city knows. O(log n). */
export function targetOf(snapshot: Snapshot, asset: Asset, atMs: number): Asset | null {
  const tie = tieOf(snapshot, asset.class);
  const id = tie === null ? undefined : asset.attributes[tie.attribute];
  if (tie === null || id === undefined) return null;
  return snapshot.router.surroundings.assetClasses.get(tie.class as AssetClass)?.byId(id, atMs) ?? null;
}

const tiedClasses = (snapshot: Snapshot): readonly TiedClass[] =>
  snapshot.city.assetClasses.flatMap((members) => {
    const tie = tieOf(snapshot, members.class);
    return tie === null ? [] : [{ members, tie }];
  });

/** Sorts what is tied by what it is tied to; a step for each class. */
export function* prepareTies(snapshot: Snapshot): Generator<void> {
  for (const { members, tie } of tiedClasses(snapshot)) {
    byTarget(members, tie.attribute);
    yield;
  }
}

interface ByTarget {
  readonly attribute: string;
  readonly assets: ReadonlyMap<string, readonly Asset[]>;
}

// Members are replaced as a whole when one of them changes.
const known = new WeakMap<AssetClassMembers, ByTarget>();

function byTarget(members: AssetClassMembers, attribute: string): ReadonlyMap<string, readonly Asset[]> {
  const kept = known.get(members);
  if (kept?.attribute === attribute) return kept.assets;
  const assets = new Map<string, Asset[]>();
  for (const asset of members.assets) {
    const target = asset.attributes[attribute];
    if (target === undefined) continue;
    const others = assets.get(target);
    if (others === undefined) assets.set(target, [asset]);
    else others.push(asset);
  }
  known.set(members, { attribute, assets });
  return assets;
}
