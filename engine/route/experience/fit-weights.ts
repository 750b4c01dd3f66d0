import type { AgencyId, AssetClass, RuleId, ServiceCode } from '../../ids.ts';
import type { ServiceExperience } from './experience.ts';
import { type Family, type Leaves, scaledWeights } from './scaled-weights.ts';
import type { ServiceFacts } from './service-facts.ts';

/** One way in which a request may have come about; what `Router.hypotheses` gives. */
export interface Way {
  /** The service that was meant. */
  readonly service: ServiceCode;
  /** The rule that decides; null: none. */
  readonly rule: RuleId | null;
  /** It is about an asset of this class; null: about some ground. */
  readonly assetClass: AssetClass | null;
  readonly agency: AgencyId | null;
  readonly mass: number;
}

/** A request with its final owner and all ways that may have led to it. */
export interface Explained {
  readonly filed: ServiceCode;
  readonly owner: AgencyId;
  /** What it counts for. */
  readonly count: number;
  readonly ways: readonly Way[];
}

const CYCLES = 40;
// Without so many requests that say otherwise a weight stays near 1.
const USUAL_STRENGTH = 3;

type Services = ReadonlyMap<ServiceCode, ServiceExperience>;

/**
 * The weights and shares under which the final owners are most likely, near what they were where there is little evidence.
 * `started` is what the masses were made with, all weights 1.
 */
export function fitWeights(
  explained: readonly Explained[],
  started: Services,
  facts: ReadonlyMap<ServiceCode, ServiceFacts>,
): Services {
  const numbers = [0, 1, 2, 3].map(() => new Map<string, number>());
  const leaves = leavesOf(explained, numbers);
  const families = numbers.map(
    (keys): Family => ({
      size: keys.size,
      // Masses have the started shares in them: here too a weight is what they lack.
      usual: new Float64Array(keys.size).fill(1),
      strength: USUAL_STRENGTH,
    }),
  );
  const weights = scaledWeights(leaves, families, CYCLES);
  const weightOf = (family: number, key: string): number | undefined => {
    const number = numbers[family]!.get(key);
    return number === undefined ? undefined : weights[family]![number];
  };
  const scales = scalesOf(leaves, explained, weights, numbers[0]!, started);
  return new Map(
    [...started].map(([code, known]): [ServiceCode, ServiceExperience] => {
      const { rules, classes } = facts.get(code)!;
      const scale = scales.get(code) ?? 1;
      const named = <K extends string>(family: number, keys: Iterable<K>, times = 1): Map<K, number> =>
        new Map([...keys].map((key) => [key, (weightOf(family, `${code} ${key}`) ?? 1) * times]));
      const agencies = [...numbers[3]!.keys()].flatMap((key) => keyAfter(key, code)) as AgencyId[];
      return [
        code,
        {
          meant: sharesOfMeant(code, known.meant, weightOf, scales),
          answers: known.answers,
          ruleWeights: named(1, rules, 1 / scale),
          assetWeights: named(2, classes),
          agencyWeights: named(3, agencies),
        },
      ];
    }),
  );
}

const keyAfter = (key: string, code: string): readonly string[] =>
  key.startsWith(`${code} `) ? [key.slice(code.length + 1)] : [];

/** Started shares by their weights, in units in which each service weighs 1 where it is reported; they sum to 1. */
function sharesOfMeant(
  filed: ServiceCode,
  started: ReadonlyMap<ServiceCode, number>,
  weightOf: (family: number, key: string) => number | undefined,
  scales: ReadonlyMap<ServiceCode, number>,
): ReadonlyMap<ServiceCode, number> {
  const shares = [...started].map(([meant, share]): [ServiceCode, number] => [
    meant,
    share * (weightOf(0, `${filed} ${meant}`) ?? 1) * (scales.get(meant) ?? 1),
  ]);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  return new Map(shares.map(([meant, share]) => [meant, share / sum]));
}

function leavesOf(explained: readonly Explained[], numbers: readonly Map<string, number>[]): Leaves {
  const size = explained.reduce((sum, { ways }) => sum + ways.length, 0);
  const starts = new Uint32Array(explained.length + 1);
  const [mass, isOwner] = [new Float64Array(size), new Uint8Array(size)];
  const features = numbers.map(() => new Int32Array(size).fill(-1));
  let i = 0;
  for (const [r, { filed, owner, ways }] of explained.entries()) {
    for (const way of ways) {
      mass[i] = way.mass;
      isOwner[i] = Number(way.agency === owner);
      for (const [f, key] of keysOf(filed, way).entries())
        if (key !== null) features[f]![i] = numberOf(numbers[f]!, key);
      i++;
    }
    starts[r + 1] = i;
  }
  return { starts, mass, isOwner, features, counts: Float64Array.from(explained, ({ count }) => count) };
}

const keysOf = (filed: ServiceCode, { service, rule, assetClass, agency }: Way): readonly (string | null)[] => [
  `${filed} ${service}`,
  rule === null ? null : `${service} ${rule}`,
  assetClass === null ? null : `${service} ${assetClass}`,
  agency === null ? null : `${service} ${agency}`,
];

function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

/**
 * For each service the geometric mean of the weight of its ways over the requests filed under it, shares of meant apart: weights
 * of rules divided by it and shares multiplied with it say the same, and the shares are then those of reports.
 */
function scalesOf(
  { starts, mass, features }: Leaves,
  explained: readonly Explained[],
  weights: readonly Float64Array[],
  meant: ReadonlyMap<string, number>,
  started: Services,
): ReadonlyMap<ServiceCode, number> {
  const sums = new Map<ServiceCode, { logs: number; count: number }>();
  for (const [r, { filed }] of explained.entries()) {
    const own = meant.get(`${filed} ${filed}`);
    let weight = 0;
    for (let i = starts[r]!; i < starts[r + 1]!; i++) {
      if (features[0]![i] !== own) continue;
      let product = mass[i]!;
      for (let f = 1; f < features.length; f++) if (features[f]![i]! >= 0) product *= weights[f]![features[f]![i]!]!;
      weight += product;
    }
    if (!(weight > 0)) continue;
    const sum = sums.get(filed) ?? { logs: 0, count: 0 };
    sum.logs += Math.log(weight / (started.get(filed)?.meant.get(filed) ?? 1));
    sum.count++;
    sums.set(filed, sum);
  }
  return new Map([...sums].map(([code, { logs, count }]) => [code, Math.exp(logs / count)]));
}
