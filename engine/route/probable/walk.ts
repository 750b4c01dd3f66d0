import type { AgencyId, ServiceCode } from '../../ids.ts';
import type { Agency } from '../city.ts';
import { evidenceOf } from '../evidence.ts';
import { findOwner } from '../find-owner.ts';
import { holds } from '../holds.ts';
import type { OwnerShare } from '../learned-owners/learned-agencies.ts';
import { holdsAt } from '../periods.ts';
import type { Scene } from '../scene.ts';
import type { PlannedRule } from '../service-plan.ts';
import { type OpenAnswers, partlyHolds } from './partly-holds.ts';
import type { MeantService } from './service-case.ts';

/** Takes what a walk ends at. `rule` is a position in the plan, its length for nobody. */
export interface LeafTaker {
  take(rule: number, agency: AgencyId | null, answers: readonly number[], share: number): void;
}

/**
 * Ends of a walk at one place for one service. A branch beyond takes its likeliest value: with three questions of six values
 * each that all count at one place there are 216 ends.
 */
export const MAX_ENDS = 256;

/**
 * Asks the rules of one service at one place in their order, for every combination of answers that are not given and that can
 * still change which rule decides: a question is branched on when the first rule turns on it, never before. Ends of one walk
 * exclude each other, and their shares sum to 1. Bounded by `MAX_ENDS` times the rules.
 */
export class Walk implements OpenAnswers {
  private readonly service: MeantService;
  private readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  /** Answers given, to which the walk adds what it supposes. */
  private readonly supposed: Map<string, string | undefined>;
  private readonly values: readonly (readonly (string | undefined)[])[];
  /** For each question of the case: 0 while it is open or was given, else 1 + the position of the value supposed. */
  private readonly answers: number[];
  private ends = 0;

  constructor(
    service: MeantService,
    given: ReadonlyMap<string, string | undefined>,
    values: readonly (readonly (string | undefined)[])[],
    agencyById: ReadonlyMap<AgencyId, Agency>,
  ) {
    this.service = service;
    this.agencyById = agencyById;
    this.supposed = new Map(given);
    this.values = values;
    this.answers = values.map(() => 0);
  }

  isOpen(question: string): boolean {
    return !this.supposed.has(question) && this.service.positionByCode.has(question);
  }

  /** All ends at this scene's place. */
  run(scene: Scene, taker: LeafTaker): void {
    scene.supposed = this.supposed;
    this.ends = 1;
    this.from(0, 1, scene, taker);
  }

  private from(first: number, share: number, scene: Scene, taker: LeafTaker): void {
    const { rules } = this.service.plan;
    for (let i = first; i < rules.length; i++) {
      const planned = rules[i]!;
      const { when } = planned.rule;
      if (!holdsAt(planned.validity, scene.question.atMs)) continue;
      if (when !== null) {
        const held = planned.questions.length === 0 ? holds(when, scene) : partlyHolds(when, scene, this);
        if (held === false) continue;
        if (held !== true) {
          this.branch(held.question, i, share, scene, taker);
          return;
        }
      }
      const open = planned.isOwnerByAnswers ? planned.questions.find((question) => this.isOpen(question)) : undefined;
      if (open !== undefined) {
        this.branch(open, i, share, scene, taker);
        return;
      }
      const { service } = this.service.plan;
      if (planned.isOwnerLearned) {
        const shares = sharesBy(planned, service, scene, this.agencyById);
        if (shares.length === 0) continue;
        for (const each of shares) taker.take(i, each.agency, this.answers, share * each.share);
        return;
      }
      const agency = ownerBy(planned, service, scene, this.agencyById);
      if (agency === null) continue;
      taker.take(i, agency, this.answers, share);
      return;
    }
    taker.take(rules.length, null, this.answers, share);
  }

  private branch(question: string, rule: number, share: number, scene: Scene, taker: LeafTaker): void {
    const position = this.service.positionByCode.get(question)!;
    const shares = this.service.shares[position]!;
    const values = this.values[position]!;
    const isFull = this.ends + values.length - 1 > MAX_ENDS;
    const only = isFull ? likeliest(shares) : -1;
    if (!isFull) this.ends += values.length - 1;
    for (let v = 0; v < values.length; v++) {
      if (isFull ? v !== only : !(shares[v]! > 0)) continue;
      this.supposed.set(question, values[v]);
      this.answers[position] = v + 1;
      this.from(rule, isFull ? share : share * shares[v]!, scene, taker);
    }
    this.supposed.delete(question);
    this.answers[position] = 0;
  }
}

/** The agency that a rule which holds names; null if it names none that the city has. */
const ownerBy = (
  planned: PlannedRule,
  service: ServiceCode,
  scene: Scene,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): AgencyId | null => {
  const { rule, reachMeters } = planned;
  // What the rule names needs no evidence.
  if (rule.owner.kind === 'agency') return agencyById.has(rule.owner.agency) ? rule.owner.agency : null;
  const evidence = rule.when === null ? [] : [...evidenceOf(rule.when, scene)];
  const { agency } = findOwner(rule.owner, { evidence, reachMeters, service }, scene);
  return agency !== null && agencyById.has(agency) ? agency : null;
};

/** The agencies that a rule which holds names by past requests, with their shares; empty if it names none that the city has. */
const sharesBy = (
  { rule, reachMeters }: PlannedRule,
  service: ServiceCode,
  scene: Scene,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): readonly OwnerShare[] => {
  const evidence = rule.when === null ? [] : [...evidenceOf(rule.when, scene)];
  const { agency, shares } = findOwner(rule.owner, { evidence, reachMeters, service }, scene);
  if (agency === null || !agencyById.has(agency)) return [];
  return shares ?? [{ agency, share: 1 }];
};

const likeliest = (shares: Float64Array): number => {
  let best = 0;
  for (let i = 1; i < shares.length; i++) if (shares[i]! > shares[best]!) best = i;
  return best;
};
