import { isLonLat, type LonLat } from '../geometry/lon-lat.ts';
import type { AgencyId, AssetClass, LayerId, ServiceCode } from '../ids.ts';
import { FARTHEST_MS, TimeZone } from '../time/time-zone.ts';
import { AssetClassIndex } from './asset-class-index.ts';
import type { Agency, AssetClassMembers, City, Jurisdiction, Layer, Service } from './city.ts';
import { decide, ownerOf } from './decide.ts';
import { DEFAULT_EXPERIENCE, type Experience, type PlaceErrors } from './experience/experience.ts';
import type { RuleProblem } from './field.ts';
import { LayerIndex } from './layer-index.ts';
import { LearnedAgencies } from './learned-owners/learned-agencies.ts';
import { LearnedOwners } from './learned-owners/learned-owners.ts';
import { mappedClasses, parseMapAnswers } from './parse-map-answers.ts';
import { parseRules } from './parse-rules.ts';
import { isEmergencyGiven } from './probable/emergency.ts';
import { type Hypothesis, hypothesesOf } from './probable/hypotheses.ts';
import { integrate, resolve } from './probable/resolve.ts';
import { type CaseParts, caseOf, type ServiceCase } from './probable/service-case.ts';
import type { Owner, Resolution, RouteQuestion } from './resolution.ts';
import { Scene, type Surroundings } from './scene.ts';
import { planRule, planService, type ServicePlan } from './service-plan.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A router, or what is wrong with the city's rules; then the router that there was goes on answering. */
export type RouterBuild =
  | { readonly kind: 'router'; readonly router: Router }
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RuleProblem[] };

/** What may change in a city; `layer` and `assetClass` replace the one of the same id, or add one. */
export interface CityChange extends Partial<City> {
  readonly layer?: Layer;
  readonly assetClass?: AssetClassMembers;
}

/** Answers who owns a problem in one city: its rules, jurisdictions and assets, indexed. Immutable. */
export class Router {
  readonly city: City;
  readonly serviceByCode: ReadonlyMap<ServiceCode, Service>;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly surroundings: Surroundings;
  readonly placeErrors: PlaceErrors;
  readonly tellingAttributes: Experience['tellingAttributes'];
  readonly emergencyPhone: string | undefined;
  private readonly plans: ReadonlyMap<ServiceCode, ServicePlan>;
  private readonly maps: CaseParts['maps'];
  /** Made at the first question about a service. */
  private readonly cases = new Map<ServiceCode, ServiceCase>();
  private readonly plainCases = new Map<ServiceCode, ServiceCase>();

  private constructor(city: City, surroundings: Surroundings, plans: CaseParts['plans'], maps: CaseParts['maps']) {
    this.city = city;
    this.surroundings = surroundings;
    this.plans = plans;
    this.maps = maps;
    this.placeErrors = (city.experience ?? DEFAULT_EXPERIENCE).placeErrors;
    this.tellingAttributes = (city.experience ?? DEFAULT_EXPERIENCE).tellingAttributes;
    this.emergencyPhone = city.emergencyPhone;
    this.serviceByCode = new Map(city.services.map((service) => [service.code, service]));
    this.agencyById = new Map(city.agencies.map((agency) => [agency.id, agency]));
  }

  /**
   * Checks the rules and builds the indexes that they ask; of classes that no rule tests, at their first question. Indexes
   * of layers and asset classes that are the same objects as in `previous` are taken over, so that a change costs what it
   * touches. RangeError for an unknown time zone or geometry that is none. O(vertices * log vertices).
   */
  static build(city: City, previous?: Router): RouterBuild {
    const vocabulary = vocabularyOf(city);
    const { rules, problems: ruleProblems } = parseRules(city.rules, vocabulary);
    const { maps, problems: mapProblems } = parseMapAnswers(city.services, vocabulary);
    const problems = [...ruleProblems, ...mapProblems];
    if (problems.length > 0) return { kind: 'invalid-rules', problems };
    const timeZone = TimeZone.of(city.timeZone);
    const known = previous?.surroundings;
    const layers = city.layers.map((layer): [LayerId, LayerIndex] => {
      const index = known?.layers.get(layer.id);
      return [layer.id, index?.layer === layer ? index : LayerIndex.build(layer)];
    });
    const assetClasses = city.assetClasses.map((members): [AssetClass, AssetClassIndex] => {
      const index = known?.assetClasses.get(members.class);
      return [members.class, index?.members === members ? index : AssetClassIndex.build(members)];
    });
    const planned = rules.map((rule) => planRule(rule, timeZone));
    const plans = new Map(city.services.map((service) => [service.code, planService(service, planned)]));
    const tested = new Set([...planned.flatMap(({ reachMeters }) => [...reachMeters.keys()]), ...mappedClasses(maps)]);
    for (const [assetClass, index] of assetClasses) if (tested.has(assetClass)) index.prepare();
    const learned = learnedOf(city, known);
    const surroundings = { timeZone, layers: new Map(layers), assetClasses: new Map(assetClasses), learned };
    return { kind: 'router', router: new Router(city, surroundings, plans, maps) };
  }

  /** What the rules of a service look at; undefined for one that the city does not have. */
  planOf(service: ServiceCode): ServicePlan | undefined {
    return this.plans.get(service);
  }

