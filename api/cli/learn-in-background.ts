import type { Logger } from 'pino';
import { learnExperience } from '../../data/experience/learn-experience.ts';
import { learnOwners } from '../../data/experience/learn-owners.ts';
import { readLearnedOwners } from '../../data/experience/owners-store.ts';
import type { Store } from '../../data/store/store.ts';
import type { Router } from '../../engine/route/router.ts';
import { errorForLog } from '../problem.ts';

/**
 * Learns from past requests where an import changed something since that was done last, while the server answers. What goes
 * wrong is logged and costs nothing but what would have been learned.
 */
export async function learnInBackground(
  store: Store,
  router: Router | undefined,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const startedMs = Date.now();
  try {
    const withOwners = await learnOwnersFirst(store, router, log, signal);
    if (signal.aborted) return;
    const outcome = await learnExperience(store, { now: Date.now, router: withOwners, signal });
    if (outcome.kind !== 'learned') return;
    const requests = outcome.stored.experience.learnedFrom?.requests ?? 0;
    log.info({ requests, elapsedMs: Date.now() - startedMs }, 'learned from past requests');
  } catch (error) {
    if (!signal.aborted) log.warn({ error: errorForLog(error) }, 'nothing was learned from past requests');
  }
}

/** The router with the owners that are learned; without one, what is stored is built anew. */
async function learnOwnersFirst(
  store: Store,
  router: Router | undefined,
  log: Logger,
  signal: AbortSignal,
): Promise<Router | undefined> {
  if (router === undefined) return undefined;
  const { learned } = await learnOwners(store, { city: router.city, now: Date.now, signal });
  if (learned.length === 0) return router;
  for (const { service, requests } of learned) log.info({ service, requests }, 'learned owners from past requests');
  const built = router.with({ learnedOwners: await readLearnedOwners(store) });
  return built.kind === 'router' ? built.router : router;
}
