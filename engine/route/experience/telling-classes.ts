import type { AssetClass, ServiceCode } from '../../ids.ts';
import type { City } from '../city.ts';
import type { Router } from '../router.ts';
import type { Way } from './fit-weights.ts';
import { shareOf } from './found-confusions.ts';
import type { LearnProgress } from './learn.ts';
import type { PastRequest } from './past-request.ts';
import type { ServiceFacts } from './service-facts.ts';

// Near such assets the owner was so much less expected than elsewhere, beyond what chance makes of it (standard errors).
const LEAST_DIFFERENCE = 0.1;
const LEAST_ERRORS = 3;
const LEAST_REQUESTS = 10;
const MOST_CLASSES = 2;

/**
 * Classes of assets that the rules of a service do not test and near which its requests ended with other owners than expected:
 * graffiti near bus stops, cave-ins over storm lines. To be looked at as what a request may be about.
 */
export function* tellingClasses(
  router: Router,
  requests: readonly PastRequest[],
  ways: readonly (readonly Way[])[],
  facts: ReadonlyMap<ServiceCode, ServiceFacts>,
): Generator<LearnProgress, ReadonlyMap<ServiceCode, readonly AssetClass[]>> {
  const found = new Map<ServiceCode, readonly AssetClass[]>();
  const candidates = candidatesOf(router.city);
  for (const [code, { classes }] of facts) {
    const those = requests.flatMap((request, i) =>
      request.filedService === code ? [{ request, share: shareOf(ways[i]!, request) }] : [],
    );
    const scored: (readonly [AssetClass, number])[] = [];
    for (const assetClass of candidates) {
      if (classes.includes(assetClass)) continue;
      const index = router.surroundings.assetClasses.get(assetClass)!;
      const [near, far]: [number[], number[]] = [[], []];
      for (const { request, share } of those) {
        const { lonLat, accuracyMeters, reportedAtMs } = request;
        (index.nearest(lonLat!, reportedAtMs, accuracyMeters) === null ? far : near).push(share);
      }
      const surprise = surpriseOf(near, far);
      if (surprise !== null) scored.push([assetClass, surprise]);
      yield { done: requests.length, total: 2 * requests.length };
    }
    scored.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (scored.length > 0)
      found.set(
        code,
        scored.slice(0, MOST_CLASSES).map(([assetClass]) => assetClass),
      );
  }
  return found;
}

/** Points and lines: what is an area is ground. */
const candidatesOf = ({ assetClasses }: City): readonly AssetClass[] =>
  assetClasses
    .filter(({ assets }) => {
      const type = assets.find(({ geometry }) => geometry !== null)?.geometry?.type;
      return type === 'Point' || type === 'LineString' || type === 'MultiLineString';
    })
    .map((members) => members.class);

/** By how many standard errors owners are less expected near than far; null: not enough. */
function surpriseOf(near: readonly number[], far: readonly number[]): number | null {
  if (near.length < LEAST_REQUESTS || far.length < LEAST_REQUESTS) return null;
  const [a, b] = [meanAndError(near), meanAndError(far)];
  const difference = b.mean - a.mean;
  const errors = difference / Math.hypot(a.error, b.error);
  return difference >= LEAST_DIFFERENCE && errors >= LEAST_ERRORS ? errors : null;
}

function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, error: Math.max(Math.sqrt(variance / values.length), 1e-6) };
}
