import { checkLonLat } from '../../geometry/checked.ts';
import { AlertBook, type KeptAlert } from './alert-book.ts';
import type { PastPlace } from './baseline.ts';
import { CityLevel } from './city-level.ts';
import type { AlertChange, LiveAlert } from './live-alert.ts';
import { byTime, isBefore, PlacedReports, type Weighed } from './placed-reports.ts';
import { REPEAT_METERS, REPEAT_MS, RepeatWeight } from './repeat-weight.ts';
import { type Found, PeriodSearch } from './strongest-period.ts';
import type { Thresholds } from './thresholds.ts';
import { checkWatch, type Watch, type WatchedReport } from './watch.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An alert without a new report for this share of the longest window is over. */
const QUIET_SHARE = 1 / 3;
/** The scan of the past that a new `LiveScan` makes begins so many days before now, or two longest windows if that is more. */
export const REPLAY_DAYS = 14;

const BUILT_A_STEP = 32;

export interface BuildingProgress {
  readonly done: number;
  readonly total: number;
}

/** All that a live scan is, as JSON. */
export interface LiveState {
  readonly watch: Watch;
  readonly thresholds: Thresholds;
  readonly nowMs: number;
  readonly sinceMs: number;
  readonly recents: readonly { readonly report: WatchedReport; readonly weight: number }[];
  readonly past: readonly (PastPlace & { readonly service: string })[];
  readonly alerts: readonly KeptAlert[];
}

interface PastEntry extends PastPlace {
  readonly service: number;
}

/**
 * Watches reports as they come in. A report is counted once, by the probability that it repeats none before it; the windows
 * that hold it are looked through; where more came than chance has it, an alert opens or grows.
 */
export class LiveScan {
  readonly #watch: Watch;
  readonly #thresholds: Thresholds;
  readonly #services: ReadonlyMap<string, number>;
  readonly #recents: PlacedReports;
  readonly #level: CityLevel;
  readonly #search: PeriodSearch;
  readonly #book: AlertBook;
  readonly #weigher = new RepeatWeight();
  /** By id, in the order in which they became past: of time, but for late ones. */
  readonly #past = new Map<string, PastEntry>();
  #nowMs: number;
  /** From when on reports are known. */
  #sinceMs: number;

  /**
   * `past` in any order: what is older is the baseline; the last days are scanned again, so that alerts stand as they would have
   * had the scan been running. Of other services nothing is taken. RangeError for a watch or report that cannot be.
   */
  constructor(watch: Watch, past: readonly WatchedReport[], nowMs: number, thresholds: Thresholds) {
    checkWatch(watch);
    this.#watch = watch;
    this.#thresholds = thresholds;
    this.#services = new Map(watch.services.map((service, i) => [service, i]));
    this.#recents = new PlacedReports(Math.max(REPEAT_METERS, watch.mostRadiusMeters));
    this.#level = new CityLevel(watch.services.length);
    this.#search = new PeriodSearch(watch, this.#recents, this.#level, ({ report }) => this.#serviceOf(report));
    this.#book = new AlertBook(thresholds, QUIET_SHARE * watch.mostHours * HOUR_MS);
    this.#sinceMs = nowMs;
    this.#nowMs = nowMs;
    const steps = this.#replay(past, nowMs);
    while (!steps.next().done);
  }

  /** The same as the constructor makes, in steps of some milliseconds; each tells how many of the past's reports are in. */
  static *building(
    watch: Watch,
    past: readonly WatchedReport[],
    nowMs: number,
    thresholds: Thresholds,
  ): Generator<BuildingProgress, LiveScan> {
    const scan = new LiveScan(watch, [], nowMs, thresholds);
    yield* scan.#replay(past, nowMs);
    return scan;
  }

  static restore(state: LiveState): LiveScan {
    const scan = new LiveScan(state.watch, [], state.nowMs, state.thresholds);
    scan.#sinceMs = state.sinceMs;
    for (const { service, ...place } of state.past) scan.#addPast({ ...place, service: scan.#services.get(service)! });
    for (const { report, weight } of state.recents) scan.#insert({ report, weight });
    scan.#book.restore(state.alerts);
    scan.#setStretch();
    return scan;
  }

