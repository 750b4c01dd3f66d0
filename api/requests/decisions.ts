import type { EventKind, RequestEvent } from '../../data/requests/stored-request.ts';
import type { AgencyId } from '../../engine/ids.ts';

// Each of them is one entry of the audit.
const DECISIONS: readonly EventKind[] = [
  'owner_overridden',
  'override_cleared',
  'handed_over',
  'rediagnosed',
  'declined',
];
const CORRECTIONS: readonly EventKind[] = ['place_corrected', 'service_corrected', 'answers_corrected', 'rerouted'];

/** What people decided about the owner and nobody took back, oldest first, with where each stands in the history. */
export function decisionsInForce(
  history: readonly RequestEvent[],
): readonly { readonly event: RequestEvent; readonly position: number }[] {
  let linkedAt = Number.POSITIVE_INFINITY;
  let inForce: { event: RequestEvent; position: number }[] = [];
  for (const [position, event] of history.entries()) {
    if (event.kind === 'undone') inForce.pop();
    else if (event.kind === 'linked') linkedAt = position;
    // What was decided while it shared another's owner was decided about that one.
    else if (event.kind === 'unlinked') inForce = inForce.filter((decision) => decision.position < linkedAt);
    else if (DECISIONS.includes(event.kind)) inForce.push({ event, position });
  }
  return inForce;
}

/** Whether what a request is about was corrected, or routed again, after this position of its history. */
export const isCorrectedSince = (history: readonly RequestEvent[], position: number): boolean =>
  history.some(({ kind }, at) => at > position && CORRECTIONS.includes(kind));

/** Somebody who said "not ours" of what the request is about now. */
export interface Declined {
  readonly agency: AgencyId;
  readonly atMs: number;
  readonly reason: string | null;
  readonly actor: string | null;
}

/**
 * Who said "not ours", by declining or by handing it over, oldest first. What was said of another place, service or other
 * answers no longer counts.
 */
export function declinedBy(history: readonly RequestEvent[]): readonly Declined[] {
  const inForce = decisionsInForce(history);
  const rediagnosed = inForce.findLast(({ event }) => event.kind === 'rediagnosed')?.position ?? -1;
  return inForce.flatMap(({ event, position }) => {
    if (position < rediagnosed || isCorrectedSince(history, position)) return [];
    const { kind, atMs, reason, actor, changes } = event;
    const agency = kind === 'declined' ? changes.declined?.to : kind === 'handed_over' ? changes.owner?.from : null;
    return typeof agency === 'string' ? [{ agency: agency as AgencyId, atMs, reason, actor }] : [];
  });
}
