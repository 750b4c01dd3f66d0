import type { CityFile } from '../city/city-file.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Why this configuration cannot go into the store: it holds another city, or this one under another region. Null: it can. */
export async function refuseOtherCity(session: Session, { city }: CityFile): Promise<string | null> {
  const [other] = await session.query<{ readonly id: string; readonly name: string }>(sql('other_cities'), [city.id]);
  if (other !== undefined)
    return `this store holds ${other.name} (city "${other.id}"), not "${city.id}": import into another store (--data DIR)`;
  const [stored] = await session.query<{ readonly region: string }>(sql('stored_city'), [city.id]);
  if (stored === undefined || stored.region === city.region) return null;
  return `the region of a city cannot be changed: the store has "${stored.region}", the configuration "${city.region}"`;
}
