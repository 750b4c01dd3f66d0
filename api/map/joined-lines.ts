import type { Position } from 'geojson';
import { linesOf } from '../../engine/geometry/lines-of.ts';
import type { TileProperties, TileThing } from './tile-source.ts';

/**
 * The lines of all things that differ in nothing but `id` and `label` as one thing each, without these two: the 6,825
 * segments of Syracuse are 1,400 streets. Only lines are taken over.
 */
export function joinedLines(things: readonly TileThing[]): readonly TileThing[] {
  const groups = new Map<string, { readonly properties: TileProperties; readonly lines: Position[][] }>();
  for (const { geometry, properties } of things) {
    const { id: _id, label: _label, ...common } = properties();
    const key = JSON.stringify(common);
    const group = groups.get(key) ?? { properties: common, lines: [] };
    groups.set(key, group);
    if (geometry !== null) group.lines.push(...linesOf(geometry));
  }
  return [...groups.values()].map(({ properties, lines }) => ({
    geometry: { type: 'MultiLineString', coordinates: lines },
    properties: () => properties,
  }));
}
