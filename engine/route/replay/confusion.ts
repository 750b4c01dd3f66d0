import type { AgencyId, RuleId, ServiceCode } from '../../ids.ts';
import type { PastRequest } from '../experience/past-request.ts';
import type { Named } from './rule-set.ts';

/** How often the rules named one agency and it ended with another, or the same. null: nobody. */
export interface ConfusionCell {
  readonly service: ServiceCode;
  readonly named: AgencyId | null;
  readonly final: AgencyId;
  readonly count: number;
}

export interface ServiceShare {
  readonly service: ServiceCode;
  readonly requests: number;
  readonly right: number;
}

/** How often a rule decided, and was right. */
export interface RuleShare {
  readonly rule: RuleId | null;
  readonly requests: number;
  readonly right: number;
}

/** Whom rules name against with whom requests ended. Memory is bounded by services, agencies and rules, not by requests. */
export class Confusion {
  private readonly counts = new Map<string, { -readonly [Key in keyof ConfusionCell]: ConfusionCell[Key] }>();
  private readonly byRule = new Map<RuleId | null, { requests: number; right: number }>();
  private total = 0;
  private rightOnes = 0;

  add({ filedService: service }: PastRequest, { agency: named, rule }: Named, final: AgencyId): void {
    const isRight = named === final;
    this.total++;
    if (isRight) this.rightOnes++;
    const key = `${service}\n${named ?? ''}\n${final}`;
    const cell = this.counts.get(key);
    if (cell === undefined) this.counts.set(key, { service, named, final, count: 1 });
    else cell.count++;
    const share = this.byRule.get(rule) ?? { requests: 0, right: 0 };
    this.byRule.set(rule, { requests: share.requests + 1, right: share.right + Number(isRight) });
  }

  get requests(): number {
    return this.total;
  }

  get right(): number {
    return this.rightOnes;
  }

  /** Most frequent first; ties by service, named (nobody first), final. */
  cells(): readonly ConfusionCell[] {
    return [...this.counts.values()].sort(
      (a, b) =>
        b.count - a.count ||
        byText(a.service, b.service) ||
        byText(a.named ?? '', b.named ?? '') ||
        byText(a.final, b.final),
    );
  }

  /** The matrix over all services, most frequent first. */
  pairs(): readonly Omit<ConfusionCell, 'service'>[] {
    const pairs = new Map<string, { named: AgencyId | null; final: AgencyId; count: number }>();
    for (const { named, final, count } of this.counts.values()) {
      const key = `${named ?? ''}\n${final}`;
      const pair = pairs.get(key);
      if (pair === undefined) pairs.set(key, { named, final, count });
      else pair.count += count;
    }
    return [...pairs.values()].sort(
      (a, b) => b.count - a.count || byText(a.named ?? '', b.named ?? '') || byText(a.final, b.final),
    );
  }

  /** Of each service, by its code. */
  services(): readonly ServiceShare[] {
    const shares = new Map<ServiceCode, { service: ServiceCode; requests: number; right: number }>();
    for (const { service, named, final, count } of this.counts.values()) {
      const share = shares.get(service) ?? { service, requests: 0, right: 0 };
      share.requests += count;
      if (named === final) share.right += count;
      shares.set(service, share);
    }
    return [...shares.values()].sort((a, b) => byText(a.service, b.service));
  }

  /** Of each rule that decided, the most misroutes first; null: no rule did. Ties by id. */
  rules(): readonly RuleShare[] {
    return [...this.byRule]
      .map(([rule, share]) => ({ rule, ...share }))
      .sort((a, b) => b.requests - b.right - (a.requests - a.right) || byText(a.rule ?? '', b.rule ?? ''));
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
