import type { Theme } from '../state/view.ts';
import { percentText } from '../state/words.ts';
import { inkOf, rgbOf } from '../style/palette.ts';
import { middleOf } from './geometry.ts';
import { colorOfRank } from './plan.ts';

/** A main that may be behind the chosen cluster, as far as the map draws it. */
export interface SuspectOnMap {
  readonly id: string;
  /** 0 is the likeliest. */
  readonly place: number;
  readonly probability: number;
  /** Its lines, lon before lat. */
  readonly paths: readonly (readonly (readonly number[])[])[];
}

// The likeliest is the broadest and the reddest, as the worst is in the plan.
const RANKS = [1, 11, 61] as const;
const WIDTHS_PIXELS = [9, 6, 4] as const;
const stepOf = <Value>(steps: readonly Value[], { place }: SuspectOnMap): Value =>
  steps[Math.min(place, steps.length - 1)]!;

export const colorOfSuspect = (suspect: SuspectOnMap, theme: Theme): string =>
  colorOfRank(stepOf(RANKS, suspect), theme);

interface Path {
  readonly suspect: SuspectOnMap;
  readonly path: [number, number][];
}

/** The likeliest on top. Props of a deck.gl PathLayer. */
export const suspectProps = (suspects: readonly SuspectOnMap[], theme: Theme) => ({
  id: 'suspects',
  data: [...suspects]
    .sort((a, b) => b.place - a.place)
    .flatMap((suspect) =>
      suspect.paths.map((path): Path => ({ suspect, path: path.map(([lon, lat]): [number, number] => [lon!, lat!]) })),
    ),
  getPath: ({ path }: Path) => path,
  widthUnits: 'pixels' as const,
  getWidth: ({ suspect }: Path) => stepOf(WIDTHS_PIXELS, suspect),
  getColor: ({ suspect }: Path): [number, number, number, number] => [...rgbOf(colorOfSuspect(suspect, theme)), 230],
  capRounded: true,
  jointRounded: true,
  updateTriggers: { getColor: theme },
});

/** Name and share, on the middle of the main. Props of a deck.gl TextLayer. */
export const suspectNameProps = (suspects: readonly SuspectOnMap[], theme: Theme) => ({
  id: 'suspect-names',
  data: suspects.filter(({ paths }) => paths.length > 0),
  getPosition: ({ paths }: SuspectOnMap): [number, number] => middleOf(paths[0]!),
  getText: ({ id, probability }: SuspectOnMap) => `${id} ${percentText(probability)}`,
  characterSet: 'auto' as const,
  getSize: 13,
  sizeUnits: 'pixels' as const,
  // Beside the pipe: the number of the cluster often stands on it.
  getPixelOffset: [0, -18] as [number, number],
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontWeight: 700,
  getColor: [...rgbOf(inkOf(theme)), 255] as [number, number, number, number],
  background: true,
  backgroundPadding: [5, 3, 5, 3] as [number, number, number, number],
  getBackgroundColor: (suspect: SuspectOnMap): [number, number, number, number] => [
    ...rgbOf(colorOfSuspect(suspect, theme)),
    240,
  ],
  updateTriggers: { getColor: theme, getBackgroundColor: theme },
});
