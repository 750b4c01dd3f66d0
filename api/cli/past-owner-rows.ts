import { dateParser } from '../../data/import/values.ts';
import { isLonLat, type LonLat } from '../../engine/geometry/lon-lat.ts';
import type { EvaluatedOwner } from '../../engine/route/learned-owners/evaluate-owners.ts';
import { visitCsv } from './batch/csv-rows.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import type { FamilyOf } from './owner-families.ts';

export interface PastOwnerSource {
  readonly inFile: string;
  readonly columnNames: ReadonlyMap<string, string>;
  readonly familyOf: FamilyOf;
  /** Column -> value: other rows are passed over. */
  readonly where: Readonly<Record<string, string>>;
  readonly timeZone: string;
}

export interface PastOwnerRows {
  readonly rows: readonly EvaluatedOwner[];
  /** How many rows `where` passed over. */
  readonly passedOver: number;
  /** `file:line: reason` of each row that could not be used. */
  readonly faults: readonly string[];
}

/**
 * Reads past requests with their owner: lon, lat (both empty: no place), reported_at, agency, and optional address and area. Throws,
 * naming the file, where it cannot be read or lacks a column.
 */
export async function readPastOwners(source: PastOwnerSource): Promise<PastOwnerRows> {
  const { inFile, columnNames } = source;
  const rows: EvaluatedOwner[] = [];
  const faults: string[] = [];
  let passedOver = 0;
  await visitCsv({ inFile, columnNames, required: ['lon', 'lat', 'reported_at', 'agency'] }, (header) => {
    const isWanted = filterOf(header, source);
    const read = pastOwnerReader(header, source);
    return {
      row: (fields, line) => {
        if (!isWanted(fields)) {
          passedOver++;
          return;
        }
        const row = read(fields);
        if ('bad' in row) faults.push(`${inFile}:${line}: ${row.bad}`);
        else rows.push(row);
      },
      broken: (problem, line) => faults.push(`${inFile}:${line}: ${problem}`),
    };
  });
  return { rows, passedOver, faults };
}

const filterOf = (header: CsvHeader, { where, inFile }: PastOwnerSource): ((fields: readonly string[]) => boolean) => {
  const tests = Object.entries(where).map(([name, value]) => {
    const at = header.position(name);
    if (at < 0) throw new Error(`${inFile}:1: no column "${name}"; the columns here: ${header.ourNames.join(', ')}`);
    return { at, value };
  });
  return (fields) => tests.every(({ at, value }) => fields[at]?.trim() === value);
};

const pastOwnerReader = (header: CsvHeader, { familyOf, timeZone }: PastOwnerSource) => {
  const parse = dateParser(timeZone);
  const text = (fields: readonly string[], name: string): string => fields[header.position(name)]?.trim() ?? '';
  return (fields: readonly string[]): EvaluatedOwner | { readonly bad: string } => {
    const lonLat = placeOf(text(fields, 'lon'), text(fields, 'lat'));
    if (lonLat === undefined) return { bad: 'lon and lat are no degrees' };
    const reportedAtMs = parse(text(fields, 'reported_at'));
    if (reportedAtMs === null)
      return { bad: `reported_at cannot be read: ${text(fields, 'reported_at').slice(0, 40)}` };
    const agency = text(fields, 'agency');
    if (agency === '') return { bad: 'agency is missing' };
    const owner = familyOf(agency);
    if (owner === null) return { bad: `agency is in no family: ${agency.slice(0, 40)}` };
    const [address, area] = [text(fields, 'address') || null, text(fields, 'area') || null];
    return { lonLat, address, reportedAtMs, owner, area };
  };
};

/** null: none is given; undefined: it is none. */
const placeOf = (lon: string, lat: string): LonLat | null | undefined => {
  if (lon === '' && lat === '') return null;
  const place = [Number(lon), Number(lat)] as const;
  return lon !== '' && lat !== '' && isLonLat(place) ? place : undefined;
};
