import type { Theme } from '../state/view.ts';
import { inkOf, paletteOf, rgbOf } from '../style/palette.ts';

/** Requests that lie close together, as far as the map draws them. */
export interface ClusterOnMap {
  readonly id: string;
  readonly size: number;
  readonly center: { readonly lon: number; readonly lat: number };
  readonly radiusMeters: number;
  /** The ring around its members, lon before lat; null where they have no area. */
  readonly hull: readonly (readonly number[])[] | null;
}

const withAlpha = (hex: string, alpha: number): [number, number, number, number] => [...rgbOf(hex), alpha];
// A cluster on one address has no radius; it is drawn as large as a lot.
const LEAST_RADIUS_METERS = 15;

/** Hulls, and circles in meters where there is none. Props of a deck.gl PolygonLayer. */
export const hullProps = (clusters: readonly ClusterOnMap[], theme: Theme) => ({
  id: 'cluster-hulls',
  data: clusters.filter(({ hull }) => hull !== null),
  getPolygon: ({ hull }: ClusterOnMap) => hull!.map(([lon, lat]): [number, number] => [lon!, lat!]),
  getFillColor: withAlpha(paletteOf(theme).decided, 40),
  getLineColor: withAlpha(paletteOf(theme).decided, 230),
  lineWidthUnits: 'pixels' as const,
  getLineWidth: 2,
  stroked: true,
  filled: true,
  updateTriggers: { getFillColor: theme, getLineColor: theme },
});

export const circleProps = (clusters: readonly ClusterOnMap[], theme: Theme) => ({
  id: 'cluster-circles',
  data: clusters.filter(({ hull }) => hull === null),
  getPosition: ({ center }: ClusterOnMap): [number, number] => [center.lon, center.lat],
  radiusUnits: 'meters' as const,
  getRadius: ({ radiusMeters }: ClusterOnMap) => Math.max(LEAST_RADIUS_METERS, radiusMeters),
  radiusMinPixels: 8,
  getFillColor: withAlpha(paletteOf(theme).decided, 40),
  getLineColor: withAlpha(paletteOf(theme).decided, 230),
  stroked: true,
  lineWidthUnits: 'pixels' as const,
  getLineWidth: 2,
  updateTriggers: { getFillColor: theme, getLineColor: theme },
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
  backgroundPadding: [6, 3, 6, 3] as [number, number, number, number],
  getBackgroundColor: withAlpha(paletteOf(theme).decided, 240),
  updateTriggers: { getColor: theme, getBackgroundColor: theme },
});
