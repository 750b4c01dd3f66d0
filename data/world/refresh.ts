import type { AssetClass, LayerId } from '../../engine/ids.ts';
import type { Session, Store } from '../store/store.ts';
import {
  loadAgencies,
  loadAssets,
  loadCity,
  loadExperience,
  loadJurisdictions,
  loadLearnedOwners,
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

/** Tables that are read again as a whole. */
const SMALL_TABLES: ReadonlySet<string> = new Set(['agency', 'service', 'rule', 'experience', 'learned_owners']);

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
    return SMALL_TABLES.has(table);
  });
  if (!isPartial) return loadCity(store);
  return readOneMoment(store, async (session) => {
    let stored = known;
    for (const change of changes) stored = await withChange(session, stored, change);
    return stored;
  });
}

async function withChange(session: Session, stored: StoredCity, { table, key }: Change): Promise<StoredCity> {
  const { city } = stored;
  if (table === 'agency') return { ...stored, city: { ...city, agencies: await loadAgencies(session) } };
  if (table === 'service') return { ...stored, city: { ...city, services: await loadServices(session) } };
  if (table === 'rule') return { ...stored, city: { ...city, rules: await loadRules(session) } };
  if (table === 'experience') {
    const { experience: _before, ...rest } = city;
    return { ...stored, city: { ...rest, ...(await loadExperience(session)) } };
  }
  if (table === 'learned_owners') {
    const { learnedOwners: _before, ...rest } = city;
    return { ...stored, city: { ...rest, ...(await loadLearnedOwners(session)) } };
  }
  return table === 'jurisdiction'
    ? withLayer(session, stored, key as LayerId)
    : withClass(session, stored, key as AssetClass);
}

async function withLayer(session: Session, stored: StoredCity, id: LayerId): Promise<StoredCity> {
  const { members, contentToken } = await loadJurisdictions(session, id);
  const layers = stored.city.layers.map((layer) => (layer.id === id ? { ...layer, jurisdictions: members } : layer));
  const layerContents = new Map(stored.layerContents).set(id, contentToken);
  return { ...stored, city: { ...stored.city, layers }, layerContents };
}

async function withClass(session: Session, stored: StoredCity, id: AssetClass): Promise<StoredCity> {
  const { members, contentToken } = await loadAssets(session, id);
  const assetClasses = stored.city.assetClasses.map((known) =>
    known.class === id ? { ...known, assets: members } : known,
  );
  const classContents = new Map(stored.classContents).set(id, contentToken);
  return { ...stored, city: { ...stored.city, assetClasses }, classContents };
}
