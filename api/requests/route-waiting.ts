import { type Cursor, waitingRequests } from '../../data/requests/list.ts';
import { isUnavailable } from '../../data/store/errors.ts';
import type { RequestId } from '../../engine/ids.ts';
import { openStoreOf, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { errorForLog } from '../problem.ts';
import { routeLate } from './change-request.ts';

const AT_ONCE = 100;

/**
 * Routes the reports that were kept while routing did not answer, oldest first; their history says 'rerouted'. Safe when
 * several servers do it at once, and beside a dispatcher: an owner that somebody has set meanwhile stays. One that cannot
 * be routed is logged and stays; when the store goes away it throws, and can be started again. Returns how many it routed;
 * fewer than there are when `signal` ends it.
 */
export async function routeWaiting(deps: Deps, signal?: AbortSignal): Promise<number> {
  const { region } = snapshotOf(deps);
  let routed = 0;
  let after: Cursor | null = null;
  do {
    const waiting: readonly Cursor[] = await waitingRequests(openStoreOf(deps), region, after, AT_ONCE);
    for (const { id } of waiting) {
      if (signal?.aborted) return routed;
      routed += await routeOne(deps, id);
    }
    after = waiting.length < AT_ONCE ? null : waiting.at(-1)!;
  } while (after !== null);
  return routed;
}

async function routeOne(deps: Deps, id: RequestId): Promise<number> {
  try {
    return (await routeLate(deps, id)) === null ? 0 : 1;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    deps.log.warn({ request: id, error: errorForLog(error) }, 'a waiting report could not be routed');
    return 0;
  }
}
