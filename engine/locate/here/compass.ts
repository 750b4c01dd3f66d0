import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';

/** The eight directions that people name. */
export type Compass = 'north' | 'northeast' | 'east' | 'southeast' | 'south' | 'southwest' | 'west' | 'northwest';

const DIRECTIONS: readonly Compass[] = [
  'north',
  'northeast',
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
];

/** The direction from one point to another, the nearest of eight; null where they are the same. */
export function compassFrom(from: LonLat, to: LonLat): Compass | null {
  const [lonMeters, latMeters] = metersPerDegree(from[1]);
  const [east, north] = [(to[0] - from[0]) * lonMeters, (to[1] - from[1]) * latMeters];
  if (east === 0 && north === 0) return null;
  const turns = Math.atan2(east, north) / (2 * Math.PI);
  return DIRECTIONS[(Math.round(turns * 8) + 8) % 8]!;
}
