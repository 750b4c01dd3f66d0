import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';
import { parseMoment } from '../../data/import/values.ts';
import { installDateMs } from '../../data/plan/install-date.ts';
import type { BreakEvent } from '../../engine/plan/assign-breaks.ts';
import type { Segment } from '../../engine/plan/segment.ts';
import type { CsvHeader } from './batch/row-writer.ts';

/** A pipe of the file; geometry null where it says none. */
export interface SegmentRow extends Segment {
  readonly geometry: Geometry | null;
}

export type Read<Row> = (fields: readonly string[]) => Row | { readonly bad: string };

const shown = (text: string): string => text.slice(0, 40);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The columns of a pipe; what is wrong is said with the name of the column. A date that cannot be read is not known. */
export function segmentReader(header: CsvHeader): Read<SegmentRow> {
  const at = columnsOf(header, ['id', 'length', 'install_date', 'material', 'diameter', 'wkt']);
  return (fields) => {
    const text = (name: keyof typeof at): string => fields[at[name]]?.trim() ?? '';
    const length = text('length');
    if (text('id') === '') return { bad: 'id is missing' };
    if (length !== '' && !(NUMBER.test(length) && Number(length) >= 0 && Number(length) < 1e9))
      return { bad: `length is not a number of meters: ${shown(length)}` };
    const geometry = text('wkt') === '' ? null : geometryOf(text('wkt'));
    if (geometry === undefined) return { bad: `wkt cannot be read: ${shown(text('wkt'))}` };
    return {
      id: text('id'),
      lengthMeters: length === '' ? null : Number(length),
      installedMs: installDateMs(text('install_date')),
      material: text('material') || null,
      diameter: text('diameter') || null,
      geometry,
    };
  };
}

/** The columns of a break. A date without a zone is UTC, as installation dates are. */
export function eventReader(header: CsvHeader): Read<BreakEvent & { readonly id: string | null }> {
  const at = columnsOf(header, ['id', 'date', 'segment_id', 'lon', 'lat']);
  return (fields) => {
    const text = (name: keyof typeof at): string => fields[at[name]]?.trim() ?? '';
    if (text('date') === '') return { bad: 'date is missing' };
    const atMs = parseMoment(text('date'), 'UTC');
    if (atMs === null) return { bad: `date is not an ISO date: ${shown(text('date'))}` };
    const lonLat = placeOf(text('lon'), text('lat'));
    if (lonLat !== null && 'bad' in lonLat) return lonLat;
    return { id: text('id') || null, atMs, segmentId: text('segment_id') || null, lonLat };
  };
}

const columnsOf = <Name extends string>(header: CsvHeader, names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name) => [name, header.position(name)])) as Record<Name, number>;

function placeOf(lonText: string, latText: string): readonly [number, number] | { readonly bad: string } | null {
  if (lonText === '' && latText === '') return null;
  for (const [name, text, limit] of [
    ['lon', lonText, 180],
    ['lat', latText, 90],
  ] as const) {
    if (!NUMBER.test(text)) return { bad: `${name} is not a number: ${shown(text)}` };
    if (Math.abs(Number(text)) > limit) return { bad: `${name} ${shown(text)} is not within -${limit}..${limit}` };
  }
  return [Number(lonText), Number(latText)];
}

/** Undefined where the text is none, or has a coordinate that is no place. */
function geometryOf(text: string): Geometry | undefined {
  try {
    const geometry = wktToGeoJSON(text) as Geometry | null;
    return geometry !== null && arePlaces(geometry) ? geometry : undefined;
  } catch {
    return undefined;
  }
}

function arePlaces(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.every(arePlaces);
  const numbers = (geometry.coordinates as unknown[]).flat(3) as number[];
  return numbers.length > 0 && numbers.every((value) => Number.isFinite(value)) && areWithin(geometry.coordinates);
}

function areWithin(coordinates: unknown): boolean {
  const list = coordinates as readonly unknown[];
  if (typeof list[0] === 'number') return Math.abs(list[0]) <= 180 && Math.abs(list[1] as number) <= 90;
  return list.every(areWithin);
}
