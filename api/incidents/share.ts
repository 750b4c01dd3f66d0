import type { Member } from '../../data/incidents/incident.ts';
import type { NewEvent } from '../../data/requests/change.ts';
import type { Changes } from '../../data/requests/stored-request.ts';
import type { RequestId } from '../../engine/ids.ts';

// What was corrected of one report (its place, its answers) is said of that one.
const SHARED = ['status', 'stage', 'outcome', 'owner', 'queue', 'declined', 'undone'] as const;
const OWN_KINDS: ReadonlySet<string> = new Set(['place_corrected', 'service_corrected', 'answers_corrected']);

/**
 * What the histories of linked requests say of what became of their lead: the same events, each its own, without what the
 * lead's reporter said.
 */
export function sharedEvents(
  events: readonly NewEvent[],
  linked: readonly Member[],
  newId: () => string,
): readonly (NewEvent & { readonly request: RequestId })[] {
  const shared = events.filter(({ kind }) => !OWN_KINDS.has(kind));
  return linked.flatMap(({ id }) =>
    shared.map((event) => ({ ...event, id: newId(), request: id, changes: sharedChanges(event.changes) })),
  );
}

const sharedChanges = (changes: Changes): Changes =>
  Object.fromEntries(SHARED.flatMap((field) => (changes[field] === undefined ? [] : [[field, changes[field]]])));
