import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import type { StreetEntry } from '../books/street-book.ts';
import type { NearDoor, NearStreet, PlaceNamer } from '../here/place-namer.ts';
import type { Thing } from './thing-index.ts';

/** The place that was said, and the street that it is on. */
export interface Outside {
  readonly lonLat: LonLat;
  readonly accuracyMeters: number;
  /** Whether the place is a house, or a number of one: only then is there a front. */
  readonly isHouse: boolean;
  readonly street: (NearStreet & { readonly name: StreetEntry }) | null;
}

/** How a thing lies, seen from a place. */
export interface Lie {
  readonly thing: Thing;
  readonly distanceMeters: number;
  /** Whether it stands along the place's own street; null: the place has none. */
  readonly isOnStreet: boolean | null;
  /** Whether it is across the street from the place; null: not on its street, or one of them lies on the line. */
  readonly isAcross: boolean | null;
  /** The house of the street that it is nearest to; null: none is within 60 m. */
  readonly door: NearDoor | null;
  /** How many meters nearer it is to another house of the street than to this one; 0: to none. Null: unknown, or no house. */
  readonly excessMeters: number | null;
  /** From the place, facing its street; null without a street, or straight ahead. */
  readonly hand: 'left' | 'right' | null;
}

// A thing at a corner is on both streets: their lines differ by less than half a roadway.
const CORNER_METERS = 8;
// So near to the line through the house, across the street, nobody calls it left or right.
const AHEAD_METERS = 3;
const ON_THE_LINE_METERS = 0.5;

/** How a thing lies from a place. O(log n + doors within 60 m of it). */
export function lieOf(thing: Thing, distanceMeters: number, outside: Outside, namer: PlaceNamer): Lie {
  const { street, isHouse } = outside;
  const at = thing.lonLat;
  const own = street === null ? null : namer.alongStreet(at, street.name, CORNER_METERS);
  const door = street === null ? null : namer.doorOf(at, street.name.key);
  return {
    thing,
    distanceMeters,
    isOnStreet: street === null ? null : own !== null,
    isAcross: street === null || own === null ? null : isAcross(outside.lonLat, at, street, own),
    door,
    excessMeters: isHouse && door !== null ? Math.max(distanceMeters - door.distanceMeters, 0) : null,
    hand: street === null ? null : handOf(outside.lonLat, at, street),
  };
}

/** East and north of a point from another, in meters. */
export function stepBetween(from: LonLat, to: LonLat): readonly [east: number, north: number] {
  const [lonMeters, latMeters] = metersPerDegree(from[1]);
  return [(to[0] - from[0]) * lonMeters, (to[1] - from[1]) * latMeters];
}

/** Across: away from the line in the other direction, whichever way either segment is drawn. */
function isAcross(place: LonLat, at: LonLat, street: NearStreet, own: NearStreet): boolean | null {
  if (street.near.distanceMeters < ON_THE_LINE_METERS || own.near.distanceMeters < ON_THE_LINE_METERS) return null;
  const [a, b] = [stepBetween(street.near.lonLat, place), stepBetween(own.near.lonLat, at)];
  return a[0] * b[0] + a[1] * b[1] < 0;
}

function handOf(place: LonLat, at: LonLat, { near }: NearStreet): Lie['hand'] {
  const [ahead, to] = [stepBetween(place, near.lonLat), stepBetween(place, at)];
  const length = Math.hypot(ahead[0], ahead[1]);
  if (length < ON_THE_LINE_METERS) return null;
  // Distance of the thing from the line straight ahead, left of it positive.
  const aside = (ahead[0] * to[1] - ahead[1] * to[0]) / length;
  return Math.abs(aside) < AHEAD_METERS ? null : aside > 0 ? 'left' : 'right';
}
