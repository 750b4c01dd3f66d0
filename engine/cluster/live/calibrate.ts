import { RandomStream } from '../scan/random.ts';
import { clumping } from './clumps.ts';
import { LiveScan } from './live-scan.ts';
import { byTime } from './placed-reports.ts';
import { type Thresholds, thresholdsOf } from './thresholds.ts';
import { usualClumps } from './usual-clumps.ts';
import { checkWatch, type Watch, type WatchedReport } from './watch.ts';

const DAY_MS = 86_400_000;
/** With fewer reports in the past nothing can be said of chance. */
export const LEAST_REPORTS = 100;
/** So many alerts of chance are wanted for a threshold, in so many simulated reports at most. */
const WANTED_ALARMS = 240;
const MOST_SIMULATED = 60_000;
// Far below any threshold, so that what chance makes is counted whatever the budget.
const SIMULATED_LLR = 6;
const ADDS_A_STEP = 32;

export interface CalibrationProgress {
  readonly done: number;
  readonly total: number;
}

export type Calibration =
  | { readonly kind: 'calibrated'; readonly thresholds: Thresholds }
  /** Of so few reports no chance can be told: nothing is watched. */
  | { readonly kind: 'too-few'; readonly reports: number; readonly least: number };

export interface CalibrationOptions {
  /** Default: as many as 240 false alarms take, no more than 60,000 reports. Whole pasts are simulated: at least one. */
  readonly mostSimulatedReports?: number;
}

/** All steps of `calibration` at once. */
export function calibrate(
  past: readonly WatchedReport[],
  watch: Watch,
  seed: number,
  options?: CalibrationOptions,
): Calibration {
  const steps = calibration(past, watch, seed, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * How strong chance alone gets, from a city's own past: its clumps keep their shapes and places, and their times are dealt anew
 * among them, so that each cold day has as many as it had, all over the town; the live scan runs over years of that. The same
 * past and seed give the same thresholds. In steps of some milliseconds; dealing a past of 50,000 reports anew is one of some dozens.
 */
export function* calibration(
  past: readonly WatchedReport[],
  watch: Watch,
  seed: number,
  { mostSimulatedReports = MOST_SIMULATED }: CalibrationOptions = {},
): Generator<CalibrationProgress, Calibration> {
  checkWatch(watch);
  const own = ownPast(past, watch);
  if (own.length < LEAST_REPORTS) return { kind: 'too-few', reports: own.length, least: LEAST_REPORTS };
  // Whole days, so that hours stay what they are.
  const spanMs = Math.ceil((own.at(-1)!.atMs - own[0]!.atMs + 1) / DAY_MS) * DAY_MS;
  const rounds = roundsOf(own.length, spanMs, watch, mostSimulatedReports);
  const total = (rounds + 1) * own.length;
  const joining = clumping(own);
  let joined = joining.next();
  for (; !joined.done; joined = joining.next()) yield { done: 0, total };
  const clumps = usualClumps(joined.value);
  const random = new RandomStream(seed, 0);
  const scan = new LiveScan(watch, [], own[0]!.atMs, NOTHING_KNOWN);
  const peaks = new Map<string, number>();
  for (let round = 0; round <= rounds; round++)
    for (const [i, report] of dealt(clumps, round, spanMs, random).entries()) {
      // The first round only teaches where and when.
      for (const { alert } of scan.add(report)) if (round > 0) peaks.set(alert.key, alert.llr);
      if (i % ADDS_A_STEP === 0) yield { done: round * own.length + i, total };
    }
  const simulatedDays = (rounds * spanMs) / DAY_MS;
  const thresholds = thresholdsOf([...peaks.values()], simulatedDays, watch.falseAlarmsPerMonth, own.length);
  return { kind: 'calibrated', thresholds };
}

const NOTHING_KNOWN: Thresholds = {
  ...{ openLlr: SIMULATED_LLR, falseAlarmsPerMonth: 0, peaks: [], simulatedDays: 1, reports: 0 },
};

function ownPast(past: readonly WatchedReport[], { services, baselineDays }: Watch): readonly WatchedReport[] {
  const watched = past.filter(({ service }) => services.includes(service)).sort(byTime);
  const fromMs = (watched.at(-1)?.atMs ?? 0) - baselineDays * DAY_MS;
  return watched.filter(({ atMs }) => atMs >= fromMs);
}

function roundsOf(reports: number, spanMs: number, { falseAlarmsPerMonth }: Watch, mostReports: number): number {
  const days = (30 * WANTED_ALARMS) / falseAlarmsPerMonth;
  const wanted = Math.ceil((days * DAY_MS) / spanMs);
  return Math.max(1, Math.min(wanted, Math.floor(mostReports / reports)));
}

/** The clumps with their beginnings dealt anew, in order of time, moved on by so many rounds. */
function dealt(
  clumps: readonly (readonly WatchedReport[])[],
  round: number,
  spanMs: number,
  random: RandomStream,
): readonly WatchedReport[] {
  const beginnings = clumps.map(([first]) => first!.atMs);
  for (let i = beginnings.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [beginnings[i], beginnings[j]] = [beginnings[j]!, beginnings[i]!];
  }
  const laterMs = round * spanMs;
  const moved = clumps.flatMap((clump, i) => {
    const byMs = beginnings[i]! - clump[0]!.atMs + laterMs;
    return clump.map((report) => ({
      ...report,
      id: `${round}:${report.id}`,
      atMs: report.atMs + byMs,
      problem: report.problem === null ? null : `${round}:${report.problem}`,
    }));
  });
  return moved.sort(byTime);
}
