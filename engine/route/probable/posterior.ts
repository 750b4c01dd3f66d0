import type { AgencyId } from '../../ids.ts';
import type { Leaves } from './leaves.ts';

/** An agency, or nobody, with its probability and the likeliest hypothesis that leads to it. */
export interface Candidate {
  /** null: nobody. */
  readonly agency: AgencyId | null;
  readonly probability: number;
  /** Into the leaves; null: it is theirs only if the report is about something else. */
  readonly likeliest: number | null;
}

/** What is less probable than this is not told; its share is spread over those that are. */
const LEAST_PROBABILITY = 0.0005;

// Probabilities that differ by less are equal but for rounding.
const EQUAL = 1e-12;

/** Shares of a service's reports that are about something else, by the agency that they end with. */
type SomethingElse = ReadonlyMap<AgencyId, number>;

const NOTHING_ELSE: SomethingElse = new Map();

/**
 * The agencies by their share of all hypotheses, `somethingElse` being besides, most probable first; ties by id, nobody last. Sums
 * to 1. The first has a hypothesis: otherwise what else it may be says nothing.
 */
export const posteriorOf = (
  leaves: Leaves,
  shares: Float64Array,
  somethingElse: SomethingElse,
): readonly Candidate[] => {
  const candidates = toldOf(leaves, shares, somethingElse);
  return candidates[0]?.likeliest === null ? toldOf(leaves, shares, NOTHING_ELSE) : candidates;
};

const toldOf = ({ agencies }: Leaves, shares: Float64Array, somethingElse: SomethingElse): readonly Candidate[] => {
  const byAgency = new Map<AgencyId | null, { probability: number; likeliest: number }>();
  for (let i = 0; i < shares.length; i++) {
    const known = byAgency.get(agencies[i]!);
    if (known === undefined) byAgency.set(agencies[i]!, { probability: shares[i]!, likeliest: i });
    else {
      known.probability += shares[i]!;
      if (shares[i]! > shares[known.likeliest]!) known.likeliest = i;
    }
  }
  const all = withElse(byAgency, somethingElse).sort(compareCandidates);
  const told = all.filter(({ probability }, i) => i === 0 || probability >= LEAST_PROBABILITY);
  const sum = told.reduce((total, { probability }) => total + probability, 0);
  return told.map(({ agency, probability, likeliest }) => ({
    agency,
    probability: rounded(probability / sum),
    likeliest,
  }));
};

const withElse = (
  byAgency: ReadonlyMap<AgencyId | null, { readonly probability: number; readonly likeliest: number }>,
  somethingElse: SomethingElse,
): Candidate[] => {
  const rest = 1 - shareOf(somethingElse);
  const known = [...byAgency].map(([agency, { probability, likeliest }]) => {
    const other = agency === null ? 0 : (somethingElse.get(agency) ?? 0);
    return { agency, probability: rest * probability + other, likeliest };
  });
  const others = known.length === 0 ? [] : [...somethingElse].filter(([agency]) => !byAgency.has(agency));
  return [...known, ...others.map(([agency, probability]) => ({ agency, probability, likeliest: null }))];
};

/** Of all reports. */
export const shareOf = (somethingElse: SomethingElse): number => {
  let sum = 0;
  for (const share of somethingElse.values()) sum += share;
  return sum;
};

/** 0.8, not 0.7999999999999999: what sums of shares are exact to. */
export const rounded = (probability: number): number => Math.round(probability * 1e12) / 1e12;

const compareCandidates = (a: Candidate, b: Candidate): number => {
  const difference = b.probability - a.probability;
  if (Math.abs(difference) > EQUAL) return difference;
  if (a.agency === null || b.agency === null) return Number(a.agency === null) - Number(b.agency === null);
  return a.agency < b.agency ? -1 : 1;
};
