import { type MeasuredLine, pointAlong, type Side } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import { fractionOf, hyphenatedNumber, type NumberRange, numberText } from '../books/number-range.ts';
import type { StreetBook, StreetEntry } from '../books/street-book.ts';
import type { Candidate, Change } from '../candidate.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { reasonsOf } from './change-reasons.ts';
import type { SaidNumber } from './door-hits.ts';
import type { Hit } from './hit.ts';
import { type Leftover, leftoverChanges, leftoverScore } from './leftover.ts';

/** From a street's middle to the houses along it: half the width of a residential street with its sidewalk. */
export const HOUSE_OFFSET_METERS = 10;
// Houses are not spread evenly: the error along a segment, as a share of its length; engine/locate/README.md has the measure.
const INTERPOLATED_SHARE = 0.25;

const INTERPOLATED = 0.95;
// Between the numbers of a side that has only those of the other parity.
const OTHER_PARITY = 0.85;
const OUT_OF_RANGE = 0.75;
// A number that is far from all others of its street may be a slip itself.
const FAR_OUT_OF_RANGE = 0.66;
const OTHER_NAME = 0.97;
/** Numbers beyond a range by more than this may be another street's, or a slip. */
const FARTHEST_NUMBERS_AWAY = 200;

type SideNumber = 0 | 1;

interface OnSide {
  readonly segment: number;
  readonly side: SideNumber;
  /** As the side counts: 4412 of `44-12` where numbers are written so. */
  readonly number: number;
  readonly away: number;
  readonly isParity: boolean;
}

/** The segments of a street whose numbers hold the one that was said; if none does, the nearest of each place. O(segments). */
export function segmentHits(said: SaidNumber, entry: StreetEntry, books: Books): readonly Hit[] {
  const sides = sidesNear(entry, said.number, books.streets);
  const holding = sides.filter(({ away, isParity }) => away === 0 && isParity);
  if (holding.length > 0) return holding.map((on) => hitOf(said, on, INTERPOLATED, interpolated, books));
  return nearestOfPlaces(sides, books.streets).map((on) => {
    if (on.away === 0) return hitOf(said, on, OTHER_PARITY, interpolated, books);
    if (on.away <= FARTHEST_NUMBERS_AWAY) return hitOf(said, on, OUT_OF_RANGE, beyondRange, books);
    return { ...hitOf(said, on, FAR_OUT_OF_RANGE, beyondRange, books), isPlaced: false };
  });
}

function sidesNear(entry: StreetEntry, { low, text }: HouseNumber, streets: StreetBook): readonly OnSide[] {
  const joined = text.includes('-') ? (hyphenatedNumber(text) ?? low) : low;
  const sides: OnSide[] = [];
  for (const segment of entry.segments) {
    for (const side of [0, 1] as const) {
      const number = joined !== low && streets.isHyphenated(segment, side) ? joined : low;
      const away = streets.numbersAway(segment, side, number);
      if (away < Infinity)
        sides.push({ segment, side, number, away, isParity: streets.isParity(segment, side, number) });
    }
  }
  return sides;
}

/** Of the sides in each place the nearest by number; of two as near, the one with the number's parity. */
function nearestOfPlaces(sides: readonly OnSide[], streets: StreetBook): readonly OnSide[] {
  const best = new Map<string, OnSide>();
  for (const one of sides) {
    const place = streets.cityOf(one.segment, one.side);
    const known = best.get(place);
    if (known === undefined || one.away < known.away || (one.away === known.away && one.isParity && !known.isParity))
      best.set(place, one);
  }
  return [...best.values()];
}

type Make = (said: SaidNumber, on: OnSide, books: Books) => Omit<Candidate, 'score' | 'door' | 'jurisdiction'>;

function hitOf(said: SaidNumber, on: OnSide, factor: number, make: Make, books: Books): Hit {
  const { match, leftover } = said;
  const { segment, side } = on;
  const own = nameScore(segment, match, books);
  const wordsScore = own * leftoverScore(leftover, surroundings(segment, side, books.streets), books);
  const score = factor * wordsScore;
  return {
    score,
    wordsScore,
    isPlaced: true,
    make: () => ({ ...make(said, on, books), score, door: null, jurisdiction: null }),
  };
}

/** Post code and place of the side alone; where it has none, of the other. */
const surroundings = (segment: number, side: SideNumber, streets: StreetBook) => {
  const other = side === 0 ? 1 : 0;
  return {
    zips: [streets.zipOf(segment, side) || streets.zipOf(segment, other)],
    cities: [streets.cityOf(segment, side) || streets.cityOf(segment, other)],
  };
};

