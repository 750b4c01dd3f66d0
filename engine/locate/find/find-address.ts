import { type AddressPoint, type AddressStreet, doorsOf } from '../books/address-book.ts';
import { nearestOnLine, pointAlong } from '../books/along-line.ts';
import { type Books, leftoverAgreement, type StreetReading, streetReadings } from '../books/books.ts';
import { fractionOf, holds, numbersAway } from '../books/number-range.ts';
import type { Segment, SegmentSide, StreetEntry } from '../books/street-book.ts';
import { type Candidate, PLAIN } from '../candidate.ts';
import type { NameMatch } from '../names/name-index.ts';
import { type HouseNumber, houseNumberOf } from '../text/house-number.ts';

/** From a street's middle to the houses along it: half the width of a residential street with its sidewalk. */
export const HOUSE_OFFSET_METERS = 10;
// A point per address stands on the building, its entrance or in the middle of its lot, sources seldom say which.
const POINT_ACCURACY_METERS = 10;
// Houses are not spread evenly: the error along a segment, as a share of its length; engine/locate/README.md has the measure.
const INTERPOLATED_SHARE = 0.25;

const INTERPOLATED = 0.95;
const OUT_OF_RANGE = 0.75;
const OTHER_NAME = 0.97;
/** Numbers beyond a range by more than this are another street's, or a slip. */
const FARTHEST_NUMBERS_AWAY = 200;

/** `1283 Canal St, Syracuse 13210`: the places of a text that begins with a house number. */
export function findAddress(words: readonly string[], books: Books): readonly Candidate[] {
  const head = houseNumberOf(words);
  if (head === null) return [];
  return streetReadings(words.slice(head.length), books).flatMap((reading) =>
    candidatesOf(head.number, reading, books),
  );
}

function candidatesOf(number: HouseNumber, reading: StreetReading, books: Books): readonly Candidate[] {
  const doors = reading.addressStreets.flatMap((match) => doorCandidates(number, match, reading, books));
  const known = new Set(
    reading.addressStreets.filter(({ entry }) => hasDoor(entry, number)).map(({ entry }) => entry.key),
  );
  const others = reading.streets.flatMap((match) => {
    const renamed = renamedDoors(number, match, reading, books);
    if (renamed.length > 0) return renamed;
    // Where the city knows the door itself, between which numbers it stands says nothing more.
    return known.has(match.entry.key) ? [] : segmentCandidates(number, match, reading);
  });
  return [...doors, ...others];
}

const hasDoor = (street: AddressStreet, number: HouseNumber): boolean => doorsOf(street, number).length > 0;

function doorCandidates(
  number: HouseNumber,
  { entry, score, differences }: NameMatch<AddressStreet>,
  { leftover }: StreetReading,
  books: Books,
): readonly Candidate[] {
  return doorsOf(entry, number).map(({ point, score: numberScore }) => ({
    lonLat: point.lonLat,
    accuracyMeters: POINT_ACCURACY_METERS,
    matchType: 'address',
    score:
      score *
      numberScore *
      leftoverAgreement(leftover, some(point.zip), some(point.city)) *
      unitScore(leftover.unit, point),
    label: doorLabel(point),
    because: [`the city has an address ${point.numberText} ${entry.label}`, ...differences],
    asset: segmentAt(point, books)?.asset ?? null,
    ...PLAIN,
    door: point.asset,
  }));
}

const some = (text: string): readonly string[] => (text === '' ? [] : [text]);

/** The building serves for its units, one unit does not serve for another. */
const unitScore = (said: string, { unit }: AddressPoint): number =>
  said === unit.toLowerCase() ? 1 : said === '' || unit === '' ? 0.99 : 0.8;

export const doorLabel = ({ numberText, street, unit, zip }: AddressPoint): string =>
  `${numberText} ${street.label}${unit && ` ${unit}`}${zip && `, ${zip}`}`;

/** The segment that an address belongs to: of its street, one whose numbers hold it before others, then the nearest. */
export function segmentAt(point: AddressPoint, books: Books): Segment | null {
  const segments = books.streets.withKey(point.street.key)?.segments ?? [];
  const holding = segments.filter(({ sides }) => sides.some(({ range }) => holds(range, point.number.low)));
  let best: Segment | null = null;
  let leastMeters = Infinity;
  for (const segment of holding.length > 0 ? holding : segments) {
    const { distanceMeters } = nearestOnLine(segment.line, point.lonLat);
    if (distanceMeters < leastMeters) [best, leastMeters] = [segment, distanceMeters];
  }
  return best;
}

