import { findRequest } from '../../data/requests/find.ts';
import type { StoredRequest } from '../../data/requests/stored-request.ts';
import type { RequestId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { noSuchRequest } from './change-request.ts';

/** The request of this id. Throws Problem: unknown request, store away. */
export async function readRequest(deps: Deps, id: RequestId): Promise<StoredRequest> {
  const { region } = await cityContext(deps, '');
  const request = await findRequest(openStoreOf(deps), region, id);
  if (request === null) throw noSuchRequest();
  return request;
}
