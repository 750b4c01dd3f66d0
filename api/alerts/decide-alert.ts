import type { Alert, AlertEventKind, AlertState } from '../../data/alerts/alert.ts';
import { findAlert, lockAlerts, writeAlert } from '../../data/alerts/alert-store.ts';
import { writeAudit } from '../../data/audit/audit.ts';
import type { AuditKind } from '../../data/audit/audit-entry.ts';
import type { EntryToUndo } from '../../data/rules/decide-rules.ts';
import { StoreError } from '../../data/store/errors.ts';
import type { AlertId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { noSuchAlert, readAlert, requireAlertMatch, type WholeAlert } from './alert-answer.ts';

/** Who decides, and why. */
export interface SaidOfAlert {
  readonly reason?: string | undefined;
  readonly actor?: string | undefined;
}

export interface DecidedAlert extends WholeAlert {
  /** In the audit: it undoes the decision. */
  readonly entry: string;
}

/** What undoing a decision restores. */
interface Before {
  readonly state: AlertState;
  readonly dismissed: Alert['dismissed'];
}

const UNIQUE = '23505';

/** Somebody looks at it. What was dismissed can be taken up again so. */
export const acknowledgeAlert = (deps: Deps, id: AlertId, said: SaidOfAlert, ifMatch: string | undefined) =>
  decided(deps, id, said, ifMatch, 'acknowledged', (alert) => ({ ...alert, state: 'acknowledged', dismissed: null }));

/** It is nothing: no more of it is told, unless it becomes clearly worse. */
export const dismissAlert = (deps: Deps, id: AlertId, said: SaidOfAlert, ifMatch: string | undefined) =>
  decided(deps, id, said, ifMatch, 'dismissed', (alert) => ({
    ...alert,
    state: 'dismissed',
    dismissed: { reports: alert.requests.length, llr: alert.llr },
  }));

async function decided(
  deps: Deps,
  id: AlertId,
  said: SaidOfAlert,
  ifMatch: string | undefined,
  state: 'acknowledged' | 'dismissed',
  next: (alert: Alert) => Alert,
): Promise<DecidedAlert> {
  return changed(deps, id, said, { kind: state, audit: `alert_${state}`, undoes: null }, (alert) => {
    requireAlertMatch(ifMatch, alert);
    if (alert.overAtMs !== null) throw new Problem('alert-over', 'The alert is over.');
    if (alert.state === state) throw new Problem('already-so', `The alert is ${state} already.`);
    return next(alert);
  });
}

/** POST /v1/audit/{id}/undo: the alert is what it was before, if it lives and nobody has decided anew. The entry of it. */
export async function undoAlertDecision(
  deps: Deps,
  id: string,
  { kind, subject, before }: EntryToUndo,
  said: SaidOfAlert,
): Promise<string> {
  const former = before as unknown as Before;
  const now = kind === 'alert_dismissed' ? 'dismissed' : 'acknowledged';
  const how = { kind: 'undone', audit: 'undone', undoes: id } as const;
  const work = changed(deps, subject as AlertId, said, how, (alert) => {
    if (alert.overAtMs !== null || alert.state !== now)
      throw new Problem('nothing-to-undo', 'The alert is over, or somebody has decided about it since.');
    return { ...alert, ...former };
  });
  const { entry } = await work.catch((error: unknown) => {
    if (error instanceof StoreError && error.code === UNIQUE)
      throw new Problem('nothing-to-undo', 'That was undone already.');
    throw error;
  });
  return entry;
}

interface How {
  readonly kind: AlertEventKind;
  readonly audit: AuditKind;
  readonly undoes: string | null;
}

async function changed(
  deps: Deps,
  id: AlertId,
  {
    reason = null,
    actor = null,
  }: { readonly reason?: string | null | undefined; readonly actor?: string | null | undefined },
  { kind, audit, undoes }: How,
  next: (alert: Alert) => Alert,
): Promise<DecidedAlert> {
  const { region } = await cityContext(deps, '');
  const atMs = deps.now();
  const entry = deps.newId();
  await openStoreOf(deps).transaction(async (session) => {
    await lockAlerts(session, region);
    const alert = await findAlert(session, region, id);
    if (alert === null) throw noSuchAlert();
    const after = { ...next(alert), updatedAtMs: atMs, version: alert.version + 1 };
    await writeAlert(session, region, after, [{ kind, atMs, reason, actor }]);
    const { state, dismissed } = alert;
    await writeAudit(session, region, [
      {
        ...{ id: entry, atMs, kind: audit, reason, actor, request: null, subject: id, from: null, to: null },
        details: { state: { from: state, to: after.state }, reports: after.requests.length },
        before: undoes === null ? { state, dismissed } : null,
        undoes,
      },
    ]);
  });
  deps.bells?.alerts.ring();
  return { ...(await readAlert(deps, id)), entry };
}
