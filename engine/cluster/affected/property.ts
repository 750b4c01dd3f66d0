import type { Polygon, Position } from 'geojson';
import { pinOf } from '../../locate/books/pin.ts';
import type { Asset } from '../../route/city.ts';
import { holdsAt } from '../../route/periods.ts';
import { type AffectedPlace, certaintyOf, type Way } from './affected-place.ts';
import type { AffectedCity } from './city-sources.ts';
import type { Ground } from './ground.ts';

/** One building of an asset: a class may have a row of houses as one multi-polygon. */
export interface BuildingPart {
  readonly asset: Asset;
  /** Its outer ring: a court belongs to its house. */
  readonly ring: readonly Position[];
}

const BUILDINGS_OF_STEP = 200;

/** The buildings that reach into the ground, classes in their order, then by id. O(vertices of all buildings). */
export function* buildingPartsIn(ground: Ground, city: AffectedCity, atMs: number): Generator<void, BuildingPart[]> {
  const found: BuildingPart[] = [];
  for (const assetClass of city.buildings)
    for (const [i, asset] of (city.classes.get(assetClass)?.assets ?? []).entries()) {
      if (i % BUILDINGS_OF_STEP === 0) yield;
      if (!holdsAt(asset.validity, atMs)) continue;
      for (const ring of ringsOf(asset)) {
        if (!meets(ring, ground)) continue;
        yield;
        if (ground.touches(ring)) found.push({ asset, ring });
      }
    }
  return found;
}

function ringsOf({ geometry }: Asset): readonly (readonly Position[])[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flatMap((part) => part.slice(0, 1)) : [];
}

/** Whether the boxes meet, a turn more or less counted as the same. Without making anything: cities have 100,000 buildings. */
function meets(ring: readonly Position[], { box }: Ground): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon!);
    east = Math.max(east, lon!);
    south = Math.min(south, lat!);
    north = Math.max(north, lat!);
  }
  if (north < box.south || south > box.north) return false;
  const isMet = (turn: number): boolean => east + turn >= box.west && west + turn <= box.east;
  return isMet(0) || isMet(360) || isMet(-360);
}

export const polygonOf = ({ ring }: BuildingPart): Polygon => ({ type: 'Polygon', coordinates: [[...ring]] });

/** Buildings with a name of their own of which no part holds an address, each once. `held`: parts that do. */
export function namedThingsIn(
  parts: readonly BuildingPart[],
  held: ReadonlySet<BuildingPart>,
  city: AffectedCity,
  ground: string,
): readonly AffectedPlace[] {
  const withAddress = new Set([...held].map(({ asset }) => asset));
  const things = new Set(parts.map(({ asset }) => asset).filter((asset) => !withAddress.has(asset)));
  return [...things].flatMap((asset) => {
    if (nameOf(asset, city) === null) return [];
    const because = `${asset.class} ${asset.id} reaches into ${ground}`;
    return propertyPlace(asset, { kind: 'building', probability: 1, because }, city) ?? [];
  });
}

/** A thing without an address, by its name or its class and id; null: it has no place. */
export function propertyPlace(asset: Asset, way: Way, city: AffectedCity): AffectedPlace | null {
  const lonLat = asset.geometry && pinOf(asset.geometry);
  if (!lonLat) return null;
  return {
    kind: 'property',
    label: nameOf(asset, city) ?? `${asset.class} ${asset.id}`,
    ...{ street: null, number: null, numberTo: null, unit: null, zip: null, city: null, lonLat, tied: [] },
    assets: [{ class: asset.class, id: asset.id }],
    ...certaintyOf([way]),
  };
}

function nameOf(asset: Asset, { names }: AffectedCity): string | null {
  const attribute = names.get(asset.class);
  return attribute === undefined ? null : asset.attributes[attribute]?.trim() || null;
}
