import type { AlertChange, LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import type { Thresholds } from '../../engine/cluster/live/thresholds.ts';
import type { Watch, WatchedReport } from '../../engine/cluster/live/watch.ts';

/** A scan that is under way. */
export interface RunningScan {
  add(report: WatchedReport): readonly AlertChange[];
  /** What ends by it, and what shrinks. An unknown id changes nothing. */
  remove(id: string): readonly AlertChange[];
  /** What ends because time went by. */
  advance(nowMs: number): readonly AlertChange[];
  /** Those that are open, and some that are over. */
  alerts(): readonly LiveAlert[];
}

/** What watching needs of the engine, in steps of some milliseconds. Tests hand in one of their own. */
export interface LiveEngine {
  /** How strong chance alone gets; null where the past is too little to tell. */
  calibrate(watch: Watch, past: readonly WatchedReport[]): Generator<unknown, Thresholds | null>;
  build(
    watch: Watch,
    thresholds: Thresholds,
    past: readonly WatchedReport[],
    nowMs: number,
  ): Generator<unknown, RunningScan>;
}
