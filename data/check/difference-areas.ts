import type { MultiPolygon, Polygon } from 'geojson';
import { metersPerDegree } from '../../engine/geometry/meters.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

type Area = Polygon | MultiPolygon;

/**
 * Square meters that only one of two polygons covers, for each pair, as PostGIS (GEOS) cuts them. In degrees times the meters of a
 * degree at the middle of the first: to 0.1 % over some kilometers, and with straight edges as in GeoJSON, where geography would
 * draw them along geodesics.
 */
export async function differenceAreas(session: Session, pairs: readonly (readonly [Area, Area])[]): Promise<number[]> {
  const rows = await session.query<{ readonly square_degrees: number; readonly lat: number }>(sql('difference_areas'), [
    pairs.map(([a]) => JSON.stringify(a)),
    pairs.map(([, b]) => JSON.stringify(b)),
  ]);
  return rows.map(({ square_degrees, lat }) => {
    const [lonMeters, latMeters] = metersPerDegree(lat);
    return square_degrees * lonMeters * latMeters;
  });
}
