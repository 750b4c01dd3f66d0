import type { Logger } from 'pino';
import { learnExperience } from '../../data/experience/learn-experience.ts';
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
    const outcome = await learnExperience(store, { now: Date.now, router, signal });
    if (outcome.kind !== 'learned') return;
    const requests = outcome.stored.experience.learnedFrom?.requests ?? 0;
    log.info({ requests, elapsedMs: Date.now() - startedMs }, 'learned from past requests');
  } catch (error) {
    if (!signal.aborted) log.warn({ error: errorForLog(error) }, 'nothing was learned from past requests');
  }
}
