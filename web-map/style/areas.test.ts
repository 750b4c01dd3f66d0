import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { type AreaLook, type AreaOnMap, areasOf } from './areas.ts';
import { cityStyle } from './city-style.ts';
import { imageOf } from './images.ts';
import { STATE } from './testing.ts';

const LOOKS: readonly AreaLook[] = ['owned', 'nobody', 'several', 'moves', 'finding'];
const area = (look: AreaLook, rest: Partial<AreaOnMap> = {}): AreaOnMap => ({
  look,
  hue: look === 'owned' ? 3 : null,
  name: look,
  isPale: false,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
  ...rest,
});
const style = (areas: readonly AreaOnMap[], theme: 'light' | 'dark' = 'light') =>
  cityStyle({ ...STATE, areas, theme }, 'http://localhost:3110');
const ids = (areas: readonly AreaOnMap[]) => style(areas).layers.map(({ id }) => id);

describe('areas on the map', () => {
  it.each(['light', 'dark'] as const)('make a valid style in %s, with images for every pattern', (theme) => {
    const made = style(
      LOOKS.map((look) => area(look)),
      theme,
    );
    expect(validateStyleMin(made)).toEqual([]);
    const patterns = made.layers.flatMap(({ paint }) => (paint as { 'fill-pattern'?: string })?.['fill-pattern'] ?? []);
    expect(patterns).toHaveLength(4);
    for (const pattern of patterns) expect(imageOf(pattern), pattern).not.toBeNull();
  });

  it('hatch "nobody" and "more than one" each in its own way', () => {
    const patternOf = (look: AreaLook) =>
      (style([area(look)]).layers.find(({ id }) => id === `area ${look}`)!.paint as { 'fill-pattern': string })[
        'fill-pattern'
      ];
    expect(patternOf('nobody')).not.toBe(patternOf('several'));
  });

  it('lie under the streets, their outlines over them, their names on top', () => {
    const order = ids([area('owned')]);
    expect(order.indexOf('area owned')).toBeLessThan(order.indexOf('street asset.road'));
    expect(order.indexOf('area line')).toBeGreaterThan(order.indexOf('street asset.road'));
    expect(order.at(-1)).toBe('area name');
  });

  it('add nothing where there are none but an empty source', () => {
    expect(ids([]).join()).not.toContain('area ');
    expect(areasOf({ ...STATE, areas: [] }).features).toEqual([]);
  });

  it('carry their color, and none of two that differ in hue the same', () => {
    const colors = areasOf({ ...STATE, areas: [area('owned'), area('owned', { hue: 4 })] }).features.map(
      ({ properties }) => properties!.color,
    );
    expect(new Set(colors).size).toBe(2);
  });
});
