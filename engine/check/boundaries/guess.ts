import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Layer } from '../../route/city.ts';
import { boxAround } from '../../route/extent.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';
import { FlatFrame } from './flat-frame.ts';
import type { Steps } from './steps.ts';

/** A layer as it is asked where samples of others lie. Built when it is first asked. */
export class SampledLayer {
  readonly layer: Layer;
  #index: PolygonIndex | null = null;
  #places: readonly LonLat[] | null = null;

  constructor(layer: Layer) {
    this.layer = layer;
  }

  get index(): PolygonIndex {
    this.#index ??= PolygonIndex.build(this.layer.jurisdictions.map(({ geometry }) => geometry));
    return this.#index;
  }

  /** Places spread evenly over its box that it covers: at most 1,000. */
  get places(): readonly LonLat[] {
    this.#places ??= spreadPlaces(this.layer).filter((at) => this.index.covering(at).length > 0);
    return this.#places;
  }
}

// A point of each cell of 32 x 32: no cell is looked at twice, and the offsets of the golden ratio do not follow streets.
const CELLS = 32;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function spreadPlaces(layer: Layer): readonly LonLat[] {
  const box = boxAround(layer.jurisdictions.map(({ geometry }) => geometry));
  if (box === null) return [];
  const [west, south, east, north] = box;
  return Array.from({ length: CELLS * CELLS }, (_, i): LonLat => {
    const [column, row] = [i % CELLS, Math.floor(i / CELLS)];
    const lon = west + ((column + ((i * GOLDEN) % 1)) / CELLS) * (east - west);
    return [
      Math.max(-180, Math.min(180, lon)),
      south + ((row + ((i * GOLDEN * GOLDEN) % 1)) / CELLS) * (north - south),
    ];
  });
}

/** Of a layer's outlines, where another of its polygons lies right outside; and of its ground, where two of them lie. */
const SHARED_OUTLINE = 0.2;
const MOST_DOUBLE = 0.05;
// What drifted apart by more is not looked for.
const OUTWARD_METERS = [3, 15, 40] as const;
const PLACES_A_RING = 40;
const POLYGONS_A_STEP = 50;

/**
 * A layer of two or more polygons seems to tile if at a fifth of its outlines or more a neighbor begins within 40 m, and at most one
 * place in twenty lies in two polygons. O(polygons), 40 places of each ring.
 */
export function* seemsToTile(sampled: SampledLayer): Steps<boolean> {
  const { layer, index } = sampled;
  if (layer.jurisdictions.length < 2) return false;
  let [touching, tried] = [0, 0];
  for (const [number, { geometry }] of layer.jurisdictions.entries()) {
    if (number % POLYGONS_A_STEP === 0) yield;
    for (const outward of outwardPlaces(geometry)) {
      tried += 1;
      if (outward.some((at) => index.covering(at).some((other) => other !== number))) touching += 1;
    }
  }
  if (touching < SHARED_OUTLINE * tried) return false;
  const double = sampled.places.filter((at) => index.covering(at).length > 1).length;
  return double <= MOST_DOUBLE * sampled.places.length;
}

/** At places spread over the outlines, by length: a few steps to each side (which is outside differs by ring). */
function* outwardPlaces(polygon: Polygon | MultiPolygon): Generator<readonly LonLat[]> {
  for (const ring of outerRings(polygon)) {
    const frame = new FlatFrame(ring[0]![0]!, ring[0]![1]!);
    const flat = frame.flatten(Float64Array.from(ring.flatMap(([lon, lat]) => [lon!, lat!])));
    for (const [x, y, outX, outY] of alongLine(flat, PLACES_A_RING))
      yield OUTWARD_METERS.flatMap((meters) => [
        frame.toDegrees(x + outX * meters, y + outY * meters),
        frame.toDegrees(x - outX * meters, y - outY * meters),
      ]).filter(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  }
}

const outerRings = (polygon: Polygon | MultiPolygon): readonly Position[][] =>
  (polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates).flatMap(([outer]) =>
    outer === undefined || outer.length < 2 ? [] : [outer],
  );

/** Points at even steps along a line of x, y pairs, with a unit normal. */
function* alongLine(line: Float64Array, count: number): Generator<readonly [number, number, number, number]> {
  let total = 0;
  for (let i = 0; i + 3 < line.length; i += 2)
    total += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
  const step = total / count;
  let ahead = step / 2;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [dX, dY] = [line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!];
    const length = Math.hypot(dX, dY);
    for (; ahead < length; ahead += step)
      yield [line[i]! + (dX * ahead) / length, line[i + 1]! + (dY * ahead) / length, dY / length, -dX / length];
    ahead -= length;
  }
}

/** Less alike than this two layers are not meant to cover the same ground. */
export const SAME_GROUND = 0.95;

/** How much two layers cover the same ground: of the one of which less lies in the other, the share of places that do. */
export const groundInCommon = (a: SampledLayer, b: SampledLayer): number =>
  Math.min(shareWithin(a, b), shareWithin(b, a));

const shareWithin = ({ places }: SampledLayer, around: SampledLayer): number =>
  places.length === 0 ? 0 : places.filter((at) => around.index.covering(at).length > 0).length / places.length;
