import { testsOf } from '../../check/rules/tests-of.ts';
import type { LayerId } from '../../ids.ts';
import type { Validity } from '../city.ts';
import { holds } from '../holds.ts';
import type { Router } from '../router.ts';
import { Scene } from '../scene.ts';
import { visitCondition } from '../service-plan.ts';
import { conditionsOf, mapCaseOf, type OwnershipQuestion } from './map-case.ts';

/**
 * The same text for two moments at which the map of a service is the same: the same rules, polygons and assets hold, and the
 * tests of season, hour and weekday come out alike, and so many past requests are known where a rule asks them. O(polygons + assets that the rules look at).
 */
export function momentKey(router: Router, question: OwnershipQuestion): string {
  const layers = router.surroundings.layers.values();
  return (
    ownersKey(router, question) + JSON.stringify([...layers].map((index) => passed(index.jurisdictions, question.atMs)))
  );
}

/** The same for two moments at which every place has the same owners, though the city may reach as far or not. */
export function ownersKey(router: Router, question: OwnershipQuestion): string {
  const mapCase = mapCaseOf(router, question);
  const { surroundings, rules, reachMeters } = mapCase;
  const scene = new Scene(mapCase.question, surroundings, reachMeters);
  const conditions = conditionsOf(mapCase);
  const times = conditions
    .flatMap(testsOf)
    .filter(({ kind }) => kind === 'season' || kind === 'hours' || kind === 'weekdays')
    .map((test) => Number(holds(test, scene)));
  const tested = new Set<LayerId>(rules.flatMap(({ layers }) => [...layers]));
  for (const condition of conditions) visitCondition(condition, new Map(), tested);
  const layers = [...tested].map((id) => [id, passed(surroundings.layers.get(id)!.jurisdictions, question.atMs)]);
  const classes = [...reachMeters.keys()].map((id) => [
    id,
    passed(surroundings.assetClasses.get(id)!.assets, question.atMs),
  ]);
  const asksPast = rules.some(({ isOwnerLearned }) => isOwnerLearned);
  const known = asksPast
    ? (surroundings.learned.get(question.service)?.learned.knownUntil(question.atMs) ?? null)
    : null;
  return JSON.stringify([rules.map(({ rule }) => rule.id), times, layers, classes, known]);
}

/** How many beginnings and endings lie behind: together they tell which hold. */
const passed = (things: readonly { readonly validity: Validity }[], atMs: number): readonly [number, number] => {
  let [begun, ended] = [0, 0];
  for (const { validity } of things) {
    if (validity.fromMs <= atMs) begun++;
    if (validity.untilMs <= atMs) ended++;
  }
  return [begun, ended];
};
