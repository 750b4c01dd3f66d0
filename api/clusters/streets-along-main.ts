import { streetSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { type StreetAt, streetsAlong } from '../../engine/cluster/attribution/streets-along.ts';
import type { AssetClass } from '../../engine/ids.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import type { Asset } from '../../engine/route/city.ts';

/** Names of the streets in which a main runs, longest first; null where the city has no streets, or not this main with a place. */
export function streetsAlongMain(
  { router, classSettings }: Pick<Snapshot, 'router' | 'classSettings'>,
  main: { readonly class: string; readonly id: string },
  nowMs: number,
): readonly string[] | null {
  const { assetClasses } = router.surroundings;
  const streets = [...assetClasses].flatMap(([assetClass, index]): StreetAt[] => {
    const setting = streetSchema.safeParse(classSettings.get(assetClass)?.street);
    return setting.success ? [namer(index, setting.data, nowMs)] : [];
  });
  const geometry = assetClasses.get(main.class as AssetClass)?.byId(main.id, nowMs)?.geometry ?? null;
  if (streets.length === 0 || geometry === null) return null;
  const first: StreetAt = (at, meters) => {
    for (const streetAt of streets) {
      const name = streetAt(at, meters);
      if (name !== null) return name;
    }
    return null;
  };
  return streetsAlong(geometry, first).map(({ name }) => name);
}

type StreetColumns = ReturnType<typeof streetSchema.parse>;

/** By the nearest street that has a name. */
function namer(index: AssetClassIndex, { prefix, name, suffix }: StreetColumns, nowMs: number): StreetAt {
  const parts = [prefix, ...name, suffix].filter((part) => part !== undefined);
  const nameOf = ({ attributes }: Asset): string =>
    parts
      .map((part) => attributes[part]?.trim() ?? '')
      .filter((text) => text !== '')
      .join(' ');
  return (at, maxMeters) => {
    const found = index.nearest(at, nowMs, maxMeters, (street) => nameOf(street) !== '');
    return found === null ? null : nameOf(index.assets[found.position]!);
  };
}
