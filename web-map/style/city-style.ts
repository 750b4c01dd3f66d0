import type { LayerSpecification, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { AREAS, areaFills, areaLines, areaNames, areasOf } from './areas.ts';
import { assetLayers } from './assets.ts';
import { groundLayers } from './ground.ts';
import { jurisdictionLabels, jurisdictionLayers } from './jurisdictions.ts';
import { classKey, layerKey, type MapInfo } from './map-info.ts';
import { streetLabels, streetLayers } from './streets.ts';
import { DATED_SOURCE, SOURCE, type StyleState } from './style-state.ts';

/**
 * The whole style of the drawn map, from below: ground, jurisdictions, areas of an answer, streets and rail, assets, names. Two sources
 * of tiles, for what is the same on any day and what is not; no glyphs and no sprite, so that nothing is loaded for it. `origin` is
 * that of the page: tiles are fetched in a worker, where an address needs one.
 */
export function cityStyle(state: StyleState, origin: string): StyleSpecification {
  const { info } = state;
  return {
    version: 8,
    name: 'bailiwick',
    sources: {
      ...(info.undatedTiles !== null && { [SOURCE]: tilesFrom(info.undatedTiles, info, origin) }),
      ...(info.datedTiles !== null && { [DATED_SOURCE]: tilesFrom(info.datedTiles, info, origin) }),
      // Always there: a change of its data alone is a small step for the map, a new source is not.
      [AREAS]: { type: 'geojson', data: areasOf(state) },
    },
    layers: fromTheirSources(info, [
      ...groundLayers(state),
      ...jurisdictionLayers(state),
      ...areaFills(state),
      ...streetLayers(state),
      ...assetLayers(state),
      ...areaLines(state),
      ...streetLabels(state),
      ...jurisdictionLabels(state),
      ...areaNames(state),
    ]),
  };
}

const tilesFrom = (address: string, info: MapInfo, origin: string): VectorSourceSpecification => ({
  type: 'vector',
  tiles: [new URL(address, origin).href.replaceAll('%7B', '{').replaceAll('%7D', '}')],
  minzoom: info.minZoom,
  maxzoom: info.maxZoom,
  ...(info.extent && { bounds: [...info.extent] as [number, number, number, number] }),
});

/** Layers of what is dated take their tiles from the source of the day. */
function fromTheirSources(info: MapInfo, layers: readonly LayerSpecification[]): LayerSpecification[] {
  const dated = new Set([
    ...info.layers.filter(({ isDated }) => isDated).flatMap(({ id }) => [layerKey(id), `jurisdiction-label.${id}`]),
    ...info.assetClasses.filter(({ isDated }) => isDated).map((each) => classKey(each.class)),
  ]);
  return layers.map((layer) =>
    'source-layer' in layer && layer.source === SOURCE && dated.has(layer['source-layer'] ?? '')
      ? { ...layer, source: DATED_SOURCE }
      : layer,
  );
}
