import type { AgencyId, AssetClass, RuleId, ServiceCode } from '../../ids.ts';
import { TimeZone } from '../../time/time-zone.ts';
import type { City } from '../city.ts';
import type { RouteQuestion } from '../resolution.ts';
import { Router } from '../router.ts';
import { AnswerCounts } from './answer-shares.ts';
import { DEFAULT_EXPERIENCE, type Experience, type ServiceExperience } from './experience.ts';
import { type Explained, fitWeights, type Way } from './fit-weights.ts';
import { foundConfusions } from './found-confusions.ts';
import { HandoverShares } from './handover-shares.ts';
import { type NamedClasses, namedClasses } from './named-class.ts';
import { OwnerCounts } from './owner-counts.ts';
import { hasFinalOwner, type PastRequest } from './past-request.ts';
import { type ServiceFacts, serviceFacts } from './service-facts.ts';
import { hashOf, SpreadSample } from './spread-sample.ts';
import { tellingAttributes } from './telling-attributes.ts';
import { tellingClasses } from './telling-classes.ts';
import { TextLikeness } from './text-likeness.ts';

const MOST_REQUESTS_OF_A_SERVICE = 300;
const OWN_SHARE = 0.9;

// Of these only what is near is looked up.
const MOST_ANSWERED_OF_A_SERVICE = 1_000;

// Of these only the texts are.
const MOST_WRITTEN_OF_A_SERVICE = 1_000;

export interface LearnProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Learns what callers do not say from past requests: add all, then `learn`. Bounded: at most 300 requests of each service
 * are looked at (those of lowest hash: the same whatever their order), the others only counted.
 */
export class ExperienceLearner {
  readonly #city: City;
  readonly #facts: ReadonlyMap<ServiceCode, ServiceFacts>;
  readonly #mostOfAService: number;
  readonly #handovers = new HandoverShares();
  readonly #owners = new OwnerCounts();
  readonly #answers = new AnswerCounts();
  readonly #likeness = new TextLikeness();
  readonly #samples = new Map<ServiceCode, SpreadSample<PastRequest>>();
  readonly #answered = new Map<ServiceCode, SpreadSample<PastRequest>>();
  readonly #written = new Map<ServiceCode, SpreadSample<PastRequest>>();
  #requests = 0;
  #untilMs = -Infinity;

  /** `mostOfAService`: so many requests of each service are looked at. */
  constructor(city: City, mostOfAService = MOST_REQUESTS_OF_A_SERVICE) {
    this.#city = city;
    this.#mostOfAService = mostOfAService;
    this.#facts = serviceFacts(city, TimeZone.of(city.timeZone));
  }

