import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { metersText } from '../../locate/here/meters-text.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';
import type { AffectedPlace, Way } from './affected-place.ts';
import { type AffectedCity, addressesIn, foundDoor } from './city-sources.ts';
import { lightDoorAt, roomOf } from './door.ts';
import { addressPlaces, type FoundDoor, rangePlaces } from './found-door.ts';
import { type Ground, holdsPoint, widened } from './ground.ts';
import { type BuildingPart, buildingPartsIn, namedThingsIn, polygonOf } from './property.ts';

/** Why a point belongs to the ground: from the center of a circle, else null. */
export interface AskedGround extends Ground {
  readonly center: LonLat | null;
}

// The yard and the front of a house whose building reaches in.
const BUILDING_METERS = 150;
const ADDRESSES_OF_STEP = 50;

/**
 * The addresses on a piece of ground: points that lie in it, points whose building reaches into it, numbers of segments without
 * address points whose place would lie in it, and buildings with a name that reach in and hold no address. Yields after some
 * milliseconds. O(addresses + segments), and O(vertices) of the ground for each near it.
 */
export function* ofGround(
  ground: AskedGround,
  city: AffectedCity,
  atMs: number,
): Generator<void, readonly AffectedPlace[]> {
  const { books } = city;
  const parts = yield* buildingPartsIn(ground, city, atMs);
  const index = PolygonIndex.build(parts.map(polygonOf));
  const held = new Set<BuildingPart>();
  const found: FoundDoor[] = [];
  const near = yield* addressesIn(city, parts.length === 0 ? ground.box : widened(ground.box, BUILDING_METERS));
  for (const [i, position] of near.entries()) {
    if (i % ADDRESSES_OF_STEP === 0) yield;
    const at = books.addresses.lonLat(position);
    const isInside = holdsPoint(ground.box, ...at) && ground.covers(at);
    const part = parts[index.covering(at)[0] ?? -1];
    if (part !== undefined) held.add(part);
    if (!isInside && part === undefined) continue;
    const way = isInside ? insideWay(at, ground) : buildingWay(part!, ground);
    found.push(foundDoor(lightDoorAt(position, books), [way], city, atMs));
  }
  const room = yield* roomIn(ground, city);
  const things = namedThingsIn(parts, held, city, groundName(ground));
  return [...addressPlaces(found), ...rangePlaces(room, books), ...things];
}

function* roomIn(ground: AskedGround, city: AffectedCity) {
  const found: FoundDoor[] = [];
  for (const segment of city.boxes.meeting(widened(ground.box, 50))) {
    yield;
    for (const door of roomOf(segment, city.books))
      if (holdsPoint(ground.box, ...door.lonLat) && ground.covers(door.lonLat))
        found.push({ door, ways: [insideWay(door.lonLat, ground)], tied: [] });
  }
  return found;
}

const groundName = ({ center }: AskedGround): string => (center === null ? 'the area' : 'the circle');

const insideWay = (at: LonLat, { center }: AskedGround): Way => ({
  kind: 'inside',
  probability: 1,
  because:
    center === null
      ? 'its point lies in the area'
      : `its point lies ${metersText(distanceMeters(center, at))} from the center of the circle`,
});

const buildingWay = ({ asset }: BuildingPart, ground: AskedGround): Way => ({
  kind: 'building',
  probability: 1,
  because: `its building, ${asset.class} ${asset.id}, reaches into ${groundName(ground)}`,
});
