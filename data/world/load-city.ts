import type { MultiPolygon, Polygon } from 'geojson';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId } from '../../engine/ids.ts';
import type {
  Agency,
  Asset,
  AssetClassMembers,
  City,
  Jurisdiction,
  Layer,
  Question,
  Service,
  Validity,
} from '../../engine/route/city.ts';
import { fromWkb } from '../import/wkb.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, Store } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A city with the settings of its store: the `region` key that its requests carry. */
export interface StoredCity {
  readonly city: City;
  readonly region: string;
  readonly units: 'metric' | 'us';
}

interface CityRow {
  readonly id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly region: string;
  readonly units: 'metric' | 'us';
}

interface ValidRow {
  readonly valid_from_ms: number | null;
  readonly valid_until_ms: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly geometry: Uint8Array;
}

interface JurisdictionRow extends ValidRow {
  readonly id: JurisdictionId;
  readonly name: string;
  readonly agency_id: AgencyId | null;
}

interface AssetRow extends ValidRow {
  readonly id: AssetId;
  readonly owner_id: AgencyId | null;
}

const validityOf = (row: ValidRow): Validity => ({
  fromMs: row.valid_from_ms ?? Number.NEGATIVE_INFINITY,
  untilMs: row.valid_until_ms ?? Number.POSITIVE_INFINITY,
});

/** All agencies that the last import still named, by id. */
export const loadAgencies = (session: Session): Promise<readonly Agency[]> => session.query<Agency>(sql('agencies'));

/** All services in the order of the configuration. */
export async function loadServices(session: Session): Promise<readonly Service[]> {
  const rows = await session.query<Omit<Service, 'questions'> & { readonly questions: readonly Question[] }>(
    sql('services'),
  );
  return rows;
}

/** The rule definitions in their order, unchecked: `parseRules` checks them. */
export async function loadRules(session: Session): Promise<readonly unknown[]> {
  const rows = await session.query<{ readonly definition: unknown }>(sql('rules'));
  return rows.map((row) => row.definition);
}

/** The jurisdictions of one layer, by id. O(vertices). */
export async function loadJurisdictions(session: Session, layer: LayerId): Promise<readonly Jurisdiction[]> {
  const rows = await session.query<JurisdictionRow>(sql('jurisdictions_of_layer'), [layer]);
  return rows.map((row) => ({
    layer,
    id: row.id,
    name: row.name,
    agency: row.agency_id,
    validity: validityOf(row),
    attributes: row.attributes,
    geometry: fromWkb(row.geometry) as Polygon | MultiPolygon,
  }));
}

/** The assets of one class, by id. O(vertices). */
export async function loadAssets(session: Session, assetClass: AssetClass): Promise<readonly Asset[]> {
  const rows = await session.query<AssetRow>(sql('assets_of_class'), [assetClass]);
  return rows.map((row) => ({
    class: assetClass,
    id: row.id,
    owner: row.owner_id,
    validity: validityOf(row),
    attributes: row.attributes,
    geometry: fromWkb(row.geometry),
  }));
}

async function loadLayers(session: Session): Promise<readonly Layer[]> {
  const layers: Layer[] = [];
  for (const row of await session.query<{ readonly id: LayerId; readonly title: string }>(sql('layers')))
    layers.push({ ...row, jurisdictions: await loadJurisdictions(session, row.id) });
  return layers;
}

async function loadAssetClasses(session: Session): Promise<readonly AssetClassMembers[]> {
  const classes: AssetClassMembers[] = [];
  for (const row of await session.query<{ readonly id: AssetClass; readonly title: string }>(sql('asset_classes')))
    classes.push({ class: row.id, title: row.title, assets: await loadAssets(session, row.id) });
  return classes;
}

/** Runs `read` in a transaction whose statements all see one moment of the store. */
export function readOneMoment<T>(store: Store, read: (session: Session) => Promise<T>): Promise<T> {
  return store.transaction(async (session) => {
    await session.query(sql('read_snapshot'));
    return read(session);
  });
}

/** The whole city as of one moment of the store; null before the first import. Cost: one pass over every table of the city. */
export function loadCity(store: Store): Promise<StoredCity | null> {
  return readOneMoment(store, async (session) => {
    const [row] = await session.query<CityRow>(sql('city'));
    if (row === undefined) return null;
    const city: City = {
      id: row.id,
      name: row.name,
      timeZone: row.time_zone,
      agencies: await loadAgencies(session),
      services: await loadServices(session),
      layers: await loadLayers(session),
      assetClasses: await loadAssetClasses(session),
      rules: await loadRules(session),
    };
    return { city, region: row.region, units: row.units };
  });
}

/** Whether no city was imported yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  return (await store.query(sql('city'))).length === 0;
}

/** The files that the city was imported from, as absolute paths of the importing machine; null where they are not known. */
export async function configurationFiles(
  store: Store,
): Promise<{ readonly configFile: string; readonly rulesFile: string | null } | null> {
  const [row] = await store.query<{ readonly settings: { readonly configFile?: string; readonly rulesFile?: string } }>(
    sql('city_settings'),
  );
  const { configFile, rulesFile } = row?.settings ?? {};
  return configFile === undefined ? null : { configFile, rulesFile: rulesFile ?? null };
}
