import type { ServiceCode } from '../../ids.ts';
import type { PastRequest } from './past-request.ts';

// Of fewer that were handed over, nothing is learned.
const LEAST_HANDED_OVER = 30;
const MOST_WEIGHT = 5;

interface Counts {
  /** Handed over, and of these closed at the diagnosis. */
  handedOver: number;
  handedOverClosedAtDiagnosis: number;
  /** Where they went first: closed at the diagnosis, and further on. */
  keptClosedAtDiagnosis: number;
  keptWorkedOn: number;
}

const NONE: Readonly<Counts> = {
  handedOver: 0,
  handedOverClosedAtDiagnosis: 0,
  keptClosedAtDiagnosis: 0,
  keptWorkedOn: 0,
};

/** Closed at the first agency for one that was handed over, and the variance of that estimate. */
interface LostRatio {
  readonly ratio: number;
  readonly variance: number;
}

/**
 * How many requests that went to the wrong agency were handed over, by service. The others were closed there at the
 * diagnosis, so that among completed requests those that first went wrong are too few: each that was handed over stands for
 * 1 / share. Closings at the diagnosis have other reasons too (nothing was found, a repeat); how often, those that were handed
 * over show, for there the agency is right: so much is taken off the others.
 *
 * That is a small difference of large numbers: where few requests go wrong, chance alone makes it nothing or twice of what it is. So each
 * service's estimate is drawn towards that of all services as far as it is uncertain (a random-effects model, after DerSimonian and
 * Laird 1986: how far services truly differ is what their estimates differ beyond chance).
 */
export class HandoverShares {
  readonly #byService = new Map<ServiceCode, Counts>();
  readonly #all: Counts = { ...NONE };
  #weights: ReadonlyMap<ServiceCode, number> | null = null;

  add(request: PastRequest): void {
    if (request.status !== 'closed' || request.firstAgency === null || request.agency === null) return;
    if (request.stage === null || request.stage === 'received') return;
    this.#weights = null;
    let counts = this.#byService.get(request.filedService);
    if (counts === undefined) {
      counts = { ...NONE };
      this.#byService.set(request.filedService, counts);
    }
    count(counts, request);
    count(this.#all, request);
  }

  /** What a request with a final owner counts for, so that all that had this owner are counted. 1 to 5. */
  weightOf({ filedService, firstAgency, agency }: PastRequest): number {
    return firstAgency === null || firstAgency === agency ? 1 : this.weightOfHandedOver(filedService);
  }

  /** The same for one of a service that was handed over. */
  weightOfHandedOver(service: ServiceCode): number {
    this.#weights ??= this.#weighed();
    return this.#weights.get(service) ?? 1;
  }

  #weighed(): ReadonlyMap<ServiceCode, number> {
    if (this.#all.handedOver < LEAST_HANDED_OVER) return new Map();
    // In the order of their codes, so that sums are the same in whatever order requests came.
    const services = [...this.#byService].sort(([a], [b]) => (a < b ? -1 : 1));
    const ratios = services.map(([, counts]) => lostRatio(counts, this.#all));
    const { mean, between } = pooledRatio(ratios.filter((each) => each !== null));
    return new Map(
      services.map(([service], i) => {
        const own = ratios[i]!;
        const trust = own === null ? 0 : between / (between + own.variance);
        const ratio = own === null ? mean : trust * own.ratio + (1 - trust) * mean;
        return [service, Math.min(1 + Math.max(ratio, 0), MOST_WEIGHT)];
      }),
    );
  }
}

function count(counts: Counts, { firstAgency, agency, stage }: PastRequest): void {
  const isAtDiagnosis = stage === 'diagnosed';
  if (firstAgency === agency) counts[isAtDiagnosis ? 'keptClosedAtDiagnosis' : 'keptWorkedOn']++;
  else {
    counts.handedOver++;
    if (isAtDiagnosis) counts.handedOverClosedAtDiagnosis++;
  }
}

/**
 * About how many were closed at the diagnosis because they were another's, and that one never heard of it, over those that were
 * handed over; below 0 by chance. null: none was handed over, or all that were are closed at the diagnosis.
 */
function lostRatio({ handedOver, keptClosedAtDiagnosis, keptWorkedOn }: Counts, all: Counts): LostRatio | null {
  const share = all.handedOverClosedAtDiagnosis / all.handedOver;
  if (handedOver === 0 || share >= 1) return null;
  const odds = share / (1 - share);
  const lost = keptClosedAtDiagnosis - keptWorkedOn * odds;
  // Closings are counted (Poisson); the last is the error of `share` itself, as one of all that were handed over.
  const counted = keptClosedAtDiagnosis + 1 + odds ** 2 * keptWorkedOn;
  const ofShare = (keptWorkedOn ** 2 * share) / ((1 - share) ** 3 * all.handedOver);
  const ratio = lost / handedOver;
  return { ratio, variance: (counted + ofShare) / handedOver ** 2 + ratio ** 2 / handedOver };
}

/** The mean of all services, by their certainty, and the variance between them beyond chance. */
function pooledRatio(ratios: readonly LostRatio[]): { readonly mean: number; readonly between: number } {
  if (ratios.length === 0) return { mean: 0, between: 0 };
  const fixed = weightedMean(ratios, 0);
  const weights = ratios.map(({ variance }) => 1 / variance);
  const sum = total(weights);
  const q = total(ratios.map(({ ratio }, i) => weights[i]! * (ratio - fixed) ** 2));
  const scale = sum - total(weights.map((weight) => weight ** 2)) / sum;
  const between = scale > 0 ? Math.max(0, (q - (ratios.length - 1)) / scale) : 0;
  return { mean: weightedMean(ratios, between), between };
}

function weightedMean(ratios: readonly LostRatio[], between: number): number {
  const weights = ratios.map(({ variance }) => 1 / (variance + between));
  return total(ratios.map(({ ratio }, i) => weights[i]! * ratio)) / total(weights);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
