import { computed, signal } from '@preact/signals';
import { selectRequests } from '../feed/select-requests.ts';
import { watched } from './alert-feed.ts';
import { facts, feed, spokenOf } from './city.ts';
import { latest } from './loaded.ts';
import { view } from './navigate.ts';
import { DAY_MS, type Period, playedRows, steppedMoment } from './play.ts';
import type { View } from './view.ts';

/** The moment that the map shows while time runs; null: it stands where the URL says, or at now. */
export const running = signal<number | null>(null);

/** The moment that the map of clusters shows, in epoch milliseconds; null: now. */
export const playedMs = computed<number | null>(() => {
  const { panel, playedTo } = view.value;
  if (panel !== 'clusters') return null;
  return running.value ?? (playedTo === null ? null : Date.parse(playedTo));
});

/** Whether it shows another moment than now. By itself: what only asks this is not drawn anew with every frame. */
export const isPlayed = computed(() => playedMs.value !== null);

/** Whole minutes, so that the period stays the same object's worth while somebody looks. */
const nowMs = (): number => Math.floor(Date.now() / 60_000) * 60_000;

/** From the beginning of what the panel of clusters looks at, or the oldest request, to now. */
export const playedPeriod = computed<Period>(() => {
  const { days } = view.value.clusters;
  const toMs = nowMs();
  const oldest = latest(feed.value)?.reportedAt[0];
  if (days === null) return { fromMs: oldest === undefined ? toMs - DAY_MS : oldest * 1_000, toMs };
  return { fromMs: toMs - days * DAY_MS, toMs };
});

/** The one service that is scanned: the chosen one, else the first that is watched. */
export const scannedService = computed<string | null>(
  () => view.value.clusters.service ?? watched.value?.[0] ?? latest(facts.value)?.services[0]?.code ?? null,
);

/** The one service whose places come back. */
export const recurringService = computed<string | null>(
  () => view.value.clusters.service ?? latest(facts.value)?.services[0]?.code ?? null,
);

/**
 * The same moment for what is dear: lists, circles and questions to the server. Exact where time stands, in steps of about a second
 * while it runs. null: now.
 */
export const steppedMs = computed<number | null>(() => {
  const atMs = playedMs.value;
  return atMs === null || running.value === null ? atMs : steppedMoment(playedPeriod.value, atMs);
});

const NONE = new Uint32Array(0);

// Of the view only what decides them: the moment that was played to, a chosen cluster or the camera select nothing anew.
const asked = computed(() => {
  const { clusters, filters, clusterList } = view.value;
  return `${clusterList}|${clusters.service ?? filters.service ?? ''}|${clusters.days}|${filters.agency ?? ''}`;
});

function serviceOf({ clusterList, clusters, filters }: View): string | null {
  switch (clusterList) {
    case 'scan':
      return scannedService.value;
    case 'recurring':
      return recurringService.value;
    case 'near':
    case 'alerts':
      return clusters.service ?? filters.service;
  }
}

/** The requests that the panel of clusters speaks of, oldest first, at whatever moment. */
export const clusteredRequests = computed<Uint32Array>(() => {
  void asked.value;
  const loaded = latest(feed.value);
  if (loaded === null) return NONE;
  const seen = view.peek();
  const service = serviceOf(seen);
  const all = selectRequests(loaded, { ...spokenOf({ ...seen, panel: 'clusters' }), service }, Date.now() / 1_000);
  // Alerts are about what is watched: other requests would hide it.
  if (seen.clusterList !== 'alerts' || service !== null || watched.value === null) return all;
  const of = new Set(watched.value.map((code) => loaded.services.indexOf(code)));
  return all.filter((i) => of.has(loaded.service[i]!));
});

// More would ring the whole city.
const MOST_RINGED = 40;

/** How many of them are there at the moment, and how many of those came just now; null: nothing is played. */
export const playedNow = computed(() => {
  const loaded = latest(feed.value);
  if (loaded === null || playedMs.value === null) return null;
  const { fromMs, toMs } = playedPeriod.value;
  // A hundredth of the period, so that as many stand out at every pace.
  const freshMs = Math.max(DAY_MS / 4, (toMs - fromMs) / 100);
  const { rows, fresh } = playedRows(loaded.reportedAt, clusteredRequests.value, playedMs.value, freshMs);
  return { rows, fresh: Math.min(fresh, MOST_RINGED) };
});
