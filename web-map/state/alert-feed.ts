import { computed, signal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { inOrder, withAlert } from './alerts.ts';
import { type Loaded, latest } from './loaded.ts';

/** The living alerts, and what is new about them: read once, then told by the server as it happens. */

export type AlertTold = api.AlertSummary;

export const alerts = signal<Loaded<readonly AlertTold[]>>({ kind: 'idle' });
/** An alert that was opened, or came back, while somebody looks; null: none, or it was put away. */
export const news = signal<AlertTold | null>(null);
/** Services whose reports are watched for alerts; null: not known yet. */
export const watched = signal<readonly string[] | null>(null);
/** Whether the server tells of changes as they happen. */
export const isLive = signal(false);
export const openCount = computed(() => (latest(alerts.value) ?? []).filter(({ state }) => state === 'open').length);

const KINDS = ['opened', 'grew', 'acknowledged', 'dismissed', 'undone', 'reopened', 'over'] as const;
const LIVING = 'open,acknowledged';
const MOST = '100';
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

let stream: EventSource | null = null;
let timer = 0;
let waitMs = FIRST_WAIT_MS;
// What an answer belongs to: one that was asked for before the last beginning is dropped.
let round = 0;

/** Takes an alert as it is now, from an event or from the answer to what was done with it. */
export function takeAlert(changed: AlertTold): void {
  const known = latest(alerts.value) ?? [];
  alerts.value = { kind: 'ready', value: withAlert(known, changed) };
  if (news.value?.id === changed.id) news.value = changed.state === 'open' ? changed : null;
}

/** Follows the alerts while the page is seen. A browser has six connections to a server: pages that nobody looks at take none. */
export function followAlerts(): void {
  const look = (): void => {
    if (document.visibilityState === 'visible') void begin();
    else end();
  };
  document.addEventListener('visibilitychange', look);
  look();
}

/** Reads the list and listens from there on: nothing is missed in between. */
export async function begin(): Promise<void> {
  end();
  const mine = round;
  alerts.value = { kind: 'loading', last: latest(alerts.value) };
  try {
    const { data } = await answered(api.getAlerts({ state: LIVING, limit: MOST }));
    if (mine !== round) return;
    alerts.value = { kind: 'ready', value: inOrder(data.alerts) };
    listen(data.lastEventId);
  } catch (error) {
    const trouble = troubleOf(error);
    if (mine !== round || !(trouble instanceof Trouble)) return;
    alerts.value = { kind: 'failed', trouble, last: latest(alerts.value) };
    beginLater();
  }
}

function end(): void {
  round++;
  clearTimeout(timer);
  stream?.close();
  stream = null;
  isLive.value = false;
}

// Each time twice as long: a server that is away is not asked by all pages at once.
function beginLater(): void {
  timer = window.setTimeout(() => void begin(), waitMs);
  waitMs = Math.min(LONGEST_WAIT_MS, 2 * waitMs);
}

function listen(lastEventId: number): void {
  const source = new EventSource(`/v1/alerts/events?last_event_id=${lastEventId}`);
  stream = source;
  source.onopen = () => {
    isLive.value = true;
    waitMs = FIRST_WAIT_MS;
  };
  // The browser connects again by itself and says where it stood, unless the server refused.
  source.onerror = () => {
    isLive.value = false;
    if (source.readyState === EventSource.CLOSED) beginLater();
  };
  source.addEventListener('reset', () => void begin());
  for (const kind of KINDS)
    source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
      const { alert } = JSON.parse(data) as api.AlertNews;
      takeAlert(alert);
      if (kind === 'opened' || kind === 'reopened') news.value = alert;
    });
}
