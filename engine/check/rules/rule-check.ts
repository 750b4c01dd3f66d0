import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId, ServiceCode } from '../../ids.ts';
import type { Agency, City, Service } from '../../route/city.ts';
import { listOf } from '../../route/describe-condition.ts';
import { parseRules } from '../../route/parse-rules.ts';
import type { Router } from '../../route/router.ts';
import type { Surroundings } from '../../route/scene.ts';
import { type PlannedRule, planRule, planService } from '../../route/service-plan.ts';
import { vocabularyOf } from '../../route/vocabulary.ts';
import { answersTold, wordsOf } from '../../route/words.ts';
import type { Finding } from '../finding.ts';
import { ServiceView } from './service-view.ts';
import type { Situation } from './situation.ts';
import { Terrains } from './terrain.ts';

/** What all checks of a city's rules work on. */
export interface RuleCheck {
  readonly city: City;
  /** Those of the services that are checked, in the order of the file. */
  readonly rules: readonly PlannedRule[];
  readonly allRules: readonly PlannedRule[];
  readonly views: readonly ServiceView[];
  /** Of every service, for what others own at a place; only those of `views` are prepared. */
  readonly allViews: readonly ServiceView[];
  readonly surroundings: Surroundings;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  /** Findings are about this moment and what is to come. */
  readonly atMs: number;
}

export interface RuleCheckOptions {
  /** Findings are about this moment and what is to come. */
  readonly atMs: number;
  /** Only what these services make of their rules; default: all. */
  readonly services?: readonly ServiceCode[];
}

/** Shares the router's indexes. */
export const ruleCheckOf = (router: Router, { atMs, services }: RuleCheckOptions): RuleCheck => {
  const { city, surroundings, agencyById } = router;
  const allRules = parseRules(city.rules, vocabularyOf(city)).rules.map((rule) =>
    planRule(rule, surroundings.timeZone),
  );
  const terrains = new Terrains(surroundings);
  const allViews = city.services.map(
    (service) => new ServiceView(service, planService(service, allRules), terrains, agencyById, atMs),
  );
  const views = allViews.filter(({ service }) => services === undefined || services.includes(service.code));
  const rules = services === undefined ? allRules : allRules.filter(isIn(views));
  return { city, rules, allRules, views, allViews, surroundings, agencyById, atMs };
};

const isIn =
  (views: readonly ServiceView[]) =>
  (planned: PlannedRule): boolean =>
    views.some(({ plan }) => plan.rules.includes(planned));

/** A finding about a rule; what is not given is null. `situation`: in which it shows at the place. */
export const ruleFinding = (
  finding: Pick<Finding, 'kind' | 'severity' | 'message'> &
    Partial<Finding> & { readonly place?: LonLat | null | undefined; readonly situation?: Situation | undefined },
): Finding => {
  const { place, situation, ...rest } = finding;
  const lonLat = { lon: place?.[0] ?? null, lat: place?.[1] ?? null };
  return { layer: null, rule: null, areaSquareMeters: null, ...lonLat, ...rest, ...shownIn(situation) };
};

const shownIn = (situation: Situation | undefined): Pick<Finding, 'answers' | 'at'> => {
  if (situation === undefined) return {};
  const { answers, atMs, isNow } = situation;
  return {
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(!isNow && { at: new Date(atMs).toISOString().replace('.000Z', 'Z') }),
  };
};

/** "'Sewer cave-in' (sewer_cave_in)". */
export const serviceName = ({ name, code }: Service): string => `'${name}'${name === code ? '' : ` (${code})`}`;

/** "rule 'plower' (Snow belongs to ...)". */
export const ruleName = ({ rule }: PlannedRule): string => `rule '${rule.id}' (${rule.title})`;

export const agencyName = (agency: AgencyId, { agencyById }: Pick<RuleCheck, 'agencyById'>): string =>
  agencyById.get(agency)?.name ?? agency;

export const quoted = (words: readonly string[]): string =>
  listOf(
    words.map((word) => `'${word}'`),
    'and',
  );

/** What was answered and when, in words; '' for nothing answered at the moment of the check. */
export const situationWords = (
  { answers, atMs, isNow }: Situation,
  service: Service,
  { city: { timeZone }, agencyById }: RuleCheck,
): string => {
  const words = wordsOf(service, agencyById, true);
  const given = Object.entries(answers).map(([question, value]) => answersTold(question, [value], words));
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(atMs);
  const said = [...given, ...(isNow ? [] : [`it is ${day}`])];
  return said.length === 0 ? '' : ` when ${listOf(said, 'and')}`;
};

/** A few of many, with how many more there are. */
export const someOf = (words: readonly string[], most = 6): string =>
  words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
