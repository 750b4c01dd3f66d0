import type { AgencyId, AssetClass, LayerId, RuleId, ServiceCode } from '../../ids.ts';
import { decide } from '../decide.ts';
import type { PastRequest } from '../experience/past-request.ts';
import type { RuleProblem } from '../field.ts';
import { holds } from '../holds.ts';
import { type MapAnswers, parseMapAnswers } from '../parse-map-answers.ts';
import { parseRules } from '../parse-rules.ts';
import type { Router } from '../router.ts';
import { Scene } from '../scene.ts';
import { type PlannedRule, planRule, planService, type ServicePlan } from '../service-plan.ts';
import { vocabularyOf } from '../vocabulary.ts';

/** A past request that rules can be asked about: of a service that the city has, at a place. */
export type PlacedRequest = PastRequest & { readonly lonLat: NonNullable<PastRequest['lonLat']> };

/** Whom rules name, by which of them; agency null: nobody. */
export interface Named {
  readonly agency: AgencyId | null;
  readonly rule: RuleId | null;
  /** Where the rule stands in the order of asking of its service, from 0; Infinity where none decided. */
  readonly position: number;
}

/** Rules that may be used, or what is wrong with them. */
export type RuleSetBuild =
  | { readonly kind: 'rules'; readonly rules: RuleSet }
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RuleProblem[] };

/**
 * The rules of one file over the layers and assets of a city that is loaded already: what they decide for a request as it was
 * reported, at the very place that was reported, with the answers that were given (or that the map gives there). Nothing is
 * weighed: that is what `Router.resolve` adds.
 */
export class RuleSet {
  private readonly router: Router;
  private readonly plans: ReadonlyMap<ServiceCode, ServicePlan>;
  private readonly maps: MapAnswers;

  private constructor(router: Router, plans: ReadonlyMap<ServiceCode, ServicePlan>, maps: MapAnswers) {
    this.router = router;
    this.plans = plans;
    this.maps = maps;
  }

  /** `definitions` as `City.rules`. Indexes are the router's; a class that its rules do not test is indexed at the first question. */
  static build(definitions: unknown, router: Router): RuleSetBuild {
    const vocabulary = vocabularyOf(router.city);
    const { rules, problems } = parseRules(definitions, vocabulary);
    if (problems.length > 0) return { kind: 'invalid-rules', problems };
    const { maps } = parseMapAnswers(router.city.services, vocabulary);
    const planned = rules.map((rule) => planRule(rule, router.surroundings.timeZone));
    const plans = new Map(router.city.services.map((each) => [each.code, planService(each, planned)]));
    return { kind: 'rules', rules: new RuleSet(router, plans, maps) };
  }

  /** The rules of a service in the order of asking; none for a service that the city does not have. */
  rulesFor(service: ServiceCode): readonly PlannedRule[] {
    return this.plans.get(service)?.rules ?? [];
  }

  /** Looks around a request, as far as the rules of the service it was filed as look, or farther. */
  sceneOf(request: PlacedRequest, reachMeters?: ReadonlyMap<AssetClass, number>): Scene {
    const plan = this.plans.get(request.filedService)!;
    const { lonLat, accuracyMeters, filedService: service, answers, reportedAtMs: atMs } = request;
    const place = { lonLat, accuracyMeters, source: 'coordinates' } as const;
    const { surroundings } = this.router;
    const scene = new Scene({ place, service, answers, atMs }, surroundings, reachMeters ?? plan.reachMeters);
    const entries = this.maps.get(service);
    if (entries === undefined) return scene;
    const supposed = new Map(Object.entries(answers));
    for (const [question, given] of entries) {
      const value = given.find(({ when }) => holds(when, scene))?.value;
      if (value !== undefined && !supposed.has(question)) supposed.set(question, value);
    }
    scene.supposed = supposed;
    return scene;
  }

  /** Whom the rules name for a request of a service that the city has. About 15 microseconds. */
  decide(request: PlacedRequest, scene: Scene = this.sceneOf(request)): Named {
    const plan = this.plans.get(request.filedService)!;
    const decision = decide(scene, plan, this.router.agencyById);
    if (decision.kind === 'nobody') return NOBODY;
    const { agency, planned } = decision;
    return { agency: agency.id, rule: planned.rule.id, position: plan.rules.indexOf(planned) };
  }

  /** Whether the city has its service. */
  knows({ filedService }: PastRequest): boolean {
    return this.plans.has(filedService);
  }

  /** What conditions can look for: layers and classes that are anywhere on the map. */
  onTheMap(): { readonly layers: readonly LayerId[]; readonly classes: readonly AssetClass[] } {
    const { layers, assetClasses } = this.router.city;
    return {
      layers: layers.filter(({ jurisdictions }) => jurisdictions.length > 0).map(({ id }) => id),
      classes: assetClasses
        .filter(({ assets }) => assets.some(({ geometry }) => geometry !== null))
        .map((each) => each.class),
    };
  }
}

const NOBODY: Named = { agency: null, rule: null, position: Infinity };
