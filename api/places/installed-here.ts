import type { Geometry } from 'geojson';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { pinOf, pinWithReach } from '../../engine/locate/books/pin.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import type { Asset } from '../../engine/route/city.ts';
import type { AskedPlace } from './asked-place.ts';
import { indexesOfKinds } from './classes.ts';
import { isArea, metersToShape } from './shape.ts';

/** An asset at a place. */
export interface ThingHere {
  readonly asset: Asset;
  readonly distanceMeters: number;
}

const MOST_OF_A_CLASS = 2_000;
// Of a ground that is larger only what is around its middle is looked at.
const FARTHEST_METERS = 1_500;
// A house may stand so far back from the segment that its number is on.
const SEGMENT_METERS = 150;

/**
 * What stands, lies or runs here, nearest first, ties in the city's order of classes, then by id: points and lines within reach,
 * polygons that hold the place, the segment of the address; doors and mere ground left out. Of a line or ground that was
 * asked for: what is along or in it. O(log n + found).
 */
export const installedHere = (snapshot: Snapshot, place: AskedPlace, atMs: number): readonly ThingHere[] =>
  indexesOfKinds(snapshot, ['things', 'streets'])
    .flatMap((index) => (place.shape.type === 'Point' ? atPoint(index, place, atMs) : atShape(index, place, atMs)))
    .sort((a, b) => a.distanceMeters - b.distanceMeters);

function atPoint(index: AssetClassIndex, place: AskedPlace, atMs: number): readonly ThingHere[] {
  const { lonLat, segment, reachMeters, accuracyMeters } = place;
  const hasSegment = segment?.class === index.members.class;
  const around = hasSegment ? Math.max(reachMeters, SEGMENT_METERS) : reachMeters;
  // A ground holds the place or does not, but for what is not known of where the place is.
  const reachTo = (shape: Geometry): number => (isArea(shape) ? Math.min(accuracyMeters, reachMeters) : reachMeters);
  return index
    .near(lonLat, atMs, around, MOST_OF_A_CLASS)
    .map(({ position, distanceMeters }) => ({ asset: index.assets[position]!, distanceMeters }))
    .filter(
      ({ asset, distanceMeters }) =>
        distanceMeters <= reachTo(asset.geometry!) || (hasSegment && asset.id === segment?.id),
    );
}

/** By the point that stands for the other: along a street stands what is beside it, not the next street that it meets. */
function atShape(index: AssetClassIndex, place: AskedPlace, atMs: number): readonly ThingHere[] {
  const { shape, lonLat, reachMeters } = place;
  const around = Math.min(pinWithReach(shape)?.reachMeters ?? 0, FARTHEST_METERS) + reachMeters;
  return index.near(lonLat, atMs, around, MOST_OF_A_CLASS).flatMap(({ position }) => {
    const asset = index.assets[position]!;
    const pin = asset.geometry && pinOf(asset.geometry);
    if (asset.geometry === shape) return [{ asset, distanceMeters: 0 }];
    const meters = pin === null ? null : metersToShape(shape, pin, isArea(shape) ? 0 : reachMeters);
    return meters === null ? [] : [{ asset, distanceMeters: meters }];
  });
}
