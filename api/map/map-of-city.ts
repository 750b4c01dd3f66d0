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
  /** The last moment until then at which anything of it began or ended to hold, epoch milliseconds; -Infinity: nothing had. */
  readonly sinceMs: number;
}

export interface MapChoice {
  /** Whose boundaries and assets are drawn, epoch milliseconds. Left out: those of now. */
  readonly atMs?: number;
  /** Parts of which something begins or ends, or those of which nothing does. Left out: all. */
  readonly only?: 'dated' | 'undated' | undefined;
}

// Now and three days that somebody looks at: each of a class of 60,000 assets holds some ten megabytes.
const MOST_MOMENTS = 4;

/**
 * Makes the map of a city at a moment, part by part: what is the same as at another moment, or did not change since the last
 * import, is the same object and costs nothing.
 * Between two parts it lets others have their turn.
 */
export class MapMaker {
  readonly #known = new WeakMap<Layer | AssetClassMembers, Periods<MapPart>>();

  async mapOf(snapshot: Snapshot, nowMs: number, { atMs = nowMs, only }: MapChoice = {}): Promise<MapOfCity> {
    const parts: MapPart[] = [];
    let sinceMs = -Infinity;
    for (const each of [...snapshot.city.layers, ...snapshot.city.assetClasses]) {
      const periods = await this.#periodsOf(each, snapshot);
      if (only !== undefined && periods.areBounded !== (only === 'dated')) continue;
      parts.push(periods.at(atMs));
      sinceMs = Math.max(sinceMs, periods.sinceMs(atMs));
    }
    return { generation: generationOf(snapshot, parts), parts, sinceMs };
  }

  async #periodsOf(of: Layer | AssetClassMembers, snapshot: Snapshot): Promise<Periods<MapPart>> {
    const known = this.#known.get(of);
    if (known !== undefined) return known;
    await nextTurn();
    const made = this.#known.get(of) ?? ('class' in of ? this.#class(of, snapshot) : this.#layer(of, snapshot));
    this.#known.set(of, made);
    return made;
  }

  #layer(layer: Layer, { layerSettings }: Snapshot): Periods<MapPart> {
    return new Periods(
      layer.jurisdictions,
      (positions) => layerPart(layer, positions, layerSettings.get(layer.id) ?? {}),
      MOST_MOMENTS,
    );
  }

  #class(members: AssetClassMembers, { classSettings }: Snapshot): Periods<MapPart> {
    return new Periods(
      members.assets,
      (positions) => classPart(members, positions, classSettings.get(members.class) ?? {}),
      MOST_MOMENTS,
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
