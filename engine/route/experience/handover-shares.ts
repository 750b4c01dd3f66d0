import type { ServiceCode } from '../../ids.ts';
import type { PastRequest } from './past-request.ts';

// Few requests of a service count as so many of all services together.
const POOLED_REQUESTS = 20;
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

/**
 * How many requests that went to the wrong agency were handed over, by service. The others were closed there at the
 * diagnosis, so that among completed requests those that first went wrong are too few: each that was handed over stands for
 * 1 / share. Closings at the diagnosis have other reasons too (nothing was found, a repeat); how often, those that were handed
 * over show, for there the agency is right: so much is taken off the others.
 */
export class HandoverShares {
  readonly #byService = new Map<ServiceCode, Counts>();
  readonly #all: Counts = { ...NONE };

  add(request: PastRequest): void {
    if (request.status !== 'closed' || request.firstAgency === null || request.agency === null) return;
    if (request.stage === null || request.stage === 'received') return;
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
    if (firstAgency === null || firstAgency === agency) return 1;
    const { handedOver } = this.#all;
    if (handedOver < LEAST_HANDED_OVER) return 1;
    const pooled = handedOver / (handedOver + this.#lost(this.#all));
    const counts = this.#byService.get(filedService) ?? NONE;
    const share =
      (counts.handedOver + POOLED_REQUESTS * pooled) / (counts.handedOver + this.#lost(counts) + POOLED_REQUESTS);
    return Math.min(1 / share, MOST_WEIGHT);
  }

  /** About how many were closed at the diagnosis because they were another's, and that one never heard of it. */
  #lost({ keptClosedAtDiagnosis, keptWorkedOn }: Counts): number {
    const share = this.#all.handedOverClosedAtDiagnosis / this.#all.handedOver;
    if (share >= 1) return 0;
    return Math.max(0, keptClosedAtDiagnosis - (keptWorkedOn * share) / (1 - share));
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
