import proj4 from 'proj4';
import { isLonLat, type LonLat } from '../../../geometry/lon-lat.ts';
import type { CoordinateReading } from './coordinate-reading.ts';

const METERS = String.raw`(\d{6,7}(?:\.\d{1,6})?)\s*`;
// The zone with its band or hemisphere, before or behind; `mE` and `mN` behind the numbers.
const ZONE = String.raw`(?:zone\s*)?(\d{1,2})\s*(north|south|[c-hj-np-x])`;
const EASTING = `${METERS}(?:m?\\s*e)?`;
const NORTHING = `${METERS}(?:m?\\s*n)?`;
const BEFORE = new RegExp(`^\\s*(?:utm[:\\s]*)?${ZONE}[\\s,:]+${EASTING}[\\s,;]+${NORTHING}\\s*$`, 'i');
const BEHIND = new RegExp(`^\\s*(?:utm[:\\s]*)?${EASTING}[\\s,;]+${NORTHING}[\\s,;]+(?:utm\\s*)?${ZONE}\\s*$`, 'i');

/**
 * A UTM reference on WGS 84: `18T 406700 4767300`, `406700 4767300 18N`, `UTM zone 18 north, 406700 mE 4767300 mN`. An S is
 * a band in the north or the southern hemisphere: both come back. Empty for any other text. O(length).
 */
export function utmReadings(text: string): readonly CoordinateReading[] {
  const before = BEFORE.exec(text);
  const behind = before === null ? BEHIND.exec(text) : null;
  if (before === null && behind === null) return [];
  const [zone, letter, easting, northing] =
    before !== null
      ? [before[1]!, before[2]!, before[3]!, before[4]!]
      : [behind![3]!, behind![4]!, behind![1]!, behind![2]!];
  if (Number(zone) < 1 || Number(zone) > 60) return [];
  const decimals = Math.min(...[easting, northing].map((number) => number.split('.')[1]?.length ?? 0));
  return hemispheresOf(letter.toLowerCase()).flatMap((hemisphere) => {
    const lonLat = fromUtm(Number(zone), hemisphere, Number(easting), Number(northing));
    if (!isLonLat(lonLat)) return [];
    const name = `UTM zone ${Number(zone)} ${hemisphere}`;
    return [{ lonLat, accuracyMeters: 0.5 * 10 ** -decimals, name }];
  });
}

type Hemisphere = 'north' | 'south';

const hemispheresOf = (letter: string): readonly Hemisphere[] =>
  letter === 'north' || letter === 'south'
    ? [letter]
    : letter === 's'
      ? ['north', 'south']
      : letter >= 'n'
        ? ['north']
        : ['south'];

function fromUtm(zone: number, hemisphere: Hemisphere, easting: number, northing: number): LonLat {
  const plane = `+proj=utm +zone=${zone} ${hemisphere === 'south' ? '+south ' : ''}+datum=WGS84 +units=m`;
  const [lon, lat] = proj4(plane, 'EPSG:4326', [easting, northing]) as [number, number];
  return [lon, lat];
}

const MGRS =
  /^\s*(?:mgrs|usng)?[:\s]*(\d{1,2})\s*([c-hj-np-x])\s*([a-hj-np-z])\s*([a-hj-np-v])\s*(\d{4,10}|(\d{2,5})\s+(\d{2,5}))\s*$/i;

/**
 * A reference of the military or the US national grid, to a kilometer or finer: `18T VN 06700 67300`, `18TVN067673`. The
 * middle of its cell, half a cell accurate; null for any other text and for squares that do not exist. O(length).
 */
export function mgrsReading(text: string): CoordinateReading | null {
  const parts = MGRS.exec(text);
  if (parts === null) return null;
  const [, zone, band, column, row, digits, first, second] = parts;
  const plain = digits!.replace(/\s+/g, '');
  if (first?.length !== second?.length || plain.length % 2 === 1) return null;
  const places = plain.length / 2;
  const halfMeters = 0.5 * 10 ** (5 - places);
  const within = [plain.slice(0, places), plain.slice(places)].map(
    (part) => Number(part) * 2 * halfMeters + halfMeters,
  );
  const lonLat = inSquare(Number(zone), band!.toUpperCase(), column!.toUpperCase() + row!.toUpperCase(), within);
  return lonLat === null ? null : { lonLat, accuracyMeters: halfMeters, name: 'a grid reference (MGRS, USNG)' };
}

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const COLUMNS = ['STUVWXYZ', 'ABCDEFGH', 'JKLMNPQR'] as const;
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const SQUARE_METERS = 100_000;
// Squares at the edge of a band reach beyond it: 100 km are less than a degree.
const BAND_EDGE_DEGREES = 1;

/**
 * A place in a square of 100 km: NGA.STND.0037, section 3. Columns begin anew every three zones, rows every 20 squares, in
 * even zones five squares later: of the rows of that letter, the one in the band.
 */
function inSquare(zone: number, band: string, square: string, [east, north]: readonly number[]): LonLat | null {
  const column = COLUMNS[zone % 3]!.indexOf(square[0]!);
  if (zone < 1 || zone > 60 || column < 0) return null;
  const hemisphere = band >= 'N' ? 'north' : 'south';
  const row = (ROWS.indexOf(square[1]!) + (zone % 2 === 0 ? ROWS.length - 5 : 0)) % ROWS.length;
  const southDegrees = -80 + 8 * BANDS.indexOf(band);
  const northDegrees = band === 'X' ? 84 : southDegrees + 8;
  for (let turn = 0; turn < 5; turn++) {
    const northing = (row + turn * ROWS.length) * SQUARE_METERS + north!;
    const lonLat = fromUtm(zone, hemisphere, (column + 1) * SQUARE_METERS + east!, northing);
    const isInBand = lonLat[1] >= southDegrees - BAND_EDGE_DEGREES && lonLat[1] <= northDegrees + BAND_EDGE_DEGREES;
    if (isLonLat(lonLat) && isInBand) return lonLat;
  }
  return null;
}
