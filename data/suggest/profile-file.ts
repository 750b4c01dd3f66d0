import type { Geometry } from 'geojson';
import { readSourceBatches } from '../import/formats/read-source.ts';
import { type Bounds, boundsOf } from '../import/place-geometry.ts';
import { BrokenOffError } from '../import/source-error.ts';
import type { SourceOptions } from '../import/source-options.ts';
import type { SourceRow } from '../import/source-row.ts';
import { textOf } from '../import/values.ts';
import { ColumnProfiler, detached, KeyBudget } from './column-profiler.ts';
import { type FileProfile, type GeometryProfile, type Pair, type Shape, shapeOf } from './file-profile.ts';
import { SpreadSample } from './spread-sample.ts';

/** A file's first rows are looked at, no more: 200,000 take about 5 s. */
export const MAX_ROWS = 200_000;
const MAX_COLUMNS = 1_000;
const MAX_REASONS = 5;
const MAX_SAMPLE_LENGTH = 500;
/** How the reader says that text is not UTF-8. */
const NOT_UTF8 = /not valid UTF-8/i;
// Every byte means something in it, and it is what Windows programs of the western world write.
const FALLBACK_ENCODING = 'windows-1252';

export interface ProfileOptions {
  /** How the YAML names the file. */
  readonly file: string;
  readonly fileLayer?: string | undefined;
  readonly onBytes?: SourceOptions['onBytes'];
}

/**
 * Reads a file once, through the importer's own readers, and adds up what is in it. A file with text that is not UTF-8 is
 * read again as windows-1252. Throws SourceError for a file that cannot be read. Memory: a few MB and 8 bytes a row and id column.
 */
export async function profileFile(path: string, options: ProfileOptions): Promise<FileProfile> {
  const profile = await readProfile(path, options, null);
  return profile.unread.reasons.some((reason) => NOT_UTF8.test(reason))
    ? readProfile(path, options, FALLBACK_ENCODING)
    : profile;
}

async function readProfile(
  path: string,
  { file, fileLayer, onBytes }: ProfileOptions,
  encoding: string | null,
): Promise<FileProfile> {
  const profiler = new FileProfiler();
  const batches = readSourceBatches(path, { name: file, fileLayer, onBytes, encoding: encoding ?? undefined });
  try {
    for await (const batch of batches) {
      for (const outcome of batch) {
        if (outcome.kind === 'row') profiler.add(outcome.row);
        else profiler.addUnread(outcome.rejected.reason);
      }
      if (profiler.rows >= MAX_ROWS) return profiler.finish(file, fileLayer ?? null, encoding, false);
    }
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
    profiler.addUnread(`the file breaks off: ${error.reason}`);
  }
  return profiler.finish(file, fileLayer ?? null, encoding, true);
}

class FileProfiler {
  rows = 0;
  readonly #budget = new KeyBudget();
  readonly #columns = new Map<string, ColumnProfiler>();
  readonly #sample = new SpreadSample<Readonly<Record<string, string>>>();
  readonly #boxes = new SpreadSample<Bounds>();
  readonly #shapes: Record<Shape, number> = { point: 0, line: 0, polygon: 0 };
  #missing = 0;
  #hasGeometry = false;
  #crs: string | null = null;
  #unread = 0;
  readonly #reasons = new Set<string>();

  add({ fields, geometry, crs, header }: SourceRow): void {
    this.rows += 1;
    for (const name of header ?? []) this.#column(name);
    const wanted = this.#sample.next();
    const kept: Record<string, string> = {};
    for (const [name, value] of Object.entries(fields)) {
      const text = textOf(value);
      if (text === null) {
        this.#column(name);
        continue;
      }
      this.#column(name)?.add(text);
      if (wanted) kept[name] = detached(text.slice(0, MAX_SAMPLE_LENGTH));
    }
    if (wanted) this.#sample.keep(kept);
    if (geometry !== undefined) this.#addGeometry(geometry, crs);
  }

  addUnread(reason: string): void {
    this.#unread += 1;
    if (this.#reasons.size < MAX_REASONS) this.#reasons.add(reason);
  }

  finish(file: string, fileLayer: string | null, encoding: string | null, isWhole: boolean): FileProfile {
    const sampleRows = this.#sample.kept;
    const geometry: GeometryProfile | null = this.#hasGeometry
      ? { shapes: this.#shapes, missing: this.#missing, positions: this.#boxes.kept.flatMap(cornersOf), crs: this.#crs }
      : null;
    const sampleOf = (name: string) => sampleRows.flatMap((row) => (Object.hasOwn(row, name) ? [row[name]!] : []));
    return {
      ...{ file, fileLayer, encoding, isWhole, geometry, sampleRows },
      rows: this.rows,
      unread: { rows: this.#unread, reasons: [...this.#reasons] },
      columns: [...this.#columns].map(([name, column]) => column.finish(this.rows, sampleOf(name))),
    };
  }

  #column(name: string): ColumnProfiler | undefined {
    const known = this.#columns.get(name);
    // A column without a name cannot be named in the YAML; records may name endlessly many.
    if (known !== undefined || name.trim() === '' || this.#columns.size >= MAX_COLUMNS) return known;
    const column = new ColumnProfiler(name, this.#budget);
    this.#columns.set(name, column);
    return column;
  }

  #addGeometry(geometry: Geometry | null, crs: string | undefined): void {
    this.#hasGeometry = true;
    this.#crs ??= crs ?? null;
    if (geometry === null) {
      this.#missing += 1;
      return;
    }
    this.#shapes[shapeOf(geometry)] += 1;
    if (this.#boxes.next()) this.#boxes.keep(boundsOf(geometry));
  }
}

/** Two corners of a box, of a point the one; none of what is empty or no number. */
const cornersOf = ([west, south, east, north]: Bounds): readonly Pair[] => {
  if (![west, south, east, north].every(Number.isFinite)) return [];
  const [first, second]: readonly Pair[] = [
    [west, south],
    [east, north],
  ];
  return west === east && south === north ? [first!] : [first!, second!];
};
