import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { sourceLayersDrawn } from './ground.ts';
import { paletteOf } from './palette.ts';
import { PLAIN_FONT, SOURCE, type StyleState } from './style-state.ts';

const LABEL: ExpressionSpecification = ['coalesce', ['get', 'label'], ''];
const CLASS: ExpressionSpecification = ['downcase', ['to-string', ['coalesce', ['get', 'class'], '']]];
const MAJOR_CLASSES = ['arterial', 'highway', 'freeway', 'expressway', 'interstate', 'primary', 'motorway', 'trunk'];
const MAJOR_WORDS = ['route', 'highway', 'interstate', 'expressway', 'freeway', 'parkway', 'boulevard', 'state road'];

/** Streets whose class or, where a city keeps none, whose name says that they are more than a street. */
const IS_MAJOR: ExpressionSpecification = [
  'any',
  ...MAJOR_CLASSES.map((word): ExpressionSpecification => ['in', word, CLASS]),
  ...MAJOR_WORDS.map((word): ExpressionSpecification => ['all', ['==', CLASS, ''], ['in', word, ['downcase', LABEL]]]),
];

const widthPixels = (minor: readonly number[], major: readonly number[]): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    ...[11, 13, 15, 17, 20].flatMap((zoom, i) => [zoom, ['case', IS_MAJOR, major[i]!, minor[i]!]]),
  ] as unknown as ExpressionSpecification;

/** Rail with ties, streets with their casing over it, the edges of bridges. */
export function streetLayers(state: StyleState): readonly LayerSpecification[] {
  const palette = paletteOf(state.theme);
  const line = (key: string, id: string, rest: object): LayerSpecification =>
    ({
      id: `${id} ${key}`,
      type: 'line',
      source: SOURCE,
      'source-layer': key,
      layout: {
        'line-cap': ['step', ['zoom'], 'butt', 14, 'round'],
        'line-join': ['step', ['zoom'], 'miter', 14, 'round'],
      },
      ...rest,
    }) as LayerSpecification;
  const streets = sourceLayersDrawn(state, 'street');
  const bridges = sourceLayersDrawn(state, 'bridge');
  const rails = sourceLayersDrawn(state, 'rail');
  return [
    // Under the streets, whose bridges cross them.
    ...rails.map((key) =>
      line(key, 'rail', {
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: { 'line-color': palette.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.8, 16, 1.8] },
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
      }),
    ),
    ...rails.map((key) =>
      line(key, 'ties', {
        minzoom: 13,
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: {
          'line-color': palette.rail,
          'line-width': ['interpolate', ['linear'], ['zoom'], 13, 3, 17, 8],
          'line-dasharray': [0.35, 2],
        },
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
      }),
    ),
    ...streets.map((key) =>
      line(key, 'casing', {
        minzoom: 12.5,
        paint: {
          'line-color': ['case', IS_MAJOR, palette.majorCasing, palette.streetCasing],
          'line-width': widthPixels([0.8, 1.8, 5, 12, 60], [1.4, 4, 8, 18, 84]),
        },
      }),
    ),
    ...streets.map((key) =>
      line(key, 'street', {
        paint: {
          // Too thin for a casing: white on cream would not be seen, nor black on a dark ground.
          'line-color': [
            'interpolate',
            ['linear'],
            ['zoom'],
            12,
            ['case', IS_MAJOR, palette.farMajorStreet, palette.farStreet],
            14,
            ['case', IS_MAJOR, palette.majorStreet, palette.street],
          ],
          'line-width': widthPixels([0.6, 1.2, 3.6, 10, 56], [1.2, 2.8, 6.2, 15.5, 79]),
        },
      }),
    ),
    ...bridges.map((key) =>
      line(key, 'bridge', {
        minzoom: 12,
        paint: {
          'line-color': palette.bridge,
          'line-width': 1.5,
          'line-gap-width': widthPixels([1, 2.4, 6, 13, 60], [1.6, 4.4, 9, 19, 84]),
        },
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
      }),
    ),
  ];
}

/** The names of streets along them. */
export function streetLabels(state: StyleState): readonly LayerSpecification[] {
  const palette = paletteOf(state.theme);
  return sourceLayersDrawn(state, 'street').map((key) => ({
    id: `label ${key}`,
    type: 'symbol',
    source: SOURCE,
    'source-layer': key,
    minzoom: 13,
    filter: ['any', ['>=', ['zoom'], 14.5], IS_MAJOR],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 320,
      'symbol-sort-key': ['case', IS_MAJOR, 0, 1],
      'text-field': LABEL,
      'text-font': PLAIN_FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10.5, 17, 13],
      'text-max-angle': 35,
      'text-padding': 6,
      'text-letter-spacing': 0.01,
    },
    paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  }));
}
