import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { endsOf, nearestOnLine, pointAlong } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { StreetBook, StreetEntry } from '../books/street-book.ts';
import type { Candidate, Change } from '../candidate.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';
import { leftoverChanges, leftoverScore } from './leftover.ts';
import type { SaidStreet } from './said-street.ts';

const STREET_ONLY = 0.8;
// Two streets were said, and only one of them is told.
const CROSS_PASSED_OVER = 0.6;
const NUMBER_PASSED_OVER = 0.8;

/** Each street as a whole. `number`: one that was said and is not known there. */
export const streetHits = (streets: readonly SaidStreet[], number: HouseNumber | null, books: Books): readonly Hit[] =>
  streets.flatMap((said) => said.matches.flatMap((match) => hitsOf(match, said, number, books)));

function hitsOf(match: NameMatch, { leftover }: SaidStreet, number: HouseNumber | null, books: Books): readonly Hit[] {
  const { street } = match.name;
  if (street === null) return [];
  const around = surroundings(street, books.streets);
  const wordsScore = match.score * leftoverScore(leftover, around, books);
  const isCrossSaid = leftover.cross.length > 0;
  const score =
    STREET_ONLY * wordsScore * (isCrossSaid ? CROSS_PASSED_OVER : 1) * (number === null ? 1 : NUMBER_PASSED_OVER);
  const passedOver: Change[] = number === null ? [] : [{ part: 'number', said: number.text, used: '' }];
  const make = (): Candidate => {
    const changed = [...passedOver, ...match.changes, ...leftoverChanges(leftover, around, books)];
    return streetCandidate(street, score, changed, books.streets);
  };
  return [{ score, wordsScore, isPlaced: false, make }];
}

function surroundings(street: StreetEntry, streets: StreetBook) {
  const [zips, cities] = [new Set<string>(), new Set<string>()];
  for (const segment of street.segments) {
    for (const side of [0, 1] as const) {
      zips.add(streets.zipOf(segment, side));
      cities.add(streets.cityOf(segment, side));
    }
  }
  return { zips: [...zips], cities: [...cities] };
}

function streetCandidate(
  entry: StreetEntry,
  score: number,
  changed: readonly Change[],
  streets: StreetBook,
): Candidate {
  const { lonLat, segment, reachMeters } = middleOf(entry, streets);
  const label = firstLabel(entry, streets);
  return {
    lonLat,
    accuracyMeters: Math.ceil(reachMeters),
    matchType: 'street',
    score,
    label,
    because: [
      `${label} has ${entry.segments.length} segments; this is its middle`,
      ...(label === entry.label ? [] : [`${entry.label} is another name of ${label}`]),
      ...reasonsOf(changed),
    ],
    asset: streets.assetOf(segment),
    changed,
    parts: { street: label },
    door: null,
    jurisdiction: null,
  };
}

/** A name that no segment has in the first place is shown as the one that they have, if it is one. */
function firstLabel(entry: StreetEntry, { firstName, entries }: StreetBook): string {
  const firsts = new Set(Array.from(entry.segments, (segment) => firstName[segment]!));
  const [first] = firsts;
  return firsts.size === 1 ? entries[first!]!.label : entry.label;
}

/** The point of a street that is nearest to the mean of its segments, and how far the street reaches from there. */
function middleOf({ segments }: StreetEntry, streets: StreetBook) {
  const lines = Array.from(segments, (segment) => streets.line(segment));
  const centers = lines.map((line) => pointAlong(line, 0.5, null, 0));
  const mean = (axis: 0 | 1): number => centers.reduce((sum, center) => sum + center[axis], 0) / centers.length;
  const target: LonLat = [mean(0), mean(1)];
  let best = { at: 0, ...nearestOnLine(lines[0]!, target) };
  for (let at = 1; at < lines.length; at++) {
    const near = nearestOnLine(lines[at]!, target);
    if (near.distanceMeters < best.distanceMeters) best = { at, ...near };
  }
  const { lonLat, at } = best;
  let reachMeters = 0;
  for (const line of lines)
    for (const end of endsOf(line)) reachMeters = Math.max(reachMeters, distanceMeters(end, lonLat));
  return { lonLat, segment: segments[at]!, reachMeters };
}
