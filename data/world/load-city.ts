import type { MultiPolygon, Polygon } from 'geojson';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId } from '../../engine/ids.ts';
import type {
  Agency,
  Asset,
  AssetClassMembers,
  City,
  Jurisdiction,
  Layer,
  Service,
  Validity,
} from '../../engine/route/city.ts';
import type { CityWatch } from '../city/city-file.ts';
import { readExperience } from '../experience/experience-store.ts';
import { readLearnedOwners } from '../experience/owners-store.ts';
import { sha256 } from '../import/sha256.ts';
import { fromWkb, fromWkbs } from '../import/wkb.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, Store } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A city with the settings of its store: the `region` key that its requests carry. */
export interface StoredCity {
  readonly city: City;
  readonly region: string;
  readonly units: 'metric' | 'us';
  /** CRS of the city's own plane coordinates; null: it has none. */
  readonly coordinates: string | null;
  /** What the configuration says is to be watched; undefined: nothing. */
  readonly watch?: readonly CityWatch[] | undefined;
  /** What the configuration says of layers and of asset classes besides their titles, by id; `{}` where it says nothing. */
  readonly layerSettings: Settings;
  readonly classSettings: Settings;
  /** A token of what layers and asset classes hold, by id: the same over restarts, processes and stores for the same data. */
  readonly layerContents: ContentTokens;
  readonly classContents: ContentTokens;
}

/** Id of a layer or an asset class -> SHA-256 in hex. Changes with every change by an import. */
export type ContentTokens = ReadonlyMap<string, string>;

/** The members of a layer or asset class, by id, and the token of what they are. */
export interface LoadedMembers<Member> {
  readonly members: readonly Member[];
  readonly contentToken: string;
}

/** Id of a layer or an asset class -> the keys of its entry in the city YAML that speak of the whole, such as `main`. */
export type Settings = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

interface CityRow {
  readonly id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly region: string;
  readonly units: 'metric' | 'us';
  readonly settings: {
    readonly coordinates?: string;
    readonly emergencyPhone?: string;
    readonly watch?: readonly CityWatch[];
  };
}

interface ValidRow {
  readonly valid_from_ms: number | null;
  readonly valid_until_ms: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content_hash: string;
}

interface JurisdictionRow extends ValidRow {
  readonly geometry: Uint8Array;
  readonly id: JurisdictionId;
  readonly name: string;
  readonly agency_id: AgencyId | null;
}

/** Up to a thousand assets; the columns are of one length and in one order. */
interface AssetsRow {
  readonly ids: readonly AssetId[];
  readonly owners: readonly (AgencyId | null)[];
  // JSON has no infinite numbers: PostgreSQL writes them as text.
  readonly valid_from_ms: readonly (number | string | null)[];
  readonly valid_until_ms: readonly (number | string | null)[];
  readonly attributes: readonly Readonly<Record<string, string>>[];
  readonly content_hashes: readonly string[];
  readonly geometries: Uint8Array;
}

const validityOf = (row: Pick<ValidRow, 'valid_from_ms' | 'valid_until_ms'>): Validity => ({
  fromMs: row.valid_from_ms ?? Number.NEGATIVE_INFINITY,
  untilMs: row.valid_until_ms ?? Number.POSITIVE_INFINITY,
});

/** All agencies that the last import still named, by id. */
export const loadAgencies = (session: Session): Promise<readonly Agency[]> => session.query<Agency>(sql('agencies'));

/** All services in the order of the configuration. */
export async function loadServices(session: Session): Promise<readonly Service[]> {
  const rows = await session.query<Omit<Service, 'emergency'> & { readonly emergency: string | null }>(sql('services'));
  return rows.map(({ emergency, ...service }) => (emergency === null ? service : { ...service, emergency }));
}

/** The rule definitions in their order, unchecked: `parseRules` checks them. */
export async function loadRules(session: Session): Promise<readonly unknown[]> {
  const rows = await session.query<{ readonly definition: unknown }>(sql('rules'));
  return rows.map((row) => row.definition);
}

// The rows' own hashes, not their geometry: 60,000 assets take 20 ms.
const contentLine = (id: string, agency: string | null, hash: string): string => `${id}\n${agency ?? ''}\n${hash}\n`;

/** What was learned from past requests; nothing where nothing was. */
export async function loadExperience(session: Session): Promise<Pick<City, 'experience'>> {
  const stored = await readExperience(session);
  return stored === null ? {} : { experience: stored.experience };
}

