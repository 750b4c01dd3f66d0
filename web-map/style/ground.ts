import type { LayerSpecification } from 'maplibre-gl';
import { classKey, type Draw, drawOf, isShown, layerKey } from './map-info.ts';
import { type Palette, paletteOf } from './palette.ts';
import { SOURCE, type StyleState } from './style-state.ts';

const FILLS = ['land', 'park', 'forest', 'water', 'building'] as const satisfies readonly Draw[];

const fillOf = (palette: Palette, draw: (typeof FILLS)[number]): string => palette[draw];

/** The tile layers that are drawn so, layers of jurisdictions first. */
export function sourceLayersDrawn(state: StyleState, draw: Draw): readonly string[] {
  const { info } = state;
  return [
    ...info.layers.filter((layer) => layer.draw === draw).map(({ id }) => layerKey(id)),
    ...info.assetClasses.filter((each) => drawOf(each) === draw).map((each) => classKey(each.class)),
  ].filter((key) => isShown(info, state, key));
}

/** Land, parks, forest, water and buildings, in that order from below; lines of water as lines. */
export function groundLayers(state: StyleState): readonly LayerSpecification[] {
  const palette = paletteOf(state.theme);
  const hasLand =
    state.info.layers.some(({ draw }) => draw === 'land') || state.info.assetClasses.some((c) => c.draw === 'land');
  const background: LayerSpecification = {
    id: 'background',
    type: 'background',
    // Where the land is drawn, what is not land is sea.
    paint: { 'background-color': hasLand ? palette.water : palette.land },
  };
  const fills = FILLS.flatMap((draw) =>
    sourceLayersDrawn(state, draw).flatMap((key) => fillWithEdge(key, draw, palette)),
  );
  return [background, ...fills];
}

function fillWithEdge(key: string, draw: (typeof FILLS)[number], palette: Palette): readonly LayerSpecification[] {
  const fill: LayerSpecification = {
    id: `ground ${key}`,
    type: 'fill',
    source: SOURCE,
    'source-layer': key,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': fillOf(palette, draw), 'fill-antialias': true },
    ...(draw === 'building' && { minzoom: 14 }),
  };
  if (draw !== 'water') return [fill];
  const edge: LayerSpecification = {
    id: `edge ${key}`,
    type: 'line',
    source: SOURCE,
    'source-layer': key,
    paint: { 'line-color': palette.waterLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.6, 16, 1.6] },
  };
  return [fill, edge];
}
