import { gazetteerOf } from '../../data/world/gazetteer.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { Locator } from '../../engine/locate/locator.ts';
import { foundFeature } from '../locate/found-feature.ts';
import { readColumnNames } from './batch/column-names.ts';
import { runCsvBatch } from './batch/csv-batch.ts';
import { LOCATE_OUTPUTS } from './locate-outputs.ts';
import { type Find, type FoundPlace, locateRows } from './locate-rows.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import { getJson } from './server-call.ts';

/** The options of `bailiwick locate`, as read. */
export interface LocateOptions {
  readonly in?: string;
  readonly out?: string;
  readonly columns?: string;
  readonly data?: string;
  readonly url?: string;
  readonly json?: boolean;
}

const SHOWN = 5;

interface FoundPlaces {
  readonly features: readonly FoundPlace[];
}

async function finder(options: LocateOptions): Promise<Find> {
  const { url } = options;
  if (url !== undefined)
    return async (text, limit) => {
      const query = { text, limit: String(limit), complete: 'no' };
      return (await getJson<FoundPlaces>(url, '/v1/search', query)).features;
    };
  const store = await openCliStore(options, 'locate', { hasUrlOption: true });
  try {
    const stored = await loadCity(store);
    if (stored === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
    const locator = Locator.build(gazetteerOf(stored));
    const context = { source: stored.city.id, from: null };
    return (text, limit) =>
      Promise.resolve(locator.locate(text, { limit }).map((candidate) => foundFeature(candidate, context)));
  } finally {
    await store.close();
  }
}

/** Prints the places that a text may mean: of the store, or with `--url` of a running server. */
export async function locateOne(options: LocateOptions, text: string): Promise<void> {
  const features = await (await finder(options))(text, SHOWN);
  const json = { type: 'FeatureCollection', features };
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : describe(features));
}

const describe = (features: readonly FoundPlace[]): string =>
  features.length === 0
    ? 'nothing of this name is known here\n'
    : features.map(({ geometry, properties }) => describeOne(geometry.coordinates, properties)).join('');

function describeOne([lon, lat]: readonly number[], place: FoundPlace['properties']): string {
  const { label, matchType, accuracyMeters, score, because } = place;
  const where = `${lon!.toFixed(6)}, ${lat!.toFixed(6)} (within ${accuracyMeters} m)`;
  const reasons = because.map((reason, i) => `  ${i === 0 ? 'because ' : '        '} ${reason}\n`).join('');
  return `${label}\n  where    ${where}\n  match    ${matchType}, score ${score.toFixed(2)}\n${reasons}`;
}

/** Locates every row of a CSV file, here or with `--url` through a running server, and prints the counts. */
export async function locateFile(options: LocateOptions, inFile: string, outFile: string): Promise<void> {
  const columnNames = await readColumnNames(options.columns);
  const find = await finder(options);
  const bar = progressBar('locate');
  const counts = await runCsvBatch({
    inFile,
    outFile,
    columnNames,
    required: ['text'],
    outputs: LOCATE_OUTPUTS,
    reasonColumn: 'because',
    prepare: (header) => locateRows(find, header),
    onProgress: (read, total, rows) => bar.update(read, total, `${rows} rows`),
  }).finally(bar.stop);
  const summary = options.json ? JSON.stringify(counts) : `${counts.rows} rows, ${counts.bad} of them bad: ${outFile}`;
  (outFile === '-' ? process.stderr : process.stdout).write(`${summary}\n`);
}
