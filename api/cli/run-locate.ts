import { readColumnNames } from './batch/column-names.ts';
import { type CsvBatchCounts, runCsvBatch } from './batch/csv-batch.ts';
import { textOfPlaces } from './found-place-text.ts';
import { LOCATE_OUTPUTS, NO_MATCH } from './locate-outputs.ts';
import { type FindAll, type FoundPlace, locateRows } from './locate-rows.ts';
import { progressBar } from './progress.ts';
import { getJson, postJson } from './server-call.ts';

/** The options of `bailiwick locate`, as read. */
export interface LocateOptions {
  readonly in?: string;
  readonly out?: string;
  readonly columns?: string;
  readonly data?: string;
  readonly url?: string;
  readonly focus?: readonly [lon: number, lat: number];
  readonly limit?: number;
  readonly json?: boolean;
}

const DEFAULT_SHOWN = 5;
// A server takes a thousand at once.
const TEXTS_AT_ONCE = 500;

interface FoundPlaces {
  readonly features: readonly FoundPlace[];
}

/** Prints the places that a text may mean: of the store, or with `--url` of a running server. */
export async function locateOne(options: LocateOptions, text: string): Promise<void> {
  const { url, limit = DEFAULT_SHOWN } = options;
  const features =
    url === undefined
      ? (await (await finderHere(options))([text], limit))[0]!
      : await findThere(url, options, text, limit);
  const json = { type: 'FeatureCollection', features };
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : textOfPlaces(features));
}

async function findThere(
  url: string,
  { focus }: LocateOptions,
  text: string,
  limit: number,
): Promise<readonly FoundPlace[]> {
  const near = focus === undefined ? {} : { 'focus.lon': String(focus[0]), 'focus.lat': String(focus[1]) };
  const query = { text, limit: String(limit), complete: 'no', ...near };
  return (await getJson<FoundPlaces>(url, '/v1/search', query)).features;
}

/** The store's city, with the engine that a running server has already. */
const finderHere = async (options: LocateOptions): Promise<FindAll> =>
  (await import('./find-here.ts')).finderHere(options);

function finderThere(url: string, { focus }: LocateOptions): FindAll {
  const near = focus === undefined ? {} : { focus: { lon: focus[0], lat: focus[1] } };
  return async (texts, limit) => {
    const found: (readonly FoundPlace[])[] = [];
    for (let i = 0; i < texts.length; i += TEXTS_AT_ONCE) {
      const body = { texts: texts.slice(i, i + TEXTS_AT_ONCE), limit, ...near };
      const { answers } = await postJson<{ answers: readonly FoundPlaces[] }>(url, '/v1/search/batch', body);
      found.push(...answers.map(({ features }) => features));
    }
    return found;
  };
}

/** Locates every row of a CSV file, here or with `--url` through a running server, and prints the counts. */
export async function locateFile(options: LocateOptions, inFile: string, outFile: string): Promise<void> {
  const columnNames = await readColumnNames(options.columns);
  const find = options.url === undefined ? await finderHere(options) : finderThere(options.url, options);
  const bar = progressBar('locate');
  const matchTypes: Record<string, number> = {};
  const counts = await runCsvBatch({
    inFile,
    outFile,
    columnNames,
    required: ['text'],
    outputs: LOCATE_OUTPUTS,
    reasonColumn: 'because',
    whenBad: { match_type: NO_MATCH },
    prepare: (header) =>
      locateRows(find, header, (matchType) => {
        matchTypes[matchType] = (matchTypes[matchType] ?? 0) + 1;
      }),
    onProgress: (read, total, rows) => bar.update(read, total, `${rows} rows`),
  }).finally(bar.stop);
  const summary = options.json
    ? JSON.stringify({ ...counts, matchTypes })
    : `${textOfCounts(counts, matchTypes)}: ${outFile}`;
  (outFile === '-' ? process.stderr : process.stdout).write(`${summary}\n`);
}

/** `7 rows, 2 of them bad; 3 address, 1 street, 1 none`: the commonest first. */
function textOfCounts({ rows, bad }: CsvBatchCounts, matchTypes: Readonly<Record<string, number>>): string {
  const byCount = Object.entries(matchTypes).sort(([, a], [, b]) => b - a);
  const found = byCount.map(([matchType, count]) => `${count} ${matchType}`).join(', ');
  return `${rows} rows, ${bad} of them bad${found && '; '}${found}`;
}
