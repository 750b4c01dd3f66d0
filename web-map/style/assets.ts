import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../state/view.ts';
import { type AssetClassInfo, classKey, drawOf, isAddressClass, isShown } from './map-info.ts';
import { shapeOf } from './marks.ts';
import { hueNumberOfClass, hueOfClass, paletteOf } from './palette.ts';
import { PLAIN_FONT, SOURCE, type StyleState } from './style-state.ts';

// From here on single assets can be told apart and pointed at.
const MARKS_FROM_ZOOM = 15.3;
// More than so many stand in every street; they are drawn smaller and later.
const CROWD = 10_000;
const CROWDS_FROM_ZOOM = 16;
const LABELS_FROM_ZOOM = 17.5;
const NUMBERS_FROM_ZOOM = 17;
const LINE_LABELS_FROM_ZOOM = 16.5;

/** From where on the marks, lines or numbers of a class are drawn. */
export function marksFromZoom(assets: AssetClassInfo): number {
  if (isAddressClass(assets)) return NUMBERS_FROM_ZOOM;
  if (assets.geometry === 'line' || assets.geometry === 'polygon') return Math.max(assets.minZoom, 12);
  return Math.max(assets.minZoom, assets.count > CROWD ? CROWDS_FROM_ZOOM : MARKS_FROM_ZOOM);
}

/** The image of a class's mark; `map.ts` draws it when it is first needed. */
export const markName = (state: Pick<StyleState, 'info' | 'theme'>, assets: AssetClassInfo): string => {
  const n = state.info.assetClasses.indexOf(assets);
  return `mark:${shapeOf(assets.class, n)}:${hueNumberOfClass(assets.class, n)}:${state.theme}`;
};

/** Shown classes without a way of being drawn of their own. */
const generic = (state: StyleState): readonly AssetClassInfo[] =>
  state.info.assetClasses.filter(
    (each) => (drawOf(each) === null || drawOf(each) === 'none') && isShown(state.info, state, classKey(each.class)),
  );

// Of what there is most lies lowest: a light under a tree's crown is still to be tapped.
const byCount = (a: AssetClassInfo, b: AssetClassInfo): number => b.count - a.count;

/** Pipes and other lines, areas, and a mark for each point. */
export function assetLayers(state: StyleState): readonly LayerSpecification[] {
  const classes = [...generic(state)].sort(byCount);
  return [
    ...classes.filter(({ geometry }) => geometry !== 'point').flatMap((each) => linesAndAreas(state, each)),
    ...classes
      .filter(({ geometry }) => geometry === 'point' || geometry === 'mixed')
      .map((each) => points(state, each)),
    ...highlight(state, state.decided, 'decided'),
    ...highlight(state, state.asset, 'picked'),
  ];
}

/** The color of the nth class: pipes in that of what runs in them. */
export function colorOfClass(theme: Theme, assetClass: string, n: number): string {
  const palette = paletteOf(theme);
  if (IS_STORM.test(assetClass)) return palette.stormPipe;
  if (/(^|_)mains?($|_)|pipe/.test(assetClass)) return palette.pipe;
  return hueOfClass(theme, assetClass, n);
}

const IS_STORM = /storm|sewer|drain_/;

/** What carries rain and waste is dashed, what is under pressure is not: in lengths of the line's width. */
export const dashOf = (assetClass: string): number[] => (IS_STORM.test(assetClass) ? [3, 1.5] : [1, 0]);

const colorOf = (state: StyleState, assets: AssetClassInfo): string =>
  colorOfClass(state.theme, assets.class, state.info.assetClasses.indexOf(assets));

