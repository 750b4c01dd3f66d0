import type { City } from '../../engine/route/city.ts';
import { boxAround, type Extent } from '../../engine/route/extent.ts';

// What lies beyond at either end (a road into the next county, a stray coordinate) is left out. An even city loses 6 %
// of its width by that, which the margin gives back.
const TRIMMED_SHARE = 0.03;
const MARGIN_SHARE = 0.1;
// A city of one lamp is shown with its street: 0.003 degrees are some 300 m.
const LEAST_DEGREES = 0.003;

type Assets = Pick<City, 'assetClasses'>;
const known = new WeakMap<Assets['assetClasses'], Extent | null>();

/**
 * Where a map of the city begins: the box in which all but a few of its assets lie, with a margin. Layers do not count: a
 * county or a forest reaches far beyond the streets. Null where no asset has a place. O(n log n) once for a city, n assets.
 */
export function homeOf({ assetClasses }: Assets): Extent | null {
  let home = known.get(assetClasses);
  if (home === undefined) {
    home = boxOfMost(assetClasses);
    known.set(assetClasses, home);
  }
  return home;
}

function boxOfMost(assetClasses: Assets['assetClasses']): Extent | null {
  const boxes = assetClasses
    .flatMap(({ assets }) => assets.map(({ geometry }) => boxAround([geometry])))
    .filter((box) => box !== null);
  if (boxes.length === 0) return null;
  const [west, east] = mostOf(boxes.map(([from, , to]) => (from + to) / 2));
  const [south, north] = mostOf(boxes.map(([, from, , to]) => (from + to) / 2));
  return [west, south, east, north];
}

/** The middle of the numbers and a margin around it, in degrees. */
function mostOf(numbers: readonly number[]): readonly [low: number, high: number] {
  const sorted = Float64Array.from(numbers).sort();
  const last = sorted.length - 1;
  const trimmed = Math.floor(last * TRIMMED_SHARE);
  const [low, high] = [sorted[trimmed]!, sorted[last - trimmed]!];
  const margin = Math.max((high - low) * MARGIN_SHARE, LEAST_DEGREES / 2);
  return [round(low - margin), round(high + margin)];
}

// A meter is enough for a camera.
const round = (degrees: number): number => Number(degrees.toFixed(5));
