import { describe, expect, it } from 'vitest';
import { HATCHES, hatchPixels } from './hatch.ts';
import { markPixels, pathOf, SHAPES, type Shape, shapeOf } from './marks.ts';
import { rgbOf } from './palette.ts';

describe('marks of assets', () => {
  it.each(Object.keys(SHAPES) as Shape[])(
    '%s is filled in the middle, haloed at the edge and clear in the corner',
    (shape) => {
      const { width, data } = markPixels(shape, '#336699', 'light', 56);
      const at = (x: number, y: number): readonly number[] => [
        ...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
      ];
      expect(at(28, 28)).toEqual([...rgbOf('#336699'), 255]);
      expect(at(0, 0)[3]).toBe(0);
      const halo = Array.from({ length: 56 }, (_, x) => at(x, 28)).some(
        ([red, , , alpha]) => red! > 200 && alpha! > 100,
      );
      expect(halo).toBe(true);
    },
  );

  it('are told apart by shape, not by color alone', () => {
    const classes = ['street_light', 'hydrant', 'catch_basin', 'tree', 'parking_meter', 'traffic_signal', 'bus_stop'];
    expect(new Set(classes.map((each, n) => shapeOf(each, n))).size).toBe(classes.length);
  });

  it('have an outline for the legend in the same box', () => {
    expect(pathOf('diamond')).toBe('M0.000,-1.000L1.000,-0.000L0.000,1.000L-1.000,0.000Z');
  });
});

describe('patterns of jurisdictions', () => {
  it('repeat without a seam, leave most of the map free, and differ', () => {
    const tiles = HATCHES.map((hatch) => hatchPixels(hatch, '#336699'));
    for (const { data } of tiles) {
      const inked = data.filter((value, i) => i % 4 === 3 && value > 0).length / (data.length / 4);
      expect(inked).toBeGreaterThan(0.02);
      expect(inked).toBeLessThan(0.25);
    }
    expect(new Set(tiles.map(({ data }) => data.join())).size).toBe(HATCHES.length);
  });
});
