import { spoolToFile } from '../../data/import/formats/spool.ts';
import { ebMoran } from '../../engine/cluster/local/eb-moran.ts';
import { globalMoran } from '../../engine/cluster/local/global-moran.ts';
import { islandsOf } from '../../engine/cluster/local/neighbors.ts';
import type { Alternative } from '../../engine/cluster/local/normal.ts';
import { type WeightStyle, weigh } from '../../engine/cluster/local/weights.ts';
import { readColumnNames } from './batch/column-names.ts';
import { bytesOf, runCsvBatch } from './batch/csv-batch.ts';
import { localColumns, testedValues } from './local-outputs.ts';
import { type LocalPlaces, readLocalPlaces } from './local-places.ts';

/** The options of `bailiwick cluster local`, as read. */
export interface LocalFlags {
  readonly in: string;
  readonly out: string;
  readonly value: string;
  readonly population?: string;
  readonly neighbours?: string;
  readonly within?: number;
  readonly nearest?: number;
  readonly id?: string;
  readonly of?: 'value' | 'rate' | 'standardized';
  readonly style: WeightStyle;
  readonly alternative?: Alternative;
  readonly permutations?: number;
  readonly seed: number;
  readonly columns?: string;
  readonly json?: boolean;
}

const LEAST_PLACES = 4;

/** Reads the file twice: its places, and its rows beside their statistics. */
export async function localFile(flags: LocalFlags): Promise<void> {
  const columnNames = await readColumnNames(flags.columns);
  // Standard input cannot be read twice.
  const spooled = flags.in === '-' ? await spoolToFile(bytesOf('-', () => {})) : null;
  try {
    const required = [flags.value, flags.population, flags.id].filter((name) => name !== undefined);
    const source = { inFile: spooled?.path ?? flags.in, columnNames, required };
    const places = await readLocalPlaces(source, flags);
    checkTestable(places, flags);
    const tested = testedValues(places, flags);
    const columns = localColumns(places, tested, flags);
    let next = 0;
    await runCsvBatch({
      ...source,
      outFile: flags.out,
      outputs: [...columns.keys()],
      reasonColumn: 'reason',
      prepare: () => (rows) =>
        rows.map(() => {
          const i = next++;
          return Array.from(columns.values(), (column) => column[i]!);
        }),
    });
    printWhole(flags, places, tested);
  } finally {
    await spooled?.remove();
  }
}

/** Throws an Error that says why nothing can be tested. */
function checkTestable({ values, neighbors }: LocalPlaces, flags: LocalFlags): void {
  const linked = values.length - islandsOf(neighbors).length;
  if (linked < LEAST_PLACES)
    throw new Error(
      `${flags.in}: ${linked} of ${values.length} places have neighbors: with fewer than ${LEAST_PLACES} nothing can be tested`,
    );
}

function printWhole(flags: LocalFlags, places: LocalPlaces, tested: Float64Array): void {
  const weights = weigh(places.neighbors, flags.style);
  const moran = globalMoran(tested, weights, flags.alternative ? { alternative: flags.alternative } : {});
  const islands = islandsOf(places.neighbors);
  const alone =
    islands.length === 0 ? '' : `, ${islands.length} without neighbors (the first: line ${places.lines[islands[0]!]})`;
  const whole = Number.isNaN(moran.z)
    ? 'all values are equal, nothing can be tested'
    : `Moran's I ${moran.index.toFixed(4)}, z ${moran.z.toFixed(3)}, p ${moran.p.toPrecision(3)}`;
  process.stderr.write(`${places.values.length} places${alone}: ${whole}: ${flags.out}\n`);
  if (!flags.json) return;
  const eb = ebOf(flags, places);
  const answer = {
    places: places.values.length,
    islands: islands.length,
    links: places.neighbors.to.length,
    style: flags.style,
    of: flags.of ?? (places.population ? 'standardized' : 'value'),
    moran,
    ...(eb && { ebMoran: eb }),
  };
  (flags.out === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(answer)}\n`);
}

function ebOf(flags: LocalFlags, { values: cases, population, neighbors }: LocalPlaces) {
  if (!population) return null;
  const options = { permutations: flags.permutations ?? 999, seed: flags.seed };
  const sided = flags.alternative ? { alternative: flags.alternative } : {};
  return ebMoran({ cases, population }, weigh(neighbors, flags.style), { ...options, ...sided });
}
