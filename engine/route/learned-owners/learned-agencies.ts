import type { AgencyId } from '../../ids.ts';
import type { LearnedOwners, PastAround } from './learned-owners.ts';
import type { OwnerQuestion } from './past-owner.ts';

/** An agency with its share of all that may be true. */
export interface OwnerShare {
  readonly agency: AgencyId;
  readonly share: number;
}

/** What past requests say about one place. */
export interface LearnedHere {
  /** Most probable first, ties by id; one at least; they sum to 1. */
  readonly shares: readonly OwnerShare[];
  /** null: none of them lies near. */
  readonly around: PastAround | null;
}

// What is less probable changes no answer, and an answer tells a dozen at most.
const LEAST_SHARE = 0.0005;
const MOST_SHARES = 12;

/** A learned map as a city's router asks it: of agencies that the city has. */
export class LearnedAgencies {
  readonly learned: LearnedOwners;
  readonly #isKnown: (agency: string) => boolean;

  constructor(learned: LearnedOwners, agencies: ReadonlySet<string>) {
    this.learned = learned;
    this.#isKnown = (agency) => agencies.has(agency);
  }

  /** null: nothing was known yet when it was reported. An owner that the city does not have any more counts for nothing. */
  at(question: OwnerQuestion): LearnedHere | null {
    const told = this.learned
      .ownersOf(question)
      .filter(({ owner, probability }, i) => (i === 0 || probability >= LEAST_SHARE) && this.#isKnown(owner))
      .slice(0, MOST_SHARES);
    const sum = told.reduce((total, { probability }) => total + probability, 0);
    if (!(sum > 0)) return null;
    const shares = told.map(({ owner, probability }) => ({ agency: owner as AgencyId, share: probability / sum }));
    return { shares, around: this.learned.around(question) };
  }
}