  /** In any order; of services that the city no longer has, nothing is taken. */
  add(request: PastRequest): void {
    const { filedService, service, answers, reportedAtMs } = request;
    if (!this.#facts.has(filedService) || !this.#facts.has(service)) return;
    this.#requests++;
    this.#untilMs = Math.max(this.#untilMs, reportedAtMs);
    this.#handovers.add(request);
    if (request.text !== null) {
      this.#likeness.add(service, request.text);
      sampleOf(this.#written, filedService, MOST_WRITTEN_OF_A_SERVICE).add(request);
    }
    if (filedService === service)
      for (const [question, value] of Object.entries(answers))
        if (value !== '') this.#answers.add(service, question, value);
    if (request.lonLat === null) return;
    if (filedService === service && Object.keys(answers).length > 0)
      sampleOf(this.#answered, service, MOST_ANSWERED_OF_A_SERVICE).add(request);
    if (!hasFinalOwner(request)) return;
    this.#owners.add(request);
    sampleOf(this.#samples, filedService, this.#mostOfAService).add(request);
  }

  /**
   * The experience; the defaults where there is nothing to learn from. A generator: it yields after each part of the work, so
   * that a server can answer in between. About 2 ms a request that is looked at.
   */
  *learn(router: Router): Generator<LearnProgress, Experience> {
    const requests = [...this.#samples.values()].flatMap((sample) => sample.things());
    if (requests.length === 0) return DEFAULT_EXPERIENCE;
    const total = 2 * requests.length;
    const naming = namedClasses(router, requests);
    let name = naming.next();
    for (; !name.done; name = naming.next()) yield { done: 0, total };
    const { named } = name.value;
    const plain = routerWith(router, this.#experienceOf(NO_CODES, NO_CLASSES, name.value));
    const own = yield* this.#ways(plain, requests, 0, total);
    const confusions = yield* foundConfusions({
      city: this.#city,
      requests,
      ways: own,
      waysAs: (request, service) => waysOf(plain, { ...request, filedService: service }),
      likeness: this.#likeness,
      written: thingsOf(this.#written),
    });
    const answered = thingsOf(this.#answered);
    const classes = yield* tellingClasses(router, requests, own, answered, named, this.#facts);
    const evidence = { router, requests, ways: own, answered, facts: this.#facts, named };
    const attributes = yield* tellingAttributes(evidence);
    const started = this.#experienceOf(confusions, classes, name.value, attributes);
    // What may be meant by a service that nothing was found about are the ways that are known.
    const isNew = (code: ServiceCode): boolean =>
      confusions.has(code) ||
      classes.has(code) ||
      this.#facts.get(code)!.classes.some((assetClass) => attributes.has(assetClass));
    const again = requests.filter(({ filedService }) => isNew(filedService));
    const found = yield* this.#ways(routerWith(router, started), again, total - again.length, total);
    const ways = merged(requests, own, again, found);
    const counts = this.#owners.weightsOf(requests, this.#handovers);
    const explained = requests.map(
      (request, i): Explained => ({
        filed: request.filedService,
        accuracyMeters: request.accuracyMeters,
        owner: request.agency!,
        count: counts[i]!,
        ways: ways[i]!,
      }),
    );
    const fit = fitWeights(
      explained,
      { started: started.services, owners: this.#owners.weighed(this.#handovers) },
      this.#facts,
    );
    let step = fit.next();
    for (; !step.done; step = fit.next()) yield { done: total, total };
    const { services, profiles } = step.value;
    return {
      ...started,
      learnedFrom: { requests: this.#requests, untilMs: this.#untilMs },
      services,
      placeErrors: { ...started.placeErrors, profiles },
    };
  }

  *#ways(
    router: Router,
    requests: readonly PastRequest[],
    before: number,
    total: number,
  ): Generator<LearnProgress, readonly (readonly Way[])[]> {
    const ways: (readonly Way[])[] = [];
    for (const request of requests) {
      ways.push(waysOf(router, request));
      if (ways.length % YIELD_EVERY === 0) yield { done: before + ways.length, total };
    }
    return ways;
  }

  /** Where every weight is 1: what is learned is what these lack. */
  #experienceOf(
    confusions: ReadonlyMap<ServiceCode, readonly ServiceCode[]>,
    telling: ReadonlyMap<ServiceCode, readonly AssetClass[]>,
    { named, street }: NamedClasses,
    attributes: Experience['tellingAttributes'] = new Map(),
  ): Experience {
    const services = [...this.#facts].map(([code, { classes, tested }]): [ServiceCode, ServiceExperience] => [
      code,
      {
        meant: meantBy(code, confusions.get(code) ?? []),
        answers: this.#answers.sharesOf(code, tested),
        ruleWeights: new Map<RuleId, number>(),
        assetWeights: new Map([...classes, ...(telling.get(code) ?? [])].map((each) => [each, 1])),
        assetRuleWeights: new Map(),
        kindRuleWeights: new Map(),
        agencyWeights: new Map<AgencyId, number>(),
        somethingElse: new Map<AgencyId, number>(),
      },
    ]);
    return {
      ...DEFAULT_EXPERIENCE,
      services: new Map(services),
      placeErrors: { ...DEFAULT_EXPERIENCE.placeErrors, namedClass: named, streetClass: street },
      tellingAttributes: attributes,
    };
  }
}

const YIELD_EVERY = 2;
const NO_CODES: ReadonlyMap<ServiceCode, readonly ServiceCode[]> = new Map();
const NO_CLASSES: ReadonlyMap<ServiceCode, readonly AssetClass[]> = new Map();

function sampleOf(
  samples: Map<ServiceCode, SpreadSample<PastRequest>>,
  code: ServiceCode,
  most: number,
): SpreadSample<PastRequest> {
  let sample = samples.get(code);
  if (sample === undefined) {
    sample = new SpreadSample(most);
    samples.set(code, sample);
  }
  return sample;
}

const thingsOf = <T extends { readonly id: string }>(
  samples: ReadonlyMap<ServiceCode, SpreadSample<T>>,
): ReadonlyMap<ServiceCode, readonly T[]> => new Map([...samples].map(([code, sample]) => [code, sample.things()]));

/** For each request what was found when it was looked at again, else what was known. */
function merged<T>(
  requests: readonly PastRequest[],
  known: readonly T[],
  again: readonly PastRequest[],
  found: readonly T[],
): readonly T[] {
  const byRequest = new Map(again.map((request, i) => [request, found[i]!]));
  return requests.map((request, i) => byRequest.get(request) ?? known[i]!);
}

function meantBy(code: ServiceCode, others: readonly ServiceCode[]): ReadonlyMap<ServiceCode, number> {
  if (others.length === 0) return new Map([[code, 1]]);
  const each = (1 - OWN_SHARE) / others.length;
  return new Map([[code, OWN_SHARE], ...others.map((other): [ServiceCode, number] => [other, each])]);
}

function routerWith(router: Router, experience: Experience): Router {
  const built = Router.build({ ...router.city, experience }, router);
  if (built.kind === 'invalid-rules') throw new Error('a router that was built has valid rules');
  return built.router;
}

const waysOf = (router: Router, request: PastRequest): readonly Way[] => router.hypotheses(questionOf(request));

/**
 * Of half the requests the answers that were given are left out: weights are fitted for callers who were asked and for those
 * who were not.
 */
function questionOf({ id, filedService, lonLat, accuracyMeters, answers, reportedAtMs }: PastRequest): RouteQuestion {
  return {
    place: { lonLat: lonLat!, accuracyMeters, source: 'coordinates' },
    service: filedService,
    answers: hashOf(id) % 2 === 0 ? answers : {},
    atMs: reportedAtMs,
  };
}
