import type { MultiPolygon, Polygon } from 'geojson';
import { checkLonLat } from './checked.ts';
import { edgeCrossing, ON_EDGE } from './edge-crossing.ts';
import type { LonLat } from './lon-lat.ts';
import { type Unrolled, unrollPolygon } from './unroll.ts';

export type Relation = 'inside' | 'on-line' | 'outside';

/** Even-odd over the rings of one part, in plain coordinates: the point is not shifted. */
const relationToRings = (lon: number, lat: number, rings: readonly Unrolled[]): Relation => {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const crossing = edgeCrossing(lon, lat, ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!);
      if (crossing === ON_EDGE) return 'on-line';
      if (crossing === 1) isInside = !isInside;
    }
  }
  return isInside ? 'inside' : 'outside';
};

/** `relationToPolygon` for a polygon that `unrollPolygon` has read, and a point known to be one. O(vertices). */
export const relationToParts = ([lon, lat]: LonLat, parts: readonly (readonly Unrolled[])[]): Relation => {
  let isOnLine = false;
  for (const rings of parts) {
    for (const turn of [0, 360, -360]) {
      const relation = relationToRings(lon + turn, lat, rings);
      if (relation === 'inside') return 'inside';
      if (relation === 'on-line') isOnLine = true;
    }
  }
  return isOnLine ? 'on-line' : 'outside';
};

/**
 * Where a point lies: on any edge or vertex, of a hole too, is 'on-line'. Agrees with GEOS (covers = not 'outside') for
 * every float64. Longitude -180 is 180; rings may cross the antimeridian or be cut at it (rule: `unroll.ts`), and the
 * cut counts as an edge. Parts that overlap are united; 'inside' one part is inside. Empty polygon: 'outside'.
 * Throws RangeError on a coordinate that is none. O(vertices); for many points build a `PolygonIndex`.
 */
export const relationToPolygon = (at: LonLat, polygon: Polygon | MultiPolygon): Relation => {
  checkLonLat('at', at);
  return relationToParts(at, unrollPolygon(polygon));
};
