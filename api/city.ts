import { requestContext } from '../data/requests/context.ts';
import type { Store } from '../data/store/store.ts';
import type { Snapshot } from '../data/world/city-keeper.ts';
import type { AgencyId, ServiceCode } from '../engine/ids.ts';
import type { Agency, City, Service } from '../engine/route/city.ts';
import type { Deps } from './deps.ts';
import { notReady, Problem, storeAway } from './problem.ts';

/** The store, or the problem that says that it is away. */
export function openStoreOf(deps: Deps): Store {
  const store = deps.store();
  if (store === null) throw storeAway();
  return store;
}

/** The index in use, or the problem that says that there is none yet. */
export function snapshotOf(deps: Deps): Snapshot {
  const snapshot = deps.keeper.current();
  if (snapshot === null)
    throw notReady('The city is being loaded, or none is imported yet.', { state: deps.keeper.state() });
  return snapshot;
}

/** The city as a whole, for a page or map that opens on it. */
export const cityAnswer = ({ city, units, extent, generation }: Snapshot) => ({
  id: city.id,
  name: city.name,
  timeZone: city.timeZone,
  units,
  bbox: extent,
  generation,
});

/** Which requests are meant and how zone-less dates are read: from the index in use, else from the store. */
export async function cityContext(
  deps: Deps,
  service: string,
): Promise<{ readonly region: string; readonly timeZone: string; readonly serviceKnown: boolean }> {
  const snapshot = deps.keeper.current();
  if (snapshot === null) {
    const context = await requestContext(openStoreOf(deps), service);
    if (context === null) throw notReady('No city is imported yet.', { state: deps.keeper.state() });
    return context;
  }
  const serviceKnown = snapshot.router.serviceByCode.has(service as ServiceCode);
  return { region: snapshot.region, timeZone: snapshot.city.timeZone, serviceKnown };
}

/** The problem of a service code that the city does not have; it lists those that it has, if they are known. */
export const unknownService = (city: City | undefined): Problem =>
  new Problem('unknown-service', 'The city has no service of this code.', {
    ...(city && { services: city.services.map((service) => service.code) }),
  });

/** The code as one that the city has; else the problem that lists them. */
export function requireService({ city, router }: Snapshot, code: string): ServiceCode {
  if (!router.serviceByCode.has(code as ServiceCode)) throw unknownService(city);
  return code as ServiceCode;
}

/** The agency of a body; a 422 if there is none. */
export function requireAgency({ router }: Snapshot, id: string): Agency {
  const found = router.agencyById.get(id as AgencyId);
  if (found === undefined) throw new Problem('unknown-agency', 'The city has no agency of this id.');
  return found;
}

/** The service of an address; a 404 if there is none. */
export function serviceAt({ router }: Snapshot, code: string): Service {
  const found = router.serviceByCode.get(code as ServiceCode);
  if (found === undefined) throw new Problem('not-found', 'No service has this code. GET /v1/services lists them.');
  return found;
}

/** The agency of an address; a 404 if there is none. */
export function agencyAt({ router }: Snapshot, id: string): Agency {
  const found = router.agencyById.get(id as AgencyId);
  if (found === undefined) throw new Problem('not-found', 'No agency has this id. GET /v1/agencies lists them.');
  return found;
}
