import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cityFileOf } from '../cities/testing.ts';
import { layerStatements } from './layer-statements.ts';

describe('what a city YAML says of its layers', () => {
  it('comes out of the settings that are kept with each layer', async () => {
    const { layers } = await cityFileOf(path.join(import.meta.dirname, '../cities/chicago/city.yaml'));
    const statements = layerStatements(new Map(layers.map(({ id, attributes }) => [id, attributes])));
    expect(Object.fromEntries(statements)).toMatchObject({
      city: {},
      ward: { tiles: true, within: 'city' },
      park: { within: 'city' },
    });
    expect(Object.keys(statements.get('park' as never)!)).toEqual(['within']);
  });

  it('keeps that a layer is not meant to fit', () => {
    const statements = layerStatements(new Map([['a', { tiles: false, within: false, draw: 'park' }]]));
    expect(Object.fromEntries(statements)).toEqual({ a: { tiles: false, within: false } });
  });
});
