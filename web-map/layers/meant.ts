import type { Theme } from '../state/view.ts';
import { inkOf, paletteOf, rgbOf } from '../style/palette.ts';

/** An asset that somebody may mean, with its number in the list. */
export interface MeantOnMap {
  readonly n: number;
  readonly class: string;
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

/** Pixels; a finger reaches it. */
export const MEANT_RADIUS_PIXELS = 13;

/** A plate for each number. Props of a deck.gl ScatterplotLayer. */
export const meantPlateProps = (meant: readonly MeantOnMap[], theme: Theme) => ({
  id: 'meant-plates',
  data: lowestLast(meant),
  getPosition: ({ lon, lat }: MeantOnMap): [number, number] => [lon, lat],
  getRadius: MEANT_RADIUS_PIXELS,
  radiusUnits: 'pixels' as const,
  getFillColor: rgbOf(paletteOf(theme).selected),
  stroked: true,
  getLineColor: rgbOf(paletteOf(theme).halo),
  lineWidthUnits: 'pixels' as const,
  getLineWidth: 2,
  updateTriggers: { getFillColor: theme, getLineColor: theme },
});

/** The numbers on the plates. Props of a deck.gl TextLayer. */
export const meantNumberProps = (meant: readonly MeantOnMap[], theme: Theme) => ({
  id: 'meant-numbers',
  data: lowestLast(meant),
  getPosition: ({ lon, lat }: MeantOnMap): [number, number] => [lon, lat],
  getText: ({ n }: MeantOnMap) => String(n),
  getSize: 14,
  sizeUnits: 'pixels' as const,
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontWeight: 700,
  getColor: rgbOf(inkOf(theme)),
  updateTriggers: { getColor: theme },
});

// The likeliest lies on top.
const lowestLast = (meant: readonly MeantOnMap[]): MeantOnMap[] => [...meant].sort((a, b) => b.n - a.n);

/** The mark under a finger, nearest first; `project` gives the pixels of a place. */
export const meantAt = (
  meant: readonly MeantOnMap[],
  at: { readonly x: number; readonly y: number },
  project: (lonLat: [number, number]) => { readonly x: number; readonly y: number },
): readonly MeantOnMap[] =>
  meant
    .map((each) => {
      const point = project([each.lon, each.lat]);
      return { each, pixels: Math.hypot(point.x - at.x, point.y - at.y) };
    })
    .filter(({ pixels }) => pixels <= MEANT_RADIUS_PIXELS + 2)
    .sort((a, b) => a.pixels - b.pixels)
    .map(({ each }) => each);
