import { gazetteerOf } from '../../data/world/gazetteer.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { Locator } from '../../engine/locate/locator.ts';
import { foundFeature } from '../locate/found-feature.ts';
import type { FindAll } from './locate-rows.ts';
import { openCliStore } from './open-store.ts';
import type { LocateOptions } from './run-locate.ts';

/** Finds places in the city of the store. Throws where it holds none. */
export async function finderHere(options: LocateOptions): Promise<FindAll> {
  const store = await openCliStore(options, 'locate', { hasUrlOption: true });
  try {
    const stored = await loadCity(store);
    if (stored === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
    const locator = Locator.build(gazetteerOf(stored, Date.now()));
    const { focus = null } = options;
    const context = { source: stored.city.id, from: focus };
    const find = (text: string, limit: number) =>
      locator.locate(text, { limit, focus }).map((candidate) => foundFeature(candidate, context));
    return (texts, limit) => Promise.resolve(texts.map((text) => find(text, limit)));
  } finally {
    await store.close();
  }
}
