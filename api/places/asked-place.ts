import type { Geometry } from 'geojson';
import { addressSchema } from '../../data/import/dataset.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { AssetRef, Candidate } from '../../engine/locate/candidate.ts';
import type { PlaceSource } from '../../engine/place.ts';
import type { Asset } from '../../engine/route/city.ts';
import { holdsAt } from '../../engine/route/periods.ts';
import { placeSaid } from '../locate/said-place.ts';
import { locatorOf } from '../locate.ts';
import { labelOf, labelText } from '../map/label-attribute.ts';
import { Problem } from '../problem.ts';
import type { PlaceQuery } from '../schemas/place-card.ts';
import { type AssetPlace, assetOfCity, placeOfAsset } from './asset-place.ts';
import { indexesOfKinds, kindOfClass } from './classes.ts';

/** The place that a question is about, and what is known to be the same place. */
export interface AskedPlace {
  readonly label: string;
  readonly lonLat: LonLat;
  readonly accuracyMeters: number;
  readonly matchType: PlaceSource;
  readonly because: readonly string[];
  /** The address that it is, or that stands on it. */
  readonly address: Candidate | null;
  /** Whether the address is one door of several of its number: a flat that was named. */
  readonly isOneDoor: boolean;
  /** The crossing that it is. */
  readonly crossing: Candidate | null;
  /** The street segment that it lies on or before. */
  readonly segment: AssetRef | null;
  /** The asset that was asked for. */
  readonly asset: Asset | null;
  /** What that asset is tied to, and whose place it therefore has. */
  readonly tiedTo: readonly Asset[];
  /** All that counts as the place: a point, or the line or ground that was asked for. */
  readonly shape: Geometry;
  /** How far from the shape something is still here. */
  readonly reachMeters: number;
}

// A pin in front of a house, and the far side of a street.
const HERE_METERS = 30;
// A place that is known no better than this says nothing of what stands there.
const VAGUEST_METERS = 250;
// Beside a line and a ground: as far as reports are off.
const BESIDE_METERS = 20;
// A door farther away than this is a neighbor's.
const DOOR_METERS = 25;
const SEGMENT_METERS = 50;

/** The place of a query. Throws Problem: `unknown-place`, `ambiguous-place` with the candidates. */
export function askedPlace(snapshot: Snapshot, query: PlaceQuery, atMs: number): AskedPlace {
  switch (query.by) {
    case 'point':
      return pointPlace(snapshot, query.lonLat, query.accuracyMeters, atMs);
    case 'text':
      return textPlace(snapshot, query.text, atMs);
    case 'asset':
      return assetPlace(snapshot, query.class, query.id, atMs);
  }
}

const reachOf = (accuracyMeters: number): number => Math.min(Math.max(HERE_METERS, accuracyMeters), VAGUEST_METERS);

const pointShape = ([lon, lat]: LonLat): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

const coordinatesText = ([lon, lat]: LonLat): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

/** The nearest segment of the classes that are streets; null beyond 50 m. Ties: the first class. */
function segmentAt(snapshot: Snapshot, at: LonLat, atMs: number): AssetRef | null {
  let best: { readonly ref: AssetRef; readonly far: number } | null = null;
  for (const index of indexesOfKinds(snapshot, ['streets'])) {
    const near = index.nearest(at, atMs, SEGMENT_METERS);
    if (near === null || (best !== null && best.far <= near.distanceMeters)) continue;
    best = { ref: { class: index.members.class, id: index.assets[near.position]!.id }, far: near.distanceMeters };
  }
  return best?.ref ?? null;
}

function pointPlace(snapshot: Snapshot, lonLat: LonLat, accuracyMeters: number, atMs: number): AskedPlace {
  const nearest = locatorOf(snapshot)
    .reverse(lonLat, { limit: 5 })
    .find(({ matchType }) => matchType === 'address');
  const doorMeters = nearest === undefined ? Infinity : distanceMeters(lonLat, nearest.lonLat);
  const address = nearest !== undefined && doorMeters <= Math.max(DOOR_METERS, accuracyMeters) ? nearest : null;
  return {
    label: address?.label ?? coordinatesText(lonLat),
    lonLat,
    accuracyMeters,
    matchType: 'coordinates',
    because: [
      `asked for by its coordinates, ${coordinatesText(lonLat)}`,
      ...(address === null ? [] : [`${address.label} is ${doorMeters.toFixed(1)} m away`]),
    ],
    isOneDoor: false,
    ...{ address, crossing: null, segment: segmentAt(snapshot, lonLat, atMs), asset: null, tiedTo: [] },
    shape: pointShape(lonLat),
    reachMeters: reachOf(accuracyMeters),
  };
}

function textPlace(snapshot: Snapshot, text: string, atMs: number): AskedPlace {
  const candidate = placeSaid(snapshot, { text }, atMs).candidate!;
  return { ...candidatePlace(snapshot, candidate, atMs), isOneDoor: isOneDoor(snapshot, text, candidate) };
}

// So many flats of one number are looked at; one more tells as much.
const MOST_FLATS = 5;

