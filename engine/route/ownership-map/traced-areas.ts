import type { MultiPolygon, Position } from 'geojson';
import type { Arrangement } from '../../check/boundaries/arrangement/arrangement.ts';
import { degreesOf } from '../../check/boundaries/measured-region.ts';
import { regionsOf } from '../../check/boundaries/regions.ts';
import { ringArea } from '../../check/boundaries/ring-area.ts';
import type { Steps } from '../../check/boundaries/steps.ts';

// Some ten milliseconds.
const EDGES_A_STEP = 5_000;

/** All ground of one kind. */
export interface TracedArea {
  readonly key: string;
  readonly areaSquareMeters: number;
  /** Outer rings counterclockwise, holes clockwise (RFC 7946). Parts meet at most in corners. */
  readonly geometry: MultiPolygon;
}

/**
 * The faces of an arrangement joined by kind, one area for each; `keyOf` names the kind of a set of parts, null: none. By key.
 * Areas on the ellipsoid. O(edges).
 */
export function* tracedAreas(
  arrangement: Arrangement,
  keyOf: (cover: readonly number[]) => string | null,
): Steps<readonly TracedArea[]> {
  const byKey = new Map<string, { areaSquareMeters: number; readonly polygons: Position[][][] }>();
  let edges = 0;
  for (const { key, outlines } of yield* regionsOf(arrangement, keyOf)) {
    edges += outlines.reduce((sum, outline) => sum + outline.length, 0);
    if (edges > EDGES_A_STEP) {
      edges = 0;
      yield;
    }
    const rings = outlines.map((outline) => withoutStraightVertices(degreesOf(arrangement, outline)));
    const areas = rings.map(ringArea);
    const outer = areas.indexOf(Math.max(...areas));
    const known = byKey.get(key) ?? { areaSquareMeters: 0, polygons: [] };
    byKey.set(key, known);
    known.areaSquareMeters += areas.reduce((sum, area) => sum + area, 0);
    known.polygons.push([rings[outer]!, ...rings.filter((_, i) => i !== outer)].map(positionsOf));
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { areaSquareMeters, polygons }]) => ({
      key,
      areaSquareMeters,
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    }));
}

/** A closed ring without the vertices in the middle of a stretch due north or due east: sides of cells. */
function withoutStraightVertices(ring: Float64Array): Float64Array {
  const count = ring.length / 2 - 1;
  const kept: number[] = [];
  for (let i = 0; i < count; i++) {
    const before = (i + count - 1) % count;
    const [x, y] = [ring[2 * i]!, ring[2 * i + 1]!];
    const isUpright = ring[2 * before] === x && ring[2 * i + 2] === x;
    const isLevel = ring[2 * before + 1] === y && ring[2 * i + 3] === y;
    if (!isUpright && !isLevel) kept.push(x, y);
  }
  return Float64Array.from([...kept, kept[0]!, kept[1]!]);
}

const positionsOf = (ring: Float64Array): Position[] =>
  Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);
