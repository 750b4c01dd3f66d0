import { sideOfLine } from '../../../geometry/edge-crossing.ts';

/**
 * Whether the segment a-b (grid points) meets the pixel of the grid point (x, y): the square of side 1 around it, with
 * its lower and left sides and without the others, so that every place is in exactly one pixel. Exact.
 */
export function passesPixel(aX: number, aY: number, bX: number, bY: number, x: number, y: number): boolean {
  // Doubled, so that the sides of the pixel are whole numbers. An end of the segment is never on one: odd against even.
  const [left, right, below, above] = [2 * x - 1, 2 * x + 1, 2 * y - 1, 2 * y + 1];
  const [pX, pY, qX, qY] = [2 * aX, 2 * aY, 2 * bX, 2 * bY];
  if ((pX < left && qX < left) || (pX > right && qX > right)) return false;
  if ((pY < below && qY < below) || (pY > above && qY > above)) return false;
  if (aX === bX || aY === bY) return true;
  const lowerLeft = sideOfLine(pX, pY, qX, qY, left, below);
  // The line may touch one corner only without going in: the lower left one belongs to the pixel.
  if (lowerLeft === 0) return true;
  return (
    sideOfLine(pX, pY, qX, qY, right, above) === -lowerLeft ||
    sideOfLine(pX, pY, qX, qY, left, above) === -lowerLeft ||
    sideOfLine(pX, pY, qX, qY, right, below) === -lowerLeft
  );
}
