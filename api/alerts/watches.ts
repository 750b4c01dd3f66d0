import type { WatchSettings } from '../../data/alerts/watch-settings.ts';
import type { CityWatch } from '../../data/city/city-file.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { DEFAULT_WATCH, type Watch } from '../../engine/cluster/live/watch.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { mainsOf } from '../plan/mains.ts';

/** What is watched: what an administrator set, else what the city's configuration says, else what follows from its rules. */
export const watchesOf = (snapshot: Snapshot, { watches }: WatchSettings): readonly Watch[] =>
  watches ?? defaultWatches(snapshot);

/** What is left out goes by the default. */
export const watchOf = (said: CityWatch): Watch => ({
  services: said.services,
  mostRadiusMeters: said.mostRadiusMeters ?? DEFAULT_WATCH.mostRadiusMeters,
  mostHours: said.mostHours ?? DEFAULT_WATCH.mostHours,
  baselineDays: said.baselineDays ?? DEFAULT_WATCH.baselineDays,
  falseAlarmsPerMonth: said.falseAlarmsPerMonth ?? DEFAULT_WATCH.falseAlarmsPerMonth,
});

/** Without a setting. Services that the city does not have any more are passed over. */
export function defaultWatches(snapshot: Snapshot): readonly Watch[] {
  const { watch, router } = snapshot;
  const said: readonly CityWatch[] =
    watch === undefined ? servicesOfMains(snapshot).map((services) => ({ services })) : watch;
  return said.flatMap((each): Watch[] => {
    const services = each.services.filter((code) => router.serviceByCode.has(code as ServiceCode));
    return services.length === 0 ? [] : [watchOf({ ...each, services })];
  });
}

/**
 * Services whose rules look at a class of mains: those who own a main are called for them, so their reports may be about one. One
 * watch a class; a service that several classes have is watched with the first.
 */
function servicesOfMains(snapshot: Snapshot): readonly (readonly string[])[] {
  const taken = new Set<string>();
  return mainsOf(snapshot).flatMap(({ class: mainClass }) => {
    const services = snapshot.city.services
      .map(({ code }) => code)
      .filter((code) => !taken.has(code) && snapshot.router.planOf(code)?.reachMeters.has(mainClass));
    for (const code of services) taken.add(code);
    return services.length === 0 ? [] : [services];
  });
}
