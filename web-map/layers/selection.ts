import type { PickedPlace, Theme } from '../state/view.ts';
import { paletteOf, rgbOf } from '../style/palette.ts';

/** A ring somewhere on the map; its radius in pixels or, for the doubt about a place, in meters. */
export interface Ring {
  readonly lon: number;
  readonly lat: number;
  readonly radius: number;
  readonly alpha: number;
}

/** The picked place: how sure it is as a circle in meters. Props of a deck.gl ScatterplotLayer. */
export const accuracyProps = (place: PickedPlace | null, theme: Theme) => ({
  id: 'place-accuracy',
  data: place && place.accuracyMeters > 0 ? [place] : [],
  getPosition: ({ lon, lat }: PickedPlace): [number, number] => [lon, lat],
  getRadius: ({ accuracyMeters }: PickedPlace) => accuracyMeters,
  radiusUnits: 'meters' as const,
  getFillColor: color(paletteOf(theme).selected, 34),
  getLineColor: color(paletteOf(theme).selected, 150),
  stroked: true,
  lineWidthUnits: 'pixels' as const,
  getLineWidth: 1,
  updateTriggers: { getFillColor: theme, getLineColor: theme },
});

/** The picked place itself and the open request: a dot in a ring of a stated number of pixels. */
export const markerProps = (
  at: readonly { readonly lon: number; readonly lat: number }[],
  theme: Theme,
  id: 'place' | 'request',
) => ({
  id: `marker-${id}`,
  data: at.flatMap(({ lon, lat }): Ring[] => [
    { lon, lat, radius: id === 'place' ? 4.5 : 0, alpha: 255 },
    { lon, lat, radius: id === 'place' ? 10 : 15, alpha: 0 },
  ]),
  getPosition: ({ lon, lat }: Ring): [number, number] => [lon, lat],
  getRadius: ({ radius }: Ring) => radius,
  radiusUnits: 'pixels' as const,
  getFillColor: ({ alpha }: Ring) => color(paletteOf(theme).selected, alpha),
  getLineColor: ({ alpha }: Ring) => color(alpha > 0 ? paletteOf(theme).halo : paletteOf(theme).selected, 255),
  stroked: true,
  lineWidthUnits: 'pixels' as const,
  getLineWidth: ({ alpha }: Ring) => (alpha > 0 ? 1.5 : 3),
  updateTriggers: { getFillColor: theme, getLineColor: theme },
});

const color = (hex: string, alpha: number): [number, number, number, number] => {
  const [red, green, blue] = rgbOf(hex);
  return [red, green, blue, alpha];
};
