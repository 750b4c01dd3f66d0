import type { ServiceCode } from '../../ids.ts';
import type { ServiceModel } from '../model/dedupe-model.ts';

const DAY_MS = 86_400_000;
// As in `score-pair.ts`: no accuracy is believed to be better.
const LEAST_ACCURACY_METERS = 3;
/** So many pairs of the whole file are added to a service's own. */
const SHARED_PAIRS = 20;

/** One pair that is one problem, or is so with a probability. */
export interface KnownPair {
  readonly service: ServiceCode;
  readonly distanceMeters: number;
  readonly accuracySquares: number;
  readonly ageMs: number;
  readonly closedAgoMs: number;
  /** 0 to 1. */
  readonly weight: number;
}

export const accuracySquares = (a: number, b: number): number =>
  Math.max(a, LEAST_ACCURACY_METERS) ** 2 + Math.max(b, LEAST_ACCURACY_METERS) ** 2;

/**
 * How far and how long reports of one problem lie apart, of pairs that are. Radius: beyond the distance of 97 of 100; oldest age
 * and longest closing: beyond 99 of 100; spread: what the median distance of a Rayleigh has beyond both accuracies; each a
 * weighted quantile, a quarter added, within limits that keep the work bounded. `fallback` where there are no pairs.
 */
export function windowOfPairs(pairs: readonly KnownPair[], fallback: ServiceModel): ServiceModel {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  if (total < 5) return fallback;
  const at = (share: number, value: (pair: KnownPair) => number): number => quantile(pairs, share, value);
  const meanDelayMs = pairs.reduce((sum, { ageMs, weight }) => sum + ageMs * weight, 0) / total;
  // The median square distance of a Rayleigh is ln 2 of its mean square.
  const spreadSquare = at(0.5, (pair) => pair.distanceMeters ** 2 / Math.LN2 - pair.accuracySquares);
  return {
    ...fallback,
    radiusMeters: Math.round(within(at(0.97, ({ distanceMeters }) => distanceMeters) * 1.25, 40, 500)),
    maxAgeMs: Math.round(within((at(0.99, ({ ageMs }) => ageMs) * 1.25) / DAY_MS, 2, 120)) * DAY_MS,
    closedMs:
      Math.round(within((at(0.99, ({ closedAgoMs }) => Math.max(closedAgoMs, 0)) * 1.25) / DAY_MS, 1, 30)) * DAY_MS,
    meanDelayMs: Math.round(within(meanDelayMs, DAY_MS / 24, 60 * DAY_MS)),
    spreadMeters: Math.round(Math.sqrt(within(spreadSquare, 0, 100 ** 2)) * 10) / 10,
  };
}

/** Windows by service, each drawn a little towards that of the whole file; the whole file's own stands for other services. */
export function windowsByService(
  pairs: readonly KnownPair[],
  services: readonly ServiceCode[],
  fallback: ServiceModel,
): { readonly byService: ReadonlyMap<ServiceCode, ServiceModel>; readonly otherwise: ServiceModel } {
  const otherwise = windowOfPairs(pairs, fallback);
  const total = Math.max(
    pairs.reduce((sum, { weight }) => sum + weight, 0),
    1,
  );
  const byService = new Map(
    services.map((service) => {
      const own = pairs.filter((pair) => pair.service === service);
      const shared = pairs.map((pair) => ({ ...pair, weight: (pair.weight * SHARED_PAIRS) / total }));
      return [service, windowOfPairs([...own, ...shared], otherwise)] as const;
    }),
  );
  return { byService, otherwise };
}

/** Smallest value that so large a share of the weight does not exceed. */
function quantile(pairs: readonly KnownPair[], share: number, value: (pair: KnownPair) => number): number {
  const sorted = pairs.map((pair) => ({ value: value(pair), weight: pair.weight })).sort((a, b) => a.value - b.value);
  let left = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  for (const { value: one, weight } of sorted) {
    left -= weight;
    if (left <= 0) return one;
  }
  return sorted.at(-1)?.value ?? 0;
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
