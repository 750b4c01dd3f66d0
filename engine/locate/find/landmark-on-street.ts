import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters, MetersFrom } from '../../geometry/meters.ts';
import { relationToPolygon } from '../../geometry/relation.ts';
import { pointAlong } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import type { Landmark } from '../books/landmark-book.ts';
import type { NameMatch } from '../books/name-book.ts';
import { pinWithReach } from '../books/pin.ts';
import { NEAR_BOX_METERS } from '../books/segment-lines.ts';
import type { StreetBook } from '../books/street-book.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';
import type { Leftover } from './leftover.ts';
import { exactStreets } from './said-street.ts';

/*
 * `Lincoln school on Grant Ave`: of several of one name the one on that street is meant.
 */

// From the middle of a street to the middle of a school beside it; a park is farther only where it is another street's.
const ON_STREET_METERS = 80;
// At 80 m a place between two steps looks 1 m farther than it is.
const STEP_METERS = 25;
// Bounds the work on a park of many corners beside a street of many segments.
const MOST_STEPS = 2_000;

/** A street on which a landmark is said to be, and what is said behind it. */
export interface SaidStreetOfLandmark {
  readonly match: NameMatch;
  readonly leftover: Leftover;
}

/** The streets that `on Grant Ave`, `near Grant Ave` names; none for other words. O(names of those bases). */
export function streetsOfLandmark(words: readonly string[], books: Books): readonly SaidStreetOfLandmark[] {
  const joint = phraseAt(words, 0, usEnglish.leadingWords);
  if (joint === null || joint.length === words.length) return [];
  return exactStreets(words.slice(joint.length), books).flatMap(({ matches, leftover }) =>
    matches.map((match) => ({ match, leftover })),
  );
}

/** Whether a landmark comes within 80 m of the middle of a street. O(segments near it and corners of its shape). */
export function isOnStreet({ geometry }: Landmark, { name: { street } }: NameMatch, streets: StreetBook): boolean {
  const pin = street === null ? null : pinWithReach(geometry);
  if (pin === null) return false;
  const farMeters = pin.reachMeters + ON_STREET_METERS;
  const near = farMeters <= NEAR_BOX_METERS ? streets.nearOf(street!.segments, pin.lonLat) : street!.segments;
  let steps = 0;
  for (const segment of near) {
    if (streets.metersFrom(segment, pin.lonLat) > farMeters) continue;
    const line = streets.line(segment);
    const most = Math.max(Math.ceil(line.lengthMeters / STEP_METERS), 1);
    for (let step = 0; step <= most && steps < MOST_STEPS; step++) {
      const at = pointAlong(line, step / most, null, 0);
      if (distanceMeters(at, pin.lonLat) > farMeters) continue;
      steps++;
      if (metersTo(geometry, at) <= ON_STREET_METERS) return true;
    }
  }
  return false;
}

/** Meters from a point to a shape, 0 inside. O(vertices). */
function metersTo(geometry: Geometry, at: LonLat): number {
  switch (geometry.type) {
    case 'Point':
      return metersToLine([geometry.coordinates], at);
    case 'MultiPoint':
      return Math.min(...geometry.coordinates.map((position) => metersToLine([position], at)));
    case 'LineString':
      return metersToLine(geometry.coordinates, at);
    case 'MultiLineString':
      return Math.min(...geometry.coordinates.map((line) => metersToLine(line, at)));
    case 'Polygon':
    case 'MultiPolygon': {
      if (relationToPolygon(at, geometry) !== 'outside') return 0;
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      return Math.min(...rings.map((ring) => metersToLine(ring, at)));
    }
    case 'GeometryCollection':
      return Math.min(...geometry.geometries.map((one) => metersTo(one, at)));
  }
}

function metersToLine(line: readonly Position[], [lon, lat]: LonLat): number {
  const from = new MetersFrom(lon, lat);
  let meters = Infinity;
  for (let i = 0; i < line.length; i++) {
    const [a, b] = [line[Math.max(i - 1, 0)]!, line[i]!];
    meters = Math.min(meters, from.toSegment(a[0]!, a[1]!, b[0]!, b[1]!));
  }
  return meters;
}
