import { areaPlaces } from '../../engine/cluster/recurring/places.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { pinWithReach } from '../../engine/locate/books/pin.ts';
import type { NamedPlace } from '../recurring/recurring-json.ts';
import { hexagonPlacing } from '../recurring/recurring-run.ts';
import { type FilePolygon, polygonsOfFile } from './polygons-of-file.ts';
import type { RecurringRows } from './recurring-rows.ts';
import type { Placing, RecurringFlags } from './run-cluster-recurring.ts';

/** The reports of a file by what its user calls a place. */
export async function placingOf(flags: RecurringFlags, rows: RecurringRows): Promise<Placing> {
  if (flags.hexagons !== undefined) {
    const { placed, placeAt } = hexagonPlacing(rows.lonLats, flags.hexagons);
    return { ...placed, placeAt, exposure: null };
  }
  if (flags.areas === undefined) return namedPlacing(rows.names);
  const polygons = await polygonsOfFile(flags.areas);
  const placed = areaPlaces(
    rows.lonLats,
    polygons.map(({ geometry }) => geometry),
  );
  const ids = polygons.map((polygon, i) => areaId(polygon, flags, i));
  const exposure = exposureOf(polygons, flags);
  return { ...placed, placeAt: (place) => areaPlace(polygons[place]!, ids[place]!), exposure };
}

function namedPlacing(names: readonly string[]): Placing {
  const ids = [...new Set(names)].sort();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const nowhere = { name: null, center: null, radiusMeters: null, geometry: null };
  return {
    places: ids.length,
    exposure: null,
    placeOf: Int32Array.from(names, (name) => placeOf.get(name)!),
    placeAt: (place): NamedPlace => ({ id: ids[place]!, ...nowhere }),
  };
}

function areaId({ properties }: FilePolygon, { areaId: named, areas }: RecurringFlags, position: number): string {
  const value = named === undefined ? (properties.id ?? properties.name ?? position + 1) : properties[named];
  if (value === undefined || value === null)
    throw new Error(
      `${areas}: polygon ${position + 1} has no property "${named}"; it has ${Object.keys(properties).join(', ')}`,
    );
  return String(value);
}

function exposureOf(polygons: readonly FilePolygon[], { exposure, areas }: RecurringFlags): Float64Array | null {
  if (exposure === undefined) return null;
  return Float64Array.from(polygons, ({ properties }, i) => {
    const value = properties[exposure];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && number >= 0 && number < Infinity) return number;
    throw new Error(`${areas}: polygon ${i + 1} has no number from 0 in "${exposure}", but ${JSON.stringify(value)}`);
  });
}

function areaPlace({ properties, geometry }: FilePolygon, id: string): NamedPlace {
  const pin = pinWithReach(geometry);
  const center: LonLat | null = pin?.lonLat ?? null;
  const name = typeof properties.name === 'string' ? properties.name : null;
  return { id, name, center, radiusMeters: pin?.reachMeters ?? null, geometry };
}
