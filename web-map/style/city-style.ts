import type { StyleSpecification } from 'maplibre-gl';
import { assetLayers } from './assets.ts';
import { groundLayers } from './ground.ts';
import { jurisdictionLabels, jurisdictionLayers } from './jurisdictions.ts';
import { streetLabels, streetLayers } from './streets.ts';
import { SOURCE, type StyleState } from './style-state.ts';

/**
 * The whole style of the drawn map, from below: ground, jurisdictions, streets and rail, assets, names. One source of
 * tiles; no glyphs and no sprite, so that nothing is loaded for it. `origin` is that of the page: tiles are fetched in a worker,
 * where an address needs one.
 */
export function cityStyle(state: StyleState, origin: string): StyleSpecification {
  const { info } = state;
  return {
    version: 8,
    name: 'bailiwick',
    sources: {
      [SOURCE]: {
        type: 'vector',
        tiles: [new URL(info.tiles, origin).href.replaceAll('%7B', '{').replaceAll('%7D', '}')],
        minzoom: info.minZoom,
        maxzoom: info.maxZoom,
        ...(info.extent && { bounds: [...info.extent] as [number, number, number, number] }),
      },
    },
    layers: [
      ...groundLayers(state),
      ...jurisdictionLayers(state),
      ...streetLayers(state),
      ...assetLayers(state),
      ...streetLabels(state),
      ...jurisdictionLabels(state),
    ],
  };
}
