import type { Geometry, Position } from 'geojson';
import { lengthMeters } from '../../geometry/length.ts';
import { linesOf } from '../../geometry/lines-of.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { MetersFrom } from '../../geometry/meters.ts';

/** Names the street at a place, the nearest at most so far away; null where there is none, or it has no name. */
export type StreetAt = (at: LonLat, maxMeters: number) => string | null;

/** A street and for how long a line runs in it. */
export interface StreetAlong {
  readonly name: string;
  readonly meters: number;
}

const STEP_METERS = 10;
const MOST_STEPS = 200;
// Pipes lie in the roadway or beside it; the next street is farther away.
const BESIDE_METERS = 25;
// At its ends a line is as near to the streets that it only meets.
const LEAST_METERS = 30;
const LEAST_SHARE = 0.2;

/**
 * The streets in which a line runs, longest first, ties by name. At every 10 m (a two-hundredth of the line, if that is more) the nearest
 * street within 25 m counts; one that has neither 30 m nor a fifth of the line is only crossed or met, and left out. Points and
 * polygons run nowhere.
 */
export function streetsAlong(geometry: Geometry, streetAt: StreetAt): readonly StreetAlong[] {
  const total = lengthMeters(geometry) ?? 0;
  if (!(total > 0)) return [];
  const steps = Math.min(MOST_STEPS, Math.ceil(total / STEP_METERS));
  const stepMeters = total / steps;
  const meters = new Map<string, number>();
  for (const place of placesAlong(linesOf(geometry), stepMeters)) {
    const name = streetAt(place, BESIDE_METERS);
    if (name !== null) meters.set(name, (meters.get(name) ?? 0) + stepMeters);
  }
  return [...meters]
    .map(([name, own]) => ({ name, meters: own }))
    .filter((street) => street.meters >= LEAST_METERS || street.meters >= total * LEAST_SHARE)
    .sort((a, b) => b.meters - a.meters || (a.name < b.name ? -1 : 1));
}

/** The middles of the steps. */
function* placesAlong(lines: readonly (readonly Position[])[], stepMeters: number): Generator<LonLat> {
  let before = 0;
  let next = stepMeters / 2;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [lonA, latA] = line[i - 1]!;
      const [lonB, latB] = line[i]!;
      const edge = new MetersFrom(lonA!, latA!).toPoint(lonB!, latB!);
      for (; edge > 0 && next <= before + edge; next += stepMeters) {
        const share = (next - before) / edge;
        yield [lonA! + share * (lonB! - lonA!), latA! + share * (latB! - latA!)];
      }
      before += edge;
    }
}
