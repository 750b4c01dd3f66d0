import { distanceMeters } from '../../geometry/meters.ts';
import type { AddressStreet } from '../books/address-book.ts';
import type { Books } from '../books/books.ts';
import type { Candidate, Change } from '../candidate.ts';
import { reasonsOf } from './change-reasons.ts';
import { doorCandidate, type SaidNumber } from './door-hits.ts';
import type { Hit } from './hit.ts';
import { leftoverChanges, leftoverScore } from './leftover.ts';

const BETWEEN_DOORS = 0.93;
const NEAREST_DOOR = 0.74;
// Neighbours of a missing door stand on the same block.
const FARTHEST_NUMBERS = 100;
const FARTHEST_METERS = 250;
// In a region of many towns a street's name has many doors around a number.
const MOST_LOOKED_AT = 64;

interface Pair {
  readonly below: number;
  readonly above: number;
}

/**
 * A number that no door has: between the doors below and above it on its side of the street, in each place that has both;
 * where none has, the nearest door by number. O(log addresses).
 */
export function betweenDoorHits(said: SaidNumber, doors: AddressStreet, books: Books): readonly Hit[] {
  const { below, above } = neighborsOf(said.number.low, doors, books);
  const pairs = [...below].flatMap(([place, low]): readonly Pair[] => {
    const high = above.get(place);
    return high === undefined || metersBetween(low, high, books) > FARTHEST_METERS ? [] : [{ below: low, above: high }];
  });
  if (pairs.length > 0)
    return pairs.map((pair) => hitOf(said, pair.below, BETWEEN_DOORS, () => between(said, pair, books), books));
  const nearest = new Map(below);
  for (const [place, position] of above) {
    const known = nearest.get(place);
    if (known === undefined || away(position, said, books) < away(known, said, books)) nearest.set(place, position);
  }
  return [...nearest.values()].map((position) =>
    hitOf(said, position, NEAREST_DOOR, () => nearestDoor(said, position, books), books),
  );
}

const away = (position: number, { number }: SaidNumber, { addresses }: Books): number =>
  Math.abs(addresses.numbers[position]! - number.low);

const metersBetween = (a: number, b: number, { addresses }: Books): number =>
  distanceMeters(addresses.lonLat(a), addresses.lonLat(b));

/** By post code and place, the doors next to a number with its parity. */
function neighborsOf(number: number, doors: AddressStreet, { addresses }: Books) {
  const start = addresses.firstFrom(doors, number);
  const walk = (from: number, step: 1 | -1): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (let i = from, looked = 0; i >= doors.from && i < doors.to && looked < MOST_LOOKED_AT; i += step, looked++) {
      const other = addresses.numbers[i]!;
      if (Math.abs(other - number) > FARTHEST_NUMBERS) break;
      const place = `${addresses.zipOf(i)} ${addresses.cityOf(i)}`;
      if ((other - number) % 2 === 0 && !found.has(place)) found.set(place, i);
    }
    return found;
  };
  return { below: walk(start - 1, -1), above: walk(start, 1) };
}

function hitOf(said: SaidNumber, position: number, factor: number, make: () => Candidate, books: Books): Hit {
  const { addresses } = books;
  const around = { zips: [addresses.zipOf(position)], cities: [addresses.cityOf(position)] };
  const wordsScore = said.match.score * leftoverScore(said.leftover, around, books);
  const score = factor * wordsScore;
  return { score, wordsScore, isPlaced: true, make: () => ({ ...make(), score }) };
}

function changesOf({ match, leftover }: SaidNumber, position: number, books: Books): readonly Change[] {
  const { addresses } = books;
  const around = { zips: [addresses.zipOf(position)], cities: [addresses.cityOf(position)] };
  return [...match.changes, ...leftoverChanges(leftover, around, books)];
}

/** On the straight line between two doors, as far along as its number is between theirs. */
function between(said: SaidNumber, { below, above }: Pair, books: Books): Candidate {
  const { addresses } = books;
  const [low, high] = [addresses.numbers[below]!, addresses.numbers[above]!];
  const share = (said.number.low - low) / (high - low);
  const [a, b] = [addresses.lonLat(below), addresses.lonLat(above)];
  const changed = changesOf(said, below, books);
  const base = doorCandidate(below, changed, 0, books);
  const number = said.number.text.toUpperCase();
  const zip = addresses.zipOf(below);
  const label = addresses.streetOf(below).label;
  const { unit: _, ...parts } = base.parts;
  return {
    ...base,
    lonLat: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])],
    accuracyMeters: Math.ceil(Math.max(base.accuracyMeters, metersBetween(below, above, books) / 2)),
    matchType: 'interpolated',
    label: `${number} ${label}${zip && `, ${zip}`}`,
    because: [
      `the city has no address ${number} ${label}, but ${addresses.numberTextOf(below)} and ${addresses.numberTextOf(above)}`,
      ...reasonsOf(changed),
    ],
    parts: { ...parts, number },
    door: null,
  };
}

/** The door whose number is nearest. */
function nearestDoor(said: SaidNumber, position: number, books: Books): Candidate {
  const { addresses } = books;
  const number = addresses.numberTextOf(position);
  const change: Change = { part: 'number', said: said.number.text, used: number };
  const base = doorCandidate(position, [change, ...changesOf(said, position, books)], 0, books);
  // Numbers are a few meters apart; twice that, since they skip.
  const accuracyMeters = base.accuracyMeters + 4 * away(position, said, books);
  return { ...base, accuracyMeters, matchType: 'street', because: base.because.slice(1), door: null };
}