  /** The router of a changed city; this one stays as it is. Costs the indexes of what changed. */
  with({ layer, assetClass, ...change }: CityChange): RouterBuild {
    const city = { ...this.city, ...change };
    const layers = layer === undefined ? city.layers : replaced(city.layers, layer, ({ id }) => id);
    const assetClasses =
      assetClass === undefined
        ? city.assetClasses
        : replaced(city.assetClasses, assetClass, (members) => members.class);
    return Router.build({ ...city, layers, assetClasses }, this);
  }

  /**
   * Who owns a problem of this service at this place and moment, and why. Answers that no rule asks for change nothing.
   * RangeError for a service that the city does not have (see `serviceByCode`), a place that is none, a moment that is
   * none. About O(rules + log of the city).
   */
  resolve(question: RouteQuestion): Resolution {
    return this.resolved(question, false);
  }

  /** The same without `alternatives` and `question`: for files of places, whose readers want the owner and why. */
  resolveBriefly(question: RouteQuestion): Resolution {
    return this.resolved(question, true);
  }

  private resolved(question: RouteQuestion, isBrief: boolean): Resolution {
    const serviceCase = this.caseOf(question.service);
    checkQuestion(question);
    // Who smells gas is believed, however seldom that was so: no experience stands between her and the rules.
    const isAlarm = isEmergencyGiven(serviceCase.reported, question.answers);
    return resolve(question, isAlarm ? this.plainCaseOf(serviceCase.reported) : serviceCase, this, isBrief);
  }

  /**
   * Everything that may be true about a question, with its mass: what `resolve` sums up, over all nodes whether they agree or
   * not. For learning from past requests. RangeError as `resolve`.
   */
  hypotheses(question: RouteQuestion): readonly Hypothesis[] {
    const serviceCase = this.caseOf(question.service);
    checkQuestion(question);
    const scene = new Scene(question, this.surroundings, serviceCase.reachMeters);
    return hypothesesOf(integrate(question, serviceCase, this, scene, true).integration);
  }

  private caseOf(code: ServiceCode): ServiceCase {
    const known = this.cases.get(code);
    if (known !== undefined) return known;
    const service = this.serviceByCode.get(code);
    if (service === undefined) throw new RangeError(`service must be one of the city's, got ${code}`);
    const { serviceByCode, agencyById, plans, maps } = this;
    const experience = this.city.experience ?? DEFAULT_EXPERIENCE;
    const made = caseOf(service, { serviceByCode, agencyById, plans, maps, experience });
    this.cases.set(code, made);
    return made;
  }

  /** The case of a service without what was learned about it. */
  private plainCaseOf(service: Service): ServiceCase {
    let made = this.plainCases.get(service.code);
    if (made === undefined) {
      const { serviceByCode, agencyById, plans, maps } = this;
      made = caseOf(service, { serviceByCode, agencyById, plans, maps, experience: DEFAULT_EXPERIENCE });
      this.plainCases.set(service.code, made);
    }
    return made;
  }

  /** Whom the service's fallback rules name there, the first that does; null if none does. Throws as `resolve`. */
  fallbackOwner(question: RouteQuestion): Owner | null {
    const plan = this.plans.get(question.service);
    if (plan === undefined) throw new RangeError(`service must be one of the city's, got ${question.service}`);
    checkQuestion(question);
    const fallbacks = { ...plan, rules: plan.rules.filter(({ rule }) => rule.isFallback) };
    const decision = decide(new Scene(question, this.surroundings, plan.reachMeters), fallbacks, this.agencyById);
    return decision.kind === 'owned' ? ownerOf(decision.agency) : null;
  }

  /** Every jurisdiction of every layer that contains the place at that moment, layers in the city's order, then by id. */
  jurisdictionsAt(at: LonLat, atMs: number): readonly Jurisdiction[] {
    return [...this.surroundings.layers.values()].flatMap((index) =>
      index.containing(at, atMs).map((position) => index.jurisdictions[position]!),
    );
  }
}

/** Maps of owners, with the indexes of those that did not change. */
const learnedOf = (city: City, known: Surroundings | undefined): Surroundings['learned'] => {
  const agencies = new Set<string>(city.agencies.map(({ id }) => id));
  return new Map(
    [...(city.learnedOwners ?? [])].map(([service, map]) => {
      const before = known?.learned.get(service)?.learned;
      return [service, new LearnedAgencies(before?.map === map ? before : LearnedOwners.of(map), agencies)];
    }),
  );
};

const replaced = <T>(all: readonly T[], one: T, key: (thing: T) => string): readonly T[] => {
  const isKnown = all.some((each) => key(each) === key(one));
  return isKnown ? all.map((each) => (key(each) === key(one) ? one : each)) : [...all, one];
};

const checkQuestion = ({ place, atMs }: RouteQuestion): void => {
  const { lonLat, accuracyMeters } = place;
  if (!isLonLat(lonLat)) throw new RangeError(`place must be lon, lat in degrees, got ${lonLat[0]}, ${lonLat[1]}`);
  if (!(accuracyMeters >= 0)) throw new RangeError(`accuracyMeters must be 0 or more, got ${accuracyMeters}`);
  if (!(Math.abs(atMs) <= FARTHEST_MS)) throw new RangeError(`atMs must be epoch milliseconds, got ${atMs}`);
};
