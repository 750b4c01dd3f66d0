import { describe, expect, it } from 'vitest';
import type { CityFileContent } from './city-schema.ts';
import { fitChecks } from './fit-checks.ts';

const said = (...layers: readonly object[]): readonly string[] =>
  [...fitChecks({ layers } as unknown as CityFileContent)].map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('how layers fit', () => {
  it('is said once or always the same', () => {
    expect(said({ layer: 'a', tiles: true }, { layer: 'a', tiles: true }, { layer: 'a' })).toEqual([]);
    expect(said({ layer: 'a', tiles: true }, { layer: 'a', tiles: false })).toEqual([
      'layers.1.tiles: "a" already has tiles "true"',
    ]);
  });

  it('names a layer that there is', () => {
    expect(said({ layer: 'ward', within: 'city' }, { layer: 'city', within: false })).toEqual([]);
    expect(said({ layer: 'ward', within: 'town' })).toEqual([
      'layers.0.within: unknown layer "town"; defined are ward',
    ]);
  });

  it('leads to no layer within itself, by way of others either', () => {
    expect(said({ layer: 'a', within: 'a' })).toEqual(['layers.0.within: "a" cannot lie within itself']);
    expect(said({ layer: 'a', within: 'b' }, { layer: 'b', within: 'c' }, { layer: 'c', within: 'a' })).toEqual([
      'layers.2.within: "c" cannot lie within itself',
    ]);
  });
});
