import type { ScanLocation } from '../../engine/cluster/scan/places.ts';
import { LineErrors, type ScanLine, type ScanTable } from './scan-table.ts';

export const ID_NAMES = ['id', 'location', 'location_id'];
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The locations of a geometry file: id, latitude, longitude, or id, x, y and, if there is one, z; in CSV the columns lat and lon, or x, y
 * and z. Throws an Error that names file and line of bad coordinates and of an id with two places.
 */
export function readLocations(table: ScanTable, kind: 'latlon' | 'cartesian'): ScanLocation[] {
  const errors = new LineErrors();
  const seen = new Map<string, { readonly line: number; readonly location: ScanLocation }>();
  const columns = coordinateColumns(table, kind);
  const idAt = table.header === null ? 0 : table.header.findIndex((name) => ID_NAMES.includes(name));
  for (const row of table.lines) {
    const id = row.fields[idAt] ?? '';
    const coordinates = readCoordinates(row, columns, kind);
    if (id === '') errors.add(table.file, row.line, 'the location has no id');
    else if (typeof coordinates === 'string') errors.add(table.file, row.line, `location "${id}": ${coordinates}`);
    else if (!seen.has(id)) seen.set(id, { line: row.line, location: { id, coordinates } });
    else if (seen.get(id)!.location.coordinates.join() !== coordinates.join())
      errors.add(table.file, row.line, `location "${id}" was elsewhere in line ${seen.get(id)!.line}`);
  }
  errors.throwIfAny();
  return Array.from(seen.values(), ({ location }) => location);
}

interface CoordinateColumn {
  readonly name: string;
  readonly at: number;
  readonly limit: number;
  readonly isOptional: boolean;
}

/** Longitude before latitude, whatever their order in the file. */
function coordinateColumns({ file, header }: ScanTable, kind: 'latlon' | 'cartesian'): CoordinateColumn[] {
  const wanted =
    kind === 'latlon'
      ? ([
          ['longitude', ['lon', 'lng', 'longitude'], 2, 180],
          ['latitude', ['lat', 'latitude'], 1, 90],
        ] as const)
      : ([
          ['x', ['x'], 1, 1e12],
          ['y', ['y'], 2, 1e12],
          ['z', ['z'], 3, 1e12],
        ] as const);
  return wanted.flatMap(([name, names, position, limit]) => {
    const at = header === null ? position : header.findIndex((column) => (names as readonly string[]).includes(column));
    if (at >= 0) return [{ name, at, limit, isOptional: name === 'z' }];
    if (name === 'z') return [];
    throw new Error(`${file}:1: no column "${names[0]}"; the columns here: ${header!.join(', ')}`);
  });
}

function readCoordinates(
  row: ScanLine,
  columns: readonly CoordinateColumn[],
  kind: string,
): readonly number[] | string {
  const coordinates: number[] = [];
  for (const { name, at, limit, isOptional } of columns) {
    const text = row.fields[at] ?? '';
    if (text === '' && isOptional) continue;
    if (text === '') return `${name} is missing`;
    if (!NUMBER.test(text)) return `${name} is not a number: ${text.slice(0, 40)}`;
    const value = Number(text);
    if (Math.abs(value) > limit)
      return `${name} ${text} is not within -${limit}..${limit}${kind === 'latlon' ? ' degrees; are latitude and longitude swapped, or is it cartesian?' : ''}`;
    coordinates.push(value);
  }
  return coordinates;
}
