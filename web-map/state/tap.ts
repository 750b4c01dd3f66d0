import type { AssetRef, PickedPlace, View } from './view.ts';

/** Where somebody tapped or pressed Enter, and what is drawn there. */
export interface Tap {
  readonly lon: number;
  readonly lat: number;
  readonly metersPerPixel: number;
  /** Assets under the finger, nearest first, and where each is. */
  readonly assets: readonly (AssetRef & { readonly at: { readonly lon: number; readonly lat: number } | null })[];
  /** Requests under the finger. */
  readonly requests: readonly string[];
  /** Key of the finding under the finger; null: none. */
  readonly finding: string | null;
}

// A mouse is good to about three pixels; said as the accuracy of the place where that is more than a few steps.
const HAND_PIXELS = 3;
const EXACT_ENOUGH_METERS = 3;

/**
 * What a tap leads to: the finding, which lies over all else, or the request under it; else the asset; else the place, as exact as
 * the zoom allows. While it is chosen with what a request is joined, the nearest other request is that, and nothing else is.
 */
export function viewAfterTap(tap: Tap, { request: open, join }: Pick<View, 'request' | 'join'>): Partial<View> {
  if (join !== null) {
    const other = tap.requests.find((id) => id !== open);
    return other === undefined ? {} : { join: other, sheet: 'half' };
  }
  if (tap.finding !== null) return { panel: 'check', checkList: 'findings', finding: tap.finding, sheet: 'half' };
  const place = placeOf(tap);
  const request = tap.requests.length === 1 ? tap.requests[0]! : null;
  if (request !== null) return { request, panel: 'requests', sheet: 'half' };
  const asset = tap.requests.length === 0 ? tap.assets[0] : undefined;
  const common = { panel: 'report', request: null, answers: {}, segment: null, sheet: 'half' } as const;
  if (asset === undefined) return { ...common, place, asset: null };
  const at = asset.at ?? place;
  return {
    ...common,
    asset: { class: asset.class, id: asset.id },
    place: { lon: at.lon, lat: at.lat, accuracyMeters: 0 },
  };
}

function placeOf({ lon, lat, metersPerPixel }: Tap): PickedPlace {
  const meters = Math.round(HAND_PIXELS * metersPerPixel);
  return { lon: round7(lon), lat: round7(lat), accuracyMeters: meters > EXACT_ENOUGH_METERS ? meters : 0 };
}

// A centimeter, and what the URL keeps: a reload must give the same place to the last digit.
const round7 = (degrees: number): number => Number(degrees.toFixed(7));
