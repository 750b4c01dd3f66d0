import { calibration } from '../../engine/cluster/live/calibrate.ts';
import { LiveScan } from '../../engine/cluster/live/live-scan.ts';
import type { Thresholds } from '../../engine/cluster/live/thresholds.ts';
import type { LiveEngine, RunningScan } from './live-engine.ts';

// Any will do; the same past then gives the same thresholds.
const SEED = 311;

/** The engine's live scan. */
export const LIVE_SCAN_ENGINE: LiveEngine = {
  *calibrate(watch, past): Generator<unknown, Thresholds | null> {
    const found = yield* calibration(past, watch, SEED);
    return found.kind === 'calibrated' ? found.thresholds : null;
  },
  build: (watch, thresholds, past, nowMs): Generator<unknown, RunningScan> =>
    LiveScan.building(watch, past, nowMs, thresholds),
};
