import { describe, expect, it } from 'vitest';
import { AssetIndex } from '../../spatial/asset-index.ts';
import { type StreetAt, streetsAlong } from './streets-along.ts';

const METER = 1 / 111_320;
const line = (...spots: readonly (readonly [number, number])[]) => ({
  type: 'LineString' as const,
  coordinates: spots.map(([x, y]) => [x * METER, y * METER]),
});

/** Main Street from west to east, Cross Street over it, an alley without a name, and a street of the same line farther on. */
const STREETS = [
  { name: 'Main Street', line: line([0, 0], [300, 0]) },
  { name: 'Cross Street', line: line([150, -200], [150, 200]) },
  { name: 'High Street', line: line([300, 0], [600, 0]) },
];
const index = AssetIndex.build(STREETS.map((street) => street.line));
const streetAt: StreetAt = (at, maxMeters) => {
  const [nearest] = index.nearest(at, { maxMeters });
  return nearest === undefined ? null : STREETS[nearest.position]!.name;
};

describe('streetsAlong', () => {
  it('names the street in which a line runs and not the one that it crosses', () => {
    expect(streetsAlong(line([10, 3], [290, 3]), streetAt)).toEqual([
      { name: 'Main Street', meters: expect.closeTo(270, -1.5) },
    ]);
  });

  it('names both streets of a line that goes on into the next or turns the corner, the longer one first', () => {
    const names = (geometry: Parameters<typeof streetsAlong>[0]) =>
      streetsAlong(geometry, streetAt).map(({ name }) => name);
    expect(names(line([100, 3], [480, 3]))).toEqual(['Main Street', 'High Street']);
    expect(names(line([140, 3], [153, 3], [153, 180]))).toEqual(['Cross Street']);
    expect(names(line([100, 3], [153, 3], [153, 150]))).toEqual(['Cross Street', 'Main Street']);
    expect(
      names({
        type: 'MultiLineString',
        coordinates: [line([160, 2], [290, 2]).coordinates, line([310, 2], [380, 2]).coordinates],
      }),
    ).toEqual(['Main Street', 'High Street']);
  });

  it('names a street of which a short line has a fifth, however short', () => {
    expect(streetsAlong(line([220, 2], [238, 2]), streetAt).map(({ name }) => name)).toEqual(['Main Street']);
  });

  it('names nothing off the streets, and of what is no line', () => {
    expect(streetsAlong(line([0, 60], [120, 60]), streetAt)).toEqual([]);
    expect(streetsAlong({ type: 'Point', coordinates: [0, 0] }, streetAt)).toEqual([]);
    expect(streetsAlong(line([5, 5], [5, 5]), streetAt)).toEqual([]);
  });
});
