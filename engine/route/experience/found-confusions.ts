import type { ServiceCode } from '../../ids.ts';
import type { City, Service } from '../city.ts';
import type { Way } from './fit-weights.ts';
import type { LearnProgress } from './learn.ts';
import type { PastRequest } from './past-request.ts';
import type { TextLikeness } from './text-likeness.ts';

// A service is taken for another if this share of its requests, and this many, speak for it: two in a hundred callers choose just anything.
const LEAST_SHARE = 0.02;
const LEAST_REQUESTS = 5;
const MOST_CONFUSIONS = 3;
// An owner that has less than this of the weight of all ways is not explained.
const UNEXPLAINED_SHARE = 0.01;
// Some milliseconds.
const TEXTS_AT_ONCE = 100;
// Texts that speak for another service so clearly are counted: names of things occur in texts about other things.
const SURE = 0.9;

/** Where confusions are looked for. */
export interface ConfusionEvidence {
  readonly city: City;
  readonly requests: readonly PastRequest[];
  /** Of each request the ways under the rules of its own service. */
  readonly ways: readonly (readonly Way[])[];
  /** Those under the rules of another service. */
  readonly waysAs: (request: PastRequest, service: ServiceCode) => readonly Way[];
  readonly likeness: TextLikeness;
  /** By service, more of its requests than are looked at otherwise, all with texts: of 300 three in a hundred are a matter of luck. */
  readonly written: ReadonlyMap<ServiceCode, readonly PastRequest[]>;
}

/**
 * With which other services each may be confused: those that the texts of its requests are like, then those whose rules
 * explain final owners that its own do not, first the one that explains most (where texts are there, weighed by how much they
 * are like it; else by the words that both services have in common), then the one that explains most of what is left.
 */
export function* foundConfusions(
  evidence: ConfusionEvidence,
): Generator<LearnProgress, ReadonlyMap<ServiceCode, readonly ServiceCode[]>> {
  const { city, requests, ways, waysAs } = evidence;
  const found = new Map<ServiceCode, readonly ServiceCode[]>();
  for (const filed of city.services) {
    const all = requests.filter(({ filedService }) => filedService === filed.code);
    const least = Math.max(LEAST_REQUESTS, LEAST_SHARE * all.length);
    const likely: Likely = new Map();
    for (const request of all) {
      likely.set(request, request.text === null ? null : evidence.likeness.of(request.text));
      yield { done: requests.length, total: 2 * requests.length };
    }
    const written = evidence.written.get(filed.code) ?? [];
    const codes = yield* likeByText(filed, written, evidence.likeness, requests.length);
    let left: readonly PastRequest[] = requests.filter(
      (request, i) => request.filedService === filed.code && shareOf(ways[i]!, request) < UNEXPLAINED_SHARE,
    );
    const explains = new Map<Service, ReadonlyMap<PastRequest, number>>();
    for (const other of left.length < least ? [] : city.services) {
      if (other === filed) continue;
      const shares = new Map<PastRequest, number>();
      for (const request of left) {
        shares.set(request, shareOf(waysAs(request, other.code), request));
        yield { done: requests.length, total: 2 * requests.length };
      }
      explains.set(other, shares);
    }
    const unexplainedBy = (code: ServiceCode): readonly PastRequest[] => {
      const shares = [...explains].find(([service]) => service.code === code)?.[1];
      return shares === undefined ? left : left.filter((request) => shares.get(request)! < UNEXPLAINED_SHARE);
    };
    for (const code of codes) left = unexplainedBy(code);
    while (codes.length < MOST_CONFUSIONS) {
      const best = mostExplaining(filed, left, explains, likely, least);
      if (best === null) break;
      codes.push(best);
      left = unexplainedBy(best);
    }
    if (codes.length > 0) found.set(filed.code, codes);
  }
  return found;
}

/** Of each request, which services its text is like; null: it has none, or none that tells. */
type Likely = Map<PastRequest, ReturnType<TextLikeness['of']>>;

function* likeByText(
  filed: Service,
  written: readonly PastRequest[],
  likeness: TextLikeness,
  done: number,
): Generator<LearnProgress, ServiceCode[]> {
  const least = Math.max(LEAST_REQUESTS, LEAST_SHARE * written.length);
  const counts = new Map<ServiceCode, number>();
  for (const [i, { text }] of written.entries()) {
    for (const [service, probability] of likeness.of(text!) ?? [])
      if (probability > SURE && service !== filed.code) counts.set(service, (counts.get(service) ?? 0) + 1);
    if (i % TEXTS_AT_ONCE === 0) yield { done, total: 2 * done };
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, aCount], [b, bCount]) => bCount - aCount || (a < b ? -1 : 1))
    .slice(0, MOST_CONFUSIONS)
    .map(([service]) => service);
}

function mostExplaining(
  filed: Service,
  left: readonly PastRequest[],
  explains: ReadonlyMap<Service, ReadonlyMap<PastRequest, number>>,
  likely: Likely,
  least: number,
): ServiceCode | null {
  let best: ServiceCode | null = null;
  let most = 0;
  for (const [other, shares] of explains) {
    const sum = left.reduce((total, request) => total + shares.get(request)!, 0);
    if (sum < least) continue;
    const liking = left.reduce((total, request) => {
      const byText = likely.get(request)?.get(other.code);
      return total + shares.get(request)! * (byText ?? 0.1 * (1 + wordsInCommon(filed, other)));
    }, 0);
    if (liking > most) [best, most] = [other.code, liking];
  }
  return best;
}

/** The share of the ways that lead to the final owner. */
export function shareOf(ways: readonly Way[], { agency }: PastRequest): number {
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