  get thresholds(): Thresholds {
    return this.#thresholds;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** How many reports are recent: in a window, or so near to one in time that it may repeat them. */
  get recentCount(): number {
    return this.#recents.size;
  }

  state(): LiveState {
    return {
      ...{ watch: this.#watch, thresholds: this.#thresholds, nowMs: this.#nowMs, sinceMs: this.#sinceMs },
      recents: this.#recents.all().map(({ id }) => {
        const { report, weight } = this.#recents.get(id)!;
        return { report, weight };
      }),
      past: [...this.#past.values()].map((entry) => ({ ...entry, service: this.#watch.services[entry.service]! })),
      alerts: this.#book.kept(),
    };
  }

  /** In the order in which they opened: open ones, and those that are over but may go on. */
  alerts(): readonly LiveAlert[] {
    return this.#book.alerts();
  }

  /** The strongest window that holds a report now, whatever its strength; null for one that is in none. */
  strongest(id: string): Found | null {
    return this.#strongest(this.#recents.get(id));
  }

  /**
   * Takes a report in, in any order of times; one whose id is known takes the place of that. Time goes on to its moment. Another
   * service, or too old for any window: it raises nothing. RangeError for a place or moment that is none.
   */
  add(report: WatchedReport): readonly AlertChange[] {
    checkReport(report);
    if (!this.#services.has(report.service)) return [];
    const changes = [...this.remove(report.id), ...this.advance(report.atMs)];
    const weighed = this.#take(report);
    if (weighed === null) return changes;
    return [...changes, ...this.#book.take(report, this.#strongest(weighed), this.#nowMs)];
  }

  /** Time goes on, never back: what is quiet is over, what is old becomes the past. */
  advance(nowMs: number): readonly AlertChange[] {
    if (!Number.isFinite(nowMs)) throw new RangeError(`nowMs must be finite, got ${nowMs}`);
    if (nowMs <= this.#nowMs) return [];
    this.#nowMs = nowMs;
    const changes = this.#book.quiet(nowMs);
    this.#book.forget(nowMs - this.#watch.mostHours * HOUR_MS);
    for (let service = 0; service < this.#services.size; service++)
      this.#level.recent(service).expire(this.#horizonMs(), (weighed) => this.#becomePast(weighed, service));
    this.#forgetPast();
    this.#setStretch();
    return changes;
  }

  /** A report is gone: withdrawn, or found to be something else. Unknown ids change nothing. */
  remove(id: string): readonly AlertChange[] {
    const past = this.#past.get(id);
    if (past !== undefined) this.#dropPast(past);
    const weighed = this.#recents.remove(id);
    if (weighed === undefined) return [];
    this.#level.recent(this.#serviceOf(weighed.report)).remove(weighed);
    this.#weighLater(weighed.report);
    return this.#book.remove(id, (member) => this.#strongest(this.#recents.get(member.id)), this.#nowMs);
  }

  *#replay(past: readonly WatchedReport[], nowMs: number): Generator<BuildingProgress, void> {
    const own = past.filter(({ service, atMs }) => this.#services.has(service) && atMs <= nowMs).sort(byTime);
    this.#sinceMs = own[0]?.atMs ?? nowMs;
    this.#nowMs = this.#sinceMs;
    const days = Math.max(REPLAY_DAYS, (2 * this.#watch.mostHours) / 24);
    const fromMs = nowMs - days * DAY_MS;
    for (const [i, report] of own.entries()) {
      if (report.atMs >= fromMs) this.add(report);
      else this.#addSilently(report);
      if (i % BUILT_A_STEP === 0) yield { done: i, total: own.length };
    }
    this.advance(nowMs);
  }

  #addSilently(report: WatchedReport): void {
    checkReport(report);
    this.remove(report.id);
    this.advance(report.atMs);
    this.#take(report);
  }

  /** Counts a report; null if it is too old for any window. */
  #take(report: WatchedReport): Weighed | null {
    if (report.atMs < this.#sinceMs) this.#sinceMs = report.atMs;
    if (report.atMs < this.#horizonMs()) {
      const { id, lonLat, atMs } = report;
      this.#addPast({ id, lonLat, atMs, weight: 1, service: this.#serviceOf(report) });
      return null;
    }
    const weighed = { report: plain(report), weight: 1 };
    this.#insert(weighed);
    weighed.weight = this.#weigh(report);
    this.#weighLater(report);
    return weighed;
  }

  #insert(weighed: Weighed): void {
    this.#recents.add(weighed);
    this.#level.recent(this.#serviceOf(weighed.report)).add(weighed);
  }

  #weigh(report: WatchedReport): number {
    this.#weigher.begin(report);
    this.#recents.within(report.lonLat, REPEAT_METERS, ({ report: earlier }, distanceMeters) => {
      if (isBefore(earlier, report) && report.atMs - earlier.atMs <= REPEAT_MS)
        this.#weigher.add(earlier, distanceMeters);
    });
    return this.#weigher.weight();
  }

  /** Later reports near one that came late or is gone may count more or less now. */
  #weighLater(report: WatchedReport): void {
    const later: Weighed[] = [];
    this.#recents.within(report.lonLat, REPEAT_METERS, (weighed) => {
      if (isBefore(report, weighed.report) && weighed.report.atMs - report.atMs <= REPEAT_MS) later.push(weighed);
    });
    for (const weighed of later) {
      weighed.weight = this.#weigh(weighed.report);
      this.#level.recent(this.#serviceOf(weighed.report)).touch(weighed);
    }
  }

  #strongest(weighed: Weighed | undefined): Found | null {
    return weighed === undefined ? null : this.#search.strongest(weighed, this.#nowMs);
  }

  /** What is older is neither in a window nor repeated by what is. */
  #horizonMs(): number {
    return this.#nowMs - this.#watch.mostHours * HOUR_MS - REPEAT_MS;
  }

  #becomePast({ report: { id, lonLat, atMs }, weight }: Weighed, service: number): void {
    this.#recents.remove(id);
    this.#addPast({ id, lonLat, atMs, weight, service });
  }

  #addPast(entry: PastEntry): void {
    this.#past.set(entry.id, entry);
    this.#level.addPast(entry.service, entry);
  }

  #dropPast(entry: PastEntry): void {
    this.#past.delete(entry.id);
    this.#level.removePast(entry.service, entry);
  }

  #forgetPast(): void {
    const beforeMs = this.#nowMs - this.#watch.baselineDays * DAY_MS;
    for (const entry of this.#past.values()) {
      if (entry.atMs >= beforeMs) break;
      this.#dropPast(entry);
    }
  }

  #setStretch(): void {
    const fromMs = Math.max(this.#sinceMs, this.#nowMs - this.#watch.baselineDays * DAY_MS);
    this.#level.setStretch(fromMs, this.#horizonMs());
  }

  #serviceOf({ service }: WatchedReport): number {
    return this.#services.get(service)!;
  }
}

/** Of one shape whatever the caller's: reads of reports of many shapes take three times as long. */
const plain = ({ id, service, lonLat, accuracyMeters, atMs, problem }: WatchedReport): WatchedReport => ({
  id,
  service,
  lonLat,
  accuracyMeters,
  atMs,
  problem,
});

function checkReport({ id, lonLat, atMs, accuracyMeters }: WatchedReport): void {
  checkLonLat(`report ${id}`, lonLat);
  if (!Number.isFinite(atMs)) throw new RangeError(`atMs of report ${id} must be finite, got ${atMs}`);
  if (!(accuracyMeters >= 0 && accuracyMeters < Infinity))
    throw new RangeError(`accuracyMeters of report ${id} must be 0 or more, got ${accuracyMeters}`);
}
