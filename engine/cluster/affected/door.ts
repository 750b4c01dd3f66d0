import type { LonLat } from '../../geometry/lon-lat.ts';
import { MetersFrom } from '../../geometry/meters.ts';
import { nearestOnLine, pointAlong, type Side } from '../../locate/books/along-line.ts';
import type { Books } from '../../locate/books/books.ts';
import { fractionOf, type NumberRange, numberText } from '../../locate/books/number-range.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import { segmentOfDoor } from '../../locate/find/door-hits.ts';
import { HOUSE_OFFSET_METERS } from '../../locate/find/segment-hits.ts';

/** The books that tell where addresses are. */
export type DoorBooks = Pick<Books, 'streets' | 'addresses' | 'names'>;

/** A house number in its street: an address of the city, or one that a street segment has room for. */
export interface Door {
  readonly lonLat: LonLat;
  /** The number that sorts it; of `12-14` 12. */
  readonly number: number;
  /** As the city writes it. */
  readonly numberText: string;
  readonly street: string;
  /** Equal for all spellings of one street. */
  readonly streetKey: string;
  readonly unit: string;
  readonly zip: string;
  readonly city: string;
  /** The address point; null: only the numbers of a segment say that it may be there. */
  readonly address: AssetRef | null;
  /** Position of its segment in the street book; null: the city has no segment of its street. */
  readonly segment: number | null;
  /** Null for an address point. */
  readonly range: { readonly side: Side; readonly range: NumberRange } | null;
  /** The point of its segment that is nearest to it, from where pipes come in; without a segment itself. */
  readonly front: LonLat;
}

/** An address of the city, by its position in the book. O(segments of its street). */
export function doorAt(position: number, books: DoorBooks): Door {
  const { streets } = books;
  const segment = segmentOfDoor(position, books);
  const door = lightDoorAt(position, books);
  if (segment === null) return door;
  return { ...door, segment, front: nearestOnLine(streets.line(segment), door.lonLat).lonLat };
}

/** The same without its segment, where that does not matter: its front is itself. O(1). */
export function lightDoorAt(position: number, { addresses }: DoorBooks): Door {
  const { lonLat, number, numberText: text, street, unit, zip, city, asset } = addresses.point(position);
  return {
    ...{ lonLat, number: number.low, numberText: text, street: street.label, streetKey: street.key, unit, zip, city },
    ...{ address: asset, segment: null, range: null, front: lonLat },
  };
}

// A side with more has a slip in one of its numbers.
const MOST_NUMBERS_OF_A_SIDE = 2_000;

/** The numbers that a segment has room for, where the city has no address points of its street; by side, then from `from` to `to`. */
export function roomOf(segment: number, books: DoorBooks): readonly Door[] {
  const { streets } = books;
  if (isSurveyed(segment, books)) return [];
  const { sides, line, zips, cities } = streets.segment(segment);
  const { label, key } = streets.nameOf({ position: segment });
  return sides.flatMap(({ side, range, zip, city }) => {
    const count = Math.abs(range.to - range.from) / (range.parity === 'both' ? 1 : 2) + 1;
    if (count > MOST_NUMBERS_OF_A_SIDE) return [];
    const step = (range.parity === 'both' ? 1 : 2) * (range.to < range.from ? -1 : 1);
    return Array.from({ length: count }, (_, i): Door => {
      const number = range.from + i * step;
      const fraction = fractionOf(range, number);
      return {
        ...{
          lonLat: pointAlong(line, fraction, side, HOUSE_OFFSET_METERS),
          number,
          numberText: numberText(range, number),
        },
        ...{ street: label, streetKey: key, unit: '', zip: zip || zips[0] || '', city: city || cities[0] || '' },
        ...{ address: null, segment, range: { side, range }, front: pointAlong(line, fraction, null, 0) },
      };
    });
  });
}

// A street without an address point so far around is one that nobody has surveyed; with one, nobody lives where there is none.
const SURVEYED_METERS = 500;

/** Whether the city has address points of a segment's street around it. O(addresses of the street). */
function isSurveyed(segment: number, { addresses, streets, names }: DoorBooks): boolean {
  const doors = names.withKey(streets.nameOf({ position: segment }).key)?.doors ?? null;
  if (doors === null) return false;
  const [lon, lat] = streets.startOf(segment);
  const from = new MetersFrom(lon, lat);
  for (let i = doors.from; i < doors.to; i++)
    if (from.toPoint(addresses.lonLats[2 * i]!, addresses.lonLats[2 * i + 1]!) <= SURVEYED_METERS) return true;
  return false;
}
