import type { StyleSpecification } from 'maplibre-gl';
import { AREAS, areaFills, areaLines, areaNames, areasOf } from './areas.ts';
import { assetLayers } from './assets.ts';
import { groundLayers } from './ground.ts';
import { jurisdictionLabels, jurisdictionLayers } from './jurisdictions.ts';
import { streetLabels, streetLayers } from './streets.ts';
import { SOURCE, type StyleState } from './style-state.ts';

/**
 * The whole style of the drawn map, from below: ground, jurisdictions, areas of an answer, streets and rail, assets, names. One source of
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
      // Always there: a change of its data alone is a small step for the map, a new source is not.
      [AREAS]: { type: 'geojson', data: areasOf(state) },
    },
    layers: [
      ...groundLayers(state),
      ...jurisdictionLayers(state),
      ...areaFills(state),
      ...streetLayers(state),
      ...assetLayers(state),
      ...areaLines(state),
      ...streetLabels(state),
      ...jurisdictionLabels(state),
      ...areaNames(state),
    ],
  };
}
