import type { CityFile } from '../city/city-file.ts';
import type { Titled } from '../city/datasets.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { contentText } from './content-text.ts';
import type { ChangeCounts, ConfigurationReport } from './import-report.ts';
import { sha256 } from './sha256.ts';

const sql = sqlFolder(import.meta.url, './sql');

/**
 * Makes city, agencies, services, rules, layers and asset classes as configured, writing only rows that differ; a
 * statement that would change nothing is not run, because even that would notify. Runs in the caller's transaction.
 */
export async function applyConfiguration(
  session: Session,
  cityFile: CityFile,
  now: Date,
): Promise<ConfigurationReport> {
  return {
    city: await applyCity(session, cityFile),
    agencies: await applyHashed(session, 'agencies', cityFile.agencies.map(hashed), now),
    services: await applyHashed(session, 'services', cityFile.services.map(serviceRow), now),
    rules: await applyRules(session, cityFile.rules, now),
    layers: await applyTitled(session, 'layers', cityFile.layers),
    assetClasses: await applyTitled(session, 'asset_classes', cityFile.assetClasses),
  };
}

interface Hashed {
  readonly id: string;
  readonly content_hash: string;
}

const hashed = <Row extends { readonly id: string }>(row: Row): Row & Hashed => ({
  ...row,
  content_hash: sha256(contentText(row)).slice(0, 32),
});

/** What has no column of its own goes into `attributes`, which is left out where it is empty. */
const serviceRow = ({ code, emergency, ...service }: CityFile['services'][number], position: number): Hashed =>
  hashed({
    id: code as string,
    position,
    ...service,
    ...(emergency === undefined ? {} : { attributes: { emergency } }),
  });

const ruleRow = (definition: unknown, position: number): Hashed =>
  hashed({ id: String((definition as { readonly id: unknown }).id), position, definition });

/** Makes the rules of the store these, in this order. */
export const applyRules = (session: Session, definitions: readonly unknown[], now: Date): Promise<ChangeCounts> =>
  applyHashed(session, 'rules', definitions.map(ruleRow), now);

interface StoredRow {
  readonly id: string;
  readonly content_hash: string;
  readonly gone: boolean;
}

async function applyHashed(
  session: Session,
  table: 'agencies' | 'services' | 'rules',
  rows: readonly Hashed[],
  now: Date,
): Promise<ChangeCounts> {
  const stored = new Map((await session.query<StoredRow>(sql(`stored_${table}`))).map((row) => [row.id, row]));
  const named = new Set(rows.map(({ id }) => id));
  const fresh = rows.filter(({ id }) => !stored.has(id));
  const changed = rows.filter(({ id, content_hash }) => {
    const before = stored.get(id);
    return before !== undefined && (before.gone || before.content_hash !== content_hash);
  });
  const gone = [...stored.values()].filter((row) => !row.gone && !named.has(row.id)).map(({ id }) => id);
  const written = [...fresh, ...changed];
  if (written.length > 0) await session.query(sql(`write_${table}`), [JSON.stringify(written)]);
  if (gone.length > 0) await session.query(sql(`mark_${table}_gone`), [now, JSON.stringify(gone)]);
  return {
    new: fresh.length,
    changed: changed.length,
    gone: gone.length,
    unchanged: rows.length - written.length,
  };
}

/** Layers and classes have no hash: title and attributes are all there is. One that is no longer named stays, for its members. */
async function applyTitled(
  session: Session,
  table: 'layers' | 'asset_classes',
  rows: readonly Titled[],
): Promise<ChangeCounts> {
  const textById = new Map(
    (await session.query<Titled>(sql(`stored_${table}`))).map((row) => [row.id, contentText(row)]),
  );
  const fresh = rows.filter(({ id }) => !textById.has(id));
  const changed = rows.filter((row) => textById.has(row.id) && textById.get(row.id) !== contentText(row));
  const written = [...fresh, ...changed];
  if (written.length > 0) await session.query(sql(`write_${table}`), [JSON.stringify(written)]);
  return { new: fresh.length, changed: changed.length, gone: 0, unchanged: rows.length - written.length };
}

async function applyCity(session: Session, { city, watch, file, rulesFile }: CityFile): Promise<ChangeCounts> {
  const row = {
    id: city.id,
    name: city.name,
    time_zone: city.timeZone,
    region: city.region,
    units: city.units,
    settings: {
      configFile: file,
      rulesFile,
      ...(city.coordinates === undefined ? {} : { coordinates: city.coordinates }),
      ...(city.emergencyPhone === undefined ? {} : { emergencyPhone: city.emergencyPhone }),
      ...(watch === undefined ? {} : { watch }),
    },
  };
  const [stored] = await session.query<typeof row>(sql('stored_city'), [city.id]);
  const same = stored !== undefined && contentText(stored) === contentText(row);
  if (!same) {
    await session.query(sql('write_city'), [
      row.id,
      row.name,
      row.time_zone,
      row.region,
      row.units,
      JSON.stringify(row.settings),
    ]);
  }
  const one = (holds: boolean): number => (holds ? 1 : 0);
  return { new: one(stored === undefined), changed: one(!same && stored !== undefined), gone: 0, unchanged: one(same) };
}
