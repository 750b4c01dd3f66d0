import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Rings and lines without the cut at the antimeridian: longitudes run on past 180 instead of jumping to -180.
 *
 * The rule: a step of more than 180 and less than 360 degrees of longitude between consecutive vertices goes the short
 * way, across the antimeridian. A step of exactly 360 (from -180 to 180 or back) is no step if another one crosses,
 * and else as written, the whole way round, so that a box of the world and an Antarctica closed along -90 keep their
 * area. A ring that does not close after this goes round a pole and is closed along it: the pole of the hemisphere in
 * which the mean of its latitudes lies.
 * Everything else is as RFC 7946 says: edges are straight in lon, lat.
 *
 * Shifting by 360 is exact for longitudes from -180 to -128 and else rounds to 2^-44 degrees (6 nm).
 */

/** Vertex i is [2i], [2i + 1]: lon, lat (degrees). A ring repeats its first vertex at its end. */
export type Unrolled = Float64Array;

/** Lon range of an unrolled ring or line; [Infinity, -Infinity] if it has no vertex. */
export const lonRange = (line: Unrolled): readonly [number, number] => {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < line.length; i += 2) {
    if (line[i]! < min) min = line[i]!;
    if (line[i]! > max) max = line[i]!;
  }
  return [min, max];
};

// The name of a vertex is put together only where it is said: a city has hundreds of thousands.
const checkPositions = (name: string, positions: readonly Position[]): void => {
  for (let i = 0; i < positions.length; i++) {
    const [lon, lat] = positions[i]!;
    // Rings written on past the antimeridian (0..360) are readable; beyond a turn it is no longitude.
    if (!(Math.abs(lon!) <= 360 && Math.abs(lat!) <= 90))
      throw new RangeError(`${name} vertex ${i} must be lon, lat in degrees, got [${positions[i]!.join(', ')}]`);
  }
};

const stepTo = (positions: readonly Position[], i: number): number => positions[i]![0]! - positions[i - 1]![0]!;

const someStepCrosses = (positions: readonly Position[]): boolean => {
  for (let i = 1; i < positions.length; i++) {
    const degrees = Math.abs(stepTo(positions, i));
    if (degrees > 180 && degrees < 360) return true;
  }
  return false;
};

/** The turns of 360 degrees to add to each vertex, so that no step crosses the antimeridian; null: none, as nearly always. */
const turnsOf = (positions: readonly Position[]): Int32Array | null => {
  if (!someStepCrosses(positions)) return null;
  const turns = new Int32Array(positions.length);
  for (let i = 1; i < positions.length; i++) {
    const step = stepTo(positions, i);
    turns[i] = turns[i - 1]! - (Math.abs(step) > 180 ? Math.sign(step) : 0);
  }
  return turns;
};

const shifted = (positions: readonly Position[], turns: Int32Array | null, more: number): Unrolled => {
  const line = new Float64Array(2 * positions.length);
  for (let i = 0; i < positions.length; i++) {
    line[2 * i] = positions[i]![0]! + 360 * ((turns === null ? 0 : turns[i]!) + more); // one rounding, whatever the turns
    line[2 * i + 1] = positions[i]![1]!;
  }
  return line;
};

/** Turns to add so that the line begins its range within -180..180 (180 itself excluded). */
const turnsHome = (line: Unrolled): number => -Math.floor((lonRange(line)[0] + 180) / 360);

/** A line, least lon within -180 <= lon < 180. Throws RangeError on a coordinate that is none. */
export const unrollLine = (positions: readonly Position[], name = 'line'): Unrolled => {
  checkPositions(name, positions);
  if (positions.length === 0) return new Float64Array(0);
  const turns = turnsOf(positions);
  const line = shifted(positions, turns, 0);
  const home = turnsHome(line);
  return home === 0 ? line : shifted(positions, turns, home);
};

const closedAlongPole = (ring: Unrolled): Unrolled => {
  let latSum = 0;
  for (let i = 1; i < ring.length; i += 2) latSum += ring[i]!;
  const pole = latSum < 0 ? -90 : 90;
  return Float64Array.from([...ring, ring.at(-2)!, pole, ring[0]!, pole, ring[0]!, ring[1]!]);
};

/** A ring, closed if it was left open. Empty in, empty out. Throws like `unrollLine`. */
export const unrollRing = (positions: readonly Position[], name = 'ring'): Unrolled => {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return new Float64Array(0);
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const ring = unrollLine(isClosed ? positions : [...positions, first], name);
  return ring[0] === ring.at(-2) ? ring : closedAlongPole(ring);
};

/** The rings of one polygon, the outer one first; holes are shifted to where the outer ring is. */
const unrollPart = (rings: readonly (readonly Position[])[], name: string): readonly Unrolled[] => {
  const unrolled = rings.map((ring, i) => unrollRing(ring, `${name} ring ${i}`));
  const outer = unrolled[0];
  if (outer === undefined) return [];
  const [, maxLon] = lonRange(outer);
  return unrolled.map((ring) => {
    const lies360West = lonRange(ring)[1] + 360 <= maxLon;
    return lies360West ? ring.map((value, i) => (i % 2 === 0 ? value + 360 : value)) : ring;
  });
};

/** The parts of a (multi)polygon, each a list of rings. Throws RangeError naming part, ring and vertex. O(vertices). */
export const unrollPolygon = (polygon: Polygon | MultiPolygon, name = 'polygon'): readonly (readonly Unrolled[])[] =>
  polygon.type === 'Polygon'
    ? [unrollPart(polygon.coordinates, name)]
    : polygon.coordinates.map((part, i) => unrollPart(part, `${name} part ${i}`));
