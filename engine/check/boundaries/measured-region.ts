import type { Polygon, Position } from 'geojson';
import { innerPoint } from '../../geometry/inner-point.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Arrangement } from './arrangement/arrangement.ts';
import { FlatFrame, lineLength } from './flat-frame.ts';
import type { Region } from './regions.ts';
import { ringArea } from './ring-area.ts';
import { type SizeClass, sizeClassOf } from './size-class.ts';
import { toDegrees } from './snap-grid.ts';
import { type DeepPlace, edgesOf, nearestSquare, widestPlace } from './widest-place.ts';

/** A region in meters and degrees. */
export interface MeasuredRegion extends Region {
  readonly areaSquareMeters: number;
  /** Diameter of about the largest circle that fits in. */
  readonly widthMeters: number;
  readonly sizeClass: SizeClass;
  /** The middle of that circle: well inside. */
  readonly place: LonLat;
  /** Vertices of all outlines. */
  readonly vertexCount: number;
  readonly polygon: Polygon;
}

// Rounder than this (1 a circle, 0.79 a square, 0.1 a strip 30 times as long as wide) an area is searched by squares.
const ROUND = 0.25;

/** Square meters of a region. O(n). */
export const regionArea = (arrangement: Arrangement, region: Region): number =>
  region.outlines.reduce((sum, outline) => sum + ringArea(degreesOf(arrangement, outline)), 0);

/** Null: it is narrower than the tolerance everywhere, or nothing but a line. O(n), some hundred times. */
export function measureRegion(
  arrangement: Arrangement,
  region: Region,
  toleranceMeters: number,
): MeasuredRegion | null {
  const rings = region.outlines.map((outline) => degreesOf(arrangement, outline));
  const areas = rings.map(ringArea);
  const areaSquareMeters = areas.reduce((sum, area) => sum + area, 0);
  // A circle of the tolerance as diameter does not fit into less.
  if (areaSquareMeters < (Math.PI / 4) * toleranceMeters ** 2) return null;
  const outer = areas.indexOf(Math.max(...areas));
  const polygon = polygonOf([rings[outer]!, ...rings.filter((_, i) => i !== outer)]);
  const frame = new FlatFrame(rings[outer]![0]!, rings[outer]![1]!);
  const deep = deepestPlace(rings, frame, polygon, areaSquareMeters);
  if (deep === null || 2 * deep.depth < toleranceMeters) return null;
  const widthMeters = 2 * deep.depth;
  return {
    ...region,
    areaSquareMeters,
    widthMeters,
    sizeClass: sizeClassOf(widthMeters, areaSquareMeters),
    place: frame.toDegrees(deep.x, deep.y),
    vertexCount: rings.reduce((count, ring) => count + ring.length / 2 - 1, 0),
    polygon,
  };
}

/** A closed outline as lon, lat pairs. */
export function degreesOf({ vertices, half }: Arrangement, outline: readonly number[]): Float64Array {
  const ring = new Float64Array(2 * outline.length + 2);
  for (let i = 0; i <= outline.length; i++) {
    const vertex = half.origin[outline[i % outline.length]!]!;
    ring[2 * i] = toDegrees(vertices.xs[vertex]!);
    ring[2 * i + 1] = toDegrees(vertices.ys[vertex]!);
  }
  return ring;
}

const polygonOf = (rings: readonly Float64Array[]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i): Position => [ring[2 * i]!, ring[2 * i + 1]!]),
  ),
});

/** By squares where it is round, else by ways straight across, whichever lies deeper. */
function deepestPlace(
  rings: readonly Float64Array[],
  frame: FlatFrame,
  polygon: Polygon,
  area: number,
): DeepPlace | null {
  const flat = rings.map((ring) => frame.flatten(ring));
  const across = widestPlace(flat);
  const perimeter = flat.reduce((sum, ring) => sum + lineLength(ring), 0);
  if ((4 * Math.PI * area) / perimeter ** 2 < ROUND) return across;
  const inner = innerPoint(polygon);
  if (inner === null) return across;
  const [x, y] = frame.flatten(Float64Array.from(inner));
  const depth = Math.sqrt(nearestSquare(edgesOf(flat), x!, y!));
  return depth > (across?.depth ?? 0) ? { x: x!, y: y!, depth } : across;
}
