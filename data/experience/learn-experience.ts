import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Experience } from '../../engine/route/experience/experience.ts';
import { ExperienceLearner } from '../../engine/route/experience/learn.ts';
import { Router } from '../../engine/route/router.ts';
import { readPastRouting } from '../requests/past-routing.ts';
import type { Store } from '../store/store.ts';
import { inTurns } from '../turns/in-turns.ts';
import { loadCity } from '../world/load-city.ts';
import { evidenceToken, readExperience, type StoredExperience, writeExperience } from './experience-store.ts';

export interface LearnOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Also where nothing was imported since it was learned last. */
  readonly isForced?: boolean;
  /** A router of the store's city, where there is one; else it is built. */
  readonly router?: Router | undefined;
  readonly onProgress?: (progress: LearnProgress) => void;
  /** Ends the work without a result. */
  readonly signal?: AbortSignal;
}

export interface LearnProgress {
  readonly step: 'reading past requests' | 'learning from past requests';
  readonly done: number;
  /** null: not known yet. */
  readonly total: number | null;
}

/** 'nothing-new': nothing was imported since. 'no-city': there is none, its rules are not valid, or the work was ended. */
export type LearnOutcome =
  | { readonly kind: 'learned'; readonly stored: StoredExperience }
  | { readonly kind: 'nothing-new'; readonly stored: StoredExperience }
  | { readonly kind: 'no-city' };

/**
 * Learns from the past requests of a store and keeps it there. Gives way to other work at least every few milliseconds, so that
 * a server can do it while it answers. Bounded: a page of requests and 300 of each service in memory; some seconds for any city.
 */
export async function learnExperience(store: Store, options: LearnOptions): Promise<LearnOutcome> {
  const token = await evidenceToken(store);
  const known = await readExperience(store);
  if (known !== null && known.learnedFrom === token && options.isForced !== true)
    return { kind: 'nothing-new', stored: known };
  const router = options.router ?? (await routerOf(store));
  if (router === null) return { kind: 'no-city' };
  const experience = await learned(store, router, options);
  if (experience === null) return { kind: 'no-city' };
  const stored = { experience, learnedAtMs: options.now(), learnedFrom: token };
  await writeExperience(store, stored);
  return { kind: 'learned', stored };
}

// A few milliseconds.
const READ_AT_ONCE = 100;

async function routerOf(store: Store): Promise<Router | null> {
  const stored = await loadCity(store);
  if (stored === null) return null;
  const built = Router.build(stored.city);
  return built.kind === 'router' ? built.router : null;
}

/** null: the work was ended. */
async function learned(store: Store, router: Router, { onProgress, signal }: LearnOptions): Promise<Experience | null> {
  const learner = new ExperienceLearner(router.city);
  let read = 0;
  for await (const request of readPastRouting(store)) {
    learner.add(request);
    if (++read % READ_AT_ONCE !== 0) continue;
    if (signal?.aborted) return null;
    onProgress?.({ step: 'reading past requests', done: read, total: null });
    await nextTurn();
  }
  return inTurns(learner.learn(router), {
    onProgress: (progress) => onProgress?.({ step: 'learning from past requests', ...progress }),
    isWanted: () => signal?.aborted !== true,
  });
}
