import type { StoredRequest } from '../../data/requests/stored-request.ts';
import { Problem } from '../problem.ts';

/**
 * The strong ETag of a request (RFC 9110, 8.8.3). Every change through the API appends at least one event and only ever
 * appends, every import that changes it sets `updatedAt`: so no two states of a request have the same tag. What follows the dot
 * says how many reports there are of its problem: another tag for caches, but no other state that a change could overwrite.
 */
export const etagOf = (request: StoredRequest): string =>
  `"${stateTag(request)}.${request.incident?.reportCount ?? 1}"`;

const stateTag = (request: StoredRequest): string => `${request.updatedAtMs.toString(36)}-${request.history.length}`;

/** Throws unless If-Match names the request's state (RFC 9110, 13.1.1); without the header anything goes. */
export function requireMatch(ifMatch: string | undefined, request: StoredRequest): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/\.\d+"$/, '"'));
  if (tags.includes(`"${stateTag(request)}"`)) return;
  throw new Problem('changed-meanwhile', 'If-Match does not name the state that the request has now.');
}
