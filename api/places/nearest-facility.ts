import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AssetClass, LayerId } from '../../engine/ids.ts';
import { pinOf } from '../../engine/locate/books/pin.ts';
import type { Layer } from '../../engine/route/city.ts';
import { holdsAt } from '../../engine/route/periods.ts';
import { AssetIndex } from '../../engine/spatial/asset-index.ts';
import { labelOf, labelText } from '../map/label-attribute.ts';
import { invalidInput } from '../problem.ts';
import { indexesOfKinds } from './classes.ts';
import { contactOf } from './contact.ts';

/** The nearest of a kind: an asset of a class, or a jurisdiction of a layer. `class` is the id of either. */
export interface Facility {
  readonly kind: 'asset' | 'jurisdiction';
  readonly class: string;
  readonly classTitle: string;
  readonly id: string;
  readonly label: string | null;
  readonly lon: number;
  readonly lat: number;
  /** To its nearest point; 0 inside a polygon. */
  readonly distanceMeters: number;
  readonly owner: ReturnType<typeof contactOf>;
}

const FARTHEST_METERS = 5_000;
const ANYWHERE_METERS = 100_000;

const indexes = new WeakMap<Layer, AssetIndex>();

function indexOf(layer: Layer): AssetIndex {
  const index = indexes.get(layer) ?? AssetIndex.build(layer.jurisdictions.map(({ geometry }) => geometry));
  indexes.set(layer, index);
  return index;
}

/** Indexes every layer; a step for each. */
export function* prepareLayers({ router }: Snapshot): Generator<void> {
  for (const { layer } of router.surroundings.layers.values()) {
    indexOf(layer);
    yield;
  }
}

interface Question {
  readonly at: LonLat;
  readonly atMs: number;
  readonly limit: number;
  readonly maxMeters: number;
}

function nearestAssets(
  snapshot: Snapshot,
  assetClass: AssetClass,
  { at, atMs, limit, maxMeters }: Question,
): readonly Facility[] {
  const index = snapshot.router.surroundings.assetClasses.get(assetClass)!;
  const label = labelOf(index.members, snapshot.classSettings.get(assetClass) ?? {});
  return index.near(at, atMs, maxMeters, limit).flatMap(({ position, distanceMeters }) => {
    const { id, owner, attributes, geometry } = index.assets[position]!;
    const pin = geometry && pinOf(geometry);
    if (!pin) return [];
    const named = { class: assetClass, classTitle: index.members.title, id, label: labelText(label, attributes) };
    return [{ kind: 'asset', ...named, lon: pin[0], lat: pin[1], distanceMeters, owner: contactOf(snapshot, owner) }];
  });
}

function nearestJurisdictions(
  snapshot: Snapshot,
  layerId: LayerId,
  { at, atMs, limit, maxMeters }: Question,
): readonly Facility[] {
  const { layer } = snapshot.router.surroundings.layers.get(layerId)!;
  const accept = (position: number): boolean => holdsAt(layer.jurisdictions[position]!.validity, atMs);
  return indexOf(layer)
    .nearest(at, { maxMeters, limit, accept })
    .flatMap(({ position, distanceMeters }) => {
      const { id, name, agency, geometry } = layer.jurisdictions[position]!;
      const pin = pinOf(geometry);
      if (pin === null) return [];
      const named = { class: layerId, classTitle: layer.title, id, label: name };
      return [
        {
          kind: 'jurisdiction',
          ...named,
          lon: pin[0],
          lat: pin[1],
          distanceMeters,
          owner: contactOf(snapshot, agency),
        },
      ];
    });
}

/** The nearest of a class of assets, else of a layer, nearest first, within 100 km. Throws Problem for an id that is neither. */
export function nearestOf(
  snapshot: Snapshot,
  wanted: string,
  at: LonLat,
  atMs: number,
  limit: number,
): readonly Facility[] {
  const question = { at, atMs, limit, maxMeters: ANYWHERE_METERS };
  const { assetClasses, layers } = snapshot.router.surroundings;
  if (assetClasses.has(wanted as AssetClass)) return nearestAssets(snapshot, wanted as AssetClass, question);
  if (layers.has(wanted as LayerId)) return nearestJurisdictions(snapshot, wanted as LayerId, question);
  const known = [...assetClasses.keys(), ...layers.keys()].join(', ');
  throw invalidInput([
    { parameter: 'class', detail: `class: the city has no such class of assets or layer; it has ${known}` },
  ]);
}

/**
 * The nearest of every kind that stands at points (hydrants, bus stops) and of every layer that the place is not in (the nearest
 * park), within 5 km, nearest first.
 */
export function nearestOfEach(snapshot: Snapshot, at: LonLat, atMs: number): readonly Facility[] {
  const question = { at, atMs, limit: 1, maxMeters: FARTHEST_METERS };
  const points = indexesOfKinds(snapshot, ['things']).filter(
    ({ assets }) => assets.find(({ geometry }) => geometry !== null)?.geometry?.type === 'Point',
  );
  return [
    ...points.flatMap(({ members }) => nearestAssets(snapshot, members.class, question)),
    ...[...snapshot.router.surroundings.layers.keys()]
      .flatMap((layer) => nearestJurisdictions(snapshot, layer, question))
      .filter(({ distanceMeters }) => distanceMeters > 0),
  ].sort((a, b) => a.distanceMeters - b.distanceMeters);
}
