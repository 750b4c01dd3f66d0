import type { LonLat } from '../geometry/lon-lat.ts';
import type { Neighbor } from '../spatial/neighbor.ts';

/** Mains by place; `NearestIndex` is one. */
export interface MainsAround {
  /** All no farther than the radius, nearest first, ties by position. */
  within(at: LonLat, radiusMeters: number): readonly Neighbor[];
}

/** The main that explains a cluster best by distance alone. */
export interface Suspect {
  /** Into the mains. */
  readonly position: number;
  /** Mean over the members; one farther away than the reach counts as at the reach. */
  readonly meanMeters: number;
  /** How many members have it within reach, and to how many it is the nearest (of several: the first by position). */
  readonly within: number;
  readonly nearestOf: number;
  /** Of the second best; null where no other main is within reach of any member. */
  readonly nextMeanMeters: number | null;
}

/**
 * The main with the least mean distance to the members, ties by position; null where none is within reach of any. A member
 * far from a main weighs no more than one at the reach, so that a stray report does not decide. O(members log mains).
 */
export function suspectMain(members: readonly LonLat[], mains: MainsAround, reachMeters: number): Suspect | null {
  const candidates = new Map<number, { total: number; within: number; nearestOf: number }>();
  for (const member of members) {
    for (const [i, { position, distanceMeters }] of mains.within(member, reachMeters).entries()) {
      const known = candidates.get(position) ?? { total: 0, within: 0, nearestOf: 0 };
      known.total += distanceMeters;
      known.within++;
      if (i === 0) known.nearestOf++;
      candidates.set(position, known);
    }
  }
  const meanOf = ({ total, within }: { readonly total: number; readonly within: number }): number =>
    (total + (members.length - within) * reachMeters) / members.length;
  const sorted = [...candidates]
    .map(([position, each]) => ({ position, meanMeters: meanOf(each), within: each.within, nearestOf: each.nearestOf }))
    .sort((a, b) => a.meanMeters - b.meanMeters || a.position - b.position);
  const [best, next] = sorted;
  return best === undefined ? null : { ...best, nextMeanMeters: next?.meanMeters ?? null };
}

// Calder Harbor, seed 311, water leaks by quarters: of the suspects nearest to half of their cluster or more 93 of 93 were
// the main behind it, of the others 3 of 14.
const LEAST_SHARE = 1 / 2;

/** Whether the suspect is the nearest main to at least half of the members; of another the distances say too little. */
export const standsOut = ({ nearestOf }: Suspect, members: number): boolean => nearestOf >= members * LEAST_SHARE;

/** Why a suspect that does not stand out is none, in words. */
export const tooLittleFor = ({ nearestOf }: Suspect, members: number, name: string): string =>
  `no main stands out: ${name} fits best and is the nearest main to ${nearestOf} of ${members} reports, fewer than half`;

/** Why this one, in words; `name` is what people call it. */
export function suspectSentences(suspect: Suspect, members: number, name: string): readonly string[] {
  const { meanMeters, within, nearestOf, nextMeanMeters } = suspect;
  const next = nextMeanMeters === null ? 'no other is within reach' : `of the next ${meters(nextMeanMeters)}`;
  return [
    `${name} is the nearest main to ${nearestOf} of ${members} reports`,
    `mean distance ${meters(meanMeters)}, ${next}`,
    ...(within < members ? [`${members - within} of ${members} reports are out of its reach`] : []),
  ];
}

const meters = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} m`;
