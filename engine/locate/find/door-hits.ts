import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AddressStreet } from '../books/address-book.ts';
import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import { NEAR_BOX_METERS } from '../books/segment-lines.ts';
import type { StreetBook } from '../books/street-book.ts';
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
  const { addresses } = books;
  const { match, leftover } = said;
  for (const { position, score: numberScore } of addresses.doorsOf(doors, said.number)) {
    const around = leftoverScoreAt(leftover, addresses.zipOf(position), addresses.cityOf(position), books);
    const wordsScore = match.score * around;
    const score = wordsScore * numberScore * unitScore(leftover.unit, addresses.unitOf(position));
    // In a region of many towns nearly all doors of `100 Main St` are in another town than the one that was said.
    if (score < leastBeside(best)) continue;
    best = Math.max(best, score);
    hits.push(new DoorHit(said, doors, position, score, wordsScore, books));
  }
  return hits;
}

/** A class, and no object with a function in it: there may be hundreds. */
class DoorHit implements Hit {
  readonly score: number;
  readonly wordsScore: number;
  readonly isPlaced = true;
  readonly #said: SaidNumber;
  readonly #street: AddressStreet;
  readonly #position: number;
  readonly #books: Books;

  constructor(
    said: SaidNumber,
    street: AddressStreet,
    position: number,
    score: number,
    wordsScore: number,
    books: Books,
  ) {
    this.#said = said;
    this.#street = street;
    this.#position = position;
    this.#books = books;
    this.score = score;
    this.wordsScore = wordsScore;
  }

  make(): Candidate {
    const { match, leftover } = this.#said;
    const { addresses } = this.#books;
    const position = this.#position;
    const around = { zips: [addresses.zipOf(position)], cities: [addresses.cityOf(position)] };
    const units = unitChange(leftover.unit, addresses.unitOf(position));
    const changed = [...match.changes, ...units, ...leftoverChanges(leftover, around, this.#books)];
    return doorCandidate(position, changed, this.score, this.#books, this.#street);
  }
}

/** The building serves for its units, one unit does not serve for another. */
const unitScore = (said: string, unit: string): number =>
  said === unit || said === unit.toLowerCase()
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
  books: Pick<Books, 'addresses' | 'streets' | 'names'>,
  street: AddressStreet = books.addresses.streetOf(position),
): Candidate {
  const { addresses } = books;
  const zip = addresses.zipOf(position);
  const city = addresses.cityOf(position);
  const unit = addresses.unitOf(position);
  const number = addresses.numberTextOf(position);
  return {
    lonLat: addresses.lonLat(position),
    accuracyMeters: POINT_ACCURACY_METERS,
    matchType: 'address',
    score,
    label: labelOf(number, street.label, unit, zip),
    because: [`the city has an address ${number} ${street.label}`, ...reasonsOf(changed)],
    asset: segmentAt(position, street, books),
    changed,
    parts: {
      number,
      street: street.label,
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
  const { label } = addresses.streetOf(position);
  return labelOf(addresses.numberTextOf(position), label, addresses.unitOf(position), addresses.zipOf(position));
}

const labelOf = (number: string, street: string, unit: string, zip: string): string =>
  `${number} ${street}${unit && ` ${unit}`}${zip && `, ${zip}`}`;

/**
 * Position of the segment that an address belongs to: of its street, one whose numbers hold it before others, then the
 * nearest; null: the city has no segment of that name. O(segments of the street).
 */
export function segmentOfDoor(
  position: number,
  { addresses, streets, names }: Pick<Books, 'addresses' | 'streets' | 'names'>,
  street: AddressStreet = addresses.streetOf(position),
): number | null {
  const entry = names.ofDoors(street).street;
  if (entry === null) return null;
  const number = addresses.numbers[position]!;
  const at = addresses.lonLat(position);
  // Of a name that many towns have nearly all segments are far away: that is told first.
  const near = streets.nearOf(entry.segments, at);
  const nearHolder = nearestSegment(holdersOf(number, near, streets), at, streets, NEAR_BOX_METERS);
  if (nearHolder !== null) return nearHolder;
  const holding = holdersOf(number, entry.segments, streets);
  if (holding.length > 0) return nearestSegment(holding, at, streets, Infinity);
  const nearest = nearestSegment(near, at, streets, NEAR_BOX_METERS);
  return nearest ?? nearestSegment(entry.segments, at, streets, Infinity);
}

/** Those that hold the number on either side. */
function holdersOf(number: number, among: ArrayLike<number>, streets: StreetBook): number[] {
  const holding: number[] = [];
  for (let i = 0; i < among.length; i++)
    if (isOnSide(streets, among[i]!, 0, number) || isOnSide(streets, among[i]!, 1, number)) holding.push(among[i]!);
  return holding;
}

/** Of equally near ones the first; null: none is within `maxMeters`. */
function nearestSegment(among: ArrayLike<number>, at: LonLat, streets: StreetBook, maxMeters: number): number | null {
  let best: number | null = null;
  let bestMeters = maxMeters;
  for (let i = 0; i < among.length; i++) {
    const meters = streets.metersFrom(among[i]!, at);
    if (meters < bestMeters || (best === null && meters === bestMeters)) [best, bestMeters] = [among[i]!, meters];
  }
  return best;
}

const isOnSide = (streets: StreetBook, segment: number, side: 0 | 1, number: number): boolean =>
  streets.numbersAway(segment, side, number) === 0 && streets.isParity(segment, side, number);

function segmentAt(
  position: number,
  street: AddressStreet,
  books: Pick<Books, 'addresses' | 'streets' | 'names'>,
): AssetRef | null {
  const segment = segmentOfDoor(position, books, street);
  return segment === null ? null : books.streets.assetOf(segment);
}
