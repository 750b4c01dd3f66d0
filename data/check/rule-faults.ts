import type { City } from '../../engine/route/city.ts';

/** For tests: faults to plant in copies of a city's rules, and what must be found of each. */

/** A rule as it stands in the file. */
export type RuleDefinition = Readonly<Record<string, unknown>> & { readonly id: string };

/** What is planted and who must be named for it. */
export interface RuleFault {
  readonly name: string;
  readonly plant: (city: City) => City;
  readonly kind: string;
  /** null: a finding about no rule. */
  readonly rule: string | null;
  /** The services that are checked: those of the planted rule. */
  readonly services: readonly string[];
  /** Default: error. */
  readonly severity?: 'error' | 'warning' | 'note';
  /** What the message must name besides. */
  readonly says?: string;
}

export const rulesOf = (city: City): readonly RuleDefinition[] => city.rules as readonly RuleDefinition[];

const withRules = (city: City, rules: readonly RuleDefinition[]): City => ({ ...city, rules });

/** A rule put right before or right behind another; at the end where that is not said. */
export const added =
  (rule: object, where: { readonly before?: string; readonly behind?: string } = {}) =>
  (city: City): City => {
    const planted = { title: 'A planted rule', ...rule } as unknown as RuleDefinition;
    const rules = [...rulesOf(city)];
    const at = rules.findIndex(({ id }) => id === (where.before ?? where.behind));
    rules.splice(at < 0 ? rules.length : at + (where.behind === undefined ? 0 : 1), 0, planted);
    return withRules(city, rules);
  };

/** A rule with some of its keys changed. */
export const changed =
  (id: string, change: (rule: RuleDefinition) => object) =>
  (city: City): City =>
    withRules(
      city,
      rulesOf(city).map((rule) => (rule.id === id ? { ...rule, ...change(rule) } : rule)),
    );

/** Rules taken out. */
export const removed =
  (...ids: readonly string[]) =>
  (city: City): City =>
    withRules(
      city,
      rulesOf(city).filter(({ id }) => !ids.includes(id)),
    );

/** A rule put before another, further up. */
export const movedBefore =
  (id: string, other: string) =>
  (city: City): City => {
    const rule = rulesOf(city).find((each) => each.id === id)!;
    return added(rule, { before: other })(removed(id)(city));
  };

/** A rule once more under another id, with something changed. */
export const copied =
  (id: string, change: object) =>
  (city: City): City => {
    const rule = rulesOf(city).find((each) => each.id === id)!;
    return added({ ...rule, ...change }, { behind: id })(city);
  };

/** The city with another thing added besides rules. */
export const withCity =
  (change: (city: City) => Partial<City>, then: (city: City) => City = (city) => city) =>
  (city: City): City =>
    then({ ...city, ...change(city) });
