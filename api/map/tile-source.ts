import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import Flatbush from 'flatbush';
import type { Feature, Geometry } from 'geojson';
import { type CutFeature, tidyFeatures } from './tidy-tile.ts';
import { BUFFER, EXTENT, MAX_ZOOM, type TileAddress } from './tile-grid.ts';
import { boxOf, partsOf, type TilePart } from './tile-parts.ts';

/** What a map knows of a thing besides its shape. Null: left out. */
export type TileProperties = Readonly<Record<string, string | number | null>>;

/** A thing of one tile layer. */
export interface TileThing {
  readonly geometry: Geometry | null;
  /** Made when a tile needs it. */
  readonly properties: () => TileProperties;
}

// Three units: 0.4 pixels of a tile of 512. What is smaller than that is left out of the tile.
const TOLERANCE_UNITS = 3;
const NOTHING = new Uint8Array();

/**
 * The things of one tile layer, found by their boxes. A tile costs what lies in it, so nothing has to be cut in
 * advance: building is one packed tree of boxes (60,000 points: see bench/README.md), and nothing grows with the tiles
 * that were asked for. Immutable.
 */
export class TileSource {
  /** Name of the tile layer. */
  readonly name: string;
  readonly #things: readonly TileThing[];
  readonly #parts: readonly TilePart[];
  /** Part i belongs to thing #owners[i]. */
  readonly #owners: Uint32Array;
  readonly #boxes: Flatbush | null;

  private constructor(name: string, things: readonly TileThing[], parts: readonly TilePart[], owners: Uint32Array) {
    this.name = name;
    this.#things = things;
    this.#parts = parts;
    this.#owners = owners;
    this.#boxes = parts.length === 0 ? null : packed(parts);
  }

  /** O(vertices + n log n). Things without a geometry are in no tile. */
  static build(name: string, things: readonly TileThing[]): TileSource {
    const parts: TilePart[] = [];
    const owners: number[] = [];
    things.forEach(({ geometry }, thing) => {
      for (const part of geometry === null ? [] : partsOf(geometry)) {
        parts.push(part);
        owners.push(thing);
      }
    });
    return new TileSource(name, things, parts, Uint32Array.from(owners));
  }

  /**
   * This layer of a tile as the bytes of a vector tile (2.1), empty if nothing lies there. Feature ids count the things
   * from 1, in their order. O(log n + vertices of what lies in the tile).
   */
  encode({ z, x, y }: TileAddress): Uint8Array {
    const found = this.#partsIn(z, x, y);
    if (found.length === 0) return NOTHING;
    const features = found.map((part) => this.#featureOf(part));
    const tile = geoJSONToTile({ type: 'FeatureCollection', features }, z, x, y, {
      clip: true,
      wrap: true,
      extent: EXTENT,
      buffer: BUFFER,
      tolerance: TOLERANCE_UNITS,
      // Vertices are weighed down to the tolerance of this zoom; one more than the tile's own says "do simplify".
      maxZoom: z === MAX_ZOOM ? z : z + 1,
    });
    // The two packages name the same shape differently, and only some module resolutions see their types.
    const tidy = tidyFeatures(tile.features as unknown as readonly CutFeature[]);
    if (tidy.length === 0) return NOTHING;
    const cut = { ...tile, features: tidy } as unknown as typeof tile;
    return fromGeojsonVt({ [this.name]: cut }, { version: 2, extent: EXTENT });
  }

  #featureOf(part: number): Feature {
    const owner = this.#owners[part]!;
    return {
      type: 'Feature',
      id: owner + 1,
      geometry: this.#parts[part]!,
      properties: this.#things[owner]!.properties(),
    };
  }

  /** Parts that reach into the tile and its buffer, ascending: also from the next world to the west and to the east. */
  #partsIn(z: number, x: number, y: number): readonly number[] {
    if (this.#boxes === null) return [];
    const tiles = 2 ** z;
    const edge = BUFFER / EXTENT;
    const [west, east] = [(x - edge) / tiles, (x + 1 + edge) / tiles];
    const [north, south] = [(y - edge) / tiles, (y + 1 + edge) / tiles];
    const found = new Set<number>();
    for (const turn of [-1, 0, 1])
      for (const part of this.#boxes.search(west + turn, north, east + turn, south)) found.add(part);
    return [...found].sort((a, b) => a - b);
  }
}

function packed(parts: readonly TilePart[]): Flatbush {
  const boxes = new Flatbush(parts.length);
  for (const part of parts) {
    const { minX, minY, maxX, maxY } = boxOf(part);
    boxes.add(minX, minY, maxX, maxY);
  }
  boxes.finish();
  return boxes;
}
