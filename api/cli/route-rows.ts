import { parseMoment } from '../../data/import/values.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { answerOf, type RouteAnswer } from '../../engine/route/answer.ts';
import type { Router } from '../../engine/route/router.ts';
import { MOST_ADDRESS_LENGTH } from '../address-length.ts';
import type { RowOutcome, RowsFunction } from './batch/csv-batch.ts';
import type { JsonObject, ObjectOutcome } from './batch/ndjson-batch.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { type ReadRow, type RouteRow, rowOfObject, rowReader } from './route-row.ts';

/** The answers of some rows in their order; a row that is bad has its reason. */
export type AnswerRows = (rows: readonly ReadRow[]) => readonly RowAnswer[] | Promise<readonly RowAnswer[]>;
type RowAnswer = RouteAnswer | { readonly bad: string };

const badMoment = (text: string): { readonly bad: string } => ({ bad: `at is not an ISO date: ${text.slice(0, 40)}` });

/**
 * Answers rows here. `atMs` is for rows without an `at` of their own; `isBrief`: without alternatives and the next question, which
 * CSV has no columns for.
 */
export function answerHere(router: Router, atMs: number, isBrief = false): AnswerRows {
  const answered = (row: ReadRow): RowAnswer => {
    if ('bad' in row) return row;
    const service = row.service as ServiceCode;
    if (!router.serviceByCode.has(service)) return { bad: `unknown service "${service}"` };
    const rowMs = row.at === null ? atMs : parseMoment(row.at, router.city.timeZone);
    if (rowMs === null) return badMoment(row.at ?? '');
    const place = { lonLat: [row.lon, row.lat], accuracyMeters: row.accuracyMeters, source: 'coordinates' } as const;
    const question = { place, service, answers: row.answers, atMs: rowMs, address: row.address };
    return answerOf(isBrief ? router.resolveBriefly(question) : router.resolve(question));
  };
  return (rows) => rows.map(answered);
}

/** Answers to questions, in their order; `problem` for one that is wrong. */
export type AskServer = (
  questions: readonly object[],
) => Promise<readonly (RouteAnswer | { readonly problem: string })[]>;

/** Answers rows through a running server. `at` is for rows without one of their own; absent: the server's now. */
export function answerThere(ask: AskServer, at: string | undefined): AnswerRows {
  return async (rows) => {
    const answers = await ask(rows.flatMap((row) => ('bad' in row ? [] : [questionOf(row, at)])));
    let next = 0;
    return rows.map((row) => {
      if ('bad' in row) return row;
      const answer = answers[next++]!;
      return 'problem' in answer ? { bad: answer.problem } : answer;
    });
  };
}

const questionOf = (
  { lon, lat, accuracyMeters, service, answers, at, address }: RouteRow,
  defaultAt: string | undefined,
) => ({
  service,
  place: { lon, lat, accuracyMeters },
  answers,
  ...(address === null ? {} : { address: address.slice(0, MOST_ADDRESS_LENGTH) }),
  ...((at ?? defaultAt) && { at: at ?? defaultAt }),
});

/** The rows of a CSV file; `service` is for rows that name none. */
export function csvRows(answer: AnswerRows, header: CsvHeader, service: string | undefined): RowsFunction {
  const read = rowReader(header, service);
  return async (rows) => (await answer(rows.map(read))).map(csvOutputs);
}

/** The values of ROUTE_OUTPUTS; nobody is an empty agency and rule. */
const csvOutputs = (answer: RowAnswer): RowOutcome =>
  'bad' in answer
    ? answer
    : [
        answer.owner?.agency ?? '',
        String(answer.confidence),
        answer.rule ?? '',
        answer.because.join('; '),
        answer.boundaryDistanceMeters === null ? '' : answer.boundaryDistanceMeters.toFixed(2),
        answer.asset?.id ?? '',
      ];

/** The objects of an NDJSON file; `service` is for those that name none. */
export function ndjsonRows(answer: AnswerRows, service: string | undefined) {
  return async (rows: readonly JsonObject[]): Promise<readonly ObjectOutcome[]> =>
    (await answer(rows.map((row) => rowOfObject(row, service)))).map(objectOutputs);
}

const objectOutputs = (answer: RowAnswer): ObjectOutcome =>
  'bad' in answer
    ? answer
    : {
        members: {
          agency: answer.owner?.agency ?? null,
          confidence: answer.confidence,
          rule: answer.rule,
          because: answer.because,
          boundary_distance_meters: answer.boundaryDistanceMeters,
          asset_id: answer.asset?.id ?? null,
          alternatives: answer.alternatives,
          question: answer.question,
          emergency: answer.emergency,
        },
      };

/** What a bad object gets: the same members, all empty but the reason. */
export const badObject = (reason: string): JsonObject => ({
  agency: null,
  confidence: null,
  rule: null,
  because: [reason],
  boundary_distance_meters: null,
  asset_id: null,
  alternatives: [],
  question: null,
  emergency: null,
});
