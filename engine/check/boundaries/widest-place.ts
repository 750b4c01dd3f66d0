/** A point inside an area and how far it is from the nearest edge, in meters. */
export interface DeepPlace {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

// Of a longer outline this many edges and vertices are tried, spread evenly, and as many of the longest edges.
const MOST_TRIED = 60;

/**
 * About the deepest place of an area (rings of x, y pairs in meters, the area on the left of each): from the middle of an edge and
 * from a vertex straight inward, half the way to the other side. In a strip, a wedge or a thin triangle that is the middle of its
 * widest place to a few percent, where a search by squares would need millions of them; in a round area it is off by up to a
 * half. Null: no area. O(n) for each of at most 180 tries.
 */
export function widestPlace(rings: readonly Float64Array[]): DeepPlace | null {
  const edges = edgesOf(rings);
  let best: DeepPlace | null = null;
  for (const [x, y, inX, inY] of startsOf(rings, edges)) {
    const across = wayAcross(edges, x, y, inX, inY);
    if (across === Infinity || across <= 2 * (best?.depth ?? 0)) continue;
    const [middleX, middleY] = [x + (inX * across) / 2, y + (inY * across) / 2];
    const depth = Math.sqrt(nearestSquare(edges, middleX, middleY));
    if (depth > (best?.depth ?? 0)) best = { x: middleX, y: middleY, depth };
  }
  return best;
}

/** Edge i is [4i .. 4i+3]: from x, y to x, y. */
export function edgesOf(rings: readonly Float64Array[]): Float64Array {
  const edges = new Float64Array(rings.reduce((count, ring) => count + 2 * ring.length - 4, 0));
  let at = 0;
  for (const ring of rings)
    for (let i = 0; i + 3 < ring.length; i += 2) {
      edges.set(ring.subarray(i, i + 4), at);
      at += 4;
    }
  return edges;
}

/** Places on the outline with the direction that leads inward there. */
function* startsOf(
  rings: readonly Float64Array[],
  edges: Float64Array,
): Generator<readonly [x: number, y: number, inX: number, inY: number]> {
  for (const edge of triedEdges(edges)) {
    const [aX, aY, bX, bY] = [edges[edge]!, edges[edge + 1]!, edges[edge + 2]!, edges[edge + 3]!];
    const length = Math.hypot(bX - aX, bY - aY);
    if (length > 0) yield [(aX + bX) / 2, (aY + bY) / 2, (aY - bY) / length, (bX - aX) / length];
  }
  for (const ring of rings) yield* vertexStarts(ring, Math.ceil((MOST_TRIED * 4 * (ring.length / 2)) / edges.length));
}

function triedEdges(edges: Float64Array): readonly number[] {
  const all = Array.from({ length: edges.length / 4 }, (_, i) => 4 * i);
  if (all.length <= 2 * MOST_TRIED) return all;
  const square = (i: number) => (edges[i + 2]! - edges[i]!) ** 2 + (edges[i + 3]! - edges[i + 1]!) ** 2;
  const longest = [...all].sort((a, b) => square(b) - square(a)).slice(0, MOST_TRIED);
  const step = all.length / MOST_TRIED;
  return [...longest, ...Array.from({ length: MOST_TRIED }, (_, i) => all[Math.floor(i * step)]!)];
}

/** From some of the vertices along the bisector of their angle on the left. */
function* vertexStarts(ring: Float64Array, most: number): Generator<readonly [number, number, number, number]> {
  const count = ring.length / 2 - 1;
  const step = Math.max(1, count / most);
  for (let i = 0; i < count; i += step) {
    const at = Math.floor(i);
    const before = (at + count - 1) % count;
    const [inX, inY] = unit(ring[2 * at]! - ring[2 * before]!, ring[2 * at + 1]! - ring[2 * before + 1]!);
    const [outX, outY] = unit(ring[2 * at + 2]! - ring[2 * at]!, ring[2 * at + 3]! - ring[2 * at + 1]!);
    // The sum of the two normals on the left; where the line turns back, the way it came from is the bisector.
    const [x, y] = unit(-inY - outY, inX + outX);
    if (x !== 0 || y !== 0) yield [ring[2 * at]!, ring[2 * at + 1]!, x, y];
  }
}

const unit = (x: number, y: number): readonly [number, number] => {
  const length = Math.hypot(x, y);
  return length === 0 ? [0, 0] : [x / length, y / length];
};

/** How far a ray goes until it meets an edge other than where it starts; Infinity: it meets none. */
function wayAcross(edges: Float64Array, x: number, y: number, dX: number, dY: number): number {
  let nearest = Infinity;
  for (let i = 0; i < edges.length; i += 4) {
    const [aX, aY] = [edges[i]! - x, edges[i + 1]! - y];
    const [bX, bY] = [edges[i + 2]! - x, edges[i + 3]! - y];
    const [sideA, sideB] = [dX * aY - dY * aX, dX * bY - dY * bX];
    if (sideA > 0 === sideB > 0) continue;
    const share = sideA / (sideA - sideB);
    const along = dX * (aX + share * (bX - aX)) + dY * (aY + share * (bY - aY));
    // A micrometer: the ray starts on an edge and must not meet that one.
    if (along > 1e-6 && along < nearest) nearest = along;
  }
  return nearest;
}

/** The square of the distance to the nearest edge. */
export function nearestSquare(edges: Float64Array, x: number, y: number): number {
  let nearest = Infinity;
  for (let i = 0; i < edges.length; i += 4) {
    const [aX, aY] = [edges[i]! - x, edges[i + 1]! - y];
    const [dX, dY] = [edges[i + 2]! - edges[i]!, edges[i + 3]! - edges[i + 1]!];
    const square = dX * dX + dY * dY;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(aX * dX + aY * dY) / square));
    nearest = Math.min(nearest, (aX + share * dX) ** 2 + (aY + share * dY) ** 2);
  }
  return nearest;
}
