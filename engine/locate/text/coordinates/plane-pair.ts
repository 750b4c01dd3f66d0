import { isLonLat, type LonLat } from '../../../geometry/lon-lat.ts';
import { distanceMeters } from '../../../geometry/meters.ts';
import type { CityPlane } from '../../gazetteer.ts';
import type { CoordinateReading } from './coordinate-reading.ts';

// Five to eight digits before the point, with or without commas between the thousands.
const NUMBER = String.raw`([-−]?(?:\d{5,8}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,6})?)`;
const UNIT = String.raw`\s*(us[\s-]*f(?:ee)?t|us\s*survey\s*feet|f(?:ee)?t\.?|m(?:eters?)?)?\s*`;
const LETTER = '(e(?:asting)?|n(?:orthing)?|x|y)?';
const PART = `${LETTER}\\s*[:=]?\\s*${NUMBER}${UNIT}${LETTER}`;
const PAIR = new RegExp(
  `^\\s*(?:(epsg:\\s*\\d{4,6}|state\\s*plane|spcs|grid)[\\s:,]+)?\\(?\\s*${PART}\\s*[,;\\s]\\s*${PART}\\s*\\)?\\s*$`,
  'i',
);

const FEET_PER_METER = 3937 / 1200;

interface PlaneNumber {
  readonly value: number;
  readonly decimals: number;
  readonly axis: 'x' | 'y' | null;
  readonly unit: 'feet' | 'meters' | null;
}

/** A text that is a pair in the city's plane. */
export interface PlanePair {
  /** In both orders where no letter tells them apart, in the plane's unit and in the written one where it may be another. */
  readonly readings: readonly CoordinateReading[];
  /** Letters or a name say that it is coordinates: otherwise any two large numbers are. */
  readonly isStated: boolean;
}

/** `1171000 1900000`, `E 1,171,000 ft N 1,900,000 ft`, `EPSG:3435 1171000, 1900000`; null for any other text. O(length). */
export function planePair(text: string, plane: CityPlane): PlanePair | null {
  const parts = PAIR.exec(text);
  if (parts === null) return null;
  const [, system = '', letterA, numberA, unitA, letterAfterA, letterB, numberB, unitB, letterAfterB] = parts;
  const named = system.toLowerCase().replace(/\s/g, '');
  if (named.startsWith('epsg') && named !== plane.name.toLowerCase().replace(/\s/g, '')) return null;
  const a = planeNumber(numberA!, letterA ?? letterAfterA, unitA ?? unitB);
  const b = planeNumber(numberB!, letterB ?? letterAfterB, unitB ?? unitA);
  if (a.axis !== null && a.axis === b.axis) return null;
  const orders =
    a.axis === 'y' || b.axis === 'x'
      ? [[b, a]]
      : a.axis !== null || b.axis !== null
        ? [[a, b]]
        : [
            [a, b],
            [b, a],
          ];
  const readings = orders.flatMap(([x, y]) => scalesOf(x!.unit).flatMap((scale) => readingOf(x!, y!, scale, plane)));
  return { readings, isStated: system !== '' || a.axis !== null || b.axis !== null };
}

function planeNumber(text: string, letter: string | undefined, unit: string | undefined): PlaneNumber {
  const plain = text.replaceAll(',', '').replace('−', '-');
  const first = letter?.[0]?.toLowerCase();
  return {
    value: Number(plain),
    decimals: plain.split('.')[1]?.length ?? 0,
    axis: first === undefined ? null : first === 'e' || first === 'x' ? 'x' : 'y',
    unit: unit === undefined ? null : /^m/i.test(unit) ? 'meters' : 'feet',
  };
}

/** From what was written to the plane's unit, which is the same unless the result says otherwise. */
const scalesOf = (unit: PlaneNumber['unit']): readonly number[] =>
  unit === 'meters' ? [1, FEET_PER_METER] : unit === 'feet' ? [1, 1 / FEET_PER_METER] : [1];

function readingOf(x: PlaneNumber, y: PlaneNumber, scale: number, plane: CityPlane): readonly CoordinateReading[] {
  const at = (eastOf: number): LonLat => plane.toLonLat(x.value * scale + eastOf, y.value * scale);
  const lonLat = at(0);
  if (!isLonLat(lonLat)) return [];
  const half = 0.5 * scale * 10 ** -Math.min(x.decimals, y.decimals);
  const accuracyMeters = Math.round(distanceMeters(lonLat, at(half)) * 100) / 100;
  const name = `${plane.name}, easting ${x.value}, northing ${y.value}`;
  return [{ lonLat, accuracyMeters: Math.max(accuracyMeters, 0.01), name }];
}
