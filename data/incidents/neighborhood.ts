import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

// 2.2 km of latitude: a report's surroundings touch one cell, at the edges two, at a corner four.
const CELL_DEGREES = 0.02;
const METERS_A_DEGREE = 110_500;
// Near a pole a few hundred meters are all longitudes: there a row of cells is one.
const MOST_LON_DEGREES = 1;
const LON_CELLS = 360 / CELL_DEGREES;

/** Names of the cells that the surroundings of a place touch: two places that are so near have one in common. */
export function cellsAround(region: string, [lon, lat]: LonLat, radiusMeters: number): readonly string[] {
  const latReach = radiusMeters / METERS_A_DEGREE;
  const lonReach = latReach / Math.max(Math.cos(((Math.abs(lat) + latReach) * Math.PI) / 180), 1e-9);
  const cells: string[] = [];
  for (let row = cellOf(lat - latReach); row <= cellOf(lat + latReach); row++) {
    if (lonReach > MOST_LON_DEGREES) cells.push(`${region} ${row}`);
    else
      for (let column = cellOf(lon - lonReach); column <= cellOf(lon + lonReach); column++)
        cells.push(`${region} ${row} ${(column + LON_CELLS) % LON_CELLS}`);
  }
  return cells;
}

const cellOf = (degrees: number): number => Math.floor(degrees / CELL_DEGREES);

/**
 * Lets reports about one neighborhood be looked at one after the other, whichever server takes them: each sees those before it.
 * Until the transaction ends. One round trip.
 */
export async function holdNeighborhood(
  session: Session,
  region: string,
  lonLat: LonLat,
  radiusMeters: number,
): Promise<void> {
  await session.query(sql('hold_neighborhood'), [cellsAround(region, lonLat, radiusMeters)]);
}
