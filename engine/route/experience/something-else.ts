import type { AgencyId, ServiceCode } from '../../ids.ts';

/** Of each service how much there is of each agency. */
export type ByOwner = ReadonlyMap<ServiceCode, ReadonlyMap<AgencyId, number>>;

// An agency that has less of a service than this by everything that was learned is not one of that service's.
const LEAST_OWN_SHARE = 0.002;
// So many requests that nobody made, with the share of all services, are added to those of each.
const PRIOR_REQUESTS = 100;
// So many of those that ended with such agencies are added, with the agencies of all other requests.
const PRIOR_ENDED = 20;
// What is seldomer is told to nobody; of the agencies the likeliest stand for all.
const LEAST_SHARE = 0.005;
const MOST_AGENCIES = 5;
// Whoever reports a service mostly means it, or one that it is confused with.
const MOST_SHARE = 0.2;

/**
 * Of each service the share of reports that turn out to be something else entirely, by the agencies that they end with; empty where
 * they hardly do. Callers pick just any entry of a list now and then. What they mean may be anything that is reported: so its
 * owners are like those of all other requests, and those who never own what this service is about (no tree warden has hydrants)
 * show how often it happens, and to whom it goes. Where they are few, shares are drawn towards those of all services.
 * `counts`: requests by final owner. `expected`: shares by what was learned. O(services * agencies).
 */
export function somethingElse(counts: ByOwner, expected: ByOwner): ByOwner {
  const services = [...counts].map(([service, owners]) => evidenceOf(service, owners, counts, expected.get(service)));
  const seen = services.reduce((sum, { strange }) => sum + total(strange), 0);
  const due = services.reduce((sum, { exposed }) => sum + exposed, 0);
  const mean = due > 0 ? seen / due : 0;
  return new Map(services.map((each) => [each.service, sharesOf(each, mean)]));
}

interface Evidence {
  readonly service: ServiceCode;
  /** How many of its requests ended with each agency that never owns what it is about. */
  readonly strange: ReadonlyMap<AgencyId, number>;
  /** How many would have, had all been about something else. */
  readonly exposed: number;
  /** Share of each agency among the requests of all other services. */
  readonly others: ReadonlyMap<AgencyId, number>;
}

function evidenceOf(
  service: ServiceCode,
  owners: ReadonlyMap<AgencyId, number>,
  counts: ByOwner,
  expected: ReadonlyMap<AgencyId, number> | undefined,
): Evidence {
  const others = ownersBeside(service, counts);
  const requests = total(owners);
  const isStrange = ([agency]: readonly [AgencyId, number]): boolean => (expected?.get(agency) ?? 0) < LEAST_OWN_SHARE;
  const strange = new Map([...owners].filter(isStrange));
  const exposed = requests * total(new Map([...others].filter(isStrange)));
  return { service, strange, exposed, others };
}

function sharesOf({ strange, exposed, others }: Evidence, mean: number): ReadonlyMap<AgencyId, number> {
  const seen = total(strange);
  const share = Math.min((seen + PRIOR_REQUESTS * mean) / (exposed + PRIOR_REQUESTS), MOST_SHARE);
  if (share < LEAST_SHARE) return new Map();
  const agencies = [...new Set([...others.keys(), ...strange.keys()])].map((agency) => {
    const weight = (strange.get(agency) ?? 0) + PRIOR_ENDED * (others.get(agency) ?? 0);
    return [agency, weight] as const;
  });
  agencies.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const likeliest = new Map(agencies.slice(0, MOST_AGENCIES));
  const sum = total(likeliest);
  return new Map([...likeliest].map(([agency, weight]) => [agency, (share * weight) / sum]));
}

/** Of the requests of all other services the share of each agency. */
function ownersBeside(service: ServiceCode, counts: ByOwner): ReadonlyMap<AgencyId, number> {
  const sums = new Map<AgencyId, number>();
  for (const [other, owners] of counts)
    if (other !== service) for (const [agency, count] of owners) sums.set(agency, (sums.get(agency) ?? 0) + count);
  const sum = total(sums);
  return new Map([...sums].map(([agency, count]) => [agency, count / sum]));
}

const total = (values: ReadonlyMap<unknown, number>): number => {
  let sum = 0;
  for (const value of values.values()) sum += value;
  return sum;
};
