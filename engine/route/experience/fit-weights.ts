import type { AgencyId, AssetClass, RuleId, ServiceCode } from '../../ids.ts';
import type { ErrorProfile, ServiceExperience } from './experience.ts';
import { RINGS } from './experience.ts';
import { FeatureNumbers } from './feature-numbers.ts';
import { type Family, type Leaves, scaledWeights } from './scaled-weights.ts';
import type { ServiceFacts } from './service-facts.ts';
import { type ByOwner, somethingElse } from './something-else.ts';

/** One way in which a request may have come about; what `Router.hypotheses` gives. */
export interface Way {
  /** The service that was meant. */
  readonly service: ServiceCode;
  /** The rule that decides; null: none. */
  readonly rule: RuleId | null;
  /** It is about an asset of this class; null: about some ground. */
  readonly assetClass: AssetClass | null;
  readonly agency: AgencyId | null;
  /** How far from the stated place: see `ringOf`. */
  readonly ring: number;
  /** What kind of asset it is, by telling attributes; '' for none. */
  readonly kind: string;
  readonly mass: number;
}

/** A request with its final owner and all ways that may have led to it. */
export interface Explained {
  readonly filed: ServiceCode;
  readonly accuracyMeters: number;
  readonly owner: AgencyId;
  /** What it counts for. */
  readonly count: number;
  readonly ways: readonly Way[];
}

/** Weights and shares that were fitted. */
export interface Fitted {
  readonly services: ReadonlyMap<ServiceCode, ServiceExperience>;
  readonly profiles: readonly ErrorProfile[];
}

/** What is known before the fit. */
export interface Before {
  /** What the masses were made with, all weights 1. */
  readonly started: ReadonlyMap<ServiceCode, ServiceExperience>;
  /** Of each service how many requests, beyond those that are looked at, ended with each owner. */
  readonly owners: ByOwner;
}

const CYCLES = 60;
// A millisecond or two.
const REQUESTS_AT_ONCE = 20;
// See `Family`: a factor of 10 is nothing unusual for a weight,
const PRECISION = 0.16;
// what is special about a pair is less,
const PAIR_PRECISION = 0.3;
// and two services whose problems are the same agency's cannot be told apart: then the share stays what it was.
const MEANT_PRECISION = 1;
const MEANT = 0;
const RULE = 1;
const ASSET = 2;
const AGENCY = 3;
const ASSET_RULE = 4;
const RING = 5;
const KIND = 6;
const KIND_RULE = 7;
const FAMILIES = 8;

const PRECISIONS: Readonly<Record<number, number>> = {
  [MEANT]: MEANT_PRECISION,
  [ASSET_RULE]: PAIR_PRECISION,
  [KIND]: PAIR_PRECISION,
  [KIND_RULE]: PAIR_PRECISION,
};

/**
 * The weights and shares under which the final owners are most likely, near what they were where there is little evidence.
 * What no weights explain is something else.
 */
export function* fitWeights(
  explained: readonly Explained[],
  { started, owners }: Before,
  facts: ReadonlyMap<ServiceCode, ServiceFacts>,
): Generator<void, Fitted> {
  const features = new FeatureNumbers(FAMILIES);
  const leaves = yield* leavesOf(explained, features);
  const families = features.sizes().map(
    (size, family): Family => ({
      size,
      precision: PRECISIONS[family] ?? PRECISION,
    }),
  );
  const weights = yield* scaledWeights(leaves, families, CYCLES);
  const scales = yield* scalesOf(leaves, explained, weights, started);
  const others = somethingElse(owners, expectedOwners(leaves, explained, weights));
  const fit: Fit = { started, weights, features, scales, others };
  return {
    services: new Map([...started.keys()].map((code) => [code, serviceOf(code, facts.get(code)!, fit)])),
    profiles: profilesOf(explained, fit),
  };
}

interface Fit {
  readonly started: ReadonlyMap<ServiceCode, ServiceExperience>;
  readonly weights: readonly Float64Array[];
  readonly features: FeatureNumbers;
  readonly scales: ReadonlyMap<ServiceCode, number>;
  readonly others: ByOwner;
}

const weightOf = ({ weights, features }: Fit, family: number, ...key: readonly string[]): number => {
  const number = features.find(family, key);
  return number === null ? 1 : weights[family]![number]!;
};

