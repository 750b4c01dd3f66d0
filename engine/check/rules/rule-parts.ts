import type { AgencyId } from '../../ids.ts';
import type { Agency } from '../../route/city.ts';
import { holdsAt } from '../../route/periods.ts';
import type { PlannedRule } from '../../route/service-plan.ts';
import type { LocalTime } from '../../time/time-zone.ts';
import { and, type Formula } from './formula.ts';
import type { Ground } from './ground.ts';
import { namesOwner } from './names-owner.ts';
import { reducedIn } from './reduced-in.ts';
import type { Situation } from './situation.ts';

/** A rule in one situation, as conditions on the place. */
export interface RuleParts {
  /** Where its conditions hold. */
  readonly when: Formula;
  /** Where they hold and an owner is named for certain; never more than is true. */
  readonly decides: Formula;
}

export interface ReducedIn {
  readonly situation: Situation;
  readonly local: LocalTime;
  readonly ground: Ground;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
}

/** What is left of a rule when the moment and the answers are fixed. */
export const partsOf = (planned: PlannedRule, context: ReducedIn): RuleParts => {
  const { rule, validity } = planned;
  if (!holdsAt(validity, context.situation.atMs)) return { when: false, decides: false };
  const when = rule.when === null ? true : reducedIn(rule.when, context.local, context.situation, context.ground);
  const decides = when === false ? false : and([when, namesOwner(planned, when, context)]);
  return { when, decides };
};
