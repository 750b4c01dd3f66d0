import type { LonLat } from '../../../geometry/lon-lat.ts';
import { type CoordinateReading, halfOfDegrees } from './coordinate-reading.ts';

/** Open Location Code, specification 1.0: https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md */
const DIGITS = '23456789CFGHJMPQRVWX';
const BASE = 20;
const PAIR_DIGITS = 10;
const GRID_ROWS = 5;
const GRID_COLUMNS = 4;

const CODE =
  /^\s*([2-9CFGHJMPQRVWX]{2,8}|[2-9CFGHJMPQRVWX]{2,6}0{2,6})\+([2-9CFGHJMPQRVWX]{0,7})(?:[\s,]+(\S.{0,80}?))?\s*$/i;

interface Cell {
  readonly south: number;
  readonly west: number;
  readonly heightDegrees: number;
  readonly widthDegrees: number;
}

/**
 * A plus code: `87M4WPXX+XX`, or a short one (`WPXX+XX`) nearest to `near`, or to the place that is named behind it. Half a
 * cell accurate: 7 m for ten digits. Null for other texts, and for a short code with nothing to be near to. O(length).
 */
export function plusCode(
  text: string,
  near: LonLat | null,
  placeNamed: (name: string) => LonLat | null,
): CoordinateReading | null {
  const parts = CODE.exec(text);
  if (parts === null) return null;
  const [before, behind, locality] = [parts[1]!.toUpperCase(), parts[2]!.toUpperCase(), parts[3]];
  const isPadded = before.includes('0');
  // Padding fills up whole pairs, and nothing is finer behind it.
  if (before.length % 2 === 1 || behind.length === 1 || (isPadded && (before.length < 8 || behind !== ''))) return null;
  const digits = before.replace(/0+$/, '') + behind;
  if (digits.length % 2 === 1 && digits.length < PAIR_DIGITS) return null;
  if (before.length === 8) return readingOf(cellOf(digits), 'a plus code');
  const reference = (locality === undefined ? null : placeNamed(locality)) ?? near;
  return reference === null || behind === '' ? null : nearestTo(digits, before.length, reference);
}

const readingOf = ({ south, west, heightDegrees, widthDegrees }: Cell, name: string): CoordinateReading | null => {
  const lonLat: LonLat = [west + widthDegrees / 2, south + heightDegrees / 2];
  // The first pair could say 180 degrees of latitude.
  return lonLat[1] > 90 || lonLat[0] > 180
    ? null
    : { lonLat, accuracyMeters: halfOfDegrees(Math.max(heightDegrees, widthDegrees)), name };
};

/** The cell of a full code's digits, without padding. Degrees as whole units of 1/8000 as long as these last. */
function cellOf(digits: string): Cell {
  let [south, west] = [-90, -180];
  let [heightDegrees, widthDegrees] = [BASE * BASE, BASE * BASE];
  for (let i = 0; i < digits.length; i++) {
    const value = DIGITS.indexOf(digits[i]!);
    if (i >= PAIR_DIGITS) {
      heightDegrees /= GRID_ROWS;
      widthDegrees /= GRID_COLUMNS;
      south += Math.floor(value / GRID_COLUMNS) * heightDegrees;
      west += (value % GRID_COLUMNS) * widthDegrees;
    } else if (i % 2 === 0) {
      heightDegrees /= BASE;
      south += value * heightDegrees;
    } else {
      widthDegrees /= BASE;
      west += value * widthDegrees;
    }
  }
  return { south, west, heightDegrees, widthDegrees };
}

/** A short code has lost the digits that everything near the reference has: those of the reference, or one cell beside. */
function nearestTo(digits: string, kept: number, [lon, lat]: LonLat): CoordinateReading | null {
  const missing = 8 - kept;
  // Side of a cell that the missing digits make: 20 degrees for two, 1 for four, 1/20 for six.
  const side = BASE ** (2 - missing / 2);
  const prefix = digitsOf(lon, lat).slice(0, missing);
  const cell = cellOf(prefix + digits);
  const shift = (middle: number, wanted: number): number => {
    const away = wanted - middle;
    return away > side / 2 ? side : away < -side / 2 ? -side : 0;
  };
  const south = cell.south + shift(cell.south + cell.heightDegrees / 2, lat);
  const west = cell.west + shift(cell.west + cell.widthDegrees / 2, lon);
  const isOnEarth = south >= -90 && south + cell.heightDegrees <= 90;
  return readingOf({ ...cell, south: isOnEarth ? south : cell.south, west }, 'a short plus code near here');
}

/** The first eight digits of the code of a point. */
function digitsOf(lon: number, lat: number): string {
  let [y, x] = [Math.min(lat + 90, 180 - 1e-9), (((lon + 180) % 360) + 360) % 360];
  let digits = '';
  for (let place = BASE; digits.length < 8; place /= BASE) {
    const [row, column] = [Math.floor(y / place), Math.floor(x / place)];
    digits += DIGITS[row]! + DIGITS[column]!;
    y -= row * place;
    x -= column * place;
  }
  return digits;
}
