import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../geometry/lon-lat.ts';

/** Seeded input for tests and benches: the same seed gives the same shapes and points on every machine. */

/** Uniform numbers in 0 <= x < 1 (mulberry32, public domain, Tommy Ettinger). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const bits = new DataView(new ArrayBuffer(8));

/** The float64 that is `steps` (-1, 0, 1) units in the last place away; from 0 to the least float64 of that sign. */
export const nudged = (value: number, steps: number): number => {
  if (steps === 0) return value;
  if (value === 0) return steps * Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(value > 0 ? steps : -steps));
  return bits.getFloat64(0);
};

/** [min lon, min lat, max lon, max lat], degrees. */
export type Bounds = readonly [number, number, number, number];

const boundsOf = (positions: readonly Position[]): Bounds =>
  positions.reduce<Bounds>(
    ([a, b, c, d], [lon, lat]) => [Math.min(a, lon!), Math.min(b, lat!), Math.max(c, lon!), Math.max(d, lat!)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

export const ringsOf = (polygon: Polygon | MultiPolygon): readonly (readonly Position[])[] =>
  polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();

/** Random points in the bounds of the polygons, one tenth wider on each side. */
export const randomPoints = (
  polygons: readonly (Polygon | MultiPolygon)[],
  count: number,
  random: () => number,
): LonLat[] => {
  const [minLon, minLat, maxLon, maxLat] = boundsOf(polygons.flatMap(ringsOf).flat());
  const spread = (min: number, max: number) => min + (random() * 1.2 - 0.1) * (max - min);
  return Array.from({ length: count }, () => [spread(minLon, maxLon), spread(minLat, maxLat)] as const);
};

/**
 * Points where a careless test goes wrong: vertices, points computed to lie on an edge, points level with a vertex, each
 * moved by -1, 0 or 1 unit in the last place in both coordinates.
 */
export const adversarialPoints = (
  polygons: readonly (Polygon | MultiPolygon)[],
  count: number,
  random: () => number,
): LonLat[] => {
  const rings = polygons.flatMap(ringsOf).filter((ring) => ring.length > 1);
  const step = () => Math.floor(random() * 3) - 1;
  return Array.from({ length: count }, (_, i) => {
    const ring = rings[Math.floor(random() * rings.length)]!;
    const at = Math.floor(random() * (ring.length - 1));
    const [[aLon, aLat], [bLon, bLat]] = [ring[at]! as [number, number], ring[at + 1]! as [number, number]];
    const fraction = i % 3 === 0 ? 0 : random();
    const lon = aLon + fraction * (bLon - aLon);
    const lat = i % 3 === 2 ? aLat : aLat + fraction * (bLat - aLat);
    return [nudged(lon, step()), nudged(lat, step())] as const;
  });
};

/** A wiggly line from a to b, ends included: `steps` vertices between, none farther off than a fifth of its way to an end. */
const wiggle = (a: Position, b: Position, steps: number, random: () => number): Position[] => {
  const [dLon, dLat] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const between = Array.from({ length: steps }, (_, i) => {
    const along = (i + 1) / (steps + 1);
    const off = (random() - 0.5) * 0.4 * Math.min(along, 1 - along);
    return [a[0]! + along * dLon - off * dLat, a[1]! + along * dLat + off * dLon];
  });
  return [a, ...between, b];
};

const grid = <T>(columns: number, rows: number, cell: (column: number, row: number) => T): T[][] =>
  Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, (_, row) => cell(column, row)));

/** The inner square of a cell, clockwise: a hole, or reversed an island in it. */
const innerRing = (cell: readonly Position[], random: () => number): Position[] => {
  const [minLon, minLat, maxLon, maxLat] = boundsOf(cell);
  const at = (x: number, y: number) => [minLon + x * (maxLon - minLon), minLat + y * (maxLat - minLat)];
  const jitter = () => (random() - 0.5) * 0.04;
  const corners = [at(0.45, 0.45), at(0.45, 0.55), at(0.55, 0.55), at(0.55, 0.45)];
  const moved = corners.map(([lon, lat]) => [lon! + jitter() * (maxLon - minLon), lat! + jitter() * (maxLat - minLat)]);
  return [...moved, moved[0]!];
};

/**
 * A patchwork of columns x rows cells that share their wiggly borders vertex by vertex. Every third cell has a hole,
 * every second such hole an island of its own; every fifth cell is joined with the one two columns on to a multipolygon.
 */
export const patchwork = (
  seed: number,
  columns: number,
  rows: number,
  [minLon, minLat, maxLon, maxLat]: Bounds,
): (Polygon | MultiPolygon)[] => {
  const random = seededRandom(seed);
  const [width, height] = [(maxLon - minLon) / columns, (maxLat - minLat) / rows];
  const corners = grid(columns + 1, rows + 1, (c, r) => [
    minLon + (c + (random() - 0.5) * 0.2) * width,
    minLat + (r + (random() - 0.5) * 0.2) * height,
  ]);
  const eastward = grid(columns, rows + 1, (c, r) => wiggle(corners[c]![r]!, corners[c + 1]![r]!, 12, random));
  const northward = grid(columns + 1, rows, (c, r) => wiggle(corners[c]![r]!, corners[c]![r + 1]!, 12, random));
  const polygons: (Polygon | MultiPolygon)[] = [];
  const cells = grid(columns, rows, (c, r): Position[][] => {
    const south = eastward[c]![r]!;
    const north = eastward[c]![r + 1]!.toReversed();
    const outer = [
      ...south,
      ...northward[c + 1]![r]!.slice(1),
      ...north.slice(1),
      ...northward[c]![r]!.toReversed().slice(1),
    ];
    const number = c * rows + r;
    if (number % 3 !== 0) return [outer];
    const hole = innerRing(outer, random);
    if (number % 2 === 0) polygons.push({ type: 'Polygon', coordinates: [hole.toReversed()] });
    return [outer, hole];
  });
  const joined = new Set<Position[][]>();
  cells.flat().forEach((cell, number) => {
    const other = number % 5 === 0 ? cells.flat()[number + 2 * rows] : undefined;
    if (joined.has(cell)) return;
    if (other !== undefined) joined.add(other);
    polygons.push(
      other === undefined
        ? { type: 'Polygon', coordinates: cell }
        : { type: 'MultiPolygon', coordinates: [cell, other] },
    );
  });
  return polygons;
};
