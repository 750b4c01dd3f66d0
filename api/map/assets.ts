import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AssetClass } from '../../engine/ids.ts';
import { pinOf } from '../../engine/locate/books/pin.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import type { Asset } from '../../engine/route/city.ts';
import { invalidInput, Problem } from '../problem.ts';
import { labelOf, labelText } from './label-attribute.ts';

export interface NearQuestion {
  readonly at: LonLat;
  readonly atMs: number;
  readonly radiusMeters: number;
  readonly limit: number;
  /** Undefined: of every class. */
  readonly class: string | undefined;
  readonly withGeometry: boolean;
}

/** Assets that hold at the moment within the radius, nearest first; ties by class, then id. */
export function assetsNear(snapshot: Snapshot, question: NearQuestion) {
  const { at, atMs, radiusMeters, limit, withGeometry } = question;
  return indexesOf(snapshot, question.class)
    .flatMap((index) =>
      index
        .near(at, atMs, radiusMeters, limit)
        .map(({ position, distanceMeters }) => ({ index, position, distanceMeters })),
    )
    .sort((a, b) => a.distanceMeters - b.distanceMeters)
    .slice(0, limit)
    .map(({ index, position, distanceMeters }) => {
      const asset = index.assets[position]!;
      return {
        ...assetAnswer(snapshot, index, asset),
        distanceMeters,
        ...(withGeometry && { geometry: asset.geometry }),
      };
    });
}

/** In the order of their ids, so that a stable sort by distance leaves ties so. */
function indexesOf({ router }: Snapshot, wanted: string | undefined): readonly AssetClassIndex[] {
  const indexes = router.surroundings.assetClasses;
  if (wanted === undefined) return [...indexes.values()];
  const index = indexes.get(wanted as AssetClass);
  if (index !== undefined) return [index];
  const detail = `class: the city has no such class of assets; it has ${[...indexes.keys()].join(', ') || 'none'}`;
  throw invalidInput([{ parameter: 'class', detail }]);
}

function assetAnswer({ classSettings }: Snapshot, { members }: AssetClassIndex, asset: Asset) {
  const [lon, lat] = (asset.geometry && pinOf(asset.geometry)) ?? [null, null];
  return {
    class: asset.class,
    classTitle: members.title,
    id: asset.id,
    owner: asset.owner,
    label: labelText(labelOf(members, classSettings.get(members.class) ?? {}), asset.attributes),
    attributes: asset.attributes,
    lon,
    lat,
  };
}

/** One asset as it is at the moment, else was last, with its geometry and whom to call; throws a 404 if the city has none of this id. */
export function assetOf(snapshot: Snapshot, assetClass: string, id: string, atMs: number) {
  const index = snapshot.router.surroundings.assetClasses.get(assetClass as AssetClass);
  if (index === undefined)
    throw new Problem('not-found', 'No class of assets has this id. GET /v1/map lists them under `assetClasses`.');
  const asset = index.byId(id, atMs);
  if (asset === null) throw new Problem('not-found', 'No asset of this class has this id.');
  const agency = asset.owner === null ? null : (snapshot.router.agencyById.get(asset.owner) ?? null);
  return { ...assetAnswer(snapshot, index, asset), agency, geometry: asset.geometry };
}
