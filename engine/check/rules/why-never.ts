import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId } from '../../ids.ts';
import type { Agency } from '../../route/city.ts';
import { describeCondition, listOf } from '../../route/describe-condition.ts';
import type { Condition } from '../../route/rule.ts';
import { wordsOf } from '../../route/words.ts';
import { and, atomsOf, type Formula, truthOf } from './formula.ts';
import { possibility } from './possible.ts';
import { reducedIn } from './reduced-in.ts';
import type { ServiceView } from './service-view.ts';
import { unknown, type Witness } from './verdict.ts';

/**
 * Which of a rule's conditions cannot be together, the fewest that can be shown: first any one alone, then pairs, then all;
 * with a place where the rest of them holds, if one of the samples is such a place.
 */
export const whyNever = (
  view: ServiceView,
  position: number,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): { readonly reason: string; readonly witness: Witness | null } => {
  const { rule } = view.plan.rules[position]!;
  const parts = partsOf(rule.when);
  const spokenBy = wordsOf(view.service, agencyById, true);
  const groups = [...parts.map((part) => [part]), ...pairsOf(parts), parts];
  const clash = groups.find((group) => isImpossible(view, group)) ?? parts;
  const words = listOf(
    clash.map((part) => describeCondition(part, spokenBy)),
    'and',
  );
  const alone = `it never holds that ${words}`;
  const reason = clash.length === 1 ? alone : `it cannot be together that ${words}`;
  const witness = restHolds(view, parts, clash) ?? restHolds(view, clash, clash.slice(-1)) ?? anywhere(view);
  return { reason, witness };
};

const partsOf = (when: Condition | null): readonly Condition[] => {
  if (when === null) return [];
  return when.kind === 'all' ? when.of.flatMap(partsOf) : [when];
};

const pairsOf = (parts: readonly Condition[]): readonly (readonly Condition[])[] =>
  parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b]));

const formulaOf = (view: ServiceView, situation: Witness['situation'], group: readonly Condition[]): Formula => {
  const { ground } = view.periodOf(situation).terrain;
  return and(group.map((part) => reducedIn(part, view.localTimeOf(situation), situation, ground)));
};

/** Whether the conditions alone, or the faces of the layers, exclude it in every situation. */
const isImpossible = (view: ServiceView, group: readonly Condition[]): boolean =>
  view.situations.every((situation) => {
    const formula = formulaOf(view, situation, group);
    return possibility(formula, view.periodOf(situation).tables, unknown(view, situation)) === 'never';
  });

/** A sample place where all conditions but those hold. */
const restHolds = (view: ServiceView, parts: readonly Condition[], clash: readonly Condition[]): Witness | null => {
  const rest = parts.filter((part) => !clash.includes(part));
  if (rest.length === 0) return null;
  for (const situation of view.situations) {
    const formula = formulaOf(view, situation, rest);
    if (formula === false) continue;
    const { samples, terrain } = view.periodOf(situation);
    const atoms = [...atomsOf(formula)];
    const isThere = (place: LonLat): boolean => truthOf(formula, terrain.probe.over(place, 0, atoms)) === 1;
    const sample = samples.find(({ place }) => isThere(place));
    if (sample !== undefined) return { situation, place: sample.place };
  }
  return null;
};

/** Nothing of it holds anywhere: any place in the middle of what the rules look at shows that. */
const anywhere = (view: ServiceView): Witness | null => {
  const situation = view.situations[0]!;
  const place = view.periodOf(situation).samples[0]?.place;
  return place === undefined ? null : { situation, place };
};
