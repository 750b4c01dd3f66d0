import type { Map as MapLibre, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { changedTiles } from '../style/changed-tiles.ts';
import { cityStyle } from '../style/city-style.ts';
import type { StyleState } from '../style/style-state.ts';
import { lastOnly } from './last-only.ts';

type Parts = [
  info: StyleState['info'],
  theme: StyleState['theme'],
  show: StyleState['show'],
  hide: StyleState['hide'],
  here: StyleState['here'],
  asset: StyleState['asset'],
  decided: StyleState['decided'],
  areas: StyleState['areas'],
];

/** Hands the map a style whenever the state asks for another one. */
export class DrawnStyle {
  readonly #styleOf: (...parts: Parts) => StyleSpecification;
  readonly first: StyleSpecification;
  #map: MapLibre | null = null;
  #shown: StyleSpecification;
  #wanted: StyleSpecification;

  /** `first` is the style that the map is made with; `origin` is the page's. */
  constructor(state: StyleState, origin: string) {
    this.#styleOf = lastOnly((info, theme, show, hide, here, asset, decided, areas) =>
      cityStyle({ info, theme, show, hide, here, asset, decided, areas }, origin),
    );
    this.first = this.#of(state);
    this.#shown = this.first;
    this.#wanted = this.first;
  }

  /** A map reads its first style in the frame after it was made; until then there is nothing that another one could differ from. */
  follow(map: MapLibre): void {
    map.once('style.load', () => {
      this.#map = map;
      this.#handOn();
    });
  }

  show(state: StyleState): void {
    this.#wanted = this.#of(state);
    this.#handOn();
  }

  #of({ info, theme, show, hide, here, asset, decided, areas }: StyleState): StyleSpecification {
    return this.#styleOf(info, theme, show, hide, here, asset, decided, areas);
  }

  #handOn(): void {
    if (this.#map === null || this.#wanted === this.#shown) return;
    // By themselves: in a new style a new address would take the source and its layers away, and all would blink.
    for (const { source, tiles } of changedTiles(this.#shown, this.#wanted))
      this.#map.getSource<VectorTileSource>(source)?.setTiles(tiles);
    this.#map.setStyle(this.#wanted, { diff: true });
    this.#shown = this.#wanted;
  }
}
