import type { AgencyId, LayerId } from '../../ids.ts';
import { type Evidence, evidenceOf, jurisdictionEvidence } from '../evidence.ts';
import { findOwner } from '../find-owner.ts';
import { admitted, holds } from '../holds.ts';
import { partlyHolds } from '../probable/partly-holds.ts';
import type { Condition, InsideTest } from '../rule.ts';
import type { Scene } from '../scene.ts';
import type { PlannedRule } from '../service-plan.ts';
import type { MapCase } from './map-case.ts';
import type { Outcome, SeveralCause } from './outcome.ts';

type Named = AgencyId | null;

/** Rules that only their order puts before others: the earlier one's id -> ids of the later ones. */
export type EqualRanks = ReadonlyMap<string, ReadonlySet<string>>;

// Combinations of answers that rules tell apart at one place; beyond, an answer counts for none. Cities have some dozen.
const MOST_LEAVES = 2_000;

/** Who may own a service at a place: the rules read to their end for every answer that makes a difference there. */
export class OwnerFinder {
  readonly #case: MapCase;
  readonly #equalRanks: EqualRanks;
  #scene: Scene | null = null;
  #supposed = new Map<string, string | undefined>();
  #owners = new Set<Named>();
  #causes = new Set<SeveralCause>();
  #plain: Named = null;
  #decided = new Set<Named>();
  #leaves = 0;

  constructor(mapCase: MapCase, equalRanks: EqualRanks = new Map()) {
    this.#case = mapCase;
    this.#equalRanks = equalRanks;
  }

  isOpen(question: string): boolean {
    return this.#case.openValues.has(question) && !this.#supposed.has(question);
  }

  /** `scene` is one of the case's question. It is left with what was supposed last. */
  at(scene: Scene): Outcome {
    this.#scene = scene;
    this.#supposed = new Map(Object.entries(this.#case.question.answers));
    for (const [question, entries] of this.#case.maps) {
      const entry = entries.find(({ when }) => holds(when, scene));
      if (entry !== undefined) this.#supposed.set(question, entry.value);
    }
    scene.supposed = this.#supposed;
    this.#owners = new Set();
    this.#decided = new Set();
    this.#causes = new Set();
    this.#leaves = 0;
    this.#walk(0, true);
    if (this.#decided.size > 1) this.#causes.add('answer');
    return {
      owner: this.#plain,
      owners: [...this.#owners].sort(byIdNobodyLast),
      causes: [...this.#causes].sort(),
    };
  }

  /** `isPlain`: nothing was answered on the way here that is open. */
  #walk(from: number, isPlain: boolean): void {
    const { rules } = this.#case;
    for (let i = from; i < rules.length; i++) {
      const planned = rules[i]!;
      const held = this.#holds(planned);
      if (held === false) continue;
      if (held !== true) {
        this.#branch(held, i, isPlain);
        return;
      }
      const owners = this.#ownersBy(planned);
      if (owners[0] === null) continue;
      this.#leaf(owners[0]!, isPlain);
      this.#claim(owners, 'overlap');
      this.#claim(this.#ownersOfEqualRank(planned, i), 'order');
      return;
    }
    this.#leaf(null, isPlain);
  }

  /** The name of a question where that decides. */
  #holds({ rule, questions, isOwnerByAnswers }: PlannedRule): boolean | string {
    if (rule.when === null) return true;
    if (questions.length === 0) return holds(rule.when, this.#scene!);
    const held = partlyHolds(rule.when, this.#scene!, this);
    if (typeof held === 'object') return held.question;
    const open = held && isOwnerByAnswers ? questions.find((question) => this.isOpen(question)) : undefined;
    return open ?? held;
  }

  #branch(question: string, from: number, isPlain: boolean): void {
    const values = this.#case.openValues.get(question)!;
    for (const value of this.#leaves > MOST_LEAVES ? values.slice(0, 1) : values) {
      this.#supposed.set(question, value);
      this.#walk(from, isPlain && value === undefined);
    }
    this.#supposed.delete(question);
  }

  #leaf(owner: Named, isPlain: boolean): void {
    this.#leaves++;
    if (isPlain) this.#plain = owner;
    this.#decided.add(owner);
    this.#owners.add(owner);
  }

  /** Others beside the one who decides. */
  #claim(owners: readonly Named[], cause: SeveralCause): void {
    for (const owner of owners) {
      if (owner === null || this.#decided.has(owner)) continue;
      this.#owners.add(owner);
      this.#causes.add(cause);
    }
  }

  #ownersOfEqualRank({ rule }: PlannedRule, position: number): readonly Named[] {
    const others = this.#equalRanks.get(rule.id);
    if (others === undefined) return [];
    return this.#case.rules
      .slice(position + 1)
      .filter((later) => others.has(later.rule.id) && this.#holds(later) === true)
      .map((later) => this.#ownersBy(later)[0]!);
  }

  /** Whom a rule that holds names: first the one that counts, then those of other polygons that lie here as well. */
  #ownersBy({ rule, reachMeters }: PlannedRule): readonly Named[] {
    const scene = this.#scene!;
    const { service } = scene.question;
    const evidence = rule.when === null ? [] : evidenceOf(rule.when, scene);
    const named = (pieces: readonly Evidence[]) =>
      findOwner(rule.owner, { evidence: [...pieces], reachMeters, service }, scene);
    const found = named(evidence);
    const owners = [this.#known(found.agency)];
    for (const { source } of found.readings) {
      if (source?.kind !== 'jurisdiction' || source.admittedCount < 2) continue;
      const others = evidence.filter((piece) => piece.kind !== 'jurisdiction' || piece.layer !== source.layer);
      for (const position of this.#admittedIn(source.layer, rule.when)) {
        if (position === source.position) continue;
        const piece = jurisdictionEvidence(source.layer, [position]);
        owners.push(this.#known(named([piece, ...others]).agency));
      }
    }
    return owners;
  }

  #known(agency: Named): Named {
    return agency !== null && this.#case.agencyById.has(agency) ? agency : null;
  }

  /** Positions here that a test of the layer in the condition admits; all that lie here where there is none. */
  #admittedIn(layer: LayerId, when: Condition | null): readonly number[] {
    const tests = when === null ? [] : insideTestsOf(when).filter((test) => test.layer === layer);
    const held = tests.find((test) => admitted(test, this.#scene!).length > 0);
    return held === undefined ? this.#scene!.containing(layer) : admitted(held, this.#scene!);
  }
}

const byIdNobodyLast = (a: Named, b: Named): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
};

const insideTestsOf = (condition: Condition): readonly InsideTest[] => {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(insideTestsOf);
  return condition.kind === 'inside' ? [condition] : [];
};