/** The doors of a street that was said by another of its names. */
function renamedDoors(
  number: HouseNumber,
  { entry, score, differences }: NameMatch<StreetEntry>,
  reading: StreetReading,
  books: Books,
): readonly Candidate[] {
  return [...new Set(entry.alternateOf.values())].flatMap((first) => {
    const street = books.addresses.withKey(first.key);
    if (street === null) return [];
    const told = [`${entry.label} is another name of ${first.label}`, ...differences];
    const match = { entry: street, score: score * OTHER_NAME, differences: told };
    return doorCandidates(number, match, reading, books).filter(({ asset }) =>
      [...entry.alternateOf.keys()].some((segment) => segment.asset === asset),
    );
  });
}

function segmentCandidates(
  number: HouseNumber,
  match: NameMatch<StreetEntry>,
  reading: StreetReading,
): readonly Candidate[] {
  const sides = match.entry.segments.flatMap((segment) => segment.sides.map((side) => ({ segment, side })));
  const holding = sides.filter(({ side }) => holds(side.range, number.low));
  if (holding.length > 0) return holding.map((on) => interpolated(number, on, match, reading));
  let nearest: (typeof sides)[number] | null = null;
  for (const one of sides) if (nearest === null || isNearerRange(one.side, nearest.side, number.low)) nearest = one;
  if (nearest === null || numbersAway(nearest.side.range, number.low) > FARTHEST_NUMBERS_AWAY) return [];
  return [beyondRange(number, nearest, match, reading)];
}

/** Fewer numbers away; of two as near, the side with the number's parity. */
function isNearerRange(a: SegmentSide, b: SegmentSide, number: number): boolean {
  const wrongParity = ({ range }: SegmentSide): number =>
    range.parity === 'both' || (range.parity === 'odd') === (number % 2 !== 0) ? 0 : 1;
  const [away, bestAway] = [numbersAway(a.range, number), numbersAway(b.range, number)];
  return away < bestAway || (away === bestAway && wrongParity(a) < wrongParity(b));
}

interface OnSide {
  readonly segment: Segment;
  readonly side: SegmentSide;
}

/** How well a segment's street goes by the name that was said. */
export const nameScore = ({ segment }: Pick<OnSide, 'segment'>, { entry, score }: NameMatch<StreetEntry>): number =>
  score * (entry.alternateOf.has(segment) ? OTHER_NAME : 1);

export const nameReasons = (
  { segment }: Pick<OnSide, 'segment'>,
  { entry, differences }: NameMatch<StreetEntry>,
): readonly string[] => {
  const first = entry.alternateOf.get(segment);
  return [...(first === undefined ? [] : [`${entry.label} is another name of ${first.label}`]), ...differences];
};

const sideLabel = (number: HouseNumber, { segment, side }: OnSide, { entry }: NameMatch<StreetEntry>): string => {
  const zip = side.zip || segment.zips[0] || '';
  return `${number.text.toUpperCase()} ${(entry.alternateOf.get(segment) ?? entry).label}${zip && `, ${zip}`}`;
};

const rangeText = ({ range, side }: SegmentSide): string => `${range.from} to ${range.to} on the ${side}`;

function interpolated(
  number: HouseNumber,
  on: OnSide,
  match: NameMatch<StreetEntry>,
  { leftover }: StreetReading,
): Candidate {
  const { segment, side } = on;
  const along = INTERPOLATED_SHARE * segment.line.lengthMeters;
  return {
    lonLat: pointAlong(segment.line, fractionOf(side.range, number.low), side.side, HOUSE_OFFSET_METERS),
    accuracyMeters: Math.ceil(Math.hypot(along, HOUSE_OFFSET_METERS)),
    matchType: 'interpolated',
    score: INTERPOLATED * nameScore(on, match) * leftoverAgreement(leftover, some(side.zip), some(side.city)),
    label: sideLabel(number, on, match),
    because: [
      `segment ${segment.asset.id} of ${match.entry.label} has the numbers ${rangeText(side)}`,
      ...nameReasons(on, match),
    ],
    asset: segment.asset,
    ...PLAIN,
  };
}

function beyondRange(
  number: HouseNumber,
  on: OnSide,
  match: NameMatch<StreetEntry>,
  { leftover }: StreetReading,
): Candidate {
  const { segment, side } = on;
  const { lengthMeters } = segment.line;
  const away = numbersAway(side.range, number.low);
  const metersPerNumber = lengthMeters / (Math.abs(side.range.to - side.range.from) + 1);
  return {
    lonLat: pointAlong(segment.line, fractionOf(side.range, number.low), side.side, HOUSE_OFFSET_METERS),
    accuracyMeters: Math.ceil(lengthMeters / 2 + away * Math.min(metersPerNumber, lengthMeters)),
    matchType: 'street',
    score: OUT_OF_RANGE * nameScore(on, match) * leftoverAgreement(leftover, segment.zips, segment.cities),
    label: sideLabel(number, on, match),
    because: [
      `no segment of ${match.entry.label} has the number ${number.low}; the nearest, ${segment.asset.id}, has ${rangeText(side)}`,
      ...nameReasons(on, match),
    ],
    asset: segment.asset,
    ...PLAIN,
  };
}
