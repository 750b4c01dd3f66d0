import type { AssetClass } from '../../engine/ids.ts';
import type { AddressColumns, Gazetteer, StreetColumns } from '../../engine/locate/gazetteer.ts';
import { extentOf } from '../../engine/route/extent.ts';
import { addressSchema, streetSchema } from '../import/dataset.ts';
import type { Settings, StoredCity } from './load-city.ts';

/**
 * What a stored city knows about where things are. A class whose `street` or `address` in the store is not one that this
 * version understands counts as having none. O(classes), and O(vertices) for the extent unless it is given.
 */
export function gazetteerOf(
  { city, classSettings }: Pick<StoredCity, 'city' | 'classSettings'>,
  extent: Gazetteer['extent'] = extentOf(city),
): Gazetteer {
  return {
    cityName: city.name,
    extent,
    layers: city.layers,
    assetClasses: city.assetClasses,
    streets: settingOf<StreetColumns>(classSettings, 'street', streetSchema),
    addresses: settingOf<AddressColumns>(classSettings, 'address', addressSchema),
  };
}

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
