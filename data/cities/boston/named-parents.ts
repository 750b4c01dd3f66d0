import { createReadStream } from 'node:fs';
import { findRelated } from '../../../engine/dedupe/find-related.ts';
import type { DedupeModel } from '../../../engine/dedupe/model/dedupe-model.ts';
import { type Earlier, UNSAID } from '../../../engine/dedupe/report.ts';
import type { RequestId, ServiceCode } from '../../../engine/ids.ts';
import { csvRecordsOfBytes } from '../../import/formats/csv-records.ts';
import { MAX_RECORD_LENGTH } from '../../import/source-options.ts';
import { dateParser } from '../../import/values.ts';

/** Of the duplicates whose parent is named and is another case of the file: how often it is suggested first, and among three. */
export interface NamedParents {
  readonly cases: number;
  readonly top: number;
  readonly topThree: number;
}

interface Case extends Earlier {
  readonly parent: string;
}

// Boston geocodes addresses to their stretch of a street, and says nothing of how well.
const ACCURACY_METERS = 30;
const COLUMNS = [
  'case_enquiry_id',
  'open_dt',
  'closed_dt',
  'longitude',
  'latitude',
  'location',
  'duplicate_of',
] as const;

/** All animal cases are of one service: one parent is of another type than its duplicate. */
export async function namedParents(file: string, model: DedupeModel): Promise<NamedParents> {
  const cases = await readCases(file);
  const ids = new Set<string>(cases.map(({ id }) => id));
  let [count, top, topThree] = [0, 0, 0];
  for (const one of cases) {
    if (one.parent === one.id || !ids.has(one.parent)) continue;
    const others = cases.filter(({ id }) => id !== one.id);
    const rank = findRelated(one, others, model).findIndex(({ position }) => others[position]!.id === one.parent);
    count++;
    if (rank === 0) top++;
    if (rank >= 0 && rank < 3) topThree++;
  }
  return { cases: count, top, topThree };
}

async function readCases(file: string): Promise<readonly Case[]> {
  const parse = dateParser('America/New_York');
  const cases: Case[] = [];
  let at: readonly number[] | null = null;
  for await (const records of csvRecordsOfBytes(file, bytesOf(file), { maxRecordLength: MAX_RECORD_LENGTH }))
    for (const record of records) {
      if ('problem' in record) throw new Error(`${file}:${record.line}: ${record.problem}`);
      if (at === null) {
        at = COLUMNS.map((name) => record.values.indexOf(name));
        continue;
      }
      const [id, opened, closed, lon, lat, address, parent] = at.map((column) => record.values[column]!.trim());
      // A case without a place is near nothing.
      if (lon === '' || lat === '') continue;
      cases.push({
        ...{ id: id as RequestId, service: 'animal' as ServiceCode, parent: parent!, asset: null },
        ...{ reportedAtMs: parse(opened!)!, closedAtMs: closed === '' ? null : parse(closed!) },
        place: { lonLat: [Number(lon), Number(lat)], accuracyMeters: ACCURACY_METERS },
        ...{ ...UNSAID, address: address! },
      });
    }
  return cases;
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
}
