import type { DedupeModel, ServiceModel } from './model/dedupe-model.ts';

const DAY_MS = 86_400_000;
const NOTHING = { at: [0], logOdds: [0] } as const;
const NEITHER = { same: 0, other: 0 } as const;
const AS_IT_IS = { at: [-1000, 1000], logOdds: [-1000, 1000] } as const;

export const PLAIN_LIMITS: ServiceModel = {
  radiusMeters: 150,
  maxAgeMs: 60 * DAY_MS,
  closedMs: 5 * DAY_MS,
  meanDelayMs: 6 * DAY_MS,
  spreadMeters: 8,
  crowd: NOTHING,
  burst: NOTHING,
  priorLogOdds: 2,
  suggestThreshold: 0.3,
  linkThreshold: 0.8,
};

/** For tests: pieces that can be written down in a line, so that a score can be computed by hand. */
export const PLAIN_MODEL: DedupeModel = {
  trainedOn: 'nothing',
  byService: new Map(),
  otherwise: PLAIN_LIMITS,
  confusable: [],
  pieces: {
    // One unit of log odds for each standard distance, one for each mean delay.
    distance: { at: [0, 1000], logOdds: [0, -1000] },
    apart: NOTHING,
    vagueness: NOTHING,
    age: { at: [0, 1000], logOdds: [0, -1000] },
    closedDays: { at: [0, 10], logOdds: [-1, -2] },
    open: 0,
    closedAs: { done: -1, other: 0.5 },
    unseenClosing: NOTHING,
    text: { at: [0, 1], logOdds: [-1, 1] },
    asset: { same: 1, other: 0 },
    segment: { same: 0.5, other: -0.5 },
    address: { same: 1, other: -1 },
    reporter: NEITHER,
  },
  calibration: AS_IT_IS,
  repeat: { best: AS_IT_IS, next: NOTHING, alone: -6, threshold: 0.5 },
  closings: null,
};
