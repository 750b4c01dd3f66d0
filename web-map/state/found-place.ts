import type { FoundPlaces } from '../client/generated.ts';
import type { AssetRef } from './view.ts';

/** A place that a search found, as the screen uses it. */
export interface FoundPlace {
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
  /** What kind of match, in words. */
  readonly kind: string;
  readonly accuracyMeters: number;
  /** What can be reported at this place itself: not the street segment by which an address was found. */
  readonly asset: AssetRef | null;
}

type Feature = FoundPlaces['features'][number];

const KINDS: Readonly<Record<Feature['properties']['matchType'], string>> = {
  address: 'address',
  interpolated: 'address, placed by its house number',
  street: 'street',
  intersection: 'crossing',
  landmark: 'landmark',
  asset: 'asset',
  coordinates: 'place by its coordinates',
};

/** Degrees are rounded as the URL rounds them, so that a reload asks about the very same place. */
export function foundPlaceOf({ geometry, properties }: Feature): FoundPlace {
  const [lon, lat] = geometry.coordinates as [number, number];
  const { label, matchType, accuracyMeters, assetClass, assetId } = properties;
  return {
    lon: Number(lon.toFixed(7)),
    lat: Number(lat.toFixed(7)),
    label,
    kind: KINDS[matchType],
    accuracyMeters: Math.round(accuracyMeters),
    asset: matchType === 'asset' && assetClass !== null && assetId !== null ? { class: assetClass, id: assetId } : null,
  };
}