function linesAndAreas(state: StyleState, assets: AssetClassInfo): readonly LayerSpecification[] {
  const key = classKey(assets.class);
  const palette = paletteOf(state.theme);
  const common = { source: SOURCE, 'source-layer': key, minzoom: Math.max(assets.minZoom, 12) } as const;
  return [
    {
      ...common,
      id: `area ${key}`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colorOf(state, assets), 'fill-opacity': 0.18 },
    },
    {
      ...common,
      id: `line ${key}`,
      type: 'line',
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: {
        'line-color': colorOf(state, assets),
        'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 16, 1.8, 19, 3.5],
        'line-dasharray': dashOf(assets.class),
      },
    },
    {
      ...common,
      id: `along ${key}`,
      type: 'symbol',
      minzoom: LINE_LABELS_FROM_ZOOM,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['to-string', ['coalesce', ['get', 'label'], ['get', 'id']]],
        'text-font': PLAIN_FONT,
        'text-size': 11,
        'text-offset': [0, 0.8],
      },
      paint: { 'text-color': colorOf(state, assets), 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ];
}

function points(state: StyleState, assets: AssetClassInfo): LayerSpecification {
  const key = classKey(assets.class);
  const palette = paletteOf(state.theme);
  const size = assets.count > CROWD ? 0.75 : 1;
  if (isAddressClass(assets)) return houseNumbers(key, palette.mutedText, palette.halo);
  return {
    id: `mark ${key}`,
    type: 'symbol',
    source: SOURCE,
    'source-layer': key,
    minzoom: marksFromZoom(assets),
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'icon-image': markName(state, assets),
      'icon-size': ['interpolate', ['linear'], ['zoom'], 15, size * 0.26, 17, size * 0.5, 19, size * 0.8],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': ['step', ['zoom'], '', LABELS_FROM_ZOOM, LABEL],
      'text-font': PLAIN_FONT,
      'text-size': 11,
      'text-anchor': 'top',
      'text-offset': [0, 0.7],
      'text-optional': true,
      'text-padding': 3,
    },
    paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  };
}

// What is painted on the pole: callers read it out.
const LABEL: ExpressionSpecification = ['to-string', ['get', 'id']];

const houseNumbers = (key: string, color: string, halo: string): LayerSpecification => ({
  id: `number ${key}`,
  type: 'symbol',
  source: SOURCE,
  'source-layer': key,
  minzoom: NUMBERS_FROM_ZOOM,
  layout: {
    'text-field': ['coalesce', ['get', 'label'], ''],
    'text-font': PLAIN_FONT,
    'text-size': 10.5,
    'text-padding': 2,
  },
  paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.2 },
});

/** A ring around a point, a band under a line: not the color alone, but something that the others do not have. */
function highlight(
  state: StyleState,
  ref: StyleState['asset'],
  kind: 'picked' | 'decided',
): readonly LayerSpecification[] {
  const assets = state.info.assetClasses.find((each) => each.class === ref?.class);
  if (!ref || !assets || assets.geometry === 'none') return [];
  const palette = paletteOf(state.theme);
  const color = kind === 'picked' ? palette.selected : palette.decided;
  const common = { source: SOURCE, 'source-layer': classKey(ref.class) } as const;
  const isIt: ExpressionSpecification = ['==', ['to-string', ['get', 'id']], ref.id];
  const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
  return [
    {
      ...common,
      id: `${kind} line`,
      type: 'line',
      filter: ['all', isIt, ['!', isPoint]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': kind === 'picked' ? 7 : 9, 'line-opacity': 0.45 },
    },
    {
      ...common,
      id: `${kind} point`,
      type: 'circle',
      filter: ['all', isIt, isPoint],
      paint: {
        'circle-radius': kind === 'picked' ? 15 : 18,
        'circle-color': color,
        'circle-opacity': 0.12,
        'circle-stroke-color': color,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}

/** The layers of the style in which a tap may hit an asset, marks before lines. */
export function tappable(state: StyleState): readonly string[] {
  const classes = state.info.assetClasses.filter((each) => isShown(state.info, state, classKey(each.class)));
  const marks = classes
    .filter((each) => !isAddressClass(each) && drawOf(each) === null)
    .flatMap((each) => {
      const key = classKey(each.class);
      const hasPoints = each.geometry === 'point' || each.geometry === 'mixed';
      return [...(hasPoints ? [`mark ${key}`] : []), ...(each.geometry === 'point' ? [] : [`line ${key}`])];
    });
  return marks.sort((a, b) => Number(b.startsWith('mark')) - Number(a.startsWith('mark')));
}