function serviceOf(code: ServiceCode, { rules }: ServiceFacts, fit: Fit): ServiceExperience {
  const { started, features, scales } = fit;
  const known = started.get(code)!;
  const scale = scales.get(code) ?? 1;
  const classes = [...known.assetWeights.keys()];
  return {
    meant: sharesOfMeant(code, known.meant, fit),
    answers: known.answers,
    ruleWeights: new Map(rules.map((rule) => [rule, weightOf(fit, RULE, code, rule) / scale])),
    assetWeights: new Map(classes.map((each) => [each, weightOf(fit, ASSET, code, each)])),
    assetRuleWeights: new Map(
      classes.map((each) => [
        each,
        new Map(
          features
            .under(ASSET_RULE, [code, each])
            .map((rule) => [rule as RuleId, weightOf(fit, ASSET_RULE, code, each, rule)]),
        ),
      ]),
    ),
    kindRuleWeights: new Map(classes.map((each) => [each, kindsOf(code, each, fit)])),
    agencyWeights: new Map(
      features.under(AGENCY, [code]).map((agency) => [agency as AgencyId, weightOf(fit, AGENCY, code, agency)]),
    ),
    somethingElse: fit.others.get(code) ?? new Map(),
  };
}

function kindsOf(
  code: ServiceCode,
  assetClass: AssetClass,
  fit: Fit,
): ReadonlyMap<string, ReadonlyMap<RuleId | '', number>> {
  const kinds = fit.features.under(KIND, [code, assetClass]);
  return new Map(
    kinds.map((kind) => {
      const weight = weightOf(fit, KIND, code, assetClass, kind);
      const rules = fit.features.under(KIND_RULE, [code, assetClass, kind]) as readonly RuleId[];
      const own = rules.map((rule) => [rule, weight * weightOf(fit, KIND_RULE, code, assetClass, kind, rule)] as const);
      return [kind, new Map<RuleId | '', number>([['', weight], ...own])];
    }),
  );
}

/** Started shares by their weights, in units in which each service weighs 1 where it is reported; they sum to 1. */
function sharesOfMeant(
  filed: ServiceCode,
  started: ReadonlyMap<ServiceCode, number>,
  fit: Fit,
): ReadonlyMap<ServiceCode, number> {
  const shares = [...started].map(([meant, share]): [ServiceCode, number] => [
    meant,
    share * weightOf(fit, MEANT, filed, meant) * (fit.scales.get(meant) ?? 1),
  ]);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  return new Map(shares.map(([meant, share]) => [meant, share / sum]));
}

// A stated accuracy that fewer requests have has no profile of its own.
const LEAST_OF_A_PROFILE = 100;

const accuracyKey = (meters: number): string => String(Math.round(meters));

function profilesOf(explained: readonly Explained[], fit: Fit): readonly ErrorProfile[] {
  const counts = new Map<string, number>();
  for (const { accuracyMeters } of explained) {
    const key = accuracyKey(accuracyMeters);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([key, count]) => count >= LEAST_OF_A_PROFILE && Number(key) > 0)
    .map(([key]) => ({
      accuracyMeters: Number(key),
      rings: Array.from({ length: RINGS }, (_, ring) => weightOf(fit, RING, key, String(ring))),
    }))
    .sort((a, b) => a.accuracyMeters - b.accuracyMeters);
}

