import type { ServiceCode } from '../../ids.ts';
import type { City, Service } from '../city.ts';
import type { Way } from './fit-weights.ts';
import type { LearnProgress } from './learn.ts';
import type { PastRequest } from './past-request.ts';

// A service is taken for another if this share of its requests, and this many, ended where only the other's rules lead.
const LEAST_SHARE = 0.01;
const LEAST_REQUESTS = 5;
const MOST_CONFUSIONS = 3;
// An owner that has less than this of the weight of all ways is not explained.
const UNEXPLAINED_SHARE = 0.01;

/**
 * With which other services each may be confused: of the requests whose final owner the rules of their service do not
 * explain, the other service explains most; then of those that are left. Ties and near ties go to the service that has more
 * words in common.
 */
export function* foundConfusions(
  { services }: City,
  requests: readonly PastRequest[],
  ways: readonly (readonly Way[])[],
  waysAs: (request: PastRequest, service: ServiceCode) => readonly Way[],
): Generator<LearnProgress, ReadonlyMap<ServiceCode, readonly ServiceCode[]>> {
  const found = new Map<ServiceCode, readonly ServiceCode[]>();
  for (const filed of services) {
    const all = requests.filter(({ filedService }) => filedService === filed.code);
    const unexplained = requests.filter(
      (request, i) => request.filedService === filed.code && shareOf(ways[i]!, request) < UNEXPLAINED_SHARE,
    );
    const least = Math.max(LEAST_REQUESTS, LEAST_SHARE * all.length);
    if (unexplained.length < least) continue;
    const explains = new Map<Service, ReadonlyMap<PastRequest, number>>();
    for (const other of services) {
      if (other === filed) continue;
      explains.set(
        other,
        new Map(unexplained.map((request) => [request, shareOf(waysAs(request, other.code), request)])),
      );
      yield { done: requests.length, total: 2 * requests.length };
    }
    found.set(filed.code, chosen(filed, unexplained, explains, least));
  }
  return found;
}

function chosen(
  filed: Service,
  unexplained: readonly PastRequest[],
  explains: ReadonlyMap<Service, ReadonlyMap<PastRequest, number>>,
  least: number,
): readonly ServiceCode[] {
  const codes: ServiceCode[] = [];
  let left = unexplained;
  while (codes.length < MOST_CONFUSIONS) {
    let best: Service | null = null;
    let most = 0;
    for (const [other, shares] of explains) {
      const sum = left.reduce((total, request) => total + shares.get(request)!, 0);
      if (sum < least) continue;
      const liking = sum * (1 + wordsInCommon(filed, other));
      if (liking > most) [best, most] = [other, liking];
    }
    if (best === null) break;
    codes.push(best.code);
    const shares = explains.get(best)!;
    left = left.filter((request) => shares.get(request)! < UNEXPLAINED_SHARE);
  }
  return codes;
}

/** The share of the way that lead to the final owner. */
function shareOf(ways: readonly Way[], { agency }: PastRequest): number {
  let [all, owners] = [0, 0];
  for (const way of ways) {
    all += way.mass;
    if (way.agency === agency) owners += way.mass;
  }
  return all === 0 ? 0 : owners / all;
}

/** Of their names and keywords: the share that both have, 0 to 1. */
function wordsInCommon(a: Service, b: Service): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(1, Math.min(words.size, others.size));
}

const wordsOf = ({ name, keywords }: Service): ReadonlySet<string> =>
  new Set([name, ...keywords].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean));
