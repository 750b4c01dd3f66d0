import { parseMoment } from '../../data/import/values.ts';
import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { PastRequest } from '../../engine/route/experience/past-request.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { rowReader } from './route-row.ts';

/** A past request of a file with its final owner (null: not known), or what is wrong with the row. */
export type PastRow = { readonly request: PastRequest; readonly final: AgencyId | null } | { readonly bad: string };

/**
 * Reads past requests of a CSV file: what `route --in` reads, and `agency`, with whom each ended. Where the file has `stage`,
 * only completed ones have a final owner; else where it has `status`, closed ones; else all. `outcome` "referred-to-emergency"
 * has none. Rows without a moment count as of `nowMs`.
 */
export function pastRowReader(header: CsvHeader, timeZone: string, nowMs: number) {
  const read = rowReader(header, undefined);
  const columns = ['id', 'agency', 'first_agency', 'stage', 'status', 'outcome'] as const;
  const positions = new Map<string, number>(columns.map((name) => [name, header.position(name)]));
  return (fields: readonly string[], line: number): PastRow => {
    const textOf = (name: (typeof columns)[number]): string => fields[positions.get(name)!]?.trim() ?? '';
    const row = read(fields);
    if ('bad' in row) return row;
    const reportedAtMs = row.at === null ? nowMs : parseMoment(row.at, timeZone);
    if (reportedAtMs === null) return { bad: `at is not an ISO date: ${row.at!.slice(0, 40)}` };
    const agency = (textOf('agency') || null) as AgencyId | null;
    const isFinal =
      textOf('outcome') !== 'referred-to-emergency' &&
      (textOf('stage') !== '' ? textOf('stage') === 'completed' : textOf('status') !== 'open');
    const service = row.service as ServiceCode;
    const request: PastRequest = {
      ...{ id: textOf('id') || `line ${line}`, reportedAtMs, filedService: service, service },
      ...{ lonLat: [row.lon, row.lat], accuracyMeters: row.accuracyMeters, answers: row.answers },
      ...{ firstAgency: (textOf('first_agency') || null) as AgencyId | null, agency, stage: null },
      ...{ status: textOf('status') === 'open' ? 'open' : 'closed', outcome: textOf('outcome') || null, text: null },
    };
    return { request, final: isFinal ? agency : null };
  };
}