/** How well a segment's street goes by the name that was said. */
export const nameScore = (segment: number, { name, score }: NameMatch, { streets }: Pick<Books, 'streets'>): number =>
  score * (name.street !== null && streets.firstName[segment] !== name.street.position ? OTHER_NAME : 1);

/** That a segment was said by another of its names; none otherwise. */
export function otherNameReasons(
  segment: number,
  { name }: NameMatch,
  { streets }: Pick<Books, 'streets'>,
): readonly string[] {
  const first = streets.nameOf({ position: segment });
  return name.street === null || first === name.street ? [] : [`${name.label} is another name of ${first.label}`];
}

const SIDE_NAMES: readonly Side[] = ['left', 'right'];

interface Placed {
  readonly line: MeasuredLine;
  readonly range: NumberRange;
  readonly rangeText: string;
  readonly changes: readonly Change[];
  readonly zip: string;
  readonly city: string;
  readonly street: string;
}

function placed({ match, leftover }: SaidNumber, { segment, side }: OnSide, books: Books): Placed {
  const { streets } = books;
  const range = streets.rangeOf(segment, side)!;
  const around = surroundings(segment, side, streets);
  return {
    line: streets.line(segment),
    range,
    rangeText: `${numberText(range, range.from)} to ${numberText(range, range.to)} on the ${SIDE_NAMES[side]}`,
    changes: [...match.changes, ...leftoverChanges(leftover, around, books)],
    zip: around.zips[0]!,
    city: around.cities[0]!,
    street: streets.nameOf({ position: segment }).label,
  };
}

const partsOf = (number: string, { street, zip, city }: Placed, { unit }: Leftover) => ({
  ...{ number, street },
  ...(unit && { unit }),
  ...(zip && { zip }),
  ...(city && { city }),
});

function interpolated(said: SaidNumber, on: OnSide, books: Books): ReturnType<Make> {
  const { number, match, leftover } = said;
  const place = placed(said, on, books);
  const { line, range, zip, street } = place;
  // `4412` for 44-12 is shown as it is written there.
  const text = range.isHyphenated ? numberText(range, on.number) : number.text.toUpperCase();
  const asset = books.streets.assetOf(on.segment);
  return {
    lonLat: pointAlong(line, fractionOf(range, on.number), SIDE_NAMES[on.side]!, HOUSE_OFFSET_METERS),
    accuracyMeters: Math.ceil(Math.hypot(INTERPOLATED_SHARE * line.lengthMeters, HOUSE_OFFSET_METERS)),
    matchType: 'interpolated',
    label: `${text} ${street}${zip && `, ${zip}`}`,
    because: [
      `segment ${asset.id} of ${match.name.label} has the numbers ${place.rangeText}`,
      ...(on.isParity ? [] : [`it has no ${on.number % 2 === 0 ? 'even' : 'odd'} numbers there`]),
      ...otherNameReasons(on.segment, match, books),
      ...reasonsOf(place.changes),
    ],
    asset,
    changed: place.changes,
    parts: partsOf(text, place, leftover),
  };
}

function beyondRange(said: SaidNumber, on: OnSide, books: Books): ReturnType<Make> {
  const { number, match, leftover } = said;
  const place = placed(said, on, books);
  const { line, range, zip, street } = place;
  const nearest = numberText(
    range,
    Math.min(Math.max(on.number, Math.min(range.from, range.to)), Math.max(range.from, range.to)),
  );
  const metersPerNumber = line.lengthMeters / (Math.abs(range.to - range.from) + 1);
  const changed: Change[] = [{ part: 'number', said: number.text, used: nearest }, ...place.changes];
  const asset = books.streets.assetOf(on.segment);
  return {
    lonLat: pointAlong(line, fractionOf(range, on.number), SIDE_NAMES[on.side]!, HOUSE_OFFSET_METERS),
    accuracyMeters: Math.ceil(
      line.lengthMeters / 2 + Math.min(on.away, FARTHEST_NUMBERS_AWAY) * Math.min(metersPerNumber, line.lengthMeters),
    ),
    matchType: 'street',
    label: `${nearest} ${street}${zip && `, ${zip}`}`,
    because: [
      `no segment of ${match.name.label} has the number ${number.text}; the nearest, ${asset.id}, has ${place.rangeText}`,
      ...otherNameReasons(on.segment, match, books),
      ...reasonsOf(place.changes),
    ],
    asset,
    changed,
    parts: partsOf(nearest, place, leftover),
  };
}
