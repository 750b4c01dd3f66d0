import type { Store } from '../../data/store/store.ts';
import { loadCity, type StoredCity } from '../../data/world/load-city.ts';
import { Router } from '../../engine/route/router.ts';

/** The city of a store, ready to answer. Throws in words where there is none or its rules are wrong. */
export async function loadedRouter(store: Store): Promise<{ readonly router: Router; readonly region: string }> {
  const stored = await loadCity(store);
  return { router: routerOf(stored), region: stored!.region };
}

/** The router of what a store holds. Throws in words where that is no city or its rules are wrong. */
export function routerOf(stored: StoredCity | null): Router {
  if (stored === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
  const built = Router.build(stored.city);
  if (built.kind === 'invalid-rules')
    throw new Error(`the rules in the store are not valid: ${built.problems.map(({ message }) => message).join('; ')}`);
  return built.router;
}
