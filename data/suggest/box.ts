import type { Pair } from './file-profile.ts';

/** West, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * The box of most positions: the outermost 2 % on each side are left out, since one row at 0 0 would take a city to Africa. Null
 * for none.
 */
export const boxOfMost = (positions: readonly Pair[]): Box | null => {
  if (positions.length === 0) return null;
  const [west, east] = rangeOfMost(positions.map(([x]) => x));
  const [south, north] = rangeOfMost(positions.map(([, y]) => y));
  return [west, south, east, north];
};

const rangeOfMost = (numbers: readonly number[]): readonly [number, number] => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const skipped = Math.floor(0.02 * sorted.length);
  return [sorted[skipped]!, sorted.at(-1 - skipped)!];
};

export const widened = ([west, south, east, north]: Box, by: number): Box => [
  west - by,
  south - by,
  east + by,
  north + by,
];

export const unionOf = (a: Box | null, b: Box | null): Box | null =>
  a === null || b === null
    ? (a ?? b)
    : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

export const centerOf = ([west, south, east, north]: Box): Pair => [(west + east) / 2, (south + north) / 2];

export const shareInside = (positions: readonly Pair[], [west, south, east, north]: Box): number =>
  positions.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north).length / (positions.length || 1);
