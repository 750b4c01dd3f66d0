import type { Request } from 'express';
import type { Alert, AlertCandidate, AlertEvent } from '../../data/alerts/alert.ts';
import { alertHistory, findAlert, lastAlertPosition, listAlerts } from '../../data/alerts/alert-store.ts';
import { isoOrNull } from '../../data/requests/list.ts';
import type { AlertId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { nextAddress } from '../requests/list-answer.ts';
import type { AlertsQuery } from '../schemas/alert.ts';
import { cursorText } from '../schemas/request-list.ts';
import { askedAlerts } from './asked-alerts.ts';

const DEFAULT_LIMIT = 100;

const iso = (ms: number): string => new Date(ms).toISOString();

export const noSuchAlert = (): Problem => new Problem('unknown-alert', 'No alert has this id.');

/** The strong ETag of an alert (RFC 9110, 8.8.3): how often it changed. */
export const alertTag = ({ id, version }: Pick<Alert, 'id' | 'version'>): string => `"${id.slice(-8)}-${version}"`;

/** Throws unless If-Match names the alert's state; without the header anything goes. */
export function requireAlertMatch(ifMatch: string | undefined, alert: Alert): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (ifMatch.split(',').some((tag) => tag.trim() === alertTag(alert))) return;
  throw new Problem('changed-meanwhile', 'If-Match does not name the state that the alert has now.');
}

export interface WholeAlert {
  readonly alert: Alert;
  readonly history: readonly AlertEvent[];
}

/** The alert of this id. Throws Problem: unknown alert, store away. */
export async function readAlert(deps: Deps, id: AlertId): Promise<WholeAlert> {
  const { region } = await cityContext(deps, '');
  const store = openStoreOf(deps);
  const alert = await findAlert(store, region, id);
  if (alert === null) throw noSuchAlert();
  const history = (await alertHistory(store, region, [id])).get(id)!;
  return { alert, history };
}

/** An alert as lists and events show it. Members are named one by one: what is not listed here cannot leak. */
export function alertSummary(alert: Alert) {
  const { suspectedMain, candidates, ...explained } = alert.explained;
  return {
    id: alert.id,
    state: alert.state,
    services: alert.services,
    agency: alert.agency,
    openedAt: iso(alert.openedAtMs),
    updatedAt: iso(alert.updatedAtMs),
    overAt: isoOrNull(alert.overAtMs),
    center: { lon: alert.lon, lat: alert.lat },
    radiusMeters: alert.radiusMeters,
    from: iso(alert.fromMs),
    to: iso(alert.toMs),
    reports: alert.requests.length,
    requests: alert.requests,
    ...{ cases: alert.cases, expected: alert.expected, llr: alert.llr },
    ...{ pValue: alert.pValue, recurrenceDays: alert.recurrenceDays },
    suspectedMain: suspectedMain && candidateAnswer(suspectedMain),
    candidates: candidates.map(candidateAnswer),
    noMainBecause: explained.noMainBecause,
    ...{ severalMains: explained.severalMains, noMain: explained.noMain, streets: explained.streets },
    follows: alert.follows,
    mergedInto: alert.mergedInto,
  };
}

/** As /v1/clusters says it, with the requests by their ids. */
const candidateAnswer = ({ requests, ...candidate }: AlertCandidate) => ({
  ...candidate,
  explains: requests.length,
  requests,
});

/** One alert with what became of it. */
export const alertAnswer = ({ alert, history }: WholeAlert, entry?: string) => ({
  ...alertSummary(alert),
  ...(entry !== undefined && { entry }),
  history: history.map(({ atMs, kind, reason, actor, reports, pValue, recurrenceDays }) => ({
    ...{ at: iso(atMs), kind, reason, actor, reports, pValue, recurrenceDays },
  })),
});

/** GET /v1/alerts: one page. `req` tells the address for `next`. */
export async function alertsAnswer(deps: Deps, query: AlertsQuery, req: Request) {
  const { region } = await cityContext(deps, '');
  const store = openStoreOf(deps);
  // Before the page: what happens in between is told again rather than missed.
  const lastEventId = await lastAlertPosition(store, region);
  const after = query.cursor ? { openedAtMicros: query.cursor.reportedAtMicros, id: query.cursor.id } : null;
  const filter = { ...askedAlerts(deps, query), states: query.state };
  const page = await listAlerts(store, region, filter, after, query.limit ?? DEFAULT_LIMIT);
  const next =
    page.next && nextAddress(req, cursorText({ reportedAtMicros: page.next.openedAtMicros, id: page.next.id }));
  return { alerts: page.alerts.map(alertSummary), lastEventId, next };
}
