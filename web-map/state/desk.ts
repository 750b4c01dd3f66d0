import type * as api from '../client/generated.ts';

/** What a desk can do with a request. */
export const DESK_ACTS = ['close', 'handover', 'declined', 'rediagnosis', 'stage'] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

export const ACT_TEXT: Readonly<Record<DeskAct, string>> = {
  close: 'Close',
  handover: 'Hand over',
  declined: 'Not ours',
  rediagnosis: 'Something else',
  stage: 'Move on',
};

export type Outcome = NonNullable<NonNullable<api.Request['outcome']>>;
export type Stage = NonNullable<NonNullable<api.Request['stage']>>;

export const OUTCOME_TEXT: Readonly<Record<Outcome, string>> = {
  completed: 'The work is done',
  'no-problem-found': 'No problem was found',
  duplicate: 'It repeats another request',
  'no-action': 'Nothing will be done (say why)',
  withdrawn: 'Who reported it took it back',
  'referred-to-emergency': 'It was called in as an emergency',
};

export const STAGE_TEXT: Readonly<Record<Stage, string>> = {
  received: 'Received',
  diagnosed: 'Diagnosed',
  assigned: 'Assigned to a crew',
  completed: 'Completed',
};

/** What somebody at a desk said, as its form has it; '' for what was left open. */
export interface Said {
  readonly act: DeskAct;
  readonly reason: string;
  readonly actor: string;
  readonly to: string;
  readonly service: string;
  readonly outcome: string;
  readonly stage: string;
}

/** The change that is asked of the server. */
export function changeOf({ act, reason, actor, to, service, outcome, stage }: Said): api.Change {
  const by = actor === '' ? {} : { actor };
  const why = reason === '' ? {} : { reason };
  switch (act) {
    case 'close':
      return { status: 'closed', ...(outcome !== '' && { outcome: outcome as Outcome }), ...why, ...by };
    case 'handover':
      return { handover: { to, reason }, ...by };
    case 'declined':
      return { declined: { reason }, ...by };
    case 'rediagnosis':
      return { rediagnosis: { service, reason }, ...by };
    case 'stage':
      return { stage: stage as Stage, ...why, ...by };
  }
}

/** What must be said before it can be sent; null: nothing is missing. */
export function missingOf({ act, reason, to, service, outcome, stage }: Said): string | null {
  if (act === 'handover' && to === '') return 'Choose to whom.';
  if (act === 'rediagnosis' && service === '') return 'Choose what it is.';
  if (act === 'stage' && stage === '') return 'Choose how far it is.';
  const isReasonNeeded = act === 'handover' || act === 'declined' || act === 'rediagnosis' || outcome === 'no-action';
  return isReasonNeeded && reason === '' ? 'Say why: whoever reads it next has only that.' : null;
}

const DECISIONS: ReadonlySet<string> = new Set([
  'owner_overridden',
  'override_cleared',
  'handed_over',
  'rediagnosed',
  'declined',
]);

/** Whether a person decided something that was not taken back since: so many decisions, so many undone. */
export function isUndoable(history: readonly { readonly kind: string }[]): boolean {
  let standing = 0;
  for (const { kind } of history) {
    if (DECISIONS.has(kind)) standing++;
    else if (kind === 'undone') standing--;
  }
  return standing > 0;
}

/** What is announced after a change, and which owner it came to. */
export function changedText(before: api.Request, after: api.Request): string {
  if (before.status !== after.status) return after.status === 'closed' ? 'Closed.' : 'Reopened.';
  if (after.queue === 'disputed') return 'Everybody has declined it. A dispatcher decides.';
  const owner = after.owner?.name ?? 'nobody yet';
  return before.owner?.agency === after.owner?.agency ? `Kept. It stays with ${owner}.` : `It goes to ${owner}.`;
}
