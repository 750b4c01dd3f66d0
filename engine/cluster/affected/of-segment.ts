import { holds } from '../../locate/books/number-range.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import { segmentOfDoor } from '../../locate/find/door-hits.ts';
import type { AffectedPlace, Way } from './affected-place.ts';
import { type AffectedCity, foundDoor } from './city-sources.ts';
import { type Door, doorAt, roomOf } from './door.ts';
import { addressPlaces, type FoundDoor, rangePlaces } from './found-door.ts';

/** Of a number that no segment holds, that the nearest is its own: it may as well be the next one's. */
const NEAREST_PROBABILITY = 0.8;

/**
 * The addresses on a street segment: those of its street whose numbers it holds, those of no segment's numbers to which it is
 * the nearest of their street, and its numbers where it has no address points. Null: it is no segment of a street with a
 * name. Yields after some milliseconds. O(addresses of its street).
 */
export function* ofSegment(
  ref: AssetRef,
  city: AffectedCity,
  atMs: number,
): Generator<void, readonly AffectedPlace[] | null> {
  const { books } = city;
  const { streets, names } = books;
  const segment = city.boxes.positionOf(ref, streets);
  if (segment === null) return null;
  const found: FoundDoor[] = [];
  for (const entry of streets.entries.filter(({ segments }) => segments.includes(segment))) {
    const doors = names.withKey(entry.key)?.doors ?? null;
    for (let i = doors?.from ?? 0; i < (doors?.to ?? 0); i++) {
      if (i % 50 === 0) yield;
      if (segmentOfDoor(i, books) === segment) {
        const door = doorAt(i, books);
        found.push(foundDoor(door, [numberedWay(door, segment, city)], city, atMs));
      }
    }
  }
  const room = roomOf(segment, books).map((door) => ({ door, ways: [numberedWay(door, segment, city)], tied: [] }));
  return [...addressPlaces(found), ...rangePlaces(room, books)];
}

function numberedWay(door: Door, segment: number, { books: { streets } }: AffectedCity): Way {
  const { asset, sides } = streets.segment(segment);
  const side = sides.find(({ range }) => holds(range, door.number));
  if (side === undefined)
    return {
      kind: 'nearest-segment',
      probability: NEAREST_PROBABILITY,
      because: `${asset.class} ${asset.id} is the nearest segment of ${door.street}, and none has the number ${door.numberText}`,
    };
  const { from, to } = side.range;
  return {
    kind: 'numbered',
    probability: 1,
    because: `${door.numberText} is among the numbers of ${asset.class} ${asset.id}, ${Math.min(from, to)} to ${Math.max(from, to)} on its ${side.side}`,
  };
}
