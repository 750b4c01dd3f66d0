import { crsOf } from '../import/crs.ts';
import { type Box, boxOfMost, shareInside, widened } from './box.ts';
import type { Pair } from './file-profile.ts';

/** Codes a to b, both included. */
const codes = (a: number, b: number): readonly number[] => Array.from({ length: b - a + 1 }, (_, i) => a + i);

// What cities' files come in, the likeliest of equals first: US state planes in feet (2222 to 2289, 3417 to 3460) and meters
// (26929 to 26998, 32100 to 32161), UTM on NAD83, ETRS89 and WGS 84, Web Mercator, national grids.
const CANDIDATES: readonly number[] = [
  ...codes(2222, 2289),
  ...codes(3417, 3460),
  3857,
  ...codes(26901, 26923),
  ...codes(25828, 25838),
  ...[27700, 28992, 31370, 2056, 21781, 2154, 3067, 3006, 2193, 5514, 2180, 3763, 3035, 31287, 2100, 3812, 2157, 29903],
  ...codes(28348, 28358),
  ...codes(7846, 7859),
  ...[3161, 3347, 3005, 2952, 2019, 26729, 32198, 2950],
  ...codes(31466, 31469),
  ...codes(26929, 26998),
  ...codes(32100, 32161),
  ...codes(32601, 32660),
  ...codes(32701, 32760),
];
// Neighboring zones overlap at their edges; nine tenths inside tells them apart from a zone that is wrong.
const MIN_SHARE = 0.9;

export interface CrsGuess {
  readonly crs: string;
  /** Of the sampled positions, how many it takes to where the other files are. */
  readonly share: number;
  /** Others that would do as well. */
  readonly others: readonly string[];
}

/**
 * The projection that takes positions to where the city's other files are, by trying those that cities use; null if none
 * does. Of several: the most positions inside, then the order above. `extent`: in degrees. About 0.1 s.
 */
export const guessCrs = (positions: readonly Pair[], extent: Box): CrsGuess | null => {
  const around = widened(extent, 0.05);
  const few = positions.filter((_, i) => i % Math.ceil(positions.length / 100) === 0);
  const found = CANDIDATES.flatMap((code) => {
    const projected = projectedBy(code, few);
    const share = projected === null ? 0 : shareInside(projected, around);
    return share >= MIN_SHARE ? [{ crs: `EPSG:${code}`, share, overlap: overlapOf(projected!, extent) }] : [];
  });
  const [best, ...others] = found.toSorted((a, b) => b.share - a.share || b.overlap - a.overlap);
  return best === undefined ? null : { crs: best.crs, share: best.share, others: others.map(({ crs }) => crs) };
};

/** In lon/lat; null where the CRS is not at hand or has no answer. */
export const projectedBy = (crs: number | string, positions: readonly Pair[]): readonly Pair[] | null => {
  try {
    const system = crsOf(typeof crs === 'number' ? `EPSG:${crs}` : crs);
    return system.kind === 'lon-lat' ? positions : positions.map(([x, y]): Pair => system.toLonLat(x, y) as Pair);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Intersection over union of the positions' box and the extent, in tenths: smaller differences are chance. */
const overlapOf = (positions: readonly Pair[], extent: Box): number => {
  const box = boxOfMost(positions)!;
  const area = ([west, south, east, north]: Box): number => Math.max(0, east - west) * Math.max(0, north - south);
  const common: Box = [
    Math.max(box[0], extent[0]),
    Math.max(box[1], extent[1]),
    Math.min(box[2], extent[2]),
    Math.min(box[3], extent[3]),
  ];
  const shared = area(common);
  return Math.round((10 * shared) / (area(box) + area(extent) - shared || 1));
};
