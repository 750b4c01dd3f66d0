import { describe, expect, it } from 'vitest';
import { contrastOf, inkOf, paletteOf } from '../style/palette.ts';
import { chosenProps, colorOfRank, rankProps, segmentProps, widthOfRank } from './plan.ts';

const RANKS = [1, 3, 4, 10, 11, 25, 26, 60, 61, 5_000];
const segment = (rank: number) => ({
  key: `water_main/W${rank}`,
  rank,
  paths: [
    [
      [0, 0],
      [0, 2],
      [4, 2],
    ],
  ],
});

describe('ranked mains on the map', () => {
  it('are wider the worse they are, so that color is not all that says it', () => {
    const widths = RANKS.map(widthOfRank);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(widths).size).toBe(5);
  });

  it.each(['light', 'dark'] as const)(
    'stand out 3 : 1 from %s land, their numbers 4.5 : 1 from their plate',
    (theme) => {
      for (const rank of RANKS)
        expect(contrastOf(colorOfRank(rank, theme), paletteOf(theme).land)).toBeGreaterThanOrEqual(3);
      for (const rank of [1, 10, 25])
        expect(contrastOf(colorOfRank(rank, theme), inkOf(theme)), `rank ${rank}`).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are drawn with the worst on top and the chosen one banded', () => {
    const segments = [segment(1), segment(40), segment(7)];
    expect(segmentProps(segments, null, 'light').data.map((each) => each.segment.rank)).toEqual([40, 7, 1]);
    expect(chosenProps(segments, 'water_main/W7', 'light').data).toHaveLength(1);
    expect(chosenProps(segments, null, 'light').data).toHaveLength(0);
  });

  it('carry their rank halfway along, the first 25 of them', () => {
    const props = rankProps([segment(1), segment(26)], 'light');
    expect(props.data).toHaveLength(1);
    expect(props.getPosition(props.data[0]!)).toEqual([1, 2]);
  });
});
