import type { AgencyId, AssetClass, RuleId, ServiceCode } from '../../ids.ts';
import type { Integration } from './integration.ts';

/** What may be true about a question: who is it then, and how much of everything that may be true is this. */
export interface Hypothesis {
  /** What is meant. */
  readonly service: ServiceCode;
  /** The rule that then decides; null: none, it is nobody's. */
  readonly rule: RuleId | null;
  /** The class of asset that it is about; null: ground. */
  readonly assetClass: AssetClass | null;
  /** What kind of its class that is, by telling attributes; '' for none. */
  readonly kind: string;
  /** Ring in which the place then is, as `ErrorProfile` counts them. */
  readonly ring: number;
  readonly agency: AgencyId | null;
  /** What has to be answered for it, of questions that are open; '': none of the values that rules test. */
  readonly answers: Readonly<Record<string, string>>;
  /** Of all hypotheses of the question together 1, under the city's experience. */
  readonly mass: number;
}

/** The hypotheses of an integration, those put together that differ only in their place. In the order in which they came up. */
export const hypothesesOf = (integration: Integration): readonly Hypothesis[] => {
  const { leaves, nodes, code, subject } = integration;
  const { meant, questions } = subject.serviceCase;
  const shares = integration.shares();
  const merged = new Map<string, Hypothesis & { mass: number }>();
  for (let i = 0; i < shares.length; i++) {
    const { plan, service } = meant[leaves.services[i]!]!;
    const { assetClass, assetKind: kind, ring } = nodes[leaves.nodes[i]!]!;
    const agency = leaves.agencies[i]!;
    const key = `${leaves.services[i]}\n${leaves.rules[i]}\n${leaves.answers[i]}\n${assetClass ?? ''}\n${kind}\n${ring}\n${agency ?? ''}`;
    const known = merged.get(key);
    if (known !== undefined) known.mass += shares[i]!;
    else {
      const answers: Record<string, string> = {};
      questions.forEach((question, q) => {
        const value = code.valueAt(leaves.answers[i]!, q);
        if (value >= 0) answers[question.code] = question.values[value] ?? '';
      });
      const rule = plan.rules[leaves.rules[i]!]?.rule.id ?? null;
      merged.set(key, {
        service: service.code,
        rule,
        assetClass,
        kind,
        ring,
        agency,
        answers,
        mass: shares[i]!,
      });
    }
  }
  return [...merged.values()];
};
