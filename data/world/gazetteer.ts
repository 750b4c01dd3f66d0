import { z } from 'zod';
import type { AssetClass } from '../../engine/ids.ts';
import type { AddressColumns, CityPlane, Gazetteer, StreetColumns, Tie } from '../../engine/locate/gazetteer.ts';
import type { Asset } from '../../engine/route/city.ts';
import { extentOf } from '../../engine/route/extent.ts';
import { crsOf } from '../import/crs.ts';
import { addressSchema, streetSchema, tiedToSchema } from '../import/dataset.ts';
import type { Settings, StoredCity } from './load-city.ts';
import { onePeriodEach } from './one-period-each.ts';

/**
 * What a stored city knows about where things are, of several periods of one thing that of the moment. A class whose `street` or
 * `address` in the store is not one that this version understands counts as having none. O(things), and O(vertices) for the
 * extent unless it is given.
 */
export function gazetteerOf(
  { city, classSettings, coordinates = null }: Pick<StoredCity, 'city' | 'classSettings'> & Partial<StoredCity>,
  atMs: number,
  extent: Gazetteer['extent'] = extentOf(city),
): Gazetteer {
  const { layers, assetClasses } = onePeriodEach({ city }, atMs);
  return {
    cityName: city.name,
    extent,
    ...{ layers, assetClasses },
    streets: settingOf<StreetColumns>(classSettings, 'street', streetSchema),
    addresses: settingOf<AddressColumns>(classSettings, 'address', addressSchema),
    names: namesOf(assetClasses, classSettings),
    synonyms: settingOf<readonly string[]>(classSettings, 'synonyms', synonymsSchema),
    ties: settingOf<Tie>(classSettings, 'tiedTo', tiedToSchema as unknown as Schema<Tie>),
    plane: coordinates === null ? null : planeOf(coordinates),
  };
}

const labelSchema = z.string();
const synonymsSchema = z.array(z.string());

const NAME_SPELLINGS = ['name', 'NAME', 'Name'];

/** Of a class of 20,000 buildings one in a hundred may have a name. O(assets), until one with a name is found. */
const nameAmong = (assets: readonly Asset[]): string | undefined => {
  for (const { attributes } of assets)
    for (const spelling of NAME_SPELLINGS) if (attributes[spelling] !== undefined) return spelling;
  return undefined;
};

/**
 * The attribute that is an asset's own name: the one that the city's file says, else `name`, `NAME` or `Name`, where
 * one asset of the class has it. Streets and addresses have names in ways of their own.
 */
function namesOf(classes: StoredCity['city']['assetClasses'], settings: Settings): ReadonlyMap<AssetClass, string> {
  const labels = settingOf<string>(settings, 'label', labelSchema);
  return new Map(
    classes.flatMap(({ class: assetClass, assets }) => {
      const setting = settings.get(assetClass);
      if (setting?.street !== undefined || setting?.address !== undefined) return [];
      const attribute = labels.get(assetClass) ?? nameAmong(assets);
      return attribute === undefined ? [] : [[assetClass, attribute] as const];
    }),
  );
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
