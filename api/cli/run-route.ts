import { parseMoment } from '../../data/import/values.ts';
import { loadCity } from '../../data/world/load-city.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { answerOf, type RouteAnswer } from '../../engine/route/answer.ts';
import { Router } from '../../engine/route/router.ts';
import { readColumnNames } from './batch/column-names.ts';
import { runCsvBatch } from './batch/csv-batch.ts';
import { isNdjsonName, runNdjsonBatch } from './batch/ndjson-batch.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import { ROUTE_OUTPUTS } from './route-outputs.ts';
import {
  type AnswerRows,
  type AskServer,
  answerHere as answerRowsHere,
  answerThere as answerRowsThere,
  badObject,
  csvRows,
  ndjsonRows,
} from './route-rows.ts';
import { answerText } from './route-text.ts';
import { postJson } from './server-call.ts';

/** The options of `bailiwick route`, as read. */
export interface RouteOptions {
  readonly lon?: number;
  readonly lat?: number;
  readonly service?: string;
  readonly accuracyMeters?: number;
  readonly answer?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly address?: string;
  readonly in?: string;
  readonly out?: string;
  readonly columns?: string;
  readonly data?: string;
  readonly url?: string;
  readonly json?: boolean;
}

async function openRouter(options: RouteOptions): Promise<Router> {
  const store = await openCliStore(options, 'route', { hasUrlOption: true });
  try {
    const stored = await loadCity(store);
    if (stored === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
    const built = Router.build(stored.city);
    if (built.kind === 'invalid-rules')
      throw new Error(
        `the rules in the store are not valid: ${built.problems.map(({ message }) => message).join('; ')}`,
      );
    return built.router;
  } finally {
    await store.close();
  }
}

function momentOf(text: string | undefined, timeZone: string): number {
  if (text === undefined) return Date.now();
  const atMs = parseMoment(text, timeZone);
  if (atMs === null) throw new RangeError(`--at must be a checked date, got ${text}`);
  return atMs;
}

/** Prints one answer: of the store, or with `--url` of a running server. */
export async function routeOne(options: RouteOptions): Promise<void> {
  const result = options.url === undefined ? await answerHere(options) : await answerThere(options, options.url);
  process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : answerText(result));
}

async function answerHere(options: RouteOptions): Promise<RouteAnswer> {
  const router = await openRouter(options);
  const service = options.service as ServiceCode;
  if (!router.serviceByCode.has(service))
    throw new Error(`unknown service "${service}"; services here: ${[...router.serviceByCode.keys()].join(', ')}`);
  const atMs = momentOf(options.at, router.city.timeZone);
  const place = {
    lonLat: [options.lon!, options.lat!],
    accuracyMeters: options.accuracyMeters ?? 0,
    source: 'coordinates',
  } as const;
  return answerOf(
    router.resolve({ place, service, answers: options.answer ?? {}, atMs, address: options.address ?? null }),
  );
}

async function answerThere(options: RouteOptions, url: string): Promise<RouteAnswer> {
  const { lon, lat, accuracyMeters = 0, service, answer: answers = {}, at, address } = options;
  return postJson<RouteAnswer>(url, '/v1/route', {
    service,
    place: { lon, lat, accuracyMeters },
    answers,
    ...(at && { at }),
    ...(address && { address }),
  });
}

/** Routes every row of a CSV or NDJSON file, here or with `--url` through a running server, and prints the counts. */
export async function routeFile(options: RouteOptions, inFile: string, outFile: string): Promise<void> {
  const columnNames = await readColumnNames(options.columns);
  const answer =
    options.url === undefined ? await rowsHere(options, !isNdjsonName(inFile)) : rowsThere(options, options.url);
  const bar = progressBar('route');
  const onProgress = (read: number, total: number, rows: number): void => bar.update(read, total, `${rows} rows`);
  const counts = await (isNdjsonName(inFile)
    ? runNdjsonBatch({ inFile, outFile, whenBad: badObject, run: ndjsonRows(answer, options.service), onProgress })
    : runCsvBatch({
        inFile,
        outFile,
        columnNames,
        required: options.service === undefined ? ['lon', 'lat', 'service'] : ['lon', 'lat'],
        outputs: ROUTE_OUTPUTS,
        reasonColumn: 'because',
        prepare: (header) => csvRows(answer, header, options.service),
        onProgress,
      })
  ).finally(bar.stop);
  const summary = options.json
    ? JSON.stringify(counts)
    : `${counts.rows} rows routed, ${counts.bad} of them bad: ${outFile}`;
  (outFile === '-' ? process.stderr : process.stdout).write(`${summary}\n`);
}

async function rowsHere(options: RouteOptions, isBrief: boolean): Promise<AnswerRows> {
  const router = await openRouter(options);
  return answerRowsHere(router, momentOf(options.at, router.city.timeZone), isBrief);
}

// The server takes a thousand at once.
const QUESTIONS_AT_ONCE = 500;

function rowsThere(options: RouteOptions, url: string): AnswerRows {
  const ask: AskServer = async (questions) => {
    const answers = [];
    for (let i = 0; i < questions.length; i += QUESTIONS_AT_ONCE) {
      const body = { questions: questions.slice(i, i + QUESTIONS_AT_ONCE) };
      answers.push(
        ...(await postJson<{ answers: Awaited<ReturnType<AskServer>> }>(url, '/v1/route/batch', body)).answers,
      );
    }
    return answers;
  };
  return answerRowsThere(ask, options.at);
}
