import type { Theme } from '../state/view.ts';
import { inkOf, paletteOf, rgbOf } from '../style/palette.ts';

/** A finding of a check that has a place. */
export interface FindingOnMap {
  readonly key: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly lon: number;
  readonly lat: number;
}

// A letter beside the color: they are told apart by either.
const LETTERS = { error: '!', warning: '?', note: 'i' } as const;
const COLORS = {
  light: { error: '#a3160f', warning: '#7a4b00', note: '#44546a' },
  dark: { error: '#ff8a80', warning: '#ffc152', note: '#b6c4d8' },
} as const;

export const letterOf = (severity: FindingOnMap['severity']): string => LETTERS[severity];
export const colorOfSeverity = (theme: Theme, severity: FindingOnMap['severity']): string => COLORS[theme][severity];

/** Pixels; a finger reaches it. */
export const FINDING_RADIUS_PIXELS = 10;
const CHOSEN_RADIUS_PIXELS = 14;

/** A plate at each place, the gravest and the chosen one on top. Props of a deck.gl ScatterplotLayer. */
export const findingPlateProps = (findings: readonly FindingOnMap[], chosen: string | null, theme: Theme) => ({
  id: 'finding-plates',
  data: gravestLast(findings, chosen),
  getPosition: ({ lon, lat }: FindingOnMap): [number, number] => [lon, lat],
  getRadius: ({ key }: FindingOnMap) => (key === chosen ? CHOSEN_RADIUS_PIXELS : FINDING_RADIUS_PIXELS),
  radiusUnits: 'pixels' as const,
  getFillColor: ({ severity }: FindingOnMap) => rgbOf(colorOfSeverity(theme, severity)) as [number, number, number],
  stroked: true,
  getLineColor: ({ key }: FindingOnMap) =>
    rgbOf(key === chosen ? paletteOf(theme).selected : paletteOf(theme).halo) as [number, number, number],
  lineWidthUnits: 'pixels' as const,
  getLineWidth: ({ key }: FindingOnMap) => (key === chosen ? 4 : 1.5),
  updateTriggers: { getFillColor: theme, getLineColor: [theme, chosen], getLineWidth: chosen, getRadius: chosen },
});

/** The letters on the plates. Props of a deck.gl TextLayer. */
export const findingLetterProps = (findings: readonly FindingOnMap[], chosen: string | null, theme: Theme) => ({
  id: 'finding-letters',
  data: gravestLast(findings, chosen),
  getPosition: ({ lon, lat }: FindingOnMap): [number, number] => [lon, lat],
  getText: ({ severity }: FindingOnMap) => LETTERS[severity],
  getSize: 13,
  sizeUnits: 'pixels' as const,
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontWeight: 700,
  getColor: rgbOf(inkOf(theme)),
  updateTriggers: { getColor: theme },
});

const GRAVITY = { note: 0, warning: 1, error: 2 } as const;

const gravestLast = (findings: readonly FindingOnMap[], chosen: string | null): FindingOnMap[] =>
  [...findings].sort(
    (a, b) => Number(a.key === chosen) - Number(b.key === chosen) || GRAVITY[a.severity] - GRAVITY[b.severity],
  );

/** The finding under a finger, the nearest; null for none. `project` gives the pixels of a place. */
export function findingAt(
  findings: readonly FindingOnMap[],
  at: { readonly x: number; readonly y: number },
  project: (lonLat: [number, number]) => { readonly x: number; readonly y: number },
): FindingOnMap | null {
  let best: FindingOnMap | null = null;
  let bestPixels = FINDING_RADIUS_PIXELS + 2;
  for (const each of findings) {
    const point = project([each.lon, each.lat]);
    const pixels = Math.hypot(point.x - at.x, point.y - at.y);
    if (pixels > bestPixels) continue;
    best = each;
    bestPixels = pixels;
  }
  return best;
}