/** Maps of owners learned from past requests; nothing where there are none. */
export async function loadLearnedOwners(session: Session): Promise<Pick<City, 'learnedOwners'>> {
  const learnedOwners = await readLearnedOwners(session);
  return learnedOwners.size === 0 ? {} : { learnedOwners };
}

/** The jurisdictions of one layer, by id. O(vertices). */
export async function loadJurisdictions(session: Session, layer: LayerId): Promise<LoadedMembers<Jurisdiction>> {
  const rows = await session.query<JurisdictionRow>(sql('jurisdictions_of_layer'), [layer]);
  const members = rows.map((row) => ({
    layer,
    id: row.id,
    name: row.name,
    agency: row.agency_id,
    validity: validityOf(row),
    attributes: row.attributes,
    geometry: fromWkb(row.geometry) as Polygon | MultiPolygon,
  }));
  const lines = rows.map((row) => contentLine(row.id, row.agency_id, row.content_hash));
  return { members, contentToken: sha256(lines.join('')) };
}

/** The assets of one class, by id. O(vertices). */
export async function loadAssets(session: Session, assetClass: AssetClass): Promise<LoadedMembers<Asset>> {
  const batches = await session.query<AssetsRow>(sql('assets_of_class'), [assetClass]);
  const lines = batches.flatMap(({ ids, owners, content_hashes }) =>
    ids.map((id, i) => contentLine(id, owners[i]!, content_hashes[i]!)),
  );
  const members = batches.flatMap((batch) => assetsOf(batch, assetClass));
  return { members, contentToken: sha256(lines.join('')) };
}

function assetsOf(batch: AssetsRow, assetClass: AssetClass): readonly Asset[] {
  const geometries = fromWkbs(batch.geometries);
  return batch.ids.map((id, i) => ({
    class: assetClass,
    id,
    owner: batch.owners[i]!,
    validity: validityOf({
      valid_from_ms: msOf(batch.valid_from_ms[i]!),
      valid_until_ms: msOf(batch.valid_until_ms[i]!),
    }),
    attributes: batch.attributes[i]!,
    geometry: geometries[i]!,
  }));
}

const msOf = (moment: number | string | null): number | null => (moment === null ? null : Number(moment));

interface TitledRow<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

async function loadLayers(
  session: Session,
): Promise<Pick<StoredCity, 'layerSettings' | 'layerContents'> & Pick<City, 'layers'>> {
  const rows = await session.query<TitledRow<LayerId>>(sql('layers'));
  const layers: Layer[] = [];
  const layerContents = new Map<string, string>();
  for (const { id, title } of rows) {
    const { members, contentToken } = await loadJurisdictions(session, id);
    layers.push({ id, title, jurisdictions: members });
    layerContents.set(id, contentToken);
  }
  return { layers, layerContents, layerSettings: settingsOf(rows) };
}

async function loadAssetClasses(
  session: Session,
): Promise<Pick<StoredCity, 'classSettings' | 'classContents'> & Pick<City, 'assetClasses'>> {
  const rows = await session.query<TitledRow<AssetClass>>(sql('asset_classes'));
  const assetClasses: AssetClassMembers[] = [];
  const classContents = new Map<string, string>();
  for (const { id, title } of rows) {
    const { members, contentToken } = await loadAssets(session, id);
    assetClasses.push({ class: id, title, assets: members });
    classContents.set(id, contentToken);
  }
  return { assetClasses, classContents, classSettings: settingsOf(rows) };
}

const settingsOf = (rows: readonly TitledRow<string>[]): Settings =>
  new Map(rows.map(({ id, attributes }) => [id, attributes]));

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
    const { emergencyPhone, watch } = row.settings;
    const agencies = await loadAgencies(session);
    const services = await loadServices(session);
    const { layers, ...ofLayers } = await loadLayers(session);
    const { assetClasses, ...ofClasses } = await loadAssetClasses(session);
    const city: City = {
      id: row.id,
      name: row.name,
      timeZone: row.time_zone,
      agencies,
      services,
      layers,
      assetClasses,
      rules: await loadRules(session),
      ...(await loadExperience(session)),
      ...(await loadLearnedOwners(session)),
      ...(emergencyPhone === undefined ? {} : { emergencyPhone }),
    };
    const coordinates = row.settings.coordinates ?? null;
    return { city, region: row.region, units: row.units, coordinates, watch, ...ofLayers, ...ofClasses };
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
