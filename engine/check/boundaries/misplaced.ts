import type { Layer } from '../../route/city.ts';
import { boxAround } from '../../route/extent.ts';
import type { Finding } from '../finding.ts';
import type { Names } from './words.ts';

interface Centered {
  readonly layer: Layer;
  readonly position: number;
  readonly lon: number;
  readonly lat: number;
}

/** As many times as far from the middle as three quarters of the city's polygons are, and at least so many degrees. */
const TIMES_AS_FAR = 10;
const LEAST_DEGREES = 0.5;
const FEWEST = 4;

/**
 * Polygons that lie nowhere near the others of the city, and whether they would if longitude and latitude were swapped.
 * Degrees count alike in all directions: it is about a different county or continent. O(n log n).
 */
export function misplacedFindings(layers: readonly Layer[], names: Names): readonly Finding[] {
  const all = layers.flatMap((layer) => centersOf(layer));
  if (all.length < FEWEST) return [];
  const middle = { lon: median(all.map(({ lon }) => lon)), lat: median(all.map(({ lat }) => lat)) };
  const away = all.map(({ lon, lat }) => Math.hypot(lon - middle.lon, lat - middle.lat));
  const usual = [...away].sort((a, b) => a - b)[Math.floor(0.75 * away.length)]!;
  const limit = Math.max(LEAST_DEGREES, TIMES_AS_FAR * usual);
  return all.flatMap(({ layer, position, lon, lat }, i) => {
    if (away[i]! <= limit) return [];
    const isSwapped = Math.hypot(lat - middle.lon, lon - middle.lat) <= limit;
    const jurisdiction = layer.jurisdictions[position]!;
    const why = isSwapped ? ': its longitude and latitude look swapped' : '';
    return [
      {
        kind: isSwapped ? 'swapped-coordinates' : 'misplaced',
        severity: 'error',
        message: `${layer.title}: ${names.of(jurisdiction)} lies far from everything else${why}`,
        ...{ layer: layer.id, rule: null, lon, lat, areaSquareMeters: null },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      } satisfies Finding,
    ];
  });
}

const centersOf = (layer: Layer): readonly Centered[] =>
  layer.jurisdictions.flatMap(({ geometry }, position) => {
    const box = boxAround([geometry]);
    return box === null ? [] : [{ layer, position, lon: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 }];
  });

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
