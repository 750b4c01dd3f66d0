import { describe, expect, it } from 'vitest';
import { contrastOf, inkOf, paletteOf } from '../style/palette.ts';
import { type MeantOnMap, meantAt, meantNumberProps } from './meant.ts';

const mark = (n: number, lon: number): MeantOnMap => ({ n, class: 'street_light', id: `P-${n}`, lon, lat: 0 });
const project = ([x, y]: [number, number]) => ({ x, y });

describe('assets that may be meant, on the map', () => {
  it('are drawn with the likeliest on top', () => {
    expect(meantNumberProps([mark(1, 0), mark(2, 1), mark(3, 2)], 'light').data.map(({ n }) => n)).toEqual([3, 2, 1]);
  });

  it.each(['light', 'dark'] as const)('have numbers that can be read on their %s plates', (theme) => {
    expect(contrastOf(inkOf(theme), paletteOf(theme).selected)).toBeGreaterThanOrEqual(4.5);
  });

  it('are hit within a finger of them, the nearest first', () => {
    const marks = [mark(1, 0), mark(2, 10), mark(3, 40)];
    expect(meantAt(marks, { x: 7, y: 0 }, project).map(({ n }) => n)).toEqual([2, 1]);
    expect(meantAt(marks, { x: 22, y: 20 }, project)).toEqual([]);
  });
});
