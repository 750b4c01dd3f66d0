import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { endsOf, nearestOnLine, pointAlong } from '../books/along-line.ts';
import { type Books, leftoverAgreement, type StreetReading, streetReadings } from '../books/books.ts';
import type { Segment, StreetEntry } from '../books/street-book.ts';
import { type Candidate, PLAIN } from '../candidate.ts';
import type { NameMatch } from '../names/name-index.ts';
import { StreetNetwork } from '../network/street-network.ts';
import { knownCrossingsOf } from '../network/told-apart.ts';
import { houseNumberOf } from '../text/house-number.ts';
import { crossingWords } from '../text/place-words.ts';

const STREET_ONLY = 0.8;
// Two streets were said, and only one of them is told.
const CROSS_PASSED_OVER = 0.6;
const NUMBER_PASSED_OVER = 0.8;
const CROSSING = 0.98;
// Half the width of a street: the corner may be any of four.
const CORNER_METERS = 10;
// `Main & Park` in a region of many towns; more pairs than this are no answer.
const MOST_PAIRS = 100;

/** `Canal St`: a street as a whole, one candidate for each of that name; also after a house number that it does not have. */
export function findStreet(words: readonly string[], books: Books): readonly Candidate[] {
  const named = wholeStreets(words, books);
  const head = named.length > 0 ? null : houseNumberOf(words);
  if (head === null) return named;
  return wholeStreets(words.slice(head.length), books).map((candidate) => ({
    ...candidate,
    score: NUMBER_PASSED_OVER * candidate.score,
    because: [`the number ${head.number.text} is not known there`, ...candidate.because],
  }));
}

const wholeStreets = (words: readonly string[], books: Books): readonly Candidate[] =>
  streetReadings(words, books).flatMap((reading) => reading.streets.map((match) => streetCandidate(match, reading)));

function streetCandidate(match: NameMatch<StreetEntry>, { leftover }: StreetReading): Candidate {
  const { entry, score, differences } = match;
  const { lonLat, segment, reachMeters } = middleOf(entry);
  const zips = entry.segments.flatMap((one) => one.zips);
  const cities = entry.segments.flatMap((one) => one.cities);
  const isCrossSaid = leftover.cross.length > 0;
  return {
    lonLat,
    accuracyMeters: Math.ceil(reachMeters),
    matchType: 'street',
    score: STREET_ONLY * score * leftoverAgreement(leftover, zips, cities) * (isCrossSaid ? CROSS_PASSED_OVER : 1),
    label: entry.label,
    because: [`${entry.label} has ${entry.segments.length} segments; this is its middle`, ...differences],
    asset: segment.asset,
    ...PLAIN,
  };
}

/** The point of a street that is nearest to the mean of its segments, and how far the street reaches from there. */
function middleOf({ segments }: StreetEntry): {
  readonly lonLat: LonLat;
  readonly segment: Segment;
  readonly reachMeters: number;
} {
  const centers = segments.map(({ line }) => pointAlong(line, 0.5, null, 0));
  const mean = (axis: 0 | 1): number => centers.reduce((sum, center) => sum + center[axis], 0) / centers.length;
  const target: LonLat = [mean(0), mean(1)];
  let best = { segment: segments[0]!, ...nearestOnLine(segments[0]!.line, target) };
  for (const segment of segments) {
    const near = nearestOnLine(segment.line, target);
    if (near.distanceMeters < best.distanceMeters) best = { segment, ...near };
  }
  const { lonLat, segment } = best;
  const reachMeters = Math.max(
    ...segments.flatMap(({ line }) => endsOf(line).map((end) => distanceMeters(end, lonLat))),
  );
  return { lonLat, segment, reachMeters };
}

/** `James St & Oak St`, `corner of James and Oak`: where two streets meet. */
export function findCrossing(words: readonly string[], books: Books): readonly Candidate[] {
  return words.flatMap((word, at) =>
    crossingWords.has(word) && at > 0 && at + 1 < words.length
      ? crossingCandidates(streetReadings(words.slice(0, at), books), streetReadings(words.slice(at + 1), books), books)
      : [],
  );
}

function crossingCandidates(
  firsts: readonly StreetReading[],
  seconds: readonly StreetReading[],
  { streets }: Books,
): readonly Candidate[] {
  const network = StreetNetwork.of(streets);
  const candidates: Candidate[] = [];
  let pairs = 0;
  for (const first of firsts) {
    for (const second of seconds) {
      const rest = leftoverScore(first) * leftoverScore(second);
      for (const a of first.streets) {
        for (const b of second.streets) {
          if (a.entry === b.entry || pairs++ >= MOST_PAIRS) continue;
          candidates.push(...meetings(network, a, b, rest));
        }
      }
    }
  }
  return candidates;
}

const leftoverScore = ({ leftover }: StreetReading): number => leftoverAgreement(leftover, [], []);

const meetings = (
  network: StreetNetwork,
  a: NameMatch<StreetEntry>,
  b: NameMatch<StreetEntry>,
  rest: number,
): readonly Candidate[] =>
  knownCrossingsOf(network, a.entry, b.entry).map(({ lonLat, reachMeters, hint }, _, all) => ({
    lonLat,
    accuracyMeters: Math.ceil(reachMeters + CORNER_METERS),
    matchType: 'intersection',
    score: CROSSING * a.score * b.score * rest,
    label: `${a.entry.label} & ${b.entry.label}${hint === null ? '' : ` (${hint})`}`,
    because: [
      `${a.entry.label} and ${b.entry.label} meet here`,
      ...(hint === null
        ? []
        : [`they meet in ${all.length} places; this is ${hint.startsWith('by') ? `the one ${hint}` : hint}`]),
      ...a.differences,
      ...b.differences,
    ],
    asset: null,
    ...PLAIN,
    parts: { street: a.entry.label, crossStreet: b.entry.label },
  }));
