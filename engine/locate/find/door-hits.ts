import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AddressStreet } from '../books/address-book.ts';
import { nearestOnLine } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import { NEAR_BOX_METERS, type StreetBook } from '../books/street-book.ts';
import type { AssetRef, Candidate, Change } from '../candidate.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { reasonsOf } from './change-reasons.ts';
import { type Hit, leastBeside } from './hit.ts';
import { type Leftover, leftoverChanges, leftoverScoreAt } from './leftover.ts';

// A point per address stands on the building, its entrance or in the middle of its lot, sources seldom say which.
const POINT_ACCURACY_METERS = 10;

/** What was said: the number, and how the street's name goes with it. */
export interface SaidNumber {
  readonly number: HouseNumber;
  readonly match: NameMatch;
  readonly leftover: Leftover;
}

/** The doors of a street that have the number; of many only those that go with the rest. O(log addresses + doors of the number). */
export function doorHits(said: SaidNumber, doors: AddressStreet, books: Books): readonly Hit[] {
  const hits: DoorHit[] = [];
  let best = 0;
  for (const { position, score } of books.addresses.doorsOf(doors, said.number)) {
    const hit = new DoorHit(said, position, score, books);
    // In a region of many towns nearly all doors of `100 Main St` are in another town than the one that was said.
    if (hit.score < leastBeside(best)) continue;
    best = Math.max(best, hit.score);
    hits.push(hit);
  }
  return hits;
}

/** A class, and no object with a function in it: there may be hundreds. */
class DoorHit implements Hit {
  readonly score: number;
  readonly wordsScore: number;
  readonly isPlaced = true;
  readonly #said: SaidNumber;
  readonly #position: number;
  readonly #books: Books;

  constructor(said: SaidNumber, position: number, numberScore: number, books: Books) {
    const { addresses } = books;
    const { match, leftover } = said;
    this.#said = said;
    this.#position = position;
    this.#books = books;
    this.wordsScore =
      match.score * leftoverScoreAt(leftover, addresses.zipOf(position), addresses.cityOf(position), books);
    this.score = this.wordsScore * numberScore * unitScore(leftover.unit, addresses.unitOf(position));
  }

  make(): Candidate {
    const { match, leftover } = this.#said;
    const { addresses } = this.#books;
    const position = this.#position;
    const around = { zips: [addresses.zipOf(position)], cities: [addresses.cityOf(position)] };
    const units = unitChange(leftover.unit, addresses.unitOf(position));
    const changed = [...match.changes, ...units, ...leftoverChanges(leftover, around, this.#books)];
    return doorCandidate(position, changed, this.score, this.#books);
  }
}

/** The building serves for its units, one unit does not serve for another. */
const unitScore = (said: string, unit: string): number =>
  said === unit.toLowerCase()
    ? 1
    : said === '' || unit === ''
      ? 0.99
      : unit.toLowerCase().endsWith(` ${said}`)
        ? 1
        : 0.8;

const unitChange = (said: string, unit: string): Change[] =>
  unitScore(said, unit) === 0.8 ? [{ part: 'unit', said, used: unit }] : [];

export function doorCandidate(
  position: number,
  changed: readonly Change[],
  score: number,
  books: Pick<Books, 'addresses' | 'streets'>,
): Candidate {
  const { addresses } = books;
  const street = addresses.streetOf(position);
  const [zip, city, unit] = [addresses.zipOf(position), addresses.cityOf(position), addresses.unitOf(position)];
  const number = addresses.numberTextOf(position);
  return {
    lonLat: addresses.lonLat(position),
    accuracyMeters: POINT_ACCURACY_METERS,
    matchType: 'address',
    score,
    label: doorLabel(position, books),
    because: [`the city has an address ${number} ${street.label}`, ...reasonsOf(changed)],
    asset: segmentAt(position, books),
    changed,
    parts: {
      ...{ number, street: street.label },
      ...(unit && { unit }),
      ...(zip && { zip }),
      ...(city && { city }),
    },
    door: addresses.assetOf(position),
    jurisdiction: null,
  };
}

/** `12 Oak Ave B, 04101`. */
export function doorLabel(position: number, { addresses }: Pick<Books, 'addresses'>): string {
  const [unit, zip] = [addresses.unitOf(position), addresses.zipOf(position)];
  const street = addresses.streetOf(position);
  return `${addresses.numberTextOf(position)} ${street.label}${unit && ` ${unit}`}${zip && `, ${zip}`}`;
}

/**
 * Position of the segment that an address belongs to: of its street, one whose numbers hold it before others, then the
 * nearest; null: the city has no segment of that name. O(segments of the street).
 */
export function segmentOfDoor(
  position: number,
  { addresses, streets }: Pick<Books, 'addresses' | 'streets'>,
): number | null {
  const entry = streets.withKey(addresses.streetOf(position).key);
  if (entry === null) return null;
  const number = addresses.numbers[position]!;
  const at = addresses.lonLat(position);
  const holding = entry.segments.filter((segment) => holds(streets, segment, number));
  const among = holding.length > 0 ? holding : entry.segments;
  if (among.length === 1) return among[0]!;
  const near = nearestSegment(
    among.filter((segment) => streets.isNearBox(segment, at)),
    at,
    streets,
  );
  return near !== null && near.distanceMeters <= NEAR_BOX_METERS
    ? near.segment
    : (nearestSegment(among, at, streets)?.segment ?? null);
}

function nearestSegment(among: Uint32Array, at: LonLat, streets: StreetBook) {
  let best: { readonly segment: number; readonly distanceMeters: number } | null = null;
  for (const segment of among) {
    const { distanceMeters } = nearestOnLine(streets.line(segment), at);
    if (best === null || distanceMeters < best.distanceMeters) best = { segment, distanceMeters };
  }
  return best;
}

const holds = (streets: Books['streets'], segment: number, number: number): boolean =>
  ([0, 1] as const).some(
    (side) => streets.numbersAway(segment, side, number) === 0 && streets.isParity(segment, side, number),
  );

function segmentAt(position: number, books: Pick<Books, 'addresses' | 'streets'>): AssetRef | null {
  const segment = segmentOfDoor(position, books);
  return segment === null ? null : books.streets.assetOf(segment);
}
