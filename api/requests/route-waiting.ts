import { waitingRequests } from '../../data/requests/list.ts';
import { openStoreOf, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { errorForLog } from '../problem.ts';
import { changeRequest } from './change-request.ts';

const AT_ONCE = 100;

/**
 * Routes the reports that were kept while routing did not answer, oldest first; their history says 'rerouted'. Safe when
 * several servers do it at once. One that cannot be routed is logged and stays. Returns how many it routed.
 */
export async function routeWaiting(deps: Deps): Promise<number> {
  const { region } = snapshotOf(deps);
  for (let routed = 0; ; ) {
    const ids = await waitingRequests(openStoreOf(deps), region, AT_ONCE);
    let routedNow = 0;
    for (const id of ids) routedNow += await routeOne(deps, id);
    routed += routedNow;
    if (routedNow < AT_ONCE) return routed;
  }
}

async function routeOne(deps: Deps, id: Parameters<typeof changeRequest>[1]): Promise<number> {
  try {
    await changeRequest(deps, id, { owner: null }, undefined);
    return 1;
  } catch (error) {
    deps.log.warn({ request: id, error: errorForLog(error) }, 'a waiting report could not be routed');
    return 0;
  }
}
