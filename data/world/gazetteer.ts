import type { AssetClass } from '../../engine/ids.ts';
import type { AddressColumns, CityPlane, Gazetteer, StreetColumns } from '../../engine/locate/gazetteer.ts';
import { extentOf } from '../../engine/route/extent.ts';
import { crsOf } from '../import/crs.ts';
import { addressSchema, streetSchema } from '../import/dataset.ts';
import type { Settings, StoredCity } from './load-city.ts';

/**
 * What a stored city knows about where things are. A class whose `street` or `address` in the store is not one that this
 * version understands counts as having none. O(classes), and O(vertices) for the extent unless it is given.
 */
export function gazetteerOf(
  { city, classSettings, coordinates = null }: Pick<StoredCity, 'city' | 'classSettings'> & Partial<StoredCity>,
  extent: Gazetteer['extent'] = extentOf(city),
): Gazetteer {
  return {
    cityName: city.name,
    extent,
    layers: city.layers,
    assetClasses: city.assetClasses,
    streets: settingOf<StreetColumns>(classSettings, 'street', streetSchema),
    addresses: settingOf<AddressColumns>(classSettings, 'address', addressSchema),
    plane: coordinates === null ? null : planeOf(coordinates),
  };
}

/** The import has checked it; a CRS that this version does not know counts as none. */
function planeOf(coordinates: string): CityPlane | null {
  try {
    const crs = crsOf(coordinates);
    return crs.kind === 'projected' ? { name: planeName(coordinates), toLonLat: crs.toLonLat } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const planeName = (coordinates: string): string =>
  /^EPSG:\d+$/i.test(coordinates) ? coordinates.toUpperCase() : 'the city grid';

interface Schema<Value> {
  safeParse(value: unknown): { readonly success: true; readonly data: Value } | { readonly success: false };
}

const settingOf = <Value>(settings: Settings, key: string, schema: Schema<Value>): ReadonlyMap<AssetClass, Value> =>
  new Map(
    [...settings].flatMap(([id, setting]) => {
      const parsed = setting[key] === undefined ? null : schema.safeParse(setting[key]);
      return parsed?.success ? [[id as AssetClass, parsed.data] as const] : [];
    }),
  );
