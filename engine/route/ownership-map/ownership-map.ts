import type { MultiPolygon } from 'geojson';
import type { Steps } from '../../check/boundaries/steps.ts';
import { type Extent, extentOf } from '../extent.ts';
import type { Router } from '../router.ts';
import { equalRanks } from './equal-ranks.ts';
import { exactMap, isByLayersOnly, type MappedGround } from './exact-map.ts';
import { mapCaseOf, type OwnershipQuestion } from './map-case.ts';
import { kindOf, type Outcome, type OwnershipKind } from './outcome.ts';
import { OwnerFinder } from './owner-finder.ts';
import { sampledMap } from './sampled-map.ts';

export interface OwnershipMapOptions extends OwnershipQuestion {
  /** Null: all that the city's layers cover. */
  readonly box?: Extent | null;
  /** Cells of a sampled map are made no smaller. */
  readonly cellMeters?: number;
  readonly maxCells?: number;
}

/** Ground of one outcome. */
export interface OwnedArea extends Outcome {
  readonly kind: OwnershipKind;
  readonly areaSquareMeters: number;
  /** Of it in cells that may be of another outcome in part. */
  readonly undecidedSquareMeters: number;
  readonly geometry: MultiPolygon;
}

/** Who owns a service where. */
export interface OwnershipMap {
  /** Largest first; between them they cover the city, and no two of them overlap. */
  readonly areas: readonly OwnedArea[];
  readonly areaSquareMeters: number;
  /** 'exact': along the layers' own lines, to 0.1 mm. 'sampled': by cells. */
  readonly method: 'exact' | 'sampled';
  /** The part of the area on which the map may be wrong at all: outside of it is certain. */
  readonly undecidedShare: number;
  /** The part of the area on which it is wrong, as places in the undecided cells say: an estimate, from `measuredPlaces`. */
  readonly errorShare: number;
  readonly measuredPlaces: number;
  /** Side of the largest undecided cell of a sampled map, 0 where all is decided. */
  readonly cellMeters: number;
  /** Places asked. */
  readonly cellCount: number;
}

export const DEFAULT_CELL_METERS = 10;
/** Some ten seconds. */
export const DEFAULT_MAX_CELLS = 200_000;

/**
 * Who owns a service, place by place, over a whole city at one moment: as the router answers for a place without error, for every
 * answer that nobody has given. In steps of some 20 ms. The same input gives the same map. Exact where the rules look at layers
 * only, else by cells. RangeError for a service that the city does not have and for a box or cell that is none.
 */
export function* ownershipMap(router: Router, options: OwnershipMapOptions): Steps<OwnershipMap> {
  const { box = null, cellMeters = DEFAULT_CELL_METERS, maxCells = DEFAULT_MAX_CELLS } = options;
  checkOptions(box, cellMeters, maxCells);
  const mapCase = mapCaseOf(router, options);
  const finder = new OwnerFinder(mapCase, yield* equalRanks(router, mapCase));
  const exact = isByLayersOnly(mapCase) ? yield* exactMap(mapCase, finder, box) : null;
  if (exact !== null) return { ...mapOf(exact, new Map()), ...NO_ERROR, method: 'exact' };
  const extent = box ?? extentOf(router.city);
  if (extent === null) return NOTHING;
  const sampled = yield* sampledMap(mapCase, finder, { extent, cellMeters, maxCells });
  const { openCellMeters, cellCount, wrongShare, measuredPlaces } = sampled;
  const map = mapOf(sampled, sampled.undecided);
  const errorShare = wrongShare * map.undecidedShare;
  return { ...map, errorShare, measuredPlaces, method: 'sampled', cellMeters: openCellMeters, cellCount };
}

const NO_ERROR = { undecidedShare: 0, errorShare: 0, measuredPlaces: 0, cellMeters: 0, cellCount: 0 };

const NOTHING: OwnershipMap = { areas: [], areaSquareMeters: 0, method: 'exact', ...NO_ERROR };

function mapOf(
  { areas: traced, outcomes }: MappedGround,
  undecided: ReadonlyMap<string, number>,
): Pick<OwnershipMap, 'areas' | 'areaSquareMeters' | 'undecidedShare'> {
  const areas = traced.map(({ key, areaSquareMeters, geometry }) => {
    const outcome = outcomes.get(key)!;
    const undecidedSquareMeters = undecided.get(key) ?? 0;
    return { ...outcome, kind: kindOf(outcome), areaSquareMeters, undecidedSquareMeters, geometry };
  });
  areas.sort((a, b) => b.areaSquareMeters - a.areaSquareMeters);
  const areaSquareMeters = areas.reduce((sum, area) => sum + area.areaSquareMeters, 0);
  const open = [...undecided.values()].reduce((sum, area) => sum + area, 0);
  return { areas, areaSquareMeters, undecidedShare: areaSquareMeters === 0 ? 0 : Math.min(open / areaSquareMeters, 1) };
}

function checkOptions(box: Extent | null, cellMeters: number, maxCells: number): void {
  if (box !== null && !(box[0] < box[2] && box[1] < box[3] && box.every(Number.isFinite)))
    throw new RangeError(`box must be west, south, east, north with west < east and south < north, got ${box}`);
  if (!(cellMeters >= 0.1)) throw new RangeError(`cellMeters must be 0.1 or more, got ${cellMeters}`);
  if (!(maxCells >= 1)) throw new RangeError(`maxCells must be 1 or more, got ${maxCells}`);
}
