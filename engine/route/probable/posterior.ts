import type { AgencyId } from '../../ids.ts';
import type { Leaves } from './leaves.ts';

/** An agency, or nobody, with its probability and the likeliest hypothesis that leads to it. */
export interface Candidate {
  /** null: nobody. */
  readonly agency: AgencyId | null;
  readonly probability: number;
  /** Into the leaves. */
  readonly likeliest: number;
}

/** What is less probable than this is not told; its share is spread over those that are. */
const LEAST_PROBABILITY = 0.0005;

// Probabilities that differ by less are equal but for rounding.
const EQUAL = 1e-12;

/** The agencies by their share of all hypotheses, most probable first; ties by id, nobody last. Sums to 1. */
export const posteriorOf = ({ agencies }: Leaves, shares: Float64Array): readonly Candidate[] => {
  const byAgency = new Map<AgencyId | null, { probability: number; likeliest: number }>();
  for (let i = 0; i < shares.length; i++) {
    const known = byAgency.get(agencies[i]!);
    if (known === undefined) byAgency.set(agencies[i]!, { probability: shares[i]!, likeliest: i });
    else {
      known.probability += shares[i]!;
      if (shares[i]! > shares[known.likeliest]!) known.likeliest = i;
    }
  }
  const all = [...byAgency].map(([agency, candidate]) => ({ agency, ...candidate })).sort(compareCandidates);
  const told = all.filter(({ probability }, i) => i === 0 || probability >= LEAST_PROBABILITY);
  const sum = told.reduce((total, { probability }) => total + probability, 0);
  return told.map(({ agency, probability, likeliest }) => ({
    agency,
    probability: rounded(probability / sum),
    likeliest,
  }));
};

/** 0.8, not 0.7999999999999999: what sums of shares are exact to. */
export const rounded = (probability: number): number => Math.round(probability * 1e12) / 1e12;

const compareCandidates = (a: Candidate, b: Candidate): number => {
  const difference = b.probability - a.probability;
  if (Math.abs(difference) > EQUAL) return difference;
  if (a.agency === null || b.agency === null) return Number(a.agency === null) - Number(b.agency === null);
  return a.agency < b.agency ? -1 : 1;
};
