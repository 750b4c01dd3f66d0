import type { ServiceCode } from '../../ids.ts';
import type { DedupeModel, ServiceModel } from './dedupe-model.ts';

const DAY_MS = 86_400_000;
const PRIOR_SHARE = 1 / 20;
const STRAIGHT = 1_000;

const days = (
  radiusMeters: number,
  spreadMeters: number,
  meanDelayDays: number,
  maxAgeDays: number,
  closedDays: number,
): ServiceModel => {
  const ratio = maxAgeDays / meanDelayDays;
  return {
    radiusMeters,
    spreadMeters,
    meanDelayMs: meanDelayDays * DAY_MS,
    maxAgeMs: maxAgeDays * DAY_MS,
    closedMs: closedDays * DAY_MS,
    // One pair in twenty; and an exponential delay cut at the oldest age against evenly spread: the age's share at 0.
    priorLogOdds: Math.log(PRIOR_SHARE / (1 - PRIOR_SHARE)) + Math.log(ratio) - Math.log1p(-Math.exp(-ratio)),
    suggestThreshold: 0.3,
    linkThreshold: 0.8,
  };
};

const NEITHER = { same: 0, other: 0 } as const;
const Z_KNOTS = Array.from({ length: 33 }, (_, i) => i / 4);

/** For cities without labels: judgement of how large the thing is, how soon the next passer-by sees it, how long it stays. */
export const DEFAULT_MODEL: DedupeModel = {
  trainedOn: 'judgement',
  //                          radius, spread, mean delay, oldest, closed (m, m, days)
  otherwise: days(150, 10, 4, 45, 3),
  byService: new Map(
    Object.entries({
      pothole: days(150, 8, 6, 60, 5),
      pavement_cave_in: days(150, 8, 2, 30, 5),
      sewer_cave_in: days(150, 8, 2, 30, 5),
      street_light_out: days(120, 10, 4, 45, 5),
      traffic_signal: days(150, 15, 0.25, 7, 1),
      tree: days(150, 12, 2, 45, 3),
      water_leak: days(250, 30, 0.25, 7, 1),
      hydrant: days(120, 5, 2, 30, 3),
      flooding: days(250, 25, 0.5, 7, 1),
      graffiti: days(120, 10, 5, 60, 3),
      litter: days(120, 12, 3, 30, 2),
      abandoned_vehicle: days(120, 10, 4, 45, 3),
      snow: days(250, 40, 0.5, 5, 1),
      parking_meter: days(60, 5, 2, 30, 3),
    }).map(([code, limits]) => [code as ServiceCode, limits]),
  ),
  confusable: [],
  pieces: {
    // Rayleigh against even over the disc of the radius: ln(R^2 / s^2) - d^2 / s^2.
    distance: { at: Z_KNOTS, logOdds: Z_KNOTS.map((z) => -z * z) },
    vagueness: { at: [-STRAIGHT, 0], logOdds: [2 * STRAIGHT, 0] },
    age: { at: [0, STRAIGHT], logOdds: [0, -STRAIGHT] },
    closedDays: { at: [0], logOdds: [Math.log(1 / 5)] },
    open: 0,
    unseenClosing: { at: [0], logOdds: [0] },
    crowd: { at: [0], logOdds: [0] },
    text: { at: [0], logOdds: [0] },
    asset: { same: Math.log(3), other: 0 },
    segment: NEITHER,
    address: NEITHER,
    reporter: NEITHER,
  },
  calibration: { at: [-STRAIGHT, STRAIGHT], logOdds: [-STRAIGHT, STRAIGHT] },
  repeat: {
    best: { at: [-STRAIGHT, STRAIGHT], logOdds: [-STRAIGHT, STRAIGHT] },
    next: { at: [0], logOdds: [0] },
    alone: -6,
    threshold: 0.5,
  },
  closings: null,
};
