import type { ServiceCode } from '../../ids.ts';
import type { Curve } from './curve.ts';

/** What makes two reports one problem, as weights that add up; JSON-able by `model-json.ts`. */
export interface DedupeModel {
  /** What it was learned from, or that it is judgement: one line for whoever reads it. */
  readonly trainedOn: string;
  readonly byService: ReadonlyMap<ServiceCode, ServiceModel>;
  /** For services without one of their own. */
  readonly otherwise: ServiceModel;
  /** Services that people take for each other; all other pairs are never compared. */
  readonly confusable: readonly ConfusablePair[];
  readonly pieces: PairPieces;
  /** From the sum of the pieces to calibrated log odds; never falls. */
  readonly calibration: Curve;
  readonly repeat: RepeatPieces;
  /** Where closings are known by the day only: how many are closed on one; null: not learned. */
  readonly closings: ClosingRates | null;
}

/** "This report repeats an earlier one": log odds of the likeliest pair, corrected by what the others say. */
export interface RepeatPieces {
  /** Over the calibrated log odds of the likeliest pair; never falls. */
  readonly best: Curve;
  /** Over the log odds of the next likeliest; 0 where there is none. */
  readonly next: Curve;
  /** Log odds of a report without any candidate. */
  readonly alone: number;
  /** From this probability on a report is said to repeat an earlier one. */
  readonly threshold: number;
}

/** Of the requests that are open, the share that is closed in a day, by weekday from Sunday. */
export interface ClosingRates {
  /** On the day on which they were reported, and on a later one. */
  readonly sameDay: readonly number[];
  readonly later: readonly number[];
}

/** How reports of one problem lie about in space and time; what is done with a score. An administrator may set each. */
export interface ServiceModel {
  /** Farther apart are never compared. */
  readonly radiusMeters: number;
  /** Longer apart are never compared. */
  readonly maxAgeMs: number;
  /** A request that was closed longer ago than this is over: a new report is a new problem. */
  readonly closedMs: number;
  /** Reports of one problem follow its first with this mean delay. */
  readonly meanDelayMs: number;
  /** Size of the problem: standard radius in which people place one and the same, were their positions exact. */
  readonly spreadMeters: number;
  /** Over ln(1 + how many other earlier reports are as near): in a storm near ones mean less, and more so of some services. */
  readonly crowd: Curve;
  /** Over ln(1 + how many others came nearby within the mean delay), as near or not. */
  readonly burst: Curve;
  /** Log odds of a pair before anything else is known. */
  readonly priorLogOdds: number;
  /** From this probability on a duplicate is suggested. */
  readonly suggestThreshold: number;
  /** From this probability on it is linked without asking. */
  readonly linkThreshold: number;
}

export interface ConfusablePair {
  readonly services: readonly [ServiceCode, ServiceCode];
  /** Added to a pair of these two, in either order; of one service with itself nothing is added. */
  readonly logOdds: number;
}

/** Each said as log odds; a `same` counts where both are known and equal, an `other` where both are known and differ. */
export interface PairPieces {
  /** Over distance / root mean square of both accuracies and the problem's spread. */
  readonly distance: Curve;
  /** Over meters apart, whatever the accuracies: added to `distance`. */
  readonly apart: Curve;
  /** Over ln(that root mean square / the service's radius): the vaguer the places, the less it says that they are near. */
  readonly vagueness: Curve;
  /** Over age / the service's mean delay. */
  readonly age: Curve;
  /** Over days since the earlier one was closed; an open one adds `open`. */
  readonly closedDays: Curve;
  readonly open: number;
  /** Why it was closed, added to `closedDays` where that is known. */
  readonly closedAs: ClosedAsPiece;
  /** Over the chance that an open one was closed today, unseen: where closings are known by the day only. */
  readonly unseenClosing: Curve;
  /** Over the similarity of both texts, 0 to 1. */
  readonly text: Curve;
  readonly asset: Agreement;
  readonly segment: Agreement;
  readonly address: Agreement;
  readonly reporter: Agreement;
}

/** Closed because the work was done, or for another reason. */
export interface ClosedAsPiece {
  readonly done: number;
  readonly other: number;
}

export interface Agreement {
  readonly same: number;
  readonly other: number;
}

/** The windows and thresholds of a service. */
export const serviceModelOf = (model: DedupeModel, service: ServiceCode): ServiceModel =>
  model.byService.get(service) ?? model.otherwise;

/** What is added because the two services differ: 0 for one service, null where the two are never compared. */
export function confusionLogOdds(model: DedupeModel, a: ServiceCode, b: ServiceCode): number | null {
  if (a === b) return 0;
  for (const { services, logOdds } of model.confusable)
    if ((services[0] === a && services[1] === b) || (services[0] === b && services[1] === a)) return logOdds;
  return null;
}

/** The service itself and those it is compared with, in the model's order: whose reports are candidates. */
export const comparedServices = (model: DedupeModel, service: ServiceCode): readonly ServiceCode[] => [
  service,
  ...model.confusable.flatMap(({ services: [a, b] }) => (a === service ? [b] : b === service ? [a] : [])),
];
