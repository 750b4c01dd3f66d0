import type { AgencyId, AssetId } from '../../ids.ts';
import { metersText } from '../../locate/here/meters-text.ts';
import type { AssetClassIndex } from '../../route/asset-class-index.ts';
import type { Asset } from '../../route/city.ts';
import type { AffectedPlace, Way } from './affected-place.ts';
import { type AffectedCity, addressesIn, addressOf, foundDoor } from './city-sources.ts';
import { type Door, doorAt, roomOf } from './door.ts';
import { addressPlaces, type FoundDoor, rangePlaces } from './found-door.ts';
import { type Box, boxOf, widened } from './ground.ts';
import { propertyPlace } from './property.ts';
import { linesOf, metersToLine, REACH_METERS, servingMains } from './serving-main.ts';

/** Nobody is told of a main that serves them with less than this. */
export const LEAST_PROBABILITY = 0.2;
const SUREST_PROBABILITY = 0.999;
// A farm's drive. Who lives farther back is not found by where the main lies, but by a record.
const FARTHEST_DOOR_METERS = 300;

/**
 * The addresses that a main serves: those that a record connects to it; of the others those whose nearest main it is where
 * they front their street, each with the probability, `LEAST_PROBABILITY` at least; numbers of segments that have no address
 * points; and other things that a record connects to it. Of a main without a geometry only what is recorded. Yields after
 * some milliseconds. O(addresses), and O(segments of its street) for each near it.
 */
export function* ofMain(main: Asset, city: AffectedCity, atMs: number): Generator<void, readonly AffectedPlace[]> {
  const records = recordsOf(main, city, atMs);
  const doors = yield* recordedDoors(main, records.atAddresses, city, atMs);
  const { geometry } = main;
  const mains = city.classes.get(main.class);
  const room: FoundDoor[] = [];
  if (geometry !== null && mains !== undefined) {
    const box = boxOf(...linesOf(geometry).map((line) => line.flatMap(([lon, lat]) => [lon!, lat!])));
    doors.push(...(yield* inferredDoors(main, mains, box, city, atMs)));
    room.push(...(yield* inferredRoom(main, mains, box, city, atMs)));
  }
  const things = records.byThemselves.flatMap((asset) => propertyPlace(asset, connectedWay(asset, main), city) ?? []);
  return [...addressPlaces(doors), ...rangePlaces(room, city.books), ...things];
}

interface Records {
  /** Id of an address -> what there names the main. */
  readonly atAddresses: ReadonlyMap<AssetId, { readonly address: Asset; readonly by: readonly Asset[] }>;
  readonly byThemselves: readonly Asset[];
}

function recordsOf(main: Asset, city: AffectedCity, atMs: number): Records {
  const atAddresses = new Map<AssetId, { readonly address: Asset; readonly by: Asset[] }>();
  const byThemselves: Asset[] = [];
  for (const asset of city.linked.to(main, atMs)) {
    const address = addressOf(asset, city, atMs);
    if (address === null) byThemselves.push(asset);
    else if (atAddresses.has(address.id)) atAddresses.get(address.id)!.by.push(asset);
    else atAddresses.set(address.id, { address, by: [asset] });
  }
  return { atAddresses, byThemselves };
}

function* recordedDoors(main: Asset, records: Records['atAddresses'], city: AffectedCity, atMs: number) {
  const found: FoundDoor[] = [];
  if (records.size === 0) return found;
  const points = [...records.values()].flatMap(({ address: { geometry } }) =>
    geometry?.type === 'Point' ? [geometry.coordinates] : [],
  );
  for (const position of yield* addressesIn(city, boxOf(...points))) {
    const record = records.get(city.books.addresses.assetOf(position).id);
    if (record === undefined) continue;
    const ways = record.by.map((asset) => connectedWay(asset, main));
    found.push(foundDoor(doorAt(position, city.books), ways, city, atMs));
  }
  return found;
}

function* inferredDoors(main: Asset, mains: AssetClassIndex, box: Box, city: AffectedCity, atMs: number) {
  const found: FoundDoor[] = [];
  const { addresses } = city.books;
  for (const position of yield* addressesIn(city, widened(box, FARTHEST_DOOR_METERS))) {
    if (metersToLine(addresses.lonLat(position), main.geometry!) > FARTHEST_DOOR_METERS) continue;
    yield;
    if (city.linked.isStated(addresses.assetOf(position), main.class, atMs)) continue;
    const door = doorAt(position, city.books);
    const way = servedWay(door, main, mains, networkOf(door, mains, city, atMs), atMs, city);
    if (way !== null) found.push(foundDoor(door, [way], city, atMs));
  }
  return found;
}

function* inferredRoom(main: Asset, mains: AssetClassIndex, box: Box, city: AffectedCity, atMs: number) {
  const found: FoundDoor[] = [];
  for (const segment of city.boxes.meeting(widened(box, REACH_METERS))) {
    yield;
    for (const door of roomOf(segment, city.books)) {
      const way = servedWay(door, main, mains, null, atMs, city);
      if (way !== null) found.push({ door, ways: [way], tied: [] });
    }
  }
  return found;
}

/** Who runs the network that the door belongs to, by what is tied to it: a meter of a utility that has mains of the class. */
function networkOf(door: Door, mains: AssetClassIndex, city: AffectedCity, atMs: number): AgencyId | null {
  if (door.address === null) return null;
  const owners = city.tiedTo(door.address, atMs).map(({ owner }) => owner);
  return owners.find((owner) => owner !== null && ownersOf(mains).has(owner)) ?? null;
}

const knownOwners = new WeakMap<AssetClassIndex, ReadonlySet<AgencyId | null>>();

function ownersOf(mains: AssetClassIndex): ReadonlySet<AgencyId | null> {
  const owners = knownOwners.get(mains) ?? new Set(mains.assets.map(({ owner }) => owner));
  knownOwners.set(mains, owners);
  return owners;
}

const connectedWay = (asset: Asset, main: Asset): Way => ({
  kind: 'connected',
  probability: 1,
  because: `${asset.class} ${asset.id} is connected to ${main.class} ${main.id}`,
});

function servedWay(
  door: Door,
  main: Asset,
  mains: AssetClassIndex,
  owner: AgencyId | null,
  atMs: number,
  { books }: AffectedCity,
): Way | null {
  const serving = servingMains(door, mains, atMs, owner);
  const place = serving.findIndex((one) => one.main.id === main.id);
  const own = serving[place];
  if (own === undefined || own.probability < LEAST_PROBABILITY) return null;
  const other = serving[place === 0 ? 1 : 0];
  const street = door.segment === null ? null : books.streets.nameOf({ position: door.segment }).label;
  const where = street === null ? 'it' : `where it fronts ${street}`;
  const what = place === 0 ? 'is the nearest main to' : 'is a main near';
  const rival = other === undefined ? '' : ` (${other.main.id}: ${metersText(other.distanceMeters)})`;
  const network = owner === null ? '' : `; a meter of ${owner} is there`;
  return {
    kind: 'nearest-main',
    // What lies in the ground is known from maps alone.
    probability: Math.min(own.probability, SUREST_PROBABILITY),
    because: `${main.class} ${main.id} ${what} ${where}, ${metersText(own.distanceMeters)} away${rival}${network}`,
  };
}
