import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { hueOf, inkOf, paletteOf } from './palette.ts';
import { BOLD_FONT, type StyleState } from './style-state.ts';

/**
 * How an area that an answer is about is drawn. `owned`: filled with a hue; `nobody` and `several`: hatched, over the hue of
 * whose it is as long as no more is known; `moves`: what goes to another owner on a day; `finding`: where something is wrong.
 */
export type AreaLook = 'owned' | 'nobody' | 'several' | 'moves' | 'finding';

/** An area that is drawn over the ground: of an owner, of a change or of a finding. */
export interface AreaOnMap {
  readonly look: AreaLook;
  /** Of its owner the place among the hues, with which it is filled; null: not filled. */
  readonly hue: number | null;
  /** Stands inside; '' for none. */
  readonly name: string;
  /** Steps back because another one is looked at. */
  readonly isPale: boolean;
  readonly geometry: Geometry;
}

export const AREAS = 'areas';

/** The areas as GeoJSON with what their style reads. */
export const areasOf = ({ areas, theme }: StyleState): FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.map(({ look, hue, name, isPale, geometry }): Feature => {
    const color =
      hue === null ? paletteOf(theme)[look === 'moves' || look === 'finding' ? 'selected' : 'text'] : hueOf(theme, hue);
    return { type: 'Feature', geometry, properties: { look, color, name, isPale, isFilled: hue !== null } };
  }),
});

const HATCHED = {
  nobody: ['rising', 'text'],
  several: ['crossed', 'text'],
  moves: ['falling', 'selected'],
  finding: ['falling', 'selected'],
} as const;

// Several may own most of a city: their pattern must not be all that is seen.
const HATCH_OPACITY = { nobody: 0.7, several: 0.3, moves: 0.75, finding: 0.75 } as const;
// The ground stays readable below, and the hue stays the one of the legend.
const FILL_OPACITY = { light: 0.42, dark: 0.4 } as const;
const PALE_OPACITY = 0.1;

/** What lies under streets and names: fills and patterns. Nothing where there are no areas. */
export function areaFills(state: StyleState): readonly LayerSpecification[] {
  const { areas, theme } = state;
  if (areas.length === 0) return [];
  return [
    {
      id: 'area owned',
      type: 'fill',
      source: AREAS,
      filter: ['all', ['get', 'isFilled'], IS_POLYGON],
      paint: {
        'fill-color': ['get', 'color'],
        'fill-opacity': ['case', ['get', 'isPale'], PALE_OPACITY, FILL_OPACITY[theme]],
        'fill-antialias': false,
      },
    },
    ...Object.entries(HATCHED).map(
      ([look, [hatch, ink]]): LayerSpecification => ({
        id: `area ${look}`,
        type: 'fill',
        source: AREAS,
        filter: ['all', ['==', ['get', 'look'], look], IS_POLYGON],
        paint: {
          'fill-pattern': `area:${hatch}:${ink}:${theme}`,
          'fill-opacity': ['case', ['get', 'isPale'], 0.12, HATCH_OPACITY[look as keyof typeof HATCHED]],
        },
      }),
    ),
  ];
}

const IS_POLYGON: ['==', ['geometry-type'], 'Polygon'] = ['==', ['geometry-type'], 'Polygon'];

/** What lies over streets: the outlines, thick where one single thing is looked at, so that a hair can be seen. */
export const areaLines = ({ areas, theme }: StyleState): readonly LayerSpecification[] =>
  areas.length === 0
    ? []
    : [
        {
          id: 'area halo',
          type: 'line',
          source: AREAS,
          filter: ['in', ['get', 'look'], ['literal', ['moves', 'finding']]],
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: { 'line-color': paletteOf(theme).halo, 'line-width': 6 },
        },
        {
          id: 'area line',
          type: 'line',
          source: AREAS,
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: {
            'line-color': ['get', 'color'],
            'line-width': ['match', ['get', 'look'], ['moves', 'finding'], 3, 1.2],
            'line-opacity': ['case', ['get', 'isPale'], 0.25, 0.9],
          },
        },
      ];

/** Who owns it, inside: color alone says nothing, and after twelve owners it comes again. */
export const areaNames = ({ areas, theme }: StyleState): readonly LayerSpecification[] =>
  areas.length === 0
    ? []
    : [
        {
          id: 'area name',
          type: 'symbol',
          source: AREAS,
          filter: ['all', ['!=', ['get', 'name'], ''], ['!', ['get', 'isPale']]],
          layout: {
            'text-field': ['get', 'name'],
            'text-font': BOLD_FONT,
            'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 16, 14],
            'text-max-width': 9,
            // An owner has dozens of pieces, and one name is enough for those beside each other.
            'text-padding': ['interpolate', ['linear'], ['zoom'], 11, 40, 15, 12],
          },
          paint: {
            'text-color': theme === 'dark' ? '#ffffff' : paletteOf(theme).text,
            'text-halo-color': inkOf(theme),
            'text-halo-width': 1.8,
          },
        },
      ];
