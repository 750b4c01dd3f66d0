import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServiceCode } from '../../engine/ids.ts';
import type { City } from '../../engine/route/city.ts';
import { LearnedOwners } from '../../engine/route/learned-owners/learned-owners.ts';
import { parseRules } from '../../engine/route/parse-rules.ts';
import { isLearned } from '../../engine/route/service-plan.ts';
import { vocabularyOf } from '../../engine/route/vocabulary.ts';
import type { Store } from '../store/store.ts';
import { evidenceToken } from './experience-store.ts';
import {
  forgetLearnedOwners,
  type LearnedOwnersState,
  learnedOwnersState,
  readPastOwners,
  writeLearnedOwners,
} from './owners-store.ts';

export interface LearnOwnersOptions {
  /** The store's city. */
  readonly city: City;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Also where nothing was imported since it was learned last. */
  readonly isForced?: boolean;
  readonly onProgress?: (progress: { readonly service: ServiceCode; readonly share: number }) => void;
  /** Ends the work; services that are done are kept. */
  readonly signal?: AbortSignal;
}

/** What became of each service whose rules ask past requests. */
export interface LearnOwnersOutcome {
  readonly learned: readonly LearnedOwnersState[];
  /** Nothing was imported since they were learned last. */
  readonly unchanged: readonly LearnedOwnersState[];
  /** No request of them has ended with anybody yet. */
  readonly withoutPast: readonly ServiceCode[];
}

// The newest: 20 s of learning, 10 MB in memory; a service with more has the same owners in them.
const MOST_REQUESTS = 20_000;
// A server answers in between.
const STEP_MS = 8;

/** The services whose rules ask past requests, as far as the rules are sound; in the city's order. */
export const servicesAskingPast = (city: City): readonly ServiceCode[] => {
  const { rules } = parseRules(city.rules, vocabularyOf(city));
  const asking = rules.filter(({ owner }) => isLearned(owner));
  return city.services
    .map(({ code }) => code)
    .filter((code) => asking.some(({ services }) => services === 'every' || services.includes(code)));
};

/**
 * Learns the map of owners of every service whose rules ask for one, from its newest 20,000 past requests, and keeps it in the
 * store; maps that no rule asks for any more are taken out. Gives way to other work every few milliseconds. About 0.5 ms a request.
 */
export async function learnOwners(store: Store, options: LearnOwnersOptions): Promise<LearnOwnersOutcome> {
  const { city, isForced = false, signal } = options;
  const services = servicesAskingPast(city);
  const states = await learnedOwnersState(store);
  if (states.some(({ service }) => !services.includes(service))) await forgetLearnedOwners(store, services);
  const learnedFrom = await evidenceToken(store);
  const outcome = {
    learned: [] as LearnedOwnersState[],
    unchanged: [] as LearnedOwnersState[],
    withoutPast: [] as ServiceCode[],
  };
  for (const service of services) {
    if (signal?.aborted) break;
    const known = states.find((state) => state.service === service);
    const isUsable = city.learnedOwners?.has(service) === true;
    if (known !== undefined && known.learnedFrom === learnedFrom && isUsable && !isForced)
      outcome.unchanged.push(known);
    else {
      const state = await learnService(store, service, learnedFrom, options);
      if (state === null) outcome.withoutPast.push(service);
      else outcome.learned.push(state);
    }
  }
  return outcome;
}

/** null: there is nothing to learn from, or the work was ended. */
async function learnService(
  store: Store,
  service: ServiceCode,
  learnedFrom: string,
  { now, onProgress, signal }: LearnOwnersOptions,
): Promise<LearnedOwnersState | null> {
  const past = await readPastOwners(store, service, MOST_REQUESTS);
  if (past.length === 0) return null;
  const work = LearnedOwners.learning(past);
  let pausedMs = now();
  for (;;) {
    const step = work.next();
    if (step.done) {
      const { map } = step.value;
      const untilMs = map.past.at(-1)!.reportedAtMs;
      const state = { service, requests: map.past.length, untilMs, learnedAtMs: now(), learnedFrom };
      await writeLearnedOwners(store, state, map);
      return state;
    }
    if (signal?.aborted) return null;
    if (now() - pausedMs < STEP_MS) continue;
    onProgress?.({ service, share: step.value });
    await nextTurn();
    pausedMs = now();
  }
}
