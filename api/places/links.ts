import { boxAround } from '../../data/places/around.ts';
import type { RequestAt } from '../../data/places/requests-at.ts';
import type { Box } from '../../data/requests/list.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import { boxAround as extentAround } from '../../engine/route/extent.ts';
import type { AskedPlace } from './asked-place.ts';
import { assetOfCity } from './asset-place.ts';
import { metersToShape } from './shape.ts';

/** How a thing on record belongs to a place: it names the asset, states the address, is near, or is on the same street segment. */
export const LINK_KINDS = ['asset', 'address', 'place', 'segment'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** All ways in which it belongs, the most certain first, and how far away it is; null: it has no place. */
export interface Link {
  readonly kinds: readonly LinkKind[];
  readonly distanceMeters: number | null;
}

/** What belongs to a place: within so many meters of it, of its segment, or naming it. */
export interface PlaceScope {
  readonly place: AskedPlace;
  readonly radiusMeters: number;
  /** The assets that are the place. */
  readonly assets: readonly AssetRef[];
  /** Around everything that may belong. */
  readonly box: Box;
}

// A report of something on a street has its point on the pavement or before a house of it.
const BESIDE_SEGMENT_METERS = 30;

/** `radiusMeters`: how far from the place's shape something still belongs to it; default: as far as the place reaches. */
export function scopeOf(
  snapshot: Snapshot,
  place: AskedPlace,
  atMs: number,
  radiusMeters = place.reachMeters,
): PlaceScope {
  const { segment, asset, tiedTo, shape } = place;
  const line = segment === null ? null : (assetOfCity(snapshot, segment.class, segment.id, atMs)?.geometry ?? null);
  const around = boxAround(extentAround([shape])!, radiusMeters);
  const beside = extentAround([line]);
  return {
    place,
    radiusMeters,
    assets: [asset, ...tiedTo].flatMap((one) => (one === null ? [] : [{ class: one.class, id: one.id }])),
    box: beside === null ? around : joined(around, boxAround(beside, BESIDE_SEGMENT_METERS)),
  };
}

/** Around both; of one that crosses the antimeridian the other is taken to lie within it. */
function joined(a: Box, b: Box): Box {
  if (a.west > a.east) return a;
  if (b.west > b.east) return b;
  const [west, south] = [Math.min(a.west, b.west), Math.min(a.south, b.south)];
  return { west, south, east: Math.max(a.east, b.east), north: Math.max(a.north, b.north) };
}

const isSame = (a: AssetRef | null, b: AssetRef | null): boolean =>
  a !== null && b !== null && a.class === b.class && a.id === b.id;

/** Whether a point is nearer to this segment than to any other of its class, and within 30 m of it. */
function isOnSegment({ router }: Snapshot, segment: AssetRef, at: LonLat, atMs: number): boolean {
  const index = router.surroundings.assetClasses.get(segment.class);
  const near = index?.nearest(at, atMs, BESIDE_SEGMENT_METERS) ?? null;
  if (index === undefined || near === null) return false;
  const nearest = [near.position, near.tiedPosition].map((position) =>
    position === null ? null : index.assets[position]!.id,
  );
  return nearest.includes(segment.id);
}

/** How something belongs to the place; null: it does not. */
export function linkOf(
  snapshot: Snapshot,
  { place, radiusMeters, assets }: PlaceScope,
  thing: Pick<RequestAt, 'lonLat' | 'asset' | 'isSameAddress'>,
  atMs: number,
): Link | null {
  const { segment, shape } = place;
  const { lonLat, asset, isSameAddress } = thing;
  const onSegment =
    segment !== null && (isSame(asset, segment) || (lonLat !== null && isOnSegment(snapshot, segment, lonLat, atMs)));
  const meters = lonLat === null ? null : metersToShape(shape, lonLat, radiusMeters);
  const kinds: LinkKind[] = [];
  if (assets.some((one) => isSame(one, asset))) kinds.push('asset');
  if (isSameAddress) kinds.push('address');
  if (meters !== null) kinds.push('place');
  if (onSegment) kinds.push('segment');
  if (kinds.length === 0) return null;
  return { kinds, distanceMeters: meters ?? (lonLat === null ? null : distanceMeters(place.lonLat, lonLat)) };
}
