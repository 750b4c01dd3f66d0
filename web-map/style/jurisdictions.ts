import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { sourceLayersDrawn } from './ground.ts';
import { hatchOf } from './hatch.ts';
import { classKey, isOverlay as isPattern, isShown, type LayerInfo, layerKey } from './map-info.ts';
import { hueOfLayer, layerTextHue, type Palette, paletteOf } from './palette.ts';
import { BOLD_FONT, ITALIC_FONT, SOURCE, type StyleState } from './style-state.ts';

/** The place of a layer among all, by which its color and pattern are chosen: the same whatever is switched on. */
const placeOf = (state: StyleState, layer: LayerInfo): number => state.info.layers.indexOf(layer);

/** Layers that are drawn as ground (parks, water ...) have no pattern over them as well until somebody asks for it. */
const isOverlay = (state: StyleState, layer: LayerInfo): boolean =>
  isPattern(layer) || state.show.includes(layerKey(layer.id));

const shownLayers = (state: StyleState): readonly LayerInfo[] =>
  state.info.layers.filter((layer) => isShown(state.info, state, layerKey(layer.id)));

/**
 * Jurisdictions that are switched on: a translucent pattern of their layer's own, so that two that overlap show both, and
 * an outline. Those that cover the picked place are outlined whether their layer is switched on or not.
 */
export function jurisdictionLayers(state: StyleState): readonly LayerSpecification[] {
  const overlays = shownLayers(state).filter((layer) => isOverlay(state, layer));
  const drawn = [
    ...overlays.flatMap((layer) => overlay(state, layer)),
    ...state.info.layers.flatMap((layer) => outlineHere(state, layer)),
  ];
  return drawn.length === 0 ? [] : [...drawn, ...veils(state)];
}

/** Nobody reports from the middle of a bay: over water, patterns and lines show through as if they lay on its ground. */
const veils = (state: StyleState): readonly LayerSpecification[] =>
  sourceLayersDrawn(state, 'water').map((key) => ({
    id: `veil ${key}`,
    type: 'fill',
    source: SOURCE,
    'source-layer': key,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': paletteOf(state.theme).water, 'fill-opacity': 0.6, 'fill-antialias': false },
  }));

// At street level the outline and the name say it; the pattern steps back behind what is on the street.
const HATCH_OPACITY: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 11, 0.4, 14, 0.4, 16.5, 0.25];

function overlay(state: StyleState, layer: LayerInfo): readonly LayerSpecification[] {
  const n = placeOf(state, layer);
  const key = layerKey(layer.id);
  return [
    {
      id: `hatch ${key}`,
      type: 'fill',
      source: SOURCE,
      'source-layer': key,
      paint: { 'fill-pattern': `hatch:${hatchOf(n)}:${n}:${state.theme}`, 'fill-opacity': HATCH_OPACITY },
    },
    {
      id: `outline ${key}`,
      type: 'line',
      source: SOURCE,
      'source-layer': key,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': hueOfLayer(state.theme, n),
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.4, 16, 2.6],
      },
    },
    {
      // A band beside the line, as on wall maps: two lines that run together are still two.
      id: `band ${key}`,
      type: 'line',
      source: SOURCE,
      'source-layer': key,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': hueOfLayer(state.theme, n),
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 5, 16, 11],
        'line-opacity': 0.2,
      },
    },
  ];
}

function outlineHere(state: StyleState, layer: LayerInfo): readonly LayerSpecification[] {
  const ids = state.here.filter((each) => each.layer === layer.id).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    {
      id: `here ${layerKey(layer.id)}`,
      type: 'line',
      source: SOURCE,
      'source-layer': layerKey(layer.id),
      filter: ['in', ['get', 'id'], ['literal', ids]],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': layerTextHue(state.theme, placeOf(state, layer)),
        'line-width': 2.5,
        'line-dasharray': [3, 1.5],
        'line-opacity': 0.85,
      },
    },
  ];
}

const NAME: ExpressionSpecification = ['coalesce', ['get', 'name'], ''];

/** Names: of ground in its own color, of jurisdictions that are switched on in their layer's. */
export function jurisdictionLabels(state: StyleState): readonly LayerSpecification[] {
  const palette = paletteOf(state.theme);
  // MapLibre places what stands later first: ground below, layers over it in their order.
  return [
    ...drawnAssets(state, palette),
    ...quietNames(state, palette),
    ...shownLayers(state)
      .filter((layer) => layer.draw !== 'land' && layer.draw !== 'building')
      .map((layer) => nameOf(state, layer, palette)),
  ];
}

/** Names of waters and woods that a city keeps as assets: on the polygons, which have no points for labels of their own. */
function drawnAssets(state: StyleState, palette: Palette): readonly LayerSpecification[] {
  return state.info.assetClasses
    .filter(
      ({ class: of, draw, label }) =>
        label !== null &&
        (draw === 'water' || draw === 'park' || draw === 'forest') &&
        isShown(state.info, state, classKey(of)),
    )
    .map(({ class: of, draw }) => ({
      id: `name ${classKey(of)}`,
      type: 'symbol',
      source: SOURCE,
      'source-layer': classKey(of),
      layout: {
        'text-field': ['coalesce', ['get', 'label'], ''],
        'text-font': ITALIC_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 12, 15, 15],
        'text-max-width': 7,
        'text-padding': 40,
        'text-letter-spacing': 0.04,
      },
      paint: {
        'text-color': draw === 'water' ? palette.waterText : palette.parkText,
        'text-halo-color': draw === 'water' ? palette.water : draw === 'park' ? palette.park : palette.forest,
        'text-halo-width': 1,
      },
    }));
}

/** Neighborhoods are how people say where they are: their names stand on the map without their pattern, until streets do. */
function quietNames(state: StyleState, palette: Palette): readonly LayerSpecification[] {
  return state.info.layers
    .filter(({ id }) => /neighbou?rhood|quarter|district_name/.test(id) && !isShown(state.info, state, layerKey(id)))
    .map(({ id }) => ({
      id: `quiet ${layerKey(id)}`,
      type: 'symbol',
      source: SOURCE,
      'source-layer': `jurisdiction-label.${id}`,
      minzoom: 11,
      maxzoom: 15.5,
      layout: {
        'text-field': NAME,
        'text-font': BOLD_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 15, 15],
        'text-max-width': 7,
        'text-padding': 4,
        'text-letter-spacing': 0.03,
      },
      paint: { 'text-color': palette.mutedText, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    }));
}

function nameOf(state: StyleState, layer: LayerInfo, palette: Palette): LayerSpecification {
  const isGround = !isOverlay(state, layer);
  return {
    id: `name ${layerKey(layer.id)}`,
    type: 'symbol',
    source: SOURCE,
    'source-layer': `jurisdiction-label.${layer.id}`,
    minzoom: isGround && layer.draw !== 'water' ? 13 : 9,
    layout: {
      'text-field': NAME,
      'text-font': isGround ? ITALIC_FONT : BOLD_FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, isGround ? 11 : 12, 16, isGround ? 14 : 16],
      'text-max-width': 8,
      'text-padding': 8,
    },
    paint: {
      'text-color': isGround ? groundText(layer, palette) : layerTextHue(state.theme, placeOf(state, layer)),
      'text-halo-color': palette.halo,
      'text-halo-width': isGround ? 1 : 1.8,
    },
  };
}

function groundText(layer: LayerInfo, palette: Palette): string {
  if (layer.draw === 'water') return palette.waterText;
  return layer.draw === 'park' || layer.draw === 'forest' ? palette.parkText : palette.mutedText;
}
