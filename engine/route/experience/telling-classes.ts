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

// Some milliseconds.
const LOOKED_UP_AT_ONCE = 100;

/**
 * Classes of assets that the rules of a service do not test and near which its requests ended with other owners, or
 * were given other answers, than elsewhere: graffiti near bus stops, cave-ins over storm lines. To be looked at as what a request may be about.
 */
export function* tellingClasses(
  router: Router,
  requests: readonly PastRequest[],
  ways: readonly (readonly Way[])[],
  answered: ReadonlyMap<ServiceCode, readonly PastRequest[]>,
  named: AssetClass | null,
  facts: ReadonlyMap<ServiceCode, ServiceFacts>,
): Generator<LearnProgress, ReadonlyMap<ServiceCode, readonly AssetClass[]>> {
  const found = new Map<ServiceCode, readonly AssetClass[]>();
  const candidates = candidatesOf(router.city);
  for (const [code, { classes, tested }] of facts) {
    const those = requests.flatMap((request, i) =>
      request.filedService === code ? [{ request, share: shareOf(ways[i]!, request) }] : [],
    );
    const scored: (readonly [AssetClass, number])[] = [];
    for (const assetClass of candidates) {
      if (classes.includes(assetClass) || assetClass === named) continue;
      const index = router.surroundings.assetClasses.get(assetClass)!;
      const near = new Set<PastRequest>();
      const others = answered.get(code) ?? [];
      for (const [i, request] of [...those.map((each) => each.request), ...others].entries()) {
        const { lonLat, accuracyMeters, reportedAtMs } = request;
        if (index.nearest(lonLat!, reportedAtMs, accuracyMeters) !== null) near.add(request);
        if (i % LOOKED_UP_AT_ONCE === 0) yield { done: requests.length, total: 2 * requests.length };
      }
      const surprise = Math.max(
        surpriseOf(those.map(({ request, share }) => ({ isNear: near.has(request), value: 1 - share }))),
        ...answerSurprises(others, tested, near),
      );
      if (surprise > 0) scored.push([assetClass, surprise]);
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

/** The same for each answer that rules test: near bus stops graffiti is on shelters. */
export function answerSurprises(
  requests: readonly PastRequest[],
  tested: ReadonlyMap<string, readonly string[]>,
  near: ReadonlySet<PastRequest>,
): readonly number[] {
  return [...tested].flatMap(([question, values]) =>
    values.map((value) =>
      surpriseOf(
        requests.flatMap((request) => {
          const answer = request.answers[question];
          return answer === undefined ? [] : [{ isNear: near.has(request), value: Number(answer === value) }];
        }),
      ),
    ),
  );
}

/** By how many standard errors a value is greater near than far; 0: not enough. */
export function surpriseOf(values: readonly { readonly isNear: boolean; readonly value: number }[]): number {
  const near = values.filter((each) => each.isNear).map(({ value }) => value);
  const far = values.filter((each) => !each.isNear).map(({ value }) => value);
  if (near.length < LEAST_REQUESTS || far.length < LEAST_REQUESTS) return 0;
  const [a, b] = [meanAndError(near), meanAndError(far)];
  const difference = a.mean - b.mean;
  const errors = difference / Math.hypot(a.error, b.error);
  return difference >= LEAST_DIFFERENCE && errors >= LEAST_ERRORS ? errors : 0;
}

function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, error: Math.max(Math.sqrt(variance / values.length), 0.5 / values.length) };
}
