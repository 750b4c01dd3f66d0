import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClassMembers, Layer } from '../../engine/route/city.ts';
import { Periods } from '../../engine/route/periods.ts';
import { classPart, layerPart, type MapPart } from './map-part.ts';

// Part of the generation: raised whenever the same city makes other tiles, since browsers keep them for a year.
const TILES_VERSION = 1;

/** What is drawn of a city at a moment. */
export interface MapOfCity {
  /** Names the content: the same for the same data, over restarts, processes and stores. */
  readonly generation: string;
  /** Layers, then asset classes, each by id. */
  readonly parts: readonly MapPart[];
}

/**
 * Makes the map of a city, part by part: what did not change since the last one is the same object and costs nothing.
 * Between two parts it lets others have their turn.
 */
export class MapMaker {
  readonly #known = new WeakMap<Layer | AssetClassMembers, Periods<MapPart>>();

  async mapOf(snapshot: Snapshot, nowMs: number): Promise<MapOfCity> {
    const parts: MapPart[] = [];
    const { city } = snapshot;
    for (const layer of city.layers) parts.push(await this.#part(layer, () => this.#layer(layer, snapshot), nowMs));
    for (const members of city.assetClasses)
      parts.push(await this.#part(members, () => this.#class(members, snapshot), nowMs));
    return { generation: generationOf(snapshot, parts), parts };
  }

  async #part(key: Layer | AssetClassMembers, make: () => Periods<MapPart>, nowMs: number): Promise<MapPart> {
    const known = this.#known.get(key);
    if (known !== undefined) return known.at(nowMs);
    await nextTurn();
    const made = this.#known.get(key) ?? make();
    this.#known.set(key, made);
    return made.at(nowMs);
  }

  #layer(layer: Layer, { layerSettings }: Snapshot): Periods<MapPart> {
    return new Periods(layer.jurisdictions, (positions) =>
      layerPart(layer, positions, layerSettings.get(layer.id) ?? {}),
    );
  }

  #class(members: AssetClassMembers, { classSettings }: Snapshot): Periods<MapPart> {
    return new Periods(members.assets, (positions) =>
      classPart(members, positions, classSettings.get(members.class) ?? {}),
    );
  }
}

function generationOf({ layerContents, classContents }: Snapshot, parts: readonly MapPart[]): string {
  const contents = parts.map(({ kind, id, title, draw, label, minZoom, period }) => {
    const token = (kind === 'layer' ? layerContents : classContents).get(id) ?? '';
    return [kind, id, title, draw, label, minZoom, period, token];
  });
  const text = JSON.stringify([TILES_VERSION, contents]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
