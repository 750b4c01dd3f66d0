import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { endsOf, nearestOnLine, pointAlong } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { StreetBook, StreetEntry } from '../books/street-book.ts';
import type { Candidate, Change } from '../candidate.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { shownName } from '../text/name-text.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';
import { leftoverChanges, leftoverScore, type Surroundings } from './leftover.ts';
import type { SaidStreet } from './said-street.ts';
import { doorStreetCandidate, doorsOfTowns } from './street-of-doors.ts';
import { type StreetOfTown, streetsOfTowns } from './street-towns.ts';

const STREET_ONLY = 0.8;
// Two streets were said, and only one of them is told.
const CROSS_PASSED_OVER = 0.65;
const NUMBER_PASSED_OVER = 0.8;

/** Each street as a whole, of two towns each for itself. `number`: one that was said and is not known there. */
export const streetHits = (streets: readonly SaidStreet[], number: HouseNumber | null, books: Books): readonly Hit[] =>
  streets.flatMap((said) => said.matches.flatMap((match) => hitsOf(match, said, number, books)));

function hitsOf(match: NameMatch, said: SaidStreet, number: HouseNumber | null, books: Books): readonly Hit[] {
  const { street, doors } = match.name;
  if (street !== null)
    return streetsOfTowns(street, books).map((one) =>
      hitOf({ match, said, number, around: one }, books, (score, changed) =>
        streetCandidate(street, one, score, changed, books.streets),
      ),
    );
  return doors === null
    ? []
    : doorsOfTowns(doors, books).map((one) =>
        hitOf({ match, said, number, around: one }, books, (score, changed) =>
          doorStreetCandidate(doors, one, score, changed, books.addresses),
        ),
      );
}

interface SaidWhole {
  readonly match: NameMatch;
  readonly said: SaidStreet;
  readonly number: HouseNumber | null;
  readonly around: Surroundings;
}

function hitOf(
  { match, said: { leftover }, number, around }: SaidWhole,
  books: Books,
  candidate: (score: number, changed: readonly Change[]) => Candidate,
): Hit {
  const wordsScore = match.score * leftoverScore(leftover, around, books);
  const isCrossSaid = leftover.cross.length > 0;
  const score =
    STREET_ONLY * wordsScore * (isCrossSaid ? CROSS_PASSED_OVER : 1) * (number === null ? 1 : NUMBER_PASSED_OVER);
  const make = (): Candidate =>
    candidate(score, [
      ...(number === null ? [] : [{ part: 'number', said: number.text, used: '' } as const]),
      ...match.changes,
      ...leftoverChanges(leftover, around, books),
      ...(isCrossSaid ? [{ part: 'word', said: leftover.cross.join(' '), used: '' } as const] : []),
    ]);
  return { score, wordsScore, isPlaced: false, make };
}

/** A street as a whole: its middle, and as far as it reaches from there. O(its vertices). */
export function streetCandidate(
  entry: StreetEntry,
  { segments, town }: StreetOfTown,
  score: number,
  changed: readonly Change[],
  streets: StreetBook,
): Candidate {
  const { lonLat, segment, reachMeters } = middleOf(segments, streets);
  const name = firstLabel(entry, segments, streets);
  return {
    lonLat,
    accuracyMeters: Math.ceil(reachMeters),
    matchType: 'street',
    score,
    label: `${name}${town && `, ${shownName(town)}`}`,
    because: [
      `${name} has ${segments.length} segments${town && ` in ${shownName(town)}`}; this is its middle`,
      ...(name === entry.label ? [] : [`${entry.label} is another name of ${name}`]),
      ...reasonsOf(changed),
    ],
    asset: streets.assetOf(segment),
    changed,
    parts: { street: name, ...(town && { city: town }) },
    door: null,
    jurisdiction: null,
  };
}

/**
 * A name that no segment has in the first place is shown as the one that they have, if it is one. A longer one that begins
 * with all of it says more: `EB I 690 At W Genesee St` is no former name of I 690 but a ramp.
 */
function firstLabel(entry: StreetEntry, segments: Uint32Array, { firstName, entries }: StreetBook): string {
  const firsts = new Set(Array.from(segments, (segment) => firstName[segment]!));
  const [first] = firsts;
  const isOne = firsts.size === 1 && !entry.key.startsWith(`${entries[first!]!.key} `);
  return isOne ? entries[first!]!.label : entry.label;
}

/** The point of a street that is nearest to the mean of its segments, and how far the street reaches from there. */
function middleOf(segments: Uint32Array, streets: StreetBook) {
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
