import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { endsOf, nearestOnLine } from '../books/along-line.ts';
import type { StreetEntry } from '../books/street-book.ts';

/** Where two streets meet, as one place: its middle and the distance to the farthest of its corners in meters. */
export interface Crossing {
  readonly lonLat: LonLat;
  readonly reachMeters: number;
}

// Both carriageways of a divided street cross at one place for people.
const ONE_PLACE_METERS = 60;
// A street that ends on another in its middle: sources snap within centimeters, half a street's width is certain.
const TOUCH_METERS = 8;

/**
 * The places at which segments of the two streets share an end, or one ends on the other. Lines that only cross, as on
 * a bridge, do not meet. In the order of the first street's segments. O(ends of one x vertices of the other).
 */
export function crossingsOf(a: StreetEntry, b: StreetEntry): readonly Crossing[] {
  const ends = new Set(b.segments.flatMap(({ line }) => endsOf(line).map(cornerKey)));
  const shared = a.segments.flatMap(({ line }) => endsOf(line)).filter((end) => ends.has(cornerKey(end)));
  return gathered(shared.length > 0 ? shared : [...touching(a, b), ...touching(b, a)]);
}

// 7 digits are 1 cm: two vertices that a source snapped together, whatever projection they went through.
const cornerKey = ([lon, lat]: LonLat): string => `${lon.toFixed(7)} ${lat.toFixed(7)}`;

const touching = (ending: StreetEntry, through: StreetEntry): readonly LonLat[] =>
  ending.segments
    .flatMap(({ line }) => endsOf(line))
    .filter((end) => through.segments.some(({ line }) => nearestOnLine(line, end).distanceMeters <= TOUCH_METERS));

/** Corners near one another as one crossing. */
function gathered(corners: readonly LonLat[]): readonly Crossing[] {
  const groups: LonLat[][] = [];
  for (const corner of new Map(corners.map((end) => [cornerKey(end), end])).values()) {
    const near = groups.find((group) => group.some((other) => distanceMeters(other, corner) <= ONE_PLACE_METERS));
    if (near === undefined) groups.push([corner]);
    else near.push(corner);
  }
  return groups.map((ends) => {
    const mean = (axis: 0 | 1): number => ends.reduce((sum, end) => sum + end[axis], 0) / ends.length;
    const lonLat: LonLat = ends.length === 1 ? ends[0]! : [mean(0), mean(1)];
    return { lonLat, reachMeters: Math.max(...ends.map((end) => distanceMeters(end, lonLat))) };
  });
}
