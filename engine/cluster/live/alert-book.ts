import type { AlertChange, LiveAlert } from './live-alert.ts';
import { byTime, type Weighed } from './placed-reports.ts';
import type { Found } from './strongest-period.ts';
import { surprise, type Thresholds } from './thresholds.ts';
import type { WatchedReport } from './watch.ts';

// An alert that is open goes on at less evidence than it took to open it: the window grows with the time, the cluster does not.
const GO_ON_SHARE = 0.7;

/** An alert as it is kept between two reports. */
interface Kept {
  readonly key: string;
  /** In order of time. */
  members: WatchedReport[];
  found: Evidence;
  readonly firstSeenMs: number;
  state: LiveAlert['state'];
  mergedInto: string | null;
}

type Evidence = Pick<LiveAlert, 'center' | 'radiusMeters' | 'fromMs' | 'toMs' | 'cases' | 'expected' | 'llr'>;

/** What is kept of an alert, as JSON. */
export interface KeptAlert {
  readonly alert: LiveAlert;
  readonly members: readonly WatchedReport[];
}

/** Turns windows found into alerts, one for each cluster, that open, grow, merge, end and go on again. */
export class AlertBook {
  readonly #thresholds: Thresholds;
  readonly #quietMs: number;
  /** In the order in which they opened. */
  readonly #alerts = new Map<string, Kept>();
  readonly #alertOf = new Map<string, Kept>();

  constructor(thresholds: Thresholds, quietMs: number) {
    this.#thresholds = thresholds;
    this.#quietMs = quietMs;
  }

  /** Evidence that is worth a look: below it nothing changes. */
  get leastLlr(): number {
    return GO_ON_SHARE * this.#thresholds.openLlr;
  }

