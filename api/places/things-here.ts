import type { Geometry } from 'geojson';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import { pinOf, pinWithReach } from '../../engine/locate/books/pin.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import type { Asset } from '../../engine/route/city.ts';
import { labelOf, labelText } from '../map/label-attribute.ts';
import { type AskedPlace, titleOf } from './asked-place.ts';
import { kindOfClass, indexesOfKinds } from './classes.ts';
import { contactOf } from './contact.ts';
import { isArea, metersToShape } from './shape.ts';
import { assetsTiedTo } from './tied-assets.ts';

/** How many assets a card shows, and how many of one class are looked at. */
const MOST_SHOWN = 200;
const MOST_OF_A_CLASS = 2_000;
// Of a ground that is larger only what is around its middle is looked at.
const FARTHEST_METERS = 1_500;
// Doors of one building: flats with one number.
const SAME_BUILDING_METERS = 25;

interface Near {
  readonly index: AssetClassIndex;
  readonly asset: Asset;
  readonly distanceMeters: number;
}

/** An asset as cards show it, with whom to call. */
function thingAnswer(snapshot: Snapshot, { index, asset, distanceMeters }: Omit<Near, 'distanceMeters'> & { readonly distanceMeters: number | null }) {
  const [lon, lat] = (asset.geometry && pinOf(asset.geometry)) ?? [null, null];
  const { members } = index;
  return {
    class: asset.class,
    classTitle: members.title,
    id: asset.id,
    label: labelText(labelOf(members, snapshot.classSettings.get(asset.class) ?? {}), asset.attributes),
    owner: contactOf(snapshot, asset.owner),
    distanceMeters,
    lon,
    lat,
    attributes: asset.attributes,
  };
}

/**
 * What stands, lies or runs here, nearest first, ties in the city's order of classes, then by id: points and lines within reach,
 * polygons that hold the place; doors and mere ground left out. Of a line or ground that was asked for: what is along or in it.
 */
export function installedHere(snapshot: Snapshot, place: AskedPlace, atMs: number) {
  const found = indexesOfKinds(snapshot, ['things', 'streets']).flatMap((index) => thingsOf(index, place, atMs));
  const sorted = found.sort((a, b) => a.distanceMeters - b.distanceMeters);
  return {
    installed: sorted.slice(0, MOST_SHOWN).map((near) => thingAnswer(snapshot, near)),
    installedTotal: sorted.length,
  };
}

function thingsOf(index: AssetClassIndex, place: AskedPlace, atMs: number): readonly Near[] {
  const { shape, lonLat, reachMeters, segment } = place;
  const isPoint = shape.type === 'Point';
  const shapeReach = isPoint ? 0 : (pinWithReach(shape)?.reachMeters ?? 0);
  const around = Math.min(shapeReach, FARTHEST_METERS) + reachMeters;
  return index.near(lonLat, atMs, around, MOST_OF_A_CLASS).flatMap(({ position, distanceMeters: far }) => {
    const asset = index.assets[position]!;
    const isMySegment = asset.class === segment?.class && asset.id === segment.id;
    const meters = isPoint || isMySegment ? far : betweenShapes(shape, asset.geometry!, reachMeters);
    const isHere = isMySegment || meters === null || !isPoint || far <= reachFor(asset.geometry!, place);
    return meters === null || !isHere ? [] : [{ index, asset, distanceMeters: meters }];
  });
}

/** A ground holds the place or does not, but for what is not known of where the place is. */
const reachFor = (geometry: Geometry, { reachMeters, accuracyMeters }: AskedPlace): number =>
  isArea(geometry) ? Math.min(accuracyMeters, reachMeters) : reachMeters;

/** From a shape to the point that stands for another; null if that is out of reach. */
function betweenShapes(shape: Geometry, other: Geometry, reachMeters: number): number | null {
  if (shape === other) return 0;
  const pin = pinOf(other);
  return pin === null ? null : metersToShape(shape, pin, isArea(shape) ? 0 : reachMeters);
}

/** Assets tied to an address or a thing of this place, in the order of what they are tied to, each with it. */
export function tiedHere(snapshot: Snapshot, place: AskedPlace, installed: readonly { readonly class: string; readonly id: string }[], atMs: number) {
  const { assetClasses } = snapshot.router.surroundings;
  const holders = [...doorsOf(snapshot, place), ...thingsThatHold(snapshot, place, installed)];
  const tied = holders.flatMap((holder) => withTheirs(snapshot, holder, atMs, 0));
  return tied.slice(0, MOST_SHOWN).map(({ asset, holder }) => {
    const index = assetClasses.get(asset.class)!;
    const pin = asset.geometry && pinOf(asset.geometry);
    const distance = pin ? distanceMeters(place.lonLat, pin) : null;
    const tiedTo = { class: holder.class, id: holder.id, label: titleOf(snapshot, holder) };
    return { ...thingAnswer(snapshot, { index, asset, distanceMeters: distance }), tiedTo };
  });
}

interface Tied {
  readonly asset: Asset;
  readonly holder: Asset;
}

// A remote reader on a meter in a flat.
const MOST_TIES = 3;

/** What is tied to the holder, and what is tied to that. */
const withTheirs = (snapshot: Snapshot, holder: Asset, atMs: number, depth: number): readonly Tied[] =>
  depth === MOST_TIES
    ? []
    : assetsTiedTo(snapshot, holder, atMs).flatMap((asset) => [
        { asset, holder },
        ...withTheirs(snapshot, asset, atMs, depth + 1),
      ]);

/** The doors of the address: its own, and unless a unit was said, those of the same number and street in the same building. */
function doorsOf(snapshot: Snapshot, { address, lonLat }: AskedPlace): readonly Asset[] {
  if (address?.door == null) return [];
  const index = snapshot.router.surroundings.assetClasses.get(address.door.class);
  const door = index?.byId(address.door.id) ?? null;
  if (index === undefined || door === null) return [];
  if (address.parts.unit !== undefined) return [door];
  const columns = snapshot.classSettings.get(door.class)?.address as { number: string; street: readonly string[] };
  const street = [columns.street].flat();
  const isSame = (other: Asset): boolean =>
    [columns.number, ...street].every((name) => other.attributes[name] === door.attributes[name]);
  const near = index.near(pinOf(door.geometry!) ?? lonLat, Date.now(), SAME_BUILDING_METERS, MOST_SHOWN);
  const others = near.map(({ position }) => index.assets[position]!).filter((other) => other !== door && isSame(other));
  return [door, ...others];
}

/** The asset that was asked for, and what it hangs on; else grounds and buildings that hold the place. */
function thingsThatHold(snapshot: Snapshot, place: AskedPlace, installed: readonly { readonly class: string; readonly id: string }[]): readonly Asset[] {
  const asked = [place.asset, ...place.tiedTo].filter((asset) => asset !== null);
  if (asked.length > 0) return [...new Set(asked)].filter((asset) => kindOfClass(snapshot, asset.class) !== 'doors' || place.address === null);
  return installed.flatMap(({ class: assetClass, id }) => {
    const asset = snapshot.router.surroundings.assetClasses.get(assetClass as never)?.byId(id) ?? null;
    return asset?.geometry && isArea(asset.geometry) ? [asset] : [];
  });
}
