import type { AssetClass, RuleId, ServiceCode } from '../../ids.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import type { City } from '../city.ts';
import { parseRules } from '../parse-rules.ts';
import type { Condition } from '../rule.ts';
import { planRule, planService } from '../service-plan.ts';
import { vocabularyOf } from '../vocabulary.ts';

/** What the rules of a service look at. */
export interface ServiceFacts {
  readonly rules: readonly RuleId[];
  /** Classes of assets that they test. */
  readonly classes: readonly AssetClass[];
  /** Question -> the values that they test. */
  readonly tested: ReadonlyMap<string, readonly string[]>;
}

/** Of every service of a city whose rules are valid. */
export function serviceFacts(city: City, timeZone: TimeZone): ReadonlyMap<ServiceCode, ServiceFacts> {
  const planned = parseRules(city.rules, vocabularyOf(city)).rules.map((rule) => planRule(rule, timeZone));
  return new Map(
    city.services.map((service) => {
      const { rules, reachMeters } = planService(service, planned);
      const tested = new Map<string, string[]>();
      for (const { rule } of rules) if (rule.when !== null) addTested(rule.when, tested);
      return [service.code, { rules: rules.map(({ rule }) => rule.id), classes: [...reachMeters.keys()], tested }];
    }),
  );
}

function addTested(condition: Condition, tested: Map<string, string[]>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const child of condition.of) addTested(child, tested);
      return;
    case 'not':
      addTested(condition.of, tested);
      return;
    case 'answer': {
      const values = tested.get(condition.question) ?? [];
      tested.set(
        condition.question,
        [...new Set([...values, ...condition.values])].filter((value) => value !== ''),
      );
      return;
    }
    default:
      return;
  }
}
