import type { FoundPlaces } from '../client/generated.ts';
import { distanceMeters } from '../feed/select-requests.ts';
import type { AssetRef } from './view.ts';
import { lengthText, type Units } from './words.ts';

/** A place that a search found, as the server says it: what the search box lists and the geocoder control hands around. */
export type PlaceFeature = FoundPlaces['features'][number];
type Properties = PlaceFeature['properties'];
type Change = Properties['changed'][number];

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

const KINDS: Readonly<Record<Properties['matchType'], string>> = {
  address: 'address',
  interpolated: 'address, placed by its house number',
  street: 'street',
  intersection: 'crossing',
  landmark: 'landmark',
  asset: 'asset',
  coordinates: 'place by its coordinates',
};

/** Degrees are rounded as the URL rounds them, so that a reload asks about the very same place. */
export function foundPlaceOf({ geometry, properties }: PlaceFeature): FoundPlace {
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

/** What was read otherwise than it was said, in one line; '' where it matched as said. */
export const changesText = (changes: readonly Pick<Change, 'said' | 'used'>[]): string =>
  changes.map(changeText).join(', ');

function changeText({ said, used }: Pick<Change, 'said' | 'used'>): string {
  if (said === '') return `with “${used}”`;
  return used === '' ? `without “${said}”` : `“${used}” for “${said}”`;
}

// Scores closer than this are said to fit alike; the server orders them by nearness alone.
const ALIKE = 0.005;

/**
 * Whether more than one place fits the whole text alike, so that taking the first would be a guess. The same place found twice
 * (within what is known of where they are) is one.
 */
export function isAmbiguous([best, ...others]: readonly PlaceFeature[]): boolean {
  if (best === undefined) return false;
  return others.some(
    (other) =>
      best.properties.score - other.properties.score < ALIKE &&
      metersBetween(best, other) > best.properties.accuracyMeters + other.properties.accuracyMeters,
  );
}

// Below it more of the text was passed over than fits; taking it would surprise.
const DOUBTFUL_SCORE = 0.6;

/** What to ask before one of the places is taken for the whole text; null: the first is meant. */
export function questionText(found: readonly PlaceFeature[]): string | null {
  const best = found[0]?.properties;
  if (best === undefined) return null;
  if (best.score < DOUBTFUL_SCORE) return 'Nothing is called exactly that. Did you mean one of these?';
  return isAmbiguous(found) ? 'Several places are called that. Which one?' : null;
}

function metersBetween(a: PlaceFeature, b: PlaceFeature): number {
  const [lonA, latA] = a.geometry.coordinates as [number, number];
  const [lonB, latB] = b.geometry.coordinates as [number, number];
  return distanceMeters(lonA, latA, lonB, latB);
}

/**
 * What tells a place from others of its name in the list: its city or ZIP where they differ, else how far it is from `from`, the
 * middle of the map. Null where the name alone does.
 */
export function differenceText(
  place: PlaceFeature,
  all: readonly PlaceFeature[],
  from: { readonly lon: number; readonly lat: number } | null,
  units: Units,
): string | null {
  const alike = all.filter((other) => other !== place && other.properties.label === place.properties.label);
  if (alike.length === 0) return null;
  for (const part of ['city', 'zip'] as const) {
    const mine = place.properties.parts[part];
    if (mine && alike.every((other) => other.properties.parts[part] !== mine)) return mine;
  }
  if (from === null) return null;
  const [lon, lat] = place.geometry.coordinates as [number, number];
  return `${lengthText(distanceMeters(from.lon, from.lat, lon, lat), units)} from the middle of the map`;
}

/** That nothing was found, and what was looked for: of a whole text, or of one that is being typed. */
export const nothingText = (text: string, cityName: string, isWhole: boolean): string =>
  isWhole
    ? `Nothing in ${cityName} is called “${text}”: looked for as an address, street, crossing, landmark, asset number and coordinates, also as it sounds and with letters changed.`
    : `Nothing begins with “${text}”. Enter also looks for what sounds or is spelled like it.`;
