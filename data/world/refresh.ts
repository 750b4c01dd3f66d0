import type { AssetClass, LayerId } from '../../engine/ids.ts';
import type { City } from '../../engine/route/city.ts';
import type { Session, Store } from '../store/store.ts';
import {
  loadAgencies,
  loadAssets,
  loadCity,
  loadJurisdictions,
  loadRules,
  loadServices,
  readOneMoment,
  type StoredCity,
} from './load-city.ts';

/** What a notification says has changed: a table, and of large tables the layer or class. */
export interface Change {
  readonly table: string;
  readonly key?: string;
}

/** A change that may have touched anything. */
export const EVERYTHING: Change = { table: 'city' };

/** Reads a notification's payload; anything unknown counts as "everything", so that nothing is ever missed. */
export function parseChange(payload: string): Change {
  try {
    const value: unknown = JSON.parse(payload);
    if (typeof value === 'object' && value !== null && 'table' in value && typeof value.table === 'string')
      return 'key' in value && typeof value.key === 'string'
        ? { table: value.table, key: value.key }
        : { table: value.table };
  } catch {
    // Not ours: falls through.
  }
  return EVERYTHING;
}

/**
 * The city with what has changed read again; parts that did not change are the same objects, so that their indexes can
 * be kept. Reads everything when the city itself or a list of layers or classes changed. One moment of the store.
 */
export async function refreshCity(
  store: Store,
  known: StoredCity,
  changes: readonly Change[],
): Promise<StoredCity | null> {
  const isPartial = changes.every(({ table, key }) => {
    if (table === 'jurisdiction') return known.city.layers.some((layer) => layer.id === key);
    if (table === 'asset') return known.city.assetClasses.some((members) => members.class === key);
    return table === 'agency' || table === 'service' || table === 'rule';
  });
  if (!isPartial) return loadCity(store);
  return readOneMoment(store, async (session) => {
    let city = known.city;
    for (const change of changes) city = await withChange(session, city, change);
    return { ...known, city };
  });
}

async function withChange(session: Session, city: City, { table, key }: Change): Promise<City> {
  if (table === 'agency') return { ...city, agencies: await loadAgencies(session) };
  if (table === 'service') return { ...city, services: await loadServices(session) };
  if (table === 'rule') return { ...city, rules: await loadRules(session) };
  if (table === 'jurisdiction') {
    const jurisdictions = await loadJurisdictions(session, key as LayerId);
    return { ...city, layers: city.layers.map((layer) => (layer.id === key ? { ...layer, jurisdictions } : layer)) };
  }
  const assets = await loadAssets(session, key as AssetClass);
  const assetClasses = city.assetClasses.map((members) => (members.class === key ? { ...members, assets } : members));
  return { ...city, assetClasses };
}
