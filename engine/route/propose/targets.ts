import type { AgencyId } from '../../ids.ts';
import { type Bits, noBits, setBit } from './bits.ts';
import type { Case, Surveyor } from './case-table.ts';

/** An owner form that a rule may have, and whom it names for each case. */
export interface Target {
  /** As in a rule file. */
  readonly owner: Readonly<Record<string, string>>;
  /** What the condition must be about for the form to have something to read; null: anything. */
  readonly needs: string | null;
  readonly nameFor: (each: Case) => AgencyId | null;
  /** Cases that ended with whom it names. */
  readonly right: Bits;
  /** Cases for which it names somebody. */
  readonly names: Bits;
}

/** The agencies with which at least `least` misrouted cases ended, and the owners that can be read off the map. */
export const targetsOf = (cases: readonly Case[], surveyor: Surveyor, least: number): readonly Target[] => {
  const counts = new Map<AgencyId, number>();
  for (const { named, final } of cases) if (named !== final) counts.set(final, (counts.get(final) ?? 0) + 1);
  const agencies = [...counts].filter(([, count]) => count >= least).map(([agency]) => agency);
  return [
    ...agencies.sort().map((agency) => targetOf(cases, { agency }, null, () => agency)),
    ...surveyor.classes.map((each, c) =>
      targetOf(cases, { ownerOf: each }, `class ${each}`, ({ nearest }) => nearest[c]?.owner ?? null),
    ),
    ...surveyor.layers.map((layer, l) =>
      // Of several that contain the place, the one of lowest id counts, as in the rules.
      targetOf(cases, { agencyOf: layer }, `layer ${layer}`, ({ inside }) => inside[l]![0]?.agency ?? null),
    ),
  ];
};

function targetOf(
  cases: readonly Case[],
  owner: Target['owner'],
  needs: string | null,
  nameFor: Target['nameFor'],
): Target {
  const [right, names] = [noBits(cases.length), noBits(cases.length)];
  for (let i = 0; i < cases.length; i++) {
    const agency = nameFor(cases[i]!);
    if (agency !== null) setBit(names, i);
    if (agency === cases[i]!.final) setBit(right, i);
  }
  return { owner, needs, nameFor, right, names };
}
