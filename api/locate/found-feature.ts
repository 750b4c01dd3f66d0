import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { distanceMeters, metersPerDegree } from '../../engine/geometry/meters.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import type { Extent } from '../../engine/route/extent.ts';
import { GEOCODE_TYPE_OF, LAYER_OF } from './match-layers.ts';

/** What features say beside their candidates. */
export interface FeatureContext {
  /** Id of the city: Pelias's `source`. */
  readonly source: string;
  /** Where distances are measured from; null: they are left out. */
  readonly from: LonLat | null;
}

export type FoundFeature = ReturnType<typeof foundFeature>;

/**
 * A candidate as a GeoJSON feature that clients of Pelias, readers of GeocodeJSON (0.1.0; Photon and addok have its members
 * flat) and the MapLibre geocoder control (Carmen GeoJSON) take alike. What is unknown is left out. Where it reaches beyond
 * a point, `bbox` is the square of its accuracy, so that a map shows all of it.
 */
export function foundFeature(candidate: Candidate, { source, from }: FeatureContext) {
  const { lonLat, label, matchType, parts } = candidate;
  const [layer, type] = [LAYER_OF[matchType], GEOCODE_TYPE_OF[matchType]];
  const sourceId = sourceIdOf(candidate);
  const gid = gidOf(candidate, source);
  const name = nameOf(candidate);
  const box = boxOf(candidate);
  const address = {
    ...(parts.number !== undefined && { housenumber: parts.number }),
    ...(parts.street !== undefined && { street: parts.street }),
  };
  const area = {
    ...(parts.zip !== undefined && { postcode: parts.zip }),
    ...(parts.city !== undefined && { city: parts.city }),
  };
  return {
    type: 'Feature' as const,
    id: gid,
    geometry: { type: 'Point' as const, coordinates: lonLat },
    ...(box !== null && { bbox: box }),
    place_name: label,
    text: name,
    center: lonLat,
    place_type: [layer],
    properties: {
      label,
      matchType,
      score: candidate.score,
      accuracyMeters: candidate.accuracyMeters,
      because: candidate.because,
      changed: candidate.changed,
      parts,
      assetClass: candidate.asset?.class ?? null,
      assetId: candidate.asset?.id ?? null,
      doorClass: candidate.door?.class ?? null,
      doorId: candidate.door?.id ?? null,
      jurisdiction: candidate.jurisdiction,
      id: sourceId,
      gid,
      layer,
      source,
      source_id: sourceId,
      name,
      ...address,
      ...area,
      ...(parts.zip !== undefined && { postalcode: parts.zip }),
      ...(parts.city !== undefined && { locality: parts.city }),
      confidence: candidate.score,
      match_type: peliasMatchOf(candidate),
      accuracy: matchType === 'street' || matchType === 'landmark' ? ('centroid' as const) : ('point' as const),
      // Pelias measures in kilometers.
      ...(from !== null && { distance: Math.round(distanceMeters(from, lonLat)) / 1_000 }),
      type,
      geocoding: { type, accuracy: candidate.accuracyMeters, label, name, ...address, ...area },
    },
  };
}

/** Pelias's global id: source, layer and id. The same place has the same one in every answer. */
export const gidOf = (candidate: Candidate, source: string): string =>
  `${source}:${LAYER_OF[candidate.matchType]}:${sourceIdOf(candidate)}`;

/** The part of the label that names it alone, without post code and town. */
function nameOf({ matchType, label, parts }: Candidate): string {
  if (matchType === 'intersection' && parts.street !== undefined && parts.crossStreet !== undefined)
    return `${parts.street} & ${parts.crossStreet}`;
  if (parts.name !== undefined) return parts.name;
  const isAddress = matchType === 'address' || matchType === 'interpolated';
  if (isAddress && parts.number !== undefined && parts.street !== undefined) return `${parts.number} ${parts.street}`;
  return (matchType === 'street' ? parts.street : undefined) ?? label;
}

const peliasMatchOf = ({ matchType, changed }: Candidate): 'exact' | 'interpolated' | 'fallback' =>
  matchType === 'interpolated' ? 'interpolated' : changed.length === 0 ? 'exact' : 'fallback';

/** Names the place within its layer; of a point on a street or between two its degrees have to tell it from others. */
function sourceIdOf({ matchType, asset, door, jurisdiction, lonLat, parts }: Candidate): string {
  const at = lonLat.map((degrees) => Number(degrees.toFixed(6))).join(',');
  if (door !== null) return `${door.class}/${door.id}`;
  if (jurisdiction !== null) return `${jurisdiction.layer}/${jurisdiction.id}`;
  if (asset === null) return at;
  const id = `${asset.class}/${asset.id}`;
  if (matchType === 'asset' || matchType === 'landmark') return id;
  // A number beyond those of a street is a place on the street all the same.
  const hasNumber = matchType === 'interpolated' || matchType === 'street';
  return `${id}/${(hasNumber ? parts.number : undefined) ?? at}`;
}

/** The square around what reaches farther than a building; null around a point. */
function boxOf({ matchType, lonLat: [lon, lat], accuracyMeters }: Candidate): Extent | null {
  if ((matchType !== 'street' && matchType !== 'landmark' && matchType !== 'asset') || accuracyMeters === 0)
    return null;
  const [lonMeters, latMeters] = metersPerDegree(lat);
  // At a pole a degree of longitude is nothing.
  const lonReach = Math.min(accuracyMeters / Math.max(lonMeters, 1), 180);
  const latReach = accuracyMeters / latMeters;
  return [
    Math.max(lon - lonReach, -180),
    Math.max(lat - latReach, -90),
    Math.min(lon + lonReach, 180),
    Math.min(lat + latReach, 90),
  ];
}

/** Around all features, points and boxes; null around none. */
export function boxAroundAll(features: readonly FoundFeature[]): Extent | null {
  if (features.length === 0) return null;
  const boxes = features.map(({ bbox, center: [lon, lat] }) => bbox ?? [lon, lat, lon, lat]);
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side]!));
  return [Math.min(...west!), Math.min(...south!), Math.max(...east!), Math.max(...north!)];
}
