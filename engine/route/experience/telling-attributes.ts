import type { AssetClass, ServiceCode } from '../../ids.ts';
import type { AssetClassIndex } from '../asset-class-index.ts';
import type { Router } from '../router.ts';
import type { Way } from './fit-weights.ts';
import { shareOf } from './found-confusions.ts';
import type { LearnProgress } from './learn.ts';
import type { PastRequest } from './past-request.ts';
import type { ServiceFacts } from './service-facts.ts';
import { answerSurprises, surpriseOf } from './telling-classes.ts';

// More values than these are names and numbers, not kinds.
const MOST_VALUES = 8;
const MOST_ATTRIBUTES = 2;

/** What is looked at. */
export interface AttributeEvidence {
  readonly router: Router;
  readonly requests: readonly PastRequest[];
  /** Of each request, under the rules of its own service. */
  readonly ways: readonly (readonly Way[])[];
  readonly answered: ReadonlyMap<ServiceCode, readonly PastRequest[]>;
  readonly facts: ReadonlyMap<ServiceCode, ServiceFacts>;
  /** The class that names places. */
  readonly named: AssetClass | null;
}

/**
 * Attributes of assets by which requests near them ended with other owners, or were given other answers, than near those with another
 * value: only trees under wires touch them. For classes of points that the rules of a service test; at most two of a class.
 */
export function* tellingAttributes(
  evidence: AttributeEvidence,
): Generator<LearnProgress, ReadonlyMap<AssetClass, readonly string[]>> {
  const scores = new Map<AssetClass, Map<string, number>>();
  for (const [code, { classes }] of evidence.facts)
    for (const assetClass of classes) {
      const index = evidence.router.surroundings.assetClasses.get(assetClass);
      if (index === undefined || assetClass === evidence.named || !arePoints(index)) continue;
      const known = scores.get(assetClass) ?? new Map<string, number>();
      scores.set(assetClass, known);
      for (const [attribute, values] of kindsOf(index)) {
        const surprise = surpriseBy(code, index, attribute, values, evidence);
        if (surprise > (known.get(attribute) ?? 0)) known.set(attribute, surprise);
        yield { done: evidence.requests.length, total: 2 * evidence.requests.length };
      }
    }
  return new Map(
    [...scores].filter(([, known]) => known.size > 0).map(([assetClass, known]) => [assetClass, mostTelling(known)]),
  );
}

const arePoints = ({ assets }: AssetClassIndex): boolean =>
  assets.find(({ geometry }) => geometry !== null)?.geometry?.type === 'Point';

const mostTelling = (known: ReadonlyMap<string, number>): readonly string[] =>
  [...known]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_ATTRIBUTES)
    .map(([attribute]) => attribute);

/** Attribute -> its values, for those that have two values to eight. O(assets). */
function kindsOf({ assets }: AssetClassIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { attributes } of assets)
    for (const [name, value] of Object.entries(attributes)) {
      const known = values.get(name);
      if (known === undefined) values.set(name, new Set([value]));
      else if (known.size <= MOST_VALUES) known.add(value);
    }
  return new Map([...values].filter(([, known]) => known.size >= 2 && known.size <= MOST_VALUES));
}

function surpriseBy(
  code: ServiceCode,
  index: AssetClassIndex,
  attribute: string,
  values: ReadonlySet<string>,
  { requests, ways, answered, facts }: AttributeEvidence,
): number {
  const valueNear = ({ lonLat, accuracyMeters, reportedAtMs }: PastRequest): string | null => {
    const near = index.nearest(lonLat!, reportedAtMs, accuracyMeters);
    return near === null ? null : (index.assets[near.position]!.attributes[attribute] ?? '');
  };
  const owned = requests.flatMap((request, i) => {
    const value = request.filedService === code ? valueNear(request) : null;
    return value === null ? [] : [{ value, unexpected: 1 - shareOf(ways[i]!, request) }];
  });
  const asked = (answered.get(code) ?? []).map((request) => ({ request, value: valueNear(request) }));
  const known = asked.filter(({ value }) => value !== null);
  let most = 0;
  for (const value of values) {
    const byOwner = owned.map((each) => ({ isNear: each.value === value, value: each.unexpected }));
    const near = new Set(known.filter((each) => each.value === value).map(({ request }) => request));
    const those = known.map(({ request }) => request);
    const byAnswer = answerSurprises(those, facts.get(code)!.tested, near);
    most = Math.max(most, surpriseOf(byOwner), ...byAnswer);
  }
  return most;
}
