import { setImmediate as nextTurn } from 'node:timers/promises';
import { ByteCache } from './byte-cache.ts';
import type { MapOfCity } from './map-of-city.ts';
import type { TileAddress } from './tile-grid.ts';
import type { TileSource } from './tile-source.ts';

/** 48 MiB: all 957 tiles that Syracuse has down to zoom 16 are 3.6 MB, so that cities of many classes fit as well. */
const CACHE_BYTES = 48 * 2 ** 20;
// Others wait no longer than this and one tile layer.
const TURN_MS = 20;

/**
 * Encoded tiles. What is kept is each tile layer by itself, since a vector tile is its layers one after the other:
 * a change of one asset class leaves the others' as they are.
 */
export class MapTiles {
  readonly #cache = new ByteCache(CACHE_BYTES);
  readonly #serials = new WeakMap<TileSource, number>();
  #lastSerial = 0;

  /** The bytes of a vector tile (2.1); empty if nothing is drawn there. */
  async tile({ parts }: MapOfCity, address: TileAddress): Promise<Uint8Array> {
    const layers: Uint8Array[] = [];
    let turnStartedMs = performance.now();
    for (const { minZoom, maxZoom, source } of parts.flatMap((part) => part.layers)) {
      if (address.z < minZoom || address.z > maxZoom) continue;
      layers.push(this.#encoded(source(), address));
      if (performance.now() - turnStartedMs < TURN_MS) continue;
      await nextTurn();
      turnStartedMs = performance.now();
    }
    return Buffer.concat(layers);
  }

  #encoded(source: TileSource, address: TileAddress): Uint8Array {
    const key = `${this.#serialOf(source)}/${address.z}/${address.x}/${address.y}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const bytes = source.encode(address);
    this.#cache.set(key, bytes);
    return bytes;
  }

  #serialOf(source: TileSource): number {
    const known = this.#serials.get(source);
    if (known !== undefined) return known;
    this.#serials.set(source, ++this.#lastSerial);
    return this.#lastSerial;
  }
}
