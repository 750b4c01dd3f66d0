import { addressSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { pinOf } from '../../engine/locate/books/pin.ts';
import type { Asset } from '../../engine/route/city.ts';
import type { AskedPlace } from './asked-place.ts';
import type { ThingHere } from './installed-here.ts';
import { isArea } from './shape.ts';
import { assetsTiedTo } from './tied-assets.ts';

/** An asset and what it hangs on. */
export interface TiedThing {
  readonly asset: Asset;
  readonly holder: Asset;
}

// Doors of one building: flats with one number.
const SAME_BUILDING_METERS = 25;
const MOST_DOORS = 200;
// A remote reader on a meter in a flat.
const MOST_TIES = 3;

/**
 * Assets tied to what is here: to the doors of the address, to the asset that was asked for and what that hangs on, to buildings
 * and grounds that hold the place. In that order; each once.
 */
export function tiedHere(
  snapshot: Snapshot,
  place: AskedPlace,
  installed: readonly ThingHere[],
  atMs: number,
): readonly TiedThing[] {
  const grounds = installed.flatMap(({ asset }) => (asset.geometry && isArea(asset.geometry) ? [asset] : []));
  const asked = place.asset === null ? grounds : [place.asset, ...place.tiedTo];
  const holders = new Set([...doorsOf(snapshot, place, atMs), ...asked]);
  const tied = [...holders].flatMap((holder) => withTheirs(snapshot, holder, atMs, 0));
  return [...new Map(tied.map((one) => [one.asset, one])).values()];
}

/** What is tied to the holder, and what is tied to that. */
const withTheirs = (snapshot: Snapshot, holder: Asset, atMs: number, depth: number): readonly TiedThing[] =>
  depth === MOST_TIES
    ? []
    : assetsTiedTo(snapshot, holder, atMs).flatMap((asset) => [
        { asset, holder },
        ...withTheirs(snapshot, asset, atMs, depth + 1),
      ]);

/** The doors of the address: its own, and unless a unit was said, those of the same number and street in the same building. */
function doorsOf(snapshot: Snapshot, { address, isOneDoor }: AskedPlace, atMs: number): readonly Asset[] {
  const index = snapshot.router.surroundings.assetClasses.get(address?.door?.class ?? ('' as never));
  const door = index?.byId(address?.door?.id ?? '', atMs) ?? null;
  const columns = addressSchema.safeParse(snapshot.classSettings.get(door?.class ?? '')?.address).data;
  const pin = door?.geometry && pinOf(door.geometry);
  if (index === undefined || door === null || !pin || columns === undefined) return [];
  if (isOneDoor) return [door];
  const isSame = (other: Asset): boolean =>
    [columns.number, ...columns.street].every((name) => other.attributes[name] === door.attributes[name]);
  const near = index.near(pin, atMs, SAME_BUILDING_METERS, MOST_DOORS).map(({ position }) => index.assets[position]!);
  return [door, ...near.filter((other) => other !== door && isSame(other))];
}
