import type { CsvHeader } from './batch/row-writer.ts';

/** A row's place, in the units of its columns, or what is wrong with it. */
export type PointReader = (fields: readonly string[]) => readonly [x: number, y: number] | { readonly bad: string };

export interface PointColumns {
  /** x, y in meters, or lon, lat in degrees. */
  readonly kind: 'plane' | 'globe';
  readonly read: PointReader;
}

// Twenty-five times round the world: no projection has coordinates beyond, and what does is a date or an id.
const MOST_METERS = 1e9;

/**
 * Where the points of a file are: in `x,y` (meters) or in `lon,lat` (degrees). Of a file that has both, the pair that
 * `--columns` names, else x,y. Throws an Error that names the file and its columns where neither is.
 */
export function pointColumns(header: CsvHeader, file: string, named: ReadonlyMap<string, string>): PointColumns {
  const has = (...names: string[]): boolean => names.every((name) => header.position(name) >= 0);
  const prefersLonLat = named.has('lon') && named.has('lat') && !(named.has('x') && named.has('y'));
  if (has('x', 'y') && !(prefersLonLat && has('lon', 'lat')))
    return { kind: 'plane', read: reader(header, ['x', 'y'], [MOST_METERS, MOST_METERS]) };
  if (has('lon', 'lat')) return { kind: 'globe', read: reader(header, ['lon', 'lat'], [180, 90]) };
  throw new Error(
    `${file}:1: no columns "x" and "y" (meters) nor "lon" and "lat" (degrees); the columns here: ${header.ourNames.join(', ')}`,
  );
}

function reader(header: CsvHeader, names: readonly [string, string], limits: readonly [number, number]): PointReader {
  const [xAt, yAt] = [header.position(names[0]), header.position(names[1])];
  return (fields) => {
    const x = readCoordinate(names[0], fields[xAt], limits[0]);
    if (typeof x === 'object') return x;
    const y = readCoordinate(names[1], fields[yAt], limits[1]);
    return typeof y === 'object' ? y : [x, y];
  };
}

function readCoordinate(name: string, text: string | undefined, limit: number): number | { readonly bad: string } {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { bad: `${name} is missing` };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed))
    return { bad: `${name} is not a number: ${trimmed.slice(0, 40)}` };
  const value = Number(trimmed);
  if (Math.abs(value) <= limit) return value;
  const hint = name === 'lat' && Math.abs(value) <= 180 ? '; are lon and lat swapped?' : '';
  return { bad: `${name} ${trimmed.slice(0, 40)} is not within -${limit}..${limit}${hint}` };
}
