import { orient2d } from 'robust-predicates';

// Below this, products of differences may have lost bits to underflow (5e-324 is the least float64): decide again in
// coordinates scaled by 2^500, which is exact. 360 * 2^500 squared is 1e306, still finite.
const MAY_HAVE_UNDERFLOWED = 1e-250;
const SCALE = 2 ** 500;

/**
 * Sign of the side of the line a -> b on which c lies: 1 left, -1 right, 0 exactly on it. Exact for every float64 in
 * -720..720 (Shewchuk 1997, Adaptive Precision Floating-Point Arithmetic), as long as not both differences of a
 * product are below 1e-290.
 */
export const sideOfLine = (aX: number, aY: number, bX: number, bY: number, cX: number, cY: number): -1 | 0 | 1 => {
  // orient2d is written for a y axis that points down: positive is clockwise here.
  let turn = orient2d(aX, aY, bX, bY, cX, cY);
  if (turn < MAY_HAVE_UNDERFLOWED && turn > -MAY_HAVE_UNDERFLOWED) {
    turn = orient2d(aX * SCALE, aY * SCALE, bX * SCALE, bY * SCALE, cX * SCALE, cY * SCALE);
  }
  if (turn === 0) return 0;
  return turn < 0 ? 1 : -1;
};

/** The point lies on the edge, its ends included. */
export const ON_EDGE = -1;

/**
 * How a ray from (x, y) toward positive x meets the edge a-b: ON_EDGE if the point is on it, 1 if the ray crosses it,
 * else 0. An edge owns its lower end only, so a ray through a vertex is counted once. Exact; see `sideOfLine`.
 */
export const edgeCrossing = (x: number, y: number, aX: number, aY: number, bX: number, bY: number): -1 | 0 | 1 => {
  if ((y < aY && y < bY) || (y > aY && y > bY) || (x > aX && x > bX)) return 0;
  const straddles = aY > y !== bY > y;
  if (x < aX && x < bX) return straddles ? 1 : 0;
  // From here on the point is inside the edge's closed box, so on its line means on the edge.
  const side = sideOfLine(aX, aY, bX, bY, x, y);
  if (side === 0) return ON_EDGE;
  if (!straddles) return 0;
  return side > 0 === bY > aY ? 1 : 0;
};
