import type { MultiPolygon, Polygon, Position } from 'geojson';
import { innerPoint } from '../../engine/geometry/inner-point.ts';
import { metersPerDegree } from '../../engine/geometry/meters.ts';
import type { Layer } from '../../engine/route/city.ts';
import type { Target } from './changed-shapes.ts';

/** For tests: polygons of a layer that others surround, and in each an edge that it shares. */

const outerOf = (geometry: Polygon | MultiPolygon): readonly Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;

const ringCount = ({ type, coordinates }: Polygon | MultiPolygon): number =>
  type === 'Polygon' ? coordinates.length : coordinates.flat().length;

const keyOf = ([lon, lat]: Position): string => `${lon} ${lat}`;

/**
 * Of each polygon of one part without holes all of whose vertices are vertices of others too, or of the layer around: its longest edge whose both ends it
 * has in common with one other polygon and that is a chord of no third. In the order of the layer.
 */
export function innerTargets({ jurisdictions }: Layer, parent: Layer | null): readonly Target[] {
  const users = new Map<string, Set<number>>();
  for (const [shape, { geometry }] of jurisdictions.entries())
    for (const position of outerOf(geometry)) {
      const known = users.get(keyOf(position)) ?? new Set<number>();
      users.set(keyOf(position), known.add(shape));
    }
  for (const { geometry } of parent?.jurisdictions ?? [])
    for (const position of outerOf(geometry)) users.get(keyOf(position))?.add(-1);
  return jurisdictions.flatMap(({ geometry }, shape): Target[] => {
    const outer = outerOf(geometry);
    if (ringCount(geometry) > 1 || innerPoint(geometry) === null) return [];
    if (!outer.every((position) => users.get(keyOf(position))!.size > 1)) return [];
    const lengths = outer.slice(0, -1).map((a, edge) => {
      const b = outer[edge + 1]!;
      const isShared = [...users.get(keyOf(a))!].some((other) => other !== shape && users.get(keyOf(b))!.has(other));
      const [lonMeters, latMeters] = metersPerDegree(a[1]!);
      return isShared ? Math.hypot((b[0]! - a[0]!) * lonMeters, (b[1]! - a[1]!) * latMeters) : 0;
    });
    const longest = Math.max(...lengths);
    return longest < 40 ? [] : [{ shape, edge: lengths.indexOf(longest) }];
  });
}
