import type { Theme } from '../state/view.ts';
import { inkOf, paletteOf, rgbOf } from '../style/palette.ts';

/** Requests that belong together in space, or in space and time, as far as the map draws them. */
export interface ClusterOnMap {
  readonly id: string;
  /** On a plate in the middle. */
  readonly size: number;
  readonly center: { readonly lon: number; readonly lat: number };
  readonly radiusMeters: number;
  /** The ring around its members, lon before lat; null where it is drawn as a circle. */
  readonly hull: readonly (readonly number[])[] | null;
  /** An alert that nobody has looked at stands out; what is over or dismissed is pale. */
  readonly look?: 'plain' | 'urgent' | 'past';
}

type Rgba = [number, number, number, number];

const hueOf = ({ look }: ClusterOnMap, theme: Theme): string => {
  if (look === 'urgent') return theme === 'dark' ? '#ff6b5e' : '#a3170f';
  return look === 'past' ? paletteOf(theme).mutedText : paletteOf(theme).decided;
};
const withAlpha = (hex: string, alpha: number): Rgba => [...rgbOf(hex), alpha];
// A cluster on one address has no radius; it is drawn as large as a lot.
const LEAST_RADIUS_METERS = 15;

/** What hulls and circles have in common: the chosen one is filled more and ringed twice as broad. Pixels. */
const areaLook = (chosen: string | null, theme: Theme) => ({
  getFillColor: (each: ClusterOnMap): Rgba => withAlpha(hueOf(each, theme), each.id === chosen ? 60 : 40),
  getLineColor: (each: ClusterOnMap): Rgba => withAlpha(hueOf(each, theme), 230),
  stroked: true,
  filled: true,
  lineWidthUnits: 'pixels' as const,
  getLineWidth: ({ id }: ClusterOnMap): number => (id === chosen ? 4 : 2),
  updateTriggers: {
    getFillColor: [theme, chosen],
    getLineColor: theme,
    getLineWidth: chosen,
  },
});

/** Hulls, and circles in meters where there is none. Props of a deck.gl PolygonLayer. */
export const hullProps = (clusters: readonly ClusterOnMap[], chosen: string | null, theme: Theme) => ({
  id: 'cluster-hulls',
  data: clusters.filter(({ hull }) => hull !== null),
  getPolygon: ({ hull }: ClusterOnMap) => hull!.map(([lon, lat]): [number, number] => [lon!, lat!]),
  ...areaLook(chosen, theme),
});

export const circleProps = (clusters: readonly ClusterOnMap[], chosen: string | null, theme: Theme) => ({
  id: 'cluster-circles',
  data: clusters.filter(({ hull }) => hull === null),
  getPosition: ({ center }: ClusterOnMap): [number, number] => [center.lon, center.lat],
  radiusUnits: 'meters' as const,
  getRadius: ({ radiusMeters }: ClusterOnMap) => Math.max(LEAST_RADIUS_METERS, radiusMeters),
  radiusMinPixels: 8,
  ...areaLook(chosen, theme),
});

/** How many, on a plate in the middle. Props of a deck.gl TextLayer. */
export const clusterCountProps = (clusters: readonly ClusterOnMap[], theme: Theme) => ({
  id: 'cluster-counts',
  data: clusters,
  getPosition: ({ center }: ClusterOnMap): [number, number] => [center.lon, center.lat],
  getText: ({ size }: ClusterOnMap) => String(size),
  getSize: 14,
  sizeUnits: 'pixels' as const,
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontWeight: 700,
  getColor: withAlpha(inkOf(theme), 255),
  background: true,
  backgroundPadding: [6, 3, 6, 3] as Rgba,
  getBackgroundColor: (each: ClusterOnMap): Rgba => withAlpha(hueOf(each, theme), 240),
  updateTriggers: { getColor: theme, getBackgroundColor: theme },
});
