import type { Alert, Explained, NewAlertEvent } from '../../data/alerts/alert.ts';
import type { LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import type { AgencyId, AlertId, RequestId, ServiceCode } from '../../engine/ids.ts';

/** What is made out about a cluster beside the scan's numbers. */
export interface Seen {
  readonly services: readonly ServiceCode[];
  readonly agency: AgencyId | null;
  readonly explained: Explained;
}

/** What an alert becomes, with what is to be told of it; both alerts where one ends and another begins. */
export interface Written {
  readonly alert: Alert;
  readonly events: readonly NewAlertEvent[];
}

export interface NextContext {
  readonly watch: string;
  readonly nowMs: number;
  readonly newId: () => string;
  readonly seen: () => Seen;
  /** The alert of the cluster that it became part of. */
  readonly mergedInto: AlertId | null;
}

// A dismissed alert comes back when it holds twice the reports that it was dismissed with, four more at least, and chance makes it
// more rarely: one more caller about what was looked at is no news, a street that goes under is.
const WORSE_TIMES = 2;
const WORSE_REPORTS = 4;

/** Whether what was dismissed has become something else. */
export const isClearlyWorse = (
  dismissed: NonNullable<Alert['dismissed']>,
  live: Pick<LiveAlert, 'members' | 'llr'>,
): boolean =>
  live.members.length >= dismissed.reports * WORSE_TIMES &&
  live.members.length >= dismissed.reports + WORSE_REPORTS &&
  live.llr > dismissed.llr;

/**
 * What becomes of the last alert of a cluster (null: it has none) by what the scan says now. Nothing where nothing changed. What is
 * acknowledged stays so while it grows; what is dismissed changes in silence, and comes back as a new alert when it is clearly worse.
 */
export function nextAlert(before: Alert | null, live: LiveAlert, context: NextContext): readonly Written[] {
  if (before === null) return live.state === 'open' ? [opened(live, context, null)] : [];
  if (live.state === 'over') return over(before, context);
  if (isSame(before, live)) return [];
  const { dismissed } = before;
  if (before.state !== 'dismissed') return [grown(before, live, context)];
  if (dismissed !== null && isClearlyWorse(dismissed, live))
    return [
      ...(before.overAtMs === null ? [{ alert: ended(before, context, null), events: [] }] : []),
      opened(live, context, before.id),
    ];
  return [{ alert: measured(before, live, context), events: [] }];
}

function opened(live: LiveAlert, context: NextContext, follows: AlertId | null): Written {
  const { watch, nowMs, newId } = context;
  const alert: Alert = {
    id: newId() as AlertId,
    watch,
    state: 'open',
    openedAtMs: follows === null ? Math.min(live.firstSeenMs, nowMs) : nowMs,
    dismissed: null,
    follows,
    version: 1,
    ...measurements(live, context),
  };
  return { alert, events: [event('opened', nowMs)] };
}

/** A dismissed one ends in silence, and stays dismissed. */
function over(before: Alert, context: NextContext): readonly Written[] {
  if (before.overAtMs !== null) return [];
  const alert = ended(before, context, context.mergedInto);
  const reason = context.mergedInto === null ? null : 'it became part of another';
  return [{ alert, events: before.state === 'dismissed' ? [] : [event('over', context.nowMs, reason)] }];
}

const ended = (before: Alert, { nowMs }: NextContext, mergedInto: AlertId | null): Alert => ({
  ...before,
  state: before.state === 'dismissed' ? 'dismissed' : 'over',
  overAtMs: nowMs,
  updatedAtMs: nowMs,
  mergedInto,
  version: before.version + 1,
});

function grown(before: Alert, live: LiveAlert, context: NextContext): Written {
  const wasOver = before.state === 'over';
  const alert = { ...measured(before, live, context), ...(wasOver && { state: 'open' as const }) };
  return { alert, events: [event(wasOver ? 'reopened' : 'grew', context.nowMs)] };
}

const measured = (before: Alert, live: LiveAlert, context: NextContext): Alert => ({
  ...before,
  ...measurements(live, context),
  version: before.version + 1,
});

function measurements(live: LiveAlert, { nowMs, seen }: NextContext) {
  const { key, members, center, radiusMeters, fromMs, toMs, cases, expected, llr, pValue, recurrenceDays } = live;
  return {
    liveKey: key,
    updatedAtMs: nowMs,
    overAtMs: null,
    mergedInto: null,
    lon: center[0],
    lat: center[1],
    ...{ radiusMeters, fromMs, toMs, cases, expected, llr, pValue, recurrenceDays },
    requests: members as readonly RequestId[],
    ...seen(),
  };
}

/** By its key, its reports and its window; the rest follows from them. */
const isSame = (before: Alert, live: LiveAlert): boolean =>
  before.overAtMs === null &&
  before.liveKey === live.key &&
  before.requests.length === live.members.length &&
  before.requests.every((id, i) => id === live.members[i]) &&
  Math.abs(before.llr - live.llr) < 1e-9;

const event = (kind: NewAlertEvent['kind'], atMs: number, reason: string | null = null): NewAlertEvent => ({
  ...{ kind, atMs, reason, actor: null },
});
