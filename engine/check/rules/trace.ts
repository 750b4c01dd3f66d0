import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId, ServiceCode } from '../../ids.ts';
import type { Agency } from '../../route/city.ts';
import { evidenceOf } from '../../route/evidence.ts';
import { type FoundOwner, findOwner } from '../../route/find-owner.ts';
import { holds } from '../../route/holds.ts';
import { holdsAt } from '../../route/periods.ts';
import type { RouteQuestion } from '../../route/resolution.ts';
import { Scene, type Surroundings } from '../../route/scene.ts';
import type { PlannedRule, ServicePlan } from '../../route/service-plan.ts';
import type { Situation } from './situation.ts';

/** What every rule of a service says at one place: the router's own tests, asked to the end instead of to the first owner. */
export interface Trace {
  /** The rules that hold, in their order; agency null for one that names no owner. */
  readonly holding: readonly { readonly position: number; readonly agency: AgencyId | null }[];
  /** The first that names an owner: what the router answers; null for nobody. */
  readonly deciding: { readonly position: number; readonly agency: AgencyId } | null;
}

export interface TraceContext {
  readonly surroundings: Surroundings;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly service: ServiceCode;
  readonly plan: ServicePlan;
}

export const traceAt = (context: TraceContext, { atMs, answers }: Situation, lonLat: LonLat): Trace => {
  const { surroundings, service, plan } = context;
  const place = { lonLat, accuracyMeters: 0, source: 'coordinates' } as const;
  const question: RouteQuestion = { place, service, answers, atMs };
  const scene = new Scene(question, surroundings, plan.reachMeters);
  const holding: { position: number; agency: AgencyId | null }[] = [];
  let deciding: Trace['deciding'] = null;
  plan.rules.forEach((planned, position) => {
    const { rule, validity } = planned;
    if (!holdsAt(validity, atMs) || (rule.when !== null && !holds(rule.when, scene))) return;
    const agency = agencyOf(ownerIn(scene, planned), context);
    holding.push({ position, agency });
    if (agency !== null) deciding ??= { position, agency };
  });
  return { holding, deciding };
};

/** Whom a rule that holds names, and what that was read from. */
const ownerIn = (scene: Scene, { rule, reachMeters }: PlannedRule): FoundOwner => {
  const evidence = rule.when === null ? [] : [...evidenceOf(rule.when, scene)];
  return findOwner(rule.owner, { evidence, reachMeters, service: scene.question.service }, scene);
};

const agencyOf = ({ agency }: FoundOwner, { agencyById }: TraceContext): AgencyId | null =>
  agency !== null && agencyById.has(agency) ? agency : null;
