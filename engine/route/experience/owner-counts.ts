import type { AgencyId, ServiceCode } from '../../ids.ts';
import type { HandoverShares } from './handover-shares.ts';
import type { PastRequest } from './past-request.ts';

// A request of a sample stands for at most so many times what its like do, or at least for one so-manieth.
const MOST_FACTOR = 4;

interface OwnerCount {
  kept: number;
  handedOver: number;
}

/**
 * How many requests of each service ended with each owner. Of a sample of 300 an owner of one in 25 has 12, give or take 3.5;
 * of all requests that are on file it has hundreds. So a sample is weighted until its owners have the shares that they have
 * among all (post-stratification).
 */
export class OwnerCounts {
  readonly #byService = new Map<ServiceCode, Map<AgencyId, OwnerCount>>();

  /** Of requests with a final owner. */
  add({ filedService, firstAgency, agency }: PastRequest): void {
    if (agency === null) return;
    const owners = this.#byService.get(filedService) ?? new Map<AgencyId, OwnerCount>();
    this.#byService.set(filedService, owners);
    const count = owners.get(agency) ?? { kept: 0, handedOver: 0 };
    owners.set(agency, count);
    count[firstAgency === null || firstAgency === agency ? 'kept' : 'handedOver']++;
  }

  /** By service the requests of each owner, those that were handed over for as many as they stand; services by code. */
  weighed(handovers: HandoverShares): ReadonlyMap<ServiceCode, ReadonlyMap<AgencyId, number>> {
    const services = [...this.#byService].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(
      services.map(([service, owners]) => {
        const weight = handovers.weightOfHandedOver(service);
        return [service, new Map([...owners].map(([owner, each]) => [owner, each.kept + weight * each.handedOver]))];
      }),
    );
  }

  /**
   * What each request of a sample counts for, in its order: what `HandoverShares` says, times the share that its owner has
   * among all requests of its service over the share that it has in the sample; 1/4 to 4 times. O(sample + services * owners).
   */
  weightsOf(sample: readonly PastRequest[], handovers: HandoverShares): readonly number[] {
    const drawn = new OwnerCounts();
    for (const request of sample) drawn.add(request);
    const factors = new Map<ServiceCode, ReadonlyMap<AgencyId, number>>();
    for (const [service, owners] of drawn.#byService)
      factors.set(
        service,
        factorsOf(owners, this.#byService.get(service) ?? owners, handovers.weightOfHandedOver(service)),
      );
    return sample.map((request) => {
      const factor = factors.get(request.filedService)?.get(request.agency!) ?? 1;
      return handovers.weightOf(request) * factor;
    });
  }
}

function factorsOf(
  drawn: ReadonlyMap<AgencyId, OwnerCount>,
  all: ReadonlyMap<AgencyId, OwnerCount>,
  handedOver: number,
): ReadonlyMap<AgencyId, number> {
  const weight = (count: OwnerCount | undefined): number =>
    count === undefined ? 0 : count.kept + handedOver * count.handedOver;
  // Owners of whom the sample has none cannot be made up for.
  const owners = [...drawn.keys()];
  const sum = (counts: ReadonlyMap<AgencyId, OwnerCount>): number =>
    owners.reduce((total, owner) => total + weight(counts.get(owner)), 0);
  const scale = sum(drawn) / sum(all);
  return new Map(
    owners.map((owner) => {
      const factor = (scale * weight(all.get(owner))) / weight(drawn.get(owner));
      return [owner, Math.min(Math.max(factor, 1 / MOST_FACTOR), MOST_FACTOR)];
    }),
  );
}
