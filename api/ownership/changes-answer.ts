import type { Session } from '../../data/store/store.ts';
import { begunAndEnded } from '../../engine/route/changes/begun-and-ended.ts';
import type { GroundChanges } from '../../engine/route/changes/handed-ground.ts';
import type { Period } from '../../engine/route/changes/period.ts';
import { touchedServices } from '../../engine/route/changes/touched-services.ts';
import type { Router } from '../../engine/route/router.ts';
import { cityNames } from '../city-names.ts';
import { handedGroundOf } from './handed-ground-of.ts';
import { type MovedPage, type MovedQuery, movedRequests } from './moved-requests.ts';

/** What changes within a period, and what it does to open requests. */
export interface Changes {
  readonly lists: ReturnType<typeof listsOf>;
  readonly ground: GroundChanges;
  readonly requests: MovedPage;
}

/** Longer lists are cut and counted. */
const MOST_LISTED = 1_000;

/** One pass over the city; the ground is measured once a period, others having their turn between. */
export async function changesOf(
  session: Session,
  router: Router,
  period: Period,
  page: Pick<MovedQuery, 'region' | 'after' | 'limit'>,
): Promise<Changes> {
  const services = touchedServices(router, period);
  const ground = await handedGroundOf(router, period);
  const requests = await movedRequests(session, router, { ...page, period, services });
  return { lists: listsOf(router, period, ground, [...services]), ground, requests };
}

function listsOf(router: Router, period: Period, { handed, unmeasured }: GroundChanges, services: readonly string[]) {
  const { jurisdictions, assets, rules } = begunAndEnded(router, period);
  return {
    from: instantOf(period.fromMs),
    until: instantOf(period.untilMs),
    counts: {
      jurisdictions: jurisdictions.length,
      assets: assets.length,
      rules: rules.length,
      ground: handed.length,
    },
    jurisdictions: jurisdictions.slice(0, MOST_LISTED).map(withInstant),
    assets: assets.slice(0, MOST_LISTED).map(withInstant),
    rules: rules.slice(0, MOST_LISTED).map(withInstant),
    unmeasured,
    services,
    ...cityNames(router.city),
  };
}

const withInstant = <Turned extends { readonly atMs: number }>({ atMs, ...turned }: Turned) => ({
  ...turned,
  at: instantOf(atMs),
});

const instantOf = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** As JSON without outlines. `next` is the address of the next page of requests. */
export const changesJson = ({ lists, ground, requests }: Changes, next: string | null) => ({
  ...lists,
  ground: ground.handed.slice(0, MOST_LISTED).map(({ geometry, ...handed }) => handed),
  requests: { ...requests, next },
});

/** As GeoJSON: the ground that changes hands, the lists as further members. */
export const changesGeoJson = ({ lists, ground, requests }: Changes, next: string | null) => ({
  type: 'FeatureCollection' as const,
  ...lists,
  requests: { ...requests, next },
  features: ground.handed
    .slice(0, MOST_LISTED)
    .map(({ geometry, ...properties }) => ({ type: 'Feature' as const, properties, geometry })),
});
