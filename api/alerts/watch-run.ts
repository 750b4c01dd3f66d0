import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { storedThresholds, writeThresholds } from '../../data/alerts/thresholds.ts';
import { watchKey } from '../../data/alerts/watch-settings.ts';
import { type ChangedReport, changedReports, momentNow, watchedReports } from '../../data/alerts/watched-reports.ts';
import { isSetBack, type StoreMoment } from '../../data/requests/changes.ts';
import type { Store } from '../../data/store/store.ts';
import { inTurns } from '../../data/turns/in-turns.ts';
import type { AlertChange, LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import { REPLAY_DAYS } from '../../engine/cluster/live/live-scan.ts';
import type { Thresholds } from '../../engine/cluster/live/thresholds.ts';
import type { Watch, WatchedReport } from '../../engine/cluster/live/watch.ts';
import type { Deps } from '../deps.ts';
import type { LiveEngine, RunningScan } from './live-engine.ts';

const DAY_MS = 86_400_000;
// More than this came by an import: then the past is read anew.
const MOST_CHANGES = 5_000;
// What chance does changes slowly; a simulation takes some seconds to minutes.
const THRESHOLDS_LAST_MS = 30 * DAY_MS;
// A clock that goes before: a report of the future would make every window hold it.
const MOST_AHEAD_MS = 60_000;

/** The last days are scanned again when a scan is begun, and those have a past, too. */
const pastFromMs = ({ baselineDays, mostHours }: Watch, nowMs: number): number =>
  nowMs - (baselineDays + Math.max(REPLAY_DAYS, mostHours / 12)) * DAY_MS;

/** Where a watch is. */
export interface WatchPlace {
  readonly deps: Pick<Deps, 'now' | 'log'>;
  readonly store: Store;
  readonly region: string;
  readonly engine: LiveEngine;
  /** Not before this moment of `performance.now()` chance is simulated: what else a server makes ready at its start goes first. */
  readonly settledAtMs: number;
}

/** What is known of chance under a watch. */
interface Known {
  readonly thresholds: Thresholds;
  readonly madeAtMs: number;
}

/** 'rebuild': so much changed, or the store was set back, that the past is to be read anew. */
export type Followed =
  | { readonly kind: 'followed'; readonly changed: readonly LiveAlert[] }
  | { readonly kind: 'rebuild' };

/** One watch: a scan that follows the reports of its services. */
export class WatchRun {
  readonly watch: Watch;
  readonly #place: WatchPlace;
  readonly #scan: RunningScan;
  readonly #reports: Map<string, WatchedReport>;
  readonly #madeAtMs: number;
  #moment: StoreMoment;

  private constructor(
    watch: Watch,
    place: WatchPlace,
    scan: RunningScan,
    reports: Map<string, WatchedReport>,
    madeAtMs: number,
    moment: StoreMoment,
  ) {
    this.watch = watch;
    this.#place = place;
    this.#scan = scan;
    this.#reports = reports;
    this.#madeAtMs = madeAtMs;
    this.#moment = moment;
  }

  /**
   * Reads the past in pages, works out how strong chance gets where the store does not know it (or `isForced`), and builds the scan,
   * all in turns. null: it was ended, or the past is too little. Throws StoreError as the store does.
   */
  static async start(watch: Watch, place: WatchPlace, signal: AbortSignal, isForced = false): Promise<WatchRun | null> {
    const { store, region, engine, deps } = place;
    // Before the first page: what changes while they are read comes again with the first look.
    const moment = await momentNow(store);
    const nowMs = deps.now();
    const past: WatchedReport[] = [];
    for await (const page of watchedReports(store, region, watch.services, pastFromMs(watch, nowMs))) {
      for (const report of page) if (report.atMs <= nowMs + MOST_AHEAD_MS) past.push(report);
      await nextTurn();
      if (signal.aborted) return null;
    }
    const known =
      (isForced ? null : await knownThresholds(watch, past.length, place)) ??
      (await learned(watch, past, place, signal));
    if (known === null || signal.aborted) return null;
    const isWanted = (): boolean => !signal.aborted;
    const scan = await inTurns(engine.build(watch, known.thresholds, past, nowMs), { isWanted });
    if (scan === null) return null;
    return new WatchRun(watch, place, scan, new Map(past.map((each) => [each.id, each])), known.madeAtMs, moment);
  }

  /** Whether what is known of chance is to be worked out again. */
  isStale(nowMs: number): boolean {
    return nowMs - this.#madeAtMs > THRESHOLDS_LAST_MS;
  }

  /** The clusters that are open. */
  alerts(): readonly LiveAlert[] {
    return this.#scan.alerts();
  }

  reportOf(id: string): WatchedReport | undefined {
    return this.#reports.get(id);
  }

  /** Takes in what was written since the last look. What became of clusters, each once as it is now. One round trip. */
  async follow(): Promise<Followed> {
    const { store, region, deps } = this.#place;
    const nowMs = deps.now();
    const fromMs = pastFromMs(this.watch, nowMs);
    const { changed, moment } = await changedReports(store, region, this.#moment, fromMs, MOST_CHANGES);
    if (changed.length >= MOST_CHANGES || isSetBack(moment, this.#moment)) return { kind: 'rebuild' };
    this.#moment = moment;
    const last = new Map<string, LiveAlert>();
    const note = (changes: readonly AlertChange[]): void => {
      for (const { alert } of changes) last.set(alert.key, alert);
    };
    for (const each of changed) note(this.#take(each, nowMs));
    note(this.#scan.advance(nowMs));
    return { kind: 'followed', changed: [...last.values()] };
  }

  #take(changed: ChangedReport, nowMs: number): readonly AlertChange[] {
    const report = changed.kind === 'shown' && this.#isWatched(changed.report, nowMs) ? changed.report : null;
    const id = changed.kind === 'shown' ? changed.report.id : changed.id;
    const before = this.#reports.get(id);
    if (before !== undefined && report !== null && isSame(before, report)) return [];
    const changes: AlertChange[] = [];
    if (before !== undefined) {
      this.#reports.delete(id);
      changes.push(...this.#scan.remove(id));
    }
    if (report !== null) {
      this.#reports.set(id, report);
      changes.push(...this.#scan.add(report));
    }
    return changes;
  }

  #isWatched({ service, atMs }: WatchedReport, nowMs: number): boolean {
    return this.watch.services.includes(service) && atMs <= nowMs + MOST_AHEAD_MS;
  }
}

const isSame = (a: WatchedReport, b: WatchedReport): boolean =>
  a.service === b.service &&
  a.lonLat[0] === b.lonLat[0] &&
  a.lonLat[1] === b.lonLat[1] &&
  a.accuracyMeters === b.accuracyMeters &&
  a.atMs === b.atMs &&
  a.problem === b.problem;

/** Of a past half or twice as large chance makes something else: an import came in between. */
async function knownThresholds(watch: Watch, reports: number, { store, region }: WatchPlace): Promise<Known | null> {
  const known = (await storedThresholds(store, region)).get(watchKey(watch));
  if (known === undefined || !isForWatch(known.madeFor, watch)) return null;
  return reports <= 2 * known.reports && known.reports <= 2 * reports ? known : null;
}

/** Whether two watches look for the same in the same way. */
export const isForWatch = (madeFor: Watch, watch: Watch): boolean =>
  watchKey(madeFor) === watchKey(watch) &&
  madeFor.mostRadiusMeters === watch.mostRadiusMeters &&
  madeFor.mostHours === watch.mostHours &&
  madeFor.baselineDays === watch.baselineDays &&
  madeFor.falseAlarmsPerMonth === watch.falseAlarmsPerMonth;

async function learned(
  watch: Watch,
  past: readonly WatchedReport[],
  { store, region, engine, deps, settledAtMs }: WatchPlace,
  signal: AbortSignal,
): Promise<Known | null> {
  const restMs = Math.max(0, settledAtMs - performance.now());
  await setTimeout(restMs, undefined, { signal, ref: false }).catch(() => {});
  if (signal.aborted) return null;
  const madeAtMs = deps.now();
  const thresholds = await inTurns(engine.calibrate(watch, past), { isWanted: () => !signal.aborted });
  if (thresholds === null) return null;
  await writeThresholds(store, region, { madeFor: watch, thresholds, reports: past.length, madeAtMs });
  const elapsedMs = deps.now() - madeAtMs;
  deps.log.info({ watch: watchKey(watch), reports: past.length, elapsedMs }, 'learned what chance makes of a watch');
  return { thresholds, madeAtMs };
}
