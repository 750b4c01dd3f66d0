import type { AssetClass, LayerId, ServiceCode } from '../ids.ts';
import type { TimeZone } from '../time/time-zone.ts';
import type { Service, Validity } from './city.ts';
import { answerTestsOf } from './probable/partly-holds.ts';
import type { Condition, OwnerForm, Rule } from './rule.ts';

/** A rule with what is worked out of it once. */
export interface PlannedRule {
  readonly rule: Rule;
  readonly validity: Validity;
  /** Class -> the farthest that the rule looks for it. */
  readonly reachMeters: ReadonlyMap<AssetClass, number>;
  /** Layers that its conditions or its owner test. */
  readonly layers: ReadonlySet<LayerId>;
  /** Questions that its conditions ask. */
  readonly questions: readonly string[];
  /** Whether answers may decide which asset or jurisdiction matches, and so whose owner counts. */
  readonly isOwnerByAnswers: boolean;
  /** Whether past requests may decide whose it is, so that it may be one of several. */
  readonly isOwnerLearned: boolean;
}

/** The rules of one service in the order in which they are asked. */
export interface ServicePlan {
  readonly service: ServiceCode;
  /** The service itself: how it asks its questions. */
  readonly asked: Service;
  readonly rules: readonly PlannedRule[];
  /** Over all rules. */
  readonly reachMeters: ReadonlyMap<AssetClass, number>;
  /** Layers that a rule tests, with when those rules hold. */
  readonly layers: readonly { readonly layer: LayerId; readonly validities: readonly Validity[] }[];
}

/** In the order of the file; then the fallbacks that name the service, then those for every service. */
export const planService = (asked: Service, rules: readonly PlannedRule[]): ServicePlan => {
  const own = rules.filter(({ rule }) => rule.services === 'every' || rule.services.includes(asked.code));
  const rank = ({ rule }: PlannedRule): number => (rule.isFallback ? (rule.services === 'every' ? 2 : 1) : 0);
  const ordered = [...own].sort((a, b) => rank(a) - rank(b));
  const layers = [...new Set(ordered.flatMap((planned) => [...planned.layers]))].map((layer) => ({
    layer,
    validities: ordered.filter((planned) => planned.layers.has(layer)).map(({ validity }) => validity),
  }));
  const reachMeters = new Map<AssetClass, number>();
  for (const planned of ordered) {
    for (const [assetClass, meters] of planned.reachMeters) raise(reachMeters, assetClass, meters);
  }
  return { service: asked.code, asked, rules: ordered, reachMeters, layers };
};

/** Works out a rule's validity in the city's time zone and what it looks at. */
export const planRule = (rule: Rule, timeZone: TimeZone): PlannedRule => {
  const reachMeters = new Map<AssetClass, number>();
  const layers = new Set<LayerId>();
  if (rule.when !== null) visitCondition(rule.when, reachMeters, layers);
  const questions = rule.when === null ? [] : [...new Set(answerTestsOf(rule.when).map(({ question }) => question))];
  const isOwnerByAnswers = questions.length > 0 && rule.owner.kind !== 'agency' && hasAny(rule.when!);
  visitOwner(rule.owner, layers);
  const isOwnerLearned = isLearned(rule.owner);
  const fromMs = rule.validFrom === null ? -Infinity : momentMs(rule.validFrom, timeZone);
  const untilMs = rule.validUntil === null ? Infinity : momentMs(rule.validUntil, timeZone);
  return { rule, validity: { fromMs, untilMs }, reachMeters, layers, questions, isOwnerByAnswers, isOwnerLearned };
};

const hasAny = (condition: Condition): boolean => {
  if (condition.kind === 'any') return true;
  if (condition.kind === 'not') return hasAny(condition.of);
  return condition.kind === 'all' && condition.of.some(hasAny);
};

/** A date is the first moment of its local day. */
const momentMs = (text: string, timeZone: TimeZone): number => {
  if (text.length > 10) return Date.parse(text);
  const [year, month, day] = text.split('-').map(Number);
  return timeZone.firstMsOf(year!, month!, day!);
};

/** Adds what a condition looks at: for each class the farthest, and the layers. */
export const visitCondition = (
  condition: Condition,
  reachMeters: Map<AssetClass, number>,
  layers: Set<LayerId>,
): void => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const child of condition.of) visitCondition(child, reachMeters, layers);
      return;
    case 'not':
      visitCondition(condition.of, reachMeters, layers);
      return;
    case 'nearest':
    case 'near':
      raise(reachMeters, condition.class, condition.withinMeters);
      return;
    case 'inside':
    case 'outside':
    case 'nearEdge':
      layers.add(condition.layer);
      return;
    case 'answer':
    case 'season':
    case 'hours':
    case 'weekdays':
      return;
  }
};

/** Whether a form, or one that it falls back on, asks past requests. */
export const isLearned = (form: OwnerForm | null): boolean =>
  form?.kind === 'learned' || (form?.kind === 'attribute' && (isLearned(form.blank) || isLearned(form.otherwise)));

const visitOwner = (form: OwnerForm, layers: Set<LayerId>): void => {
  if (form.kind === 'agencyOf') layers.add(form.layer);
  if (form.kind === 'learned' && form.otherwise !== null) visitOwner(form.otherwise, layers);
  if (form.kind !== 'attribute') return;
  if (form.of.kind === 'jurisdiction') layers.add(form.of.layer);
  if (form.blank !== null) visitOwner(form.blank, layers);
  if (form.otherwise !== null) visitOwner(form.otherwise, layers);
};

const raise = (reachMeters: Map<AssetClass, number>, assetClass: AssetClass, meters: number): void => {
  reachMeters.set(assetClass, Math.max(meters, reachMeters.get(assetClass) ?? 0));
};
