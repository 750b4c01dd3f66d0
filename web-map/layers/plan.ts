import type { Theme } from '../state/view.ts';
import { inkOf, paletteOf, rgbOf } from '../style/palette.ts';
import { middleOf } from './geometry.ts';

/** A ranked main, as far as the map draws it. */
export interface SegmentOnMap {
  /** Class and id, joined by a slash. */
  readonly key: string;
  /** 1 is the worst. */
  readonly rank: number;
  /** Its lines, lon before lat. */
  readonly paths: readonly (readonly (readonly number[])[])[];
}

// From the worst on; more pale and thinner means a lower rank, so that both color and width say it.
const STEPS_LIGHT = ['#7f0000', '#b32800', '#a84a00', '#8a6400', '#77743a'] as const;
const STEPS_DARK = ['#ff6b5e', '#ff9a52', '#ffc152', '#e8dd78', '#a9ae8c'] as const;
const UNTIL_RANK = [3, 10, 25, 60] as const;

/** 0 to 4: the class of a rank. */
export function stepOf(rank: number): number {
  const step = UNTIL_RANK.findIndex((until) => rank <= until);
  return step < 0 ? UNTIL_RANK.length : step;
}

export const colorOfRank = (rank: number, theme: Theme): string =>
  (theme === 'dark' ? STEPS_DARK : STEPS_LIGHT)[stepOf(rank)]!;

/** Pixels. */
export const widthOfRank = (rank: number): number => 9 - 1.5 * stepOf(rank);

interface Path {
  readonly segment: SegmentOnMap;
  readonly path: [number, number][];
}

const pathsOf = (segments: readonly SegmentOnMap[]): readonly Path[] =>
  // The worst last: they lie on top.
  [...segments]
    .sort((a, b) => b.rank - a.rank)
    .flatMap((segment) =>
      segment.paths.map((path) => ({ segment, path: path.map(([lon, lat]): [number, number] => [lon!, lat!]) })),
    );

/** The mains, colored and as wide as their rank says; the chosen one is ringed. Props of a deck.gl PathLayer. */
export const segmentProps = (segments: readonly SegmentOnMap[], chosen: string | null, theme: Theme) => ({
  id: 'plan-segments',
  data: pathsOf(segments),
  getPath: ({ path }: Path) => path,
  widthUnits: 'pixels' as const,
  getWidth: ({ segment }: Path) => widthOfRank(segment.rank),
  getColor: ({ segment }: Path): [number, number, number, number] => [...rgbOf(colorOfRank(segment.rank, theme)), 235],
  capRounded: true,
  jointRounded: true,
  updateTriggers: { getColor: theme, getWidth: chosen },
});

/** A broad band under the chosen main. */
export const chosenProps = (segments: readonly SegmentOnMap[], chosen: string | null, theme: Theme) => ({
  id: 'plan-chosen',
  data: pathsOf(segments.filter(({ key }) => key === chosen)),
  getPath: ({ path }: Path) => path,
  widthUnits: 'pixels' as const,
  getWidth: 20,
  getColor: [...rgbOf(paletteOf(theme).selected), 120] as [number, number, number, number],
  capRounded: true,
  updateTriggers: { getColor: theme },
});

// Numbers of more would cover each other.
const NUMBERED = 25;

/** The ranks of the worst, on the middle of their line. Props of a deck.gl TextLayer. */
export const rankProps = (segments: readonly SegmentOnMap[], theme: Theme) => ({
  id: 'plan-ranks',
  data: segments.filter(({ rank, paths }) => rank <= NUMBERED && paths.length > 0),
  getPosition: ({ paths }: SegmentOnMap): [number, number] => middleOf(paths[0]!),
  getText: ({ rank }: SegmentOnMap) => String(rank),
  getSize: 12,
  sizeUnits: 'pixels' as const,
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontWeight: 700,
  getColor: [...rgbOf(inkOf(theme)), 255] as [number, number, number, number],
  background: true,
  backgroundPadding: [4, 2, 4, 2] as [number, number, number, number],
  getBackgroundColor: ({ rank }: SegmentOnMap): [number, number, number, number] => [
    ...rgbOf(colorOfRank(rank, theme)),
    245,
  ],
  updateTriggers: { getColor: theme, getBackgroundColor: theme },
});
