import type { RequestId, ServiceCode } from '../../ids.ts';
import type { DedupeModel } from '../model/dedupe-model.ts';
import { DEFAULT_MODEL } from '../model/default-model.ts';
import { type Earlier, UNSAID } from '../report.ts';

/** Made reports for tests: a pothole in Syracuse, so many meters east and north, so many minutes after noon. */

export const NOON_MS = Date.UTC(2026, 10, 22, 12);
export const MINUTE_MS = 60_000;
const HERE = [-76.14, 43.04] as const;
const DEGREES_A_METER = [1 / 81_560, 1 / 111_104] as const;

export const POTHOLE = 'pothole' as ServiceCode;
const DAY_MS = 1440 * MINUTE_MS;
const STRAIGHT = 1_000;
const NOTHING = { at: [0], logOdds: [0] } as const;
const NEITHER = { same: 0, other: 0 } as const;

/** Only distance and age count, as of one problem against evenly strewn ones: what is learned elsewhere changes no test here. */
export const MODEL: DedupeModel = {
  ...DEFAULT_MODEL,
  byService: new Map(),
  otherwise: {
    ...DEFAULT_MODEL.otherwise,
    ...{ radiusMeters: 150, spreadMeters: 8, meanDelayMs: 6 * DAY_MS, maxAgeMs: 60 * DAY_MS, closedMs: 5 * DAY_MS },
    ...{ crowd: NOTHING, burst: NOTHING, priorLogOdds: -0.6, suggestThreshold: 0.3, linkThreshold: 0.5 },
  },
  confusable: [],
  pieces: {
    ...DEFAULT_MODEL.pieces,
    distance: { at: [0, 1, 2, 3, 4, 8], logOdds: [0, -1, -4, -9, -16, -64] },
    vagueness: { at: [-STRAIGHT, 0], logOdds: [2 * STRAIGHT, 0] },
    age: { at: [0, STRAIGHT], logOdds: [0, -STRAIGHT] },
    ...{ apart: NOTHING, closedDays: NOTHING, open: 0, unseenClosing: NOTHING, text: NOTHING },
    ...{ asset: NEITHER, segment: NEITHER, address: NEITHER, reporter: NEITHER },
  },
  calibration: { at: [-STRAIGHT, STRAIGHT], logOdds: [-STRAIGHT, STRAIGHT] },
};

export const reportAt = (east: number, north: number, minutes = 0, over: Partial<Earlier> = {}): Earlier => ({
  ...UNSAID,
  service: POTHOLE,
  place: {
    lonLat: [HERE[0] + east * DEGREES_A_METER[0], HERE[1] + north * DEGREES_A_METER[1]],
    accuracyMeters: 10,
  },
  reportedAtMs: NOON_MS + minutes * MINUTE_MS,
  asset: null,
  id: `${east} ${north} ${minutes}` as RequestId,
  closedAtMs: null,
  ...over,
});

/** A copy in another order, by the seeded random numbers. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const copy = [...things];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