function* leavesOf(explained: readonly Explained[], numbers: FeatureNumbers): Generator<void, Leaves> {
  const size = explained.reduce((sum, { ways }) => sum + ways.length, 0);
  const starts = new Uint32Array(explained.length + 1);
  const [mass, isOwner] = [new Float64Array(size), new Uint8Array(size)];
  const features = Array.from({ length: FAMILIES }, () => new Int32Array(size).fill(-1));
  const set = (family: number, leaf: number, ...key: readonly string[]): void => {
    features[family]![leaf] = numbers.of(family, key);
  };
  let i = 0;
  for (const [r, { filed, owner, ways, accuracyMeters }] of explained.entries()) {
    for (const { service, rule, assetClass, agency, ring, kind, mass: own } of ways) {
      mass[i] = own;
      isOwner[i] = Number(agency === owner);
      set(MEANT, i, filed, service);
      if (rule !== null) set(RULE, i, service, rule);
      if (assetClass !== null) set(ASSET, i, service, assetClass);
      if (agency !== null) set(AGENCY, i, service, agency);
      if (assetClass !== null && rule !== null) set(ASSET_RULE, i, service, assetClass, rule);
      if (assetClass !== null && kind !== '') {
        set(KIND, i, service, assetClass, kind);
        if (rule !== null) set(KIND_RULE, i, service, assetClass, kind, rule);
      }
      if (accuracyMeters > 0) set(RING, i, accuracyKey(accuracyMeters), String(ring));
      i++;
    }
    starts[r + 1] = i;
    if (r % REQUESTS_AT_ONCE === 0) yield;
  }
  return { starts, mass, isOwner, features, counts: Float64Array.from(explained, ({ count }) => count) };
}

/** Of each service the mean probability of each agency under these weights. */
function expectedOwners(leaves: Leaves, explained: readonly Explained[], weights: readonly Float64Array[]): ByOwner {
  const sums = new Map<ServiceCode, Map<AgencyId, number>>();
  const counts = new Map<ServiceCode, number>();
  for (const [r, { filed, count, ways }] of explained.entries()) {
    const masses = ways.map((way, k) => way.mass * weightAt(leaves, weights, leaves.starts[r]! + k, MEANT));
    const all = masses.reduce((sum, mass) => sum + mass, 0);
    if (!(all > 0)) continue;
    const owners = sums.get(filed) ?? new Map<AgencyId, number>();
    sums.set(filed, owners);
    counts.set(filed, (counts.get(filed) ?? 0) + count);
    for (const [k, { agency }] of ways.entries())
      if (agency !== null) owners.set(agency, (owners.get(agency) ?? 0) + (count * masses[k]!) / all);
  }
  return new Map(
    [...sums].map(([service, owners]) => [
      service,
      new Map([...owners].map(([agency, sum]) => [agency, sum / counts.get(service)!])),
    ]),
  );
}

/** The product of the weights of a leaf, of families from `first` on. */
function weightAt({ features }: Leaves, weights: readonly Float64Array[], leaf: number, first: number): number {
  let product = 1;
  for (let f = first; f < weights.length; f++) {
    const feature = features[f]![leaf]!;
    if (feature >= 0) product *= weights[f]![feature]!;
  }
  return product;
}

/**
 * For each service the geometric mean of the weight of its ways over the requests filed under it, or, where there are none, under
 * others for it: weights of rules divided by it and shares of meant multiplied with it say the same, and the shares are then
 * those of reports.
 */
function* scalesOf(
  leaves: Leaves,
  explained: readonly Explained[],
  weights: readonly Float64Array[],
  started: ReadonlyMap<ServiceCode, ServiceExperience>,
): Generator<void, ReadonlyMap<ServiceCode, number>> {
  const [own, others] = [new LogMeans(), new LogMeans()];
  for (const [r, { filed, ways }] of explained.entries()) {
    const sums = new Map<ServiceCode, number>();
    for (const [k, { service }] of ways.entries()) {
      const i = leaves.starts[r]! + k;
      const product = leaves.mass[i]! * weightAt(leaves, weights, i, MEANT + 1);
      sums.set(service, (sums.get(service) ?? 0) + product);
    }
    for (const [service, sum] of sums)
      (service === filed ? own : others).add(service, sum / (started.get(filed)?.meant.get(service) ?? 1));
    if (r % REQUESTS_AT_ONCE === 0) yield;
  }
  return new Map([...others.means(), ...own.means()]);
}

/** Geometric means by service. */
class LogMeans {
  readonly #sums = new Map<ServiceCode, { logs: number; count: number }>();

  add(service: ServiceCode, value: number): void {
    if (!(value > 0)) return;
    const sum = this.#sums.get(service) ?? { logs: 0, count: 0 };
    sum.logs += Math.log(value);
    sum.count++;
    this.#sums.set(service, sum);
  }

  means(): readonly (readonly [ServiceCode, number])[] {
    return [...this.#sums].map(([service, { logs, count }]) => [service, Math.exp(logs / count)]);
  }
}