  /** What the strongest window of a new report changes. */
  take(report: WatchedReport, found: Found | null, nowMs: number): readonly AlertChange[] {
    if (found === null || found.llr < this.leastLlr) return [];
    const met = this.#metBy(found);
    const opens = found.llr >= this.#thresholds.openLlr;
    const into = met.find(({ state }) => state === 'open' || opens);
    if (into === undefined) return opens ? [this.#open(report, found, nowMs)] : [];
    const merged = met.filter((other) => other !== into && other.state === 'open' && isMostlyIn(other, found));
    const wasOver = into.state === 'over';
    const isChanged = this.#grow(into, found, merged, nowMs);
    const ends = merged.map((other) => this.#end(other, into.key));
    return wasOver || isChanged ? [...ends, this.#change(wasOver ? 'opened' : 'grew', into)] : ends;
  }

  /** Alerts whose last report is too long ago. */
  quiet(nowMs: number): readonly AlertChange[] {
    const quiet = [...this.#alerts.values()].filter(
      ({ state, members }) => state === 'open' && nowMs - members.at(-1)!.atMs > this.#quietMs,
    );
    return quiet.map((kept) => this.#end(kept, null));
  }

  /** Alerts that are over and have no report left that can be in a window. */
  forget(beforeMs: number): void {
    for (const [key, { state, members }] of this.#alerts) {
      if (state === 'open' || (members.at(-1)?.atMs ?? -Infinity) >= beforeMs) continue;
      this.#alerts.delete(key);
      for (const { id } of members) this.#alertOf.delete(id);
    }
  }

  /** A report is gone. `look` finds the strongest window of one that is left. */
  remove(id: string, look: (member: WatchedReport) => Found | null, nowMs: number): readonly AlertChange[] {
    const kept = this.#alertOf.get(id);
    if (kept === undefined) return [];
    this.#alertOf.delete(id);
    kept.members = kept.members.filter((member) => member.id !== id);
    if (kept.members.length === 0) this.#alerts.delete(kept.key);
    if (kept.state === 'over') return [];
    const found = kept.members.map(look).reduce(stronger, null);
    if (found === null || found.llr < this.leastLlr) return [this.#end(kept, null)];
    kept.found = evidenceOf(found, nowMs);
    return [this.#change('grew', kept)];
  }

  /** In the order in which they opened. */
  alerts(): readonly LiveAlert[] {
    return [...this.#alerts.values()].map((kept) => this.#alertFrom(kept));
  }

  kept(): readonly KeptAlert[] {
    return [...this.#alerts.values()].map((kept) => ({ alert: this.#alertFrom(kept), members: kept.members }));
  }

  restore(all: readonly KeptAlert[]): void {
    for (const { alert, members } of all) {
      const { key, center, radiusMeters, fromMs, toMs, cases, expected, llr, firstSeenMs, state, mergedInto } = alert;
      const found = { center, radiusMeters, fromMs, toMs, cases, expected, llr };
      const kept = { key, members: [...members], found, firstSeenMs, state, mergedInto };
      this.#alerts.set(key, kept);
      for (const { id } of members) this.#alertOf.set(id, kept);
    }
  }

  #open(report: WatchedReport, found: Found, nowMs: number): AlertChange {
    const kept: Kept = {
      ...{ key: this.#freeKey(report.id), members: [], found: evidenceOf(found, nowMs), firstSeenMs: nowMs },
      ...{ state: 'open', mergedInto: null },
    };
    this.#alerts.set(kept.key, kept);
    this.#join(kept, found.members);
    return this.#change('opened', kept);
  }

  /** A report may decide twice, if it is moved in between. */
  #freeKey(id: string): string {
    let key = id;
    for (let n = 2; this.#alerts.has(key); n++) key = `${id}+${n}`;
    return key;
  }

  #grow(into: Kept, found: Found, merged: readonly Kept[], nowMs: number): boolean {
    const before = into.members.length;
    const isStronger = found.llr > into.found.llr;
    if (isStronger) into.found = evidenceOf(found, nowMs);
    into.state = 'open';
    into.mergedInto = null;
    this.#join(into, found.members);
    for (const other of merged) {
      if (other.found.llr > into.found.llr) into.found = other.found;
      this.#take(into, other.members);
    }
    return isStronger || into.members.length > before;
  }

  /** Those that are no other alert's. */
  #join(kept: Kept, found: readonly Weighed[]): void {
    this.#take(
      kept,
      found.map(({ report }) => report).filter(({ id }) => !this.#alertOf.has(id)),
    );
  }

  #take(kept: Kept, reports: readonly WatchedReport[]): void {
    for (const { id } of reports) this.#alertOf.set(id, kept);
    kept.members = [...kept.members, ...reports].sort(byTime);
  }

  #end(kept: Kept, mergedInto: string | null): AlertChange {
    kept.state = 'over';
    kept.mergedInto = mergedInto;
    const change = this.#change('over', kept);
    // Its reports are the other's now; what it was is told once more.
    if (mergedInto !== null) this.#alerts.delete(kept.key);
    return change;
  }

  /** Alerts that have reports in the window: open ones first, then the one with most of them, then the older one. */
  #metBy({ members }: Found): readonly Kept[] {
    const counts = new Map<Kept, number>();
    for (const { report } of members) {
      const kept = this.#alertOf.get(report.id);
      if (kept !== undefined) counts.set(kept, (counts.get(kept) ?? 0) + 1);
    }
    const rank = (kept: Kept): number => (kept.state === 'open' ? 0 : 1);
    return [...counts]
      .sort(([a, m], [b, n]) => rank(a) - rank(b) || n - m || a.firstSeenMs - b.firstSeenMs || (a.key < b.key ? -1 : 1))
      .map(([kept]) => kept);
  }

  #change(kind: AlertChange['kind'], kept: Kept): AlertChange {
    return { kind, alert: this.#alertFrom(kept) };
  }

  #alertFrom({ key, members, found, firstSeenMs, state, mergedInto }: Kept): LiveAlert {
    return {
      ...{ key, members: members.map(({ id }) => id), ...found, ...surprise(this.#thresholds, found.llr) },
      ...{ firstSeenMs, state, mergedInto },
    };
  }
}

const evidenceOf = ({ center, radiusMeters, fromMs, cases, expected, llr }: Found, nowMs: number): Evidence => ({
  ...{ center: center.report.lonLat, radiusMeters, fromMs, toMs: nowMs, cases, expected, llr },
});

const stronger = (a: Found | null, b: Found | null): Found | null => (a === null || (b?.llr ?? 0) > a.llr ? b : a);

/** At least half of the other's reports are in the window, so that the two are one. */
const isMostlyIn = (
  { members }: { readonly members: readonly WatchedReport[] },
  { members: inside }: Found,
): boolean => {
  const ids = new Set(inside.map(({ report }) => report.id));
  return 2 * members.filter(({ id }) => ids.has(id)).length >= members.length;
};
