import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { AddressBook, AddressStreet } from '../books/address-book.ts';
import type { Books } from '../books/books.ts';
import type { Candidate, Change } from '../candidate.ts';
import { shownName } from '../text/name-text.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Surroundings } from './leftover.ts';

/** The addresses of a street's name in one town. */
export interface DoorsOfTown extends Surroundings {
  readonly positions: readonly number[];
  /** Empty: the name's addresses are in one town only. */
  readonly town: string;
}

/** A street that is known from its addresses alone: those of each town are one. In the order of numbers. O(its addresses). */
export function doorsOfTowns({ from, to }: AddressStreet, { addresses, cities }: Books): readonly DoorsOfTown[] {
  const byTown = new Map<string, number[]>();
  for (let position = from; position < to; position++) {
    const town = cities.keyOf(addresses.cityOf(position));
    const known = byTown.get(town);
    if (known === undefined) byTown.set(town, [position]);
    else known.push(position);
  }
  return [...byTown.values()].map((positions) => {
    const distinct = (of: (position: number) => string): string[] => [...new Set(positions.map(of))];
    return {
      positions,
      town: byTown.size === 1 ? '' : addresses.cityOf(positions[0]!),
      zips: distinct((position) => addresses.zipOf(position)),
      cities: distinct((position) => addresses.cityOf(position)),
    };
  });
}

/** The address in the middle of them, as uncertain as the street's addresses reach from there. */
export function doorStreetCandidate(
  { label }: AddressStreet,
  { positions, town }: DoorsOfTown,
  score: number,
  changed: readonly Change[],
  addresses: AddressBook,
): Candidate {
  const places = positions.map((position) => addresses.lonLat(position));
  const mean = (axis: 0 | 1): number => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const target: LonLat = [mean(0), mean(1)];
  const lonLat = places.reduce((best, place) =>
    distanceMeters(place, target) < distanceMeters(best, target) ? place : best,
  );
  const reachMeters = places.reduce((most, place) => Math.max(most, distanceMeters(place, lonLat)), 0);
  return {
    lonLat,
    accuracyMeters: Math.ceil(reachMeters + HALF_A_LOT_METERS),
    matchType: 'street',
    score,
    label: `${label}${town && `, ${shownName(town)}`}`,
    because: [
      places.length === 1
        ? `${label} is known from one address`
        : `${label} is known from ${places.length} addresses; this is the one in their middle`,
      ...reasonsOf(changed),
    ],
    asset: null,
    changed,
    parts: { street: label, ...(town && { city: town }) },
    door: null,
    jurisdiction: null,
  };
}

// The street goes on beyond its last address.
const HALF_A_LOT_METERS = 10;
