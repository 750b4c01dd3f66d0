import type { Geometry } from 'geojson';
import type { LonLat } from '../geometry/lon-lat.ts';
import type { AssetClass, AssetId, JurisdictionId, LayerId } from '../ids.ts';
import type { Asset, Validity } from '../route/city.ts';
import type { AddressColumns, Gazetteer, StreetColumns } from './gazetteer.ts';

/** For tests only: towns made of a few lines of text. */

const always: Validity = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };

export const asset = (
  assetClass: string,
  id: string,
  geometry: Geometry | null,
  attributes: Readonly<Record<string, string>> = {},
): Asset => ({
  class: assetClass as AssetClass,
  id: id as AssetId,
  owner: null,
  validity: always,
  attributes,
  geometry,
});

/** A street segment of class `road`. `left` and `right`: `101-199`, or empty. */
export const road = (
  id: string,
  name: string,
  line: readonly LonLat[],
  { left = '', right = '', zip = '', city = '', other = '' } = {},
): Asset => {
  const [leftFrom = '', leftTo = ''] = left.split('-');
  const [rightFrom = '', rightTo = ''] = right.split('-');
  return asset(
    'road',
    id,
    { type: 'LineString', coordinates: line.map((at) => [...at]) },
    { NAME: name, OTHER: other, LF: leftFrom, LT: leftTo, RF: rightFrom, RT: rightTo, ZIP: zip, CITY: city },
  );
};

export const door = (id: string, number: string, street: string, [lon, lat]: LonLat, zip = '', unit = ''): Asset =>
  asset('address', id, { type: 'Point', coordinates: [lon, lat] }, { NO: number, ST: street, ZIP: zip, UNIT: unit });

const STREET: StreetColumns = {
  name: ['NAME'],
  alternates: [['OTHER']],
  left: { from: 'LF', to: 'LT', zip: 'ZIP', city: 'CITY' },
  right: { from: 'RF', to: 'RT', zip: 'ZIP', city: 'CITY' },
};
const ADDRESS: AddressColumns = { number: 'NO', street: ['ST'], unit: 'UNIT', zip: 'ZIP' };

/** A gazetteer of roads, doors, other assets by class, and parks by name. */
export function town(
  roads: readonly Asset[],
  doors: readonly Asset[] = [],
  others: readonly { readonly class: string; readonly title: string; readonly assets: readonly Asset[] }[] = [],
  parks: readonly string[] = [],
): Gazetteer {
  const jurisdictions = parks.map((name, i) => ({
    layer: 'park' as LayerId,
    id: String(i) as JurisdictionId,
    name,
    agency: null,
    validity: always,
    attributes: {},
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [i, 0],
          [i + 0.01, 0],
          [i + 0.01, 0.01],
          [i, 0.01],
          [i, 0],
        ],
      ],
    },
  }));
  return {
    cityName: 'Calder Harbor',
    extent: null,
    layers: [{ id: 'park' as LayerId, title: 'Parks', jurisdictions }],
    assetClasses: [
      { class: 'road' as AssetClass, title: 'Roads', assets: roads },
      { class: 'address' as AssetClass, title: 'Addresses', assets: doors },
      ...others.map((one) => ({ ...one, class: one.class as AssetClass })),
    ],
    streets: new Map([['road' as AssetClass, STREET]]),
    addresses: new Map([['address' as AssetClass, ADDRESS]]),
  };
}
