import { isLonLat, type LonLat } from '../../geometry/lon-lat.ts';
import type { Extent } from '../../route/extent.ts';
import { type Candidate, type Change, PLAIN } from '../candidate.ts';
import type { CityPlane } from '../gazetteer.ts';
import { anglePair } from './coordinates/angle-pair.ts';
import type { CoordinateReading } from './coordinates/coordinate-reading.ts';
import { mgrsReading, utmReadings } from './coordinates/grid-reference.ts';
import { geoUri, mapLink } from './coordinates/map-link.ts';
import { mayBeCoordinates } from './coordinates/may-be-coordinates.ts';
import { planePair } from './coordinates/plane-pair.ts';
import { plusCode } from './coordinates/plus-code.ts';

const nowhere = (): null => null;

/** What a city adds to the reading of coordinates. */
export interface CoordinateContext {
  /** For pairs like `1171000 1900000`; null: none. */
  readonly plane?: CityPlane | null;
  /** Where a place is that a short plus code names: `WPXX+XX Eastwood`. */
  readonly placeNamed?: (name: string) => LonLat | null;
}

// Around the city: a place just outside is still meant.
const MARGIN_DEGREES = 0.5;
const LONGEST_TEXT = 500;
const FAR_AWAY = 0.5;
const OTHER_SIGN = 0.8;

/**
 * Coordinates in any usual notation: degrees (decimal, minutes, seconds) in either order with letters, signs or neither,
 * `geo:` URIs, links to maps, UTM, MGRS and USNG, plus codes, and pairs in the city's own plane. Where a text may be read in
 * several ways, those count that lie in the city's extent, else those near it, else all. A pair that lies in the city only with
 * the other sign is read so, and says it. Empty for any other text. Only the first 500 characters count; O(length).
 */
export function coordinateCandidates(
  text: string,
  extent: Extent | null,
  context: CoordinateContext = {},
): readonly Candidate[] {
  return mayBeCoordinates(text.slice(0, LONGEST_TEXT)) ? inAnyNotation(text, extent, context) : [];
}

/** The same without a look at the letters first: some microseconds more for a text that is none. */
export function inAnyNotation(
  text: string,
  extent: Extent | null,
  { plane = null, placeNamed = nowhere }: CoordinateContext = {},
): readonly Candidate[] {
  // One blank for many, so that no pattern can share them out in many ways.
  const asked = text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
  if (!/\d/.test(asked)) return [];
  const stated = statedReading(asked, extent, placeNamed);
  if (stated !== null) return candidatesOf([stated], extent);
  const utm = utmReadings(asked);
  if (utm.length > 0) return candidatesOf(utm, extent);
  const pair = anglePair(asked);
  if (pair !== null) return pairCandidates(pair.readings, pair.isVague, extent);
  const inPlane = plane === null ? null : planePair(asked, plane);
  return inPlane === null ? [] : candidatesOf(inPlane.readings, extent, inPlane.isStated);
}

/** Forms that say all themselves. */
const statedReading = (
  text: string,
  extent: Extent | null,
  placeNamed: (name: string) => LonLat | null,
): CoordinateReading | null =>
  geoUri(text) ??
  mapLink(text) ??
  mgrsReading(text) ??
  plusCode(text, extent === null ? null : middleOf(extent), placeNamed);

function pairCandidates(
  readings: readonly CoordinateReading[],
  isVague: boolean,
  extent: Extent | null,
): readonly Candidate[] {
  const isAnyNear = readings.some(({ lonLat }) => isNear(lonLat, extent, MARGIN_DEGREES));
  const turned = isAnyNear ? [] : readings.flatMap(otherSigns).filter(({ lonLat }) => isNear(lonLat, extent, 0));
  if (turned.length === 0) return candidatesOf(readings, extent, !isVague);
  return turned.flatMap(({ changed, ...reading }) =>
    candidatesOf([reading], extent).map((candidate) => ({
      ...candidate,
      score: OTHER_SIGN / turned.length,
      changed: [changed],
    })),
  );
}

/** The same with east for west and so on: people leave out the minus. */
const otherSigns = (reading: CoordinateReading): readonly (CoordinateReading & { readonly changed: Change })[] => {
  const [lon, lat] = reading.lonLat;
  const turned: readonly LonLat[] = [
    [-lon, lat],
    [lon, -lat],
    [-lon, -lat],
  ];
  return turned.map((lonLat) => ({
    ...reading,
    lonLat,
    name: `${reading.name}, with the sign that makes it a place in the city`,
    changed: { part: 'number', said: labelOf(reading.lonLat), used: labelOf(lonLat) },
  }));
};

/** Readings that the extent leaves open; of those far away none, unless they are surely coordinates. */
function candidatesOf(
  readings: readonly CoordinateReading[],
  extent: Extent | null,
  isSure = true,
): readonly Candidate[] {
  const possible = readings.filter(({ lonLat }) => isLonLat(lonLat));
  const within = (margin: number) => possible.filter(({ lonLat }) => extent !== null && isNear(lonLat, extent, margin));
  const inside = within(0).length > 0 ? within(0) : within(MARGIN_DEGREES);
  const isFar = inside.length === 0 && extent !== null;
  const chosen = inside.length > 0 ? inside : isFar && !isSure ? [] : possible;
  return chosen.map(({ lonLat, accuracyMeters, name }) => ({
    ...PLAIN,
    lonLat,
    accuracyMeters,
    matchType: 'coordinates',
    score: (inside.length > 0 ? 1 : FAR_AWAY) / (chosen.length > 1 ? 2 : 1),
    label: labelOf(lonLat),
    because: [
      `coordinates, ${name}`,
      ...(chosen.length > 1 ? ['it can be read in more than one way here'] : []),
      ...(isFar ? ['far outside the city'] : []),
    ],
    asset: null,
  }));
}

/** To the centimeter: longer fractions come from arithmetic. */
const labelOf = ([lon, lat]: LonLat): string => `${Number(lon.toFixed(7))}, ${Number(lat.toFixed(7))}`;

const middleOf = ([west, south, east, north]: Extent): LonLat => [(west + east) / 2, (south + north) / 2];

/** Without an extent nothing is near. */
const isNear = ([lon, lat]: LonLat, extent: Extent | null, margin: number): boolean =>
  extent !== null &&
  lon >= extent[0] - margin &&
  lon <= extent[2] + margin &&
  lat >= extent[1] - margin &&
  lat <= extent[3] + margin;
