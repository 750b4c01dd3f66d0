import type { Store } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { extentOf } from '../../engine/route/extent.ts';
import { routerOf } from './loaded-router.ts';

/** The city of a store as a server has it in use. Throws in words where there is none or its rules are wrong. */
export async function loadedSnapshot(store: Store): Promise<Snapshot> {
  const stored = await loadCity(store);
  const router = routerOf(stored);
  return { ...stored!, extent: extentOf(stored!.city), router, generation: 1, loadedAtMs: Date.now() };
}