/** Whether the text names a unit: then no other door of the number fits it as well. */
function isOneDoor(snapshot: Snapshot, text: string, { score, door, parts, lonLat }: Candidate): boolean {
  if (door === null || parts.unit === undefined) return false;
  const alike = locatorOf(snapshot).locate(text, { limit: MOST_FLATS, focus: lonLat });
  return alike.every(
    (other) => other.door?.id === door.id || other.score < score || other.parts.number !== parts.number,
  );
}

function candidatePlace(snapshot: Snapshot, candidate: Candidate, atMs: number): AskedPlace {
  const { lonLat, label, matchType, because, accuracyMeters, asset, door, jurisdiction } = candidate;
  const thing = asset === null ? null : assetOfCity(snapshot, asset.class, asset.id, atMs);
  const isThing = thing !== null && kindOfClass(snapshot, thing.class) !== 'streets' && door === null;
  if (isThing && (matchType === 'asset' || matchType === 'landmark')) {
    const placed = placeOfAsset(snapshot, thing, atMs);
    if (placed !== null) return placeOfThing(snapshot, placed, { label, because, atMs });
  }
  const isAddress = matchType === 'address' || matchType === 'interpolated';
  const ground = jurisdiction === null ? null : groundOf(snapshot, jurisdiction, atMs);
  return {
    ...{ label, lonLat, accuracyMeters, matchType, because },
    address: isAddress ? candidate : null,
    isOneDoor: false,
    crossing: matchType === 'intersection' ? candidate : null,
    // A crossing is of all its streets, a park of none.
    segment:
      isAddress || matchType === 'street'
        ? asset
        : matchType === 'coordinates'
          ? segmentAt(snapshot, lonLat, atMs)
          : null,
    ...{ asset: null, tiedTo: [] },
    shape: ground ?? pointShape(lonLat),
    reachMeters: ground === null ? reachOf(accuracyMeters) : BESIDE_METERS,
  };
}

/** As it is at the moment, else as it is drawn first. */
function groundOf(
  { router }: Snapshot,
  { layer, id }: NonNullable<Candidate['jurisdiction']>,
  atMs: number,
): Geometry | null {
  const periods = router.surroundings.layers.get(layer)?.jurisdictions.filter((each) => each.id === id) ?? [];
  return (periods.find(({ validity }) => holdsAt(validity, atMs)) ?? periods[0])?.geometry ?? null;
}

function assetPlace(snapshot: Snapshot, assetClass: string, id: string, atMs: number): AskedPlace {
  const asset = assetOfCity(snapshot, assetClass, id, atMs);
  if (asset === null) throw new Problem('unknown-place', 'The city has no asset of this class and id.');
  const placed = placeOfAsset(snapshot, asset, atMs);
  if (placed === null)
    throw new Problem('unknown-place', 'The asset has no place of its own and is tied to nothing that has one.');
  const label = titleOf(snapshot, asset);
  return placeOfThing(snapshot, placed, { label, because: becauseOf(snapshot, placed), atMs });
}

/** `4471 (Street lights)`, `Oak Park, P-7 (Parks)`; of a door its number and street. */
export function titleOf({ router, classSettings }: Snapshot, { class: assetClass, id, attributes }: Asset): string {
  const { members } = router.surroundings.assetClasses.get(assetClass)!;
  const settings = classSettings.get(assetClass) ?? {};
  const door = addressSchema.safeParse(settings.address).data;
  if (door !== undefined)
    return (
      [door.number, ...door.street]
        .map((name) => attributes[name] ?? '')
        .join(' ')
        .trim() || id
    );
  const label = labelText(labelOf(members, settings), attributes);
  return `${label === null || label === id ? '' : `${label}, `}${id} (${members.title})`;
}

function becauseOf(snapshot: Snapshot, { asset, tiedTo }: AssetPlace): readonly string[] {
  const ties = tiedTo.map((target, i) => `${(tiedTo[i - 1] ?? asset).id} is tied to ${titleOf(snapshot, target)}`);
  return [`asked for by its id, ${asset.id}`, ...ties];
}

function placeOfThing(
  snapshot: Snapshot,
  placed: AssetPlace,
  { label, because, atMs }: { readonly label: string; readonly because: readonly string[]; readonly atMs: number },
): AskedPlace {
  const { asset, lonLat, shape, tiedTo } = placed;
  const isPoint = shape.type === 'Point';
  const holder = tiedTo.at(-1) ?? asset;
  const kind = kindOfClass(snapshot, holder.class);
  return {
    ...{ label, lonLat, matchType: 'asset', because },
    accuracyMeters: Math.ceil(placed.reachMeters),
    address: kind === 'doors' ? addressOfDoor(snapshot, holder, lonLat) : null,
    isOneDoor: true,
    crossing: null,
    segment:
      kind === 'streets' ? { class: holder.class, id: holder.id } : isPoint ? segmentAt(snapshot, lonLat, atMs) : null,
    ...{ asset, tiedTo, shape },
    reachMeters: isPoint ? HERE_METERS : BESIDE_METERS,
  };
}

// Several doors may have one point: flats.
const DOORS_OF_A_POINT = 50;

const addressOfDoor = (snapshot: Snapshot, { class: assetClass, id }: Asset, at: LonLat): Candidate | null =>
  locatorOf(snapshot)
    .reverse(at, { limit: DOORS_OF_A_POINT })
    .find(({ door }) => door?.class === assetClass && door.id === id) ?? null;
