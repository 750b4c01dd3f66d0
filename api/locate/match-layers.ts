import type { MatchType } from '../../engine/locate/candidate.ts';

/**
 * Names of layers as clients send them -> what they are here: our own match types, Pelias's layers, Photon's and addok's
 * types. Areas of government are landmarks here; of countries we know nothing, and asking for them finds nothing.
 */
export const MATCH_TYPES_OF_LAYER: Readonly<Record<string, readonly MatchType[]>> = {
  address: ['address', 'interpolated'],
  interpolated: ['interpolated'],
  street: ['street'],
  intersection: ['intersection'],
  landmark: ['landmark'],
  asset: ['asset'],
  coordinates: ['coordinates'],
  venue: ['landmark', 'asset'],
  poi: ['landmark', 'asset'],
  other: ['landmark', 'asset'],
  house: ['address', 'interpolated'],
  housenumber: ['address', 'interpolated'],
  custom: ['asset'],
  coarse: ['landmark'],
  neighbourhood: ['landmark'],
  borough: ['landmark'],
  district: ['landmark'],
  locality: ['landmark'],
  localadmin: ['landmark'],
  city: ['landmark'],
  municipality: ['landmark'],
  county: ['landmark'],
  postalcode: ['landmark'],
  macrocounty: [],
  region: [],
  state: [],
  macroregion: [],
  dependency: [],
  country: [],
  continent: [],
  ocean: [],
  marinearea: [],
  empire: [],
};

/** Pelias's name of a match type's layer. Where Pelias has none it is ours: clients show layers that they do not know. */
export const LAYER_OF: Readonly<Record<MatchType, string>> = {
  address: 'address',
  interpolated: 'address',
  street: 'street',
  intersection: 'intersection',
  landmark: 'venue',
  asset: 'asset',
  coordinates: 'coordinates',
};

/** GeocodeJSON's type of a match. */
export const GEOCODE_TYPE_OF: Readonly<Record<MatchType, 'house' | 'street' | 'locality'>> = {
  address: 'house',
  interpolated: 'house',
  street: 'street',
  intersection: 'locality',
  landmark: 'locality',
  asset: 'locality',
  coordinates: 'locality',
};

/** The match types that a comma-separated list of layers names, each once; null if a name is none. */
export function matchTypesOf(layers: string): readonly MatchType[] | null {
  const names = layers.split(',').map((name) => name.trim().toLowerCase());
  const known = names.filter((name) => Object.hasOwn(MATCH_TYPES_OF_LAYER, name));
  if (known.length < names.length) return null;
  return [...new Set(known.flatMap((name) => MATCH_TYPES_OF_LAYER[name]!))];
}
