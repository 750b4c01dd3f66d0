import type { Geometry, Position } from 'geojson';
import type { LocalPlane } from './local-plane.ts';

// Finer than any report's place.
const STEP_METERS = 6;
// What is longer inside the circle is seen in longer steps.
const MOST_STEPS = 64;

export type Spot = readonly [x: number, y: number];

/** The part of a main that lies in the circle looked at, in steps of equal length. */
export interface Stretch {
  /** Middle of step i in the plane, and its meters from the start of the main along it. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly alongMeters: Float64Array;
  readonly stepMeters: number;
  /** Of the whole main, in and out of the circle. */
  readonly lengthMeters: number;
  /** The lines of the main in the plane, in and out of the circle. */
  readonly paths: readonly (readonly Spot[])[];
}

/** The steps of a main whose middles lie within the radius of the plane's origin; null where none does. Lines of one main follow each other. */
export function stretchOf(geometry: Geometry | null, plane: LocalPlane, radiusMeters: number): Stretch | null {
  const lines = geometry === null ? [] : linesOf(geometry).filter((line) => line.length > 1);
  const paths = lines.map((line) => line.map(([lon, lat]): Spot => [plane.x(lon!), plane.y(lat!)]));
  if (!paths.some((path) => mayTouch(path, radiusMeters))) return null;
  const lengthMeters = paths.reduce((sum, path) => sum + metersOf(path), 0);
  if (!(lengthMeters > 0)) return null;
  const stepMeters = lengthMeters / Math.ceil(lengthMeters / STEP_METERS);
  const inside = stepsAlong(paths, stepMeters).filter(([x, y]) => x * x + y * y <= radiusMeters * radiusMeters);
  const every = Math.ceil(inside.length / MOST_STEPS);
  const kept = inside.filter((_, i) => i % every === every >> 1 || inside.length === 1);
  if (kept.length === 0) return null;
  return {
    x: Float64Array.from(kept, ([x]) => x),
    y: Float64Array.from(kept, ([, y]) => y),
    alongMeters: Float64Array.from(kept, ([, , along]) => along),
    stepMeters: stepMeters * every,
    lengthMeters,
    paths,
  };
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    case 'Point':
    case 'MultiPoint':
      return [];
  }
}

/** Whether the box around the path comes within the radius: cheap, and right in most cases. */
function mayTouch(path: readonly Spot[], radiusMeters: number): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of path) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return Math.hypot(Math.max(west, -east, 0), Math.max(south, -north, 0)) <= radiusMeters;
}

export const metersOf = (path: readonly Spot[]): number =>
  path.reduce((sum, [x, y], i) => (i === 0 ? 0 : sum + Math.hypot(x - path[i - 1]![0], y - path[i - 1]![1])), 0);

/** The middles of the steps: x, y and the meters before it. */
function stepsAlong(paths: readonly (readonly Spot[])[], stepMeters: number): [x: number, y: number, along: number][] {
  const steps: [number, number, number][] = [];
  let before = 0;
  let next = stepMeters / 2;
  for (const path of paths)
    for (let i = 1; i < path.length; i++) {
      const [[x0, y0], [x1, y1]] = [path[i - 1]!, path[i]!];
      const edge = Math.hypot(x1 - x0, y1 - y0);
      for (; next <= before + edge && edge > 0; next += stepMeters) {
        const share = (next - before) / edge;
        steps.push([x0 + share * (x1 - x0), y0 + share * (y1 - y0), next]);
      }
      before += edge;
    }
  return steps;
}

/** From a place to the nearest point of the main. */
export function metersTo({ paths }: Stretch, x: number, y: number): number {
  let least = Infinity;
  for (const path of paths)
    for (let i = 1; i < path.length; i++) least = Math.min(least, metersToEdge(x, y, path[i - 1]!, path[i]!));
  return least;
}

function metersToEdge(x: number, y: number, [x0, y0]: Spot, [x1, y1]: Spot): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared));
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
}
