import type { AgencyId, AssetClass, RuleId } from '../../ids.ts';
import type { Scene } from '../scene.ts';
import { rulesOnAnswers } from './given-answers.ts';
import type { OpenQuestion } from './open-question.ts';
import type { MeantService } from './service-case.ts';
import type { LeafTaker } from './walk.ts';

/** What stands at a node. */
export type AssetOfNode = Pick<HypothesisNode, 'assetClass' | 'assetKind'>;

/** A place where the truth may be. 'gross': of those that are off by a block whatever their accuracy says. */
export interface HypothesisNode {
  readonly kind: 'ground' | 'asset' | 'gross';
  readonly scene: Scene;
  /** What stands there, for an asset. */
  readonly assetClass: AssetClass | null;
  /** What kind of its class that is, by telling attributes; '' for none. */
  readonly assetKind: string;
  /** Ring around the place as it is said to be, as `ErrorProfile` counts them. */
  readonly ring: number;
}

/**
 * What may be true: entry i says that it is at node `nodes[i]`, that service `services[i]` is meant, that the questions have
 * the answers `answers[i]` and that therefore rule `rules[i]` names agency `agencies[i]`. Columns of one length.
 */
export class Leaves implements LeafTaker {
  readonly nodes: number[] = [];
  /** Into the case's meant services. */
  readonly services: number[] = [];
  /** Into the plan of that service; its length for nobody. */
  readonly rules: number[] = [];
  readonly agencies: (AgencyId | null)[] = [];
  /** Packed by `AnswerCode`. */
  readonly answers: number[] = [];
  readonly masses: number[] = [];
  private readonly code: AnswerCode;
  private node = 0;
  private position = 0;
  private service: MeantService | null = null;
  private mass = 0;
  private assetRules: ReadonlyMap<RuleId, number> | null = null;
  private kindRules: ReadonlyMap<RuleId | '', number> | null = null;
  private readonly given: Iterable<readonly [question: string, value: string | undefined]>;
  private readonly believedByService = new Map<MeantService, ReadonlySet<number>>();

  /** `given`: the answers that were given; the rules that turn on them are believed. */
  constructor(code: AnswerCode, given: Leaves['given']) {
    this.code = code;
    this.given = given;
  }

  get length(): number {
    return this.masses.length;
  }

  /** Where the next ends are, and the mass of all ends of a walk there. */
  begin(node: number, position: number, service: MeantService, mass: number, asset: AssetOfNode | null): void {
    const assetClass = asset?.assetClass ?? null;
    this.assetRules = assetClass === null ? null : (service.assetRuleWeights.get(assetClass) ?? null);
    this.kindRules =
      asset === null || assetClass === null
        ? null
        : (service.kindRuleWeights.get(assetClass)?.get(asset.assetKind) ?? null);
    this.node = node;
    this.position = position;
    this.service = service;
    this.mass = mass;
  }

  take(rule: number, agency: AgencyId | null, answers: readonly number[], share: number): void {
    const { ruleWeights, agencyWeights, plan } = this.service!;
    let mass = this.mass * share * ruleWeights[rule]!;
    if (agency !== null && agencyWeights.size > 0) mass *= agencyWeights.get(agency) ?? 1;
    if (this.assetRules !== null || this.kindRules !== null) mass *= this.assetWeight(plan.rules[rule]?.rule.id);
    if (this.believed().has(rule)) mass = Math.max(mass, this.mass * share);
    this.nodes.push(this.node);
    this.services.push(this.position);
    this.rules.push(rule);
    this.agencies.push(agency);
    this.answers.push(this.code.pack(answers));
    this.masses.push(mass);
  }

  private assetWeight(rule: RuleId | undefined): number {
    const [rules, kind] = [this.assetRules, this.kindRules];
    if (rule === undefined) return kind?.get('') ?? 1;
    return (rules?.get(rule) ?? 1) * (kind?.get(rule) ?? kind?.get('') ?? 1);
  }

  /** Who says that it smells of sewage is believed, however seldom that was so: what was learned of those rules takes nothing away. */
  private believed(): ReadonlySet<number> {
    const service = this.service!;
    let believed = this.believedByService.get(service);
    if (believed === undefined) {
      believed = rulesOnAnswers(service.plan, this.given);
      this.believedByService.set(service, believed);
    }
    return believed;
  }
}

// 2^50: a product of bases up to this fits a float64 exactly.
const MOST_CODES = 2 ** 50;

/** Supposed answers as one number: mixed radix, digit 0 for a question that was not supposed, else 1 + the value's position. */
export class AnswerCode {
  private readonly steps: readonly number[];

  /** RangeError for more questions than one number holds: some thirty at a time. */
  constructor(questions: readonly OpenQuestion[]) {
    let step = 1;
    this.steps = questions.map(({ values }) => {
      const own = step;
      step *= values.length + 1;
      return own;
    });
    if (step > MOST_CODES) throw new RangeError(`questions must have at most ${MOST_CODES} combinations, got ${step}`);
  }

  pack(answers: readonly number[]): number {
    let code = 0;
    for (let i = 0; i < answers.length; i++) code += answers[i]! * this.steps[i]!;
    return code;
  }

  /** Whether two sets of supposed answers can both be true: no question has one value here and another there. */
  agree(a: number, b: number): boolean {
    if (a === b) return true;
    for (let i = 0; i < this.steps.length; i++) {
      const [one, other] = [this.valueAt(a, i), this.valueAt(b, i)];
      if (one >= 0 && other >= 0 && one !== other) return false;
    }
    return true;
  }

  /** Position of the value that question `i` was supposed to have; -1 where none was. */
  valueAt(code: number, i: number): number {
    const above = this.steps[i + 1];
    const rest = above === undefined ? code : code % above;
    return Math.floor(rest / this.steps[i]!) - 1;
  }
}
