import { nearestNeighbors, neighborsWithin, type Points } from '../../engine/cluster/local/near-neighbors.ts';
import { type Neighbors, neighborsFromPairs } from '../../engine/cluster/local/neighbors.ts';
import type { CsvSource } from './batch/csv-batch.ts';
import { visitCsv } from './batch/csv-rows.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { pointColumns } from './point-rows.ts';
import type { LocalFlags } from './run-cluster-local.ts';

/** The rows of a file as places, in their order. */
export interface LocalPlaces {
  readonly values: Float64Array;
  readonly population: Float64Array | null;
  readonly neighbors: Neighbors;
  /** Where each stands in the file. */
  readonly lines: readonly number[];
}

/**
 * Reads all of a file. A row that cannot be used ends it with an Error that names file and line: the statistics of a place are
 * made of all the others, so none can be left out in silence.
 */
export async function readLocalPlaces(source: CsvSource, flags: LocalFlags): Promise<LocalPlaces> {
  const reader = new PlaceReader(flags);
  await visitCsv(source, (header) => {
    reader.prepare(header, source);
    return {
      row: (fields, line) => reader.row(fields, `${flags.in}:${line}`, line),
      broken: (problem, line) => fail(`${flags.in}:${line}`, problem),
    };
  });
  const { values, population, lines } = reader;
  const neighbors =
    flags.neighbours === undefined
      ? nearness(reader.points(), flags)
      : await readPairs(flags.neighbours, values.length, reader.placeOf());
  return {
    values: Float64Array.from(values),
    population: flags.population === undefined ? null : Float64Array.from(population),
    neighbors,
    lines,
  };
}

const nearness = (points: Points, flags: LocalFlags): Neighbors =>
  flags.within === undefined ? nearestNeighbors(points, flags.nearest!) : neighborsWithin(points, flags.within);

class PlaceReader {
  readonly values: number[] = [];
  readonly population: number[] = [];
  readonly lines: number[] = [];
  private readonly xys: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly flags: LocalFlags;
  private at = { value: -1, population: -1, id: -1 };
  private columns: ReturnType<typeof pointColumns> | null = null;

  constructor(flags: LocalFlags) {
    this.flags = flags;
  }

  prepare(header: CsvHeader, source: CsvSource): void {
    const { value, population, id, neighbours } = this.flags;
    const position = (name: string | undefined): number => (name === undefined ? -1 : header.position(name));
    this.at = { value: position(value), population: position(population), id: position(id) };
    if (neighbours === undefined) this.columns = pointColumns(header, source.inFile, source.columnNames);
  }

  row(fields: readonly string[], where: string, line: number): void {
    const { value: valueColumn, population: populationColumn, id } = this.flags;
    const value = readNumber(fields[this.at.value], valueColumn, where);
    if (populationColumn !== undefined) {
      if (value < 0) fail(where, `${valueColumn} is ${value}: cases are 0 or more`);
      if (!Number.isInteger(value)) fail(where, `${valueColumn} is ${value}: cases are whole numbers`);
      const people = readNumber(fields[this.at.population], populationColumn, where);
      if (!(people > 0)) fail(where, `${populationColumn} is ${people}: a place without population has no rate`);
      this.population.push(people);
    }
    if (id !== undefined) this.named(fields[this.at.id]!.trim(), where);
    if (this.columns) {
      const point = this.columns.read(fields);
      if ('bad' in point) fail(where, point.bad);
      this.xys.push(...point);
    }
    this.values.push(value);
    this.lines.push(line);
  }

  private named(id: string, where: string): void {
    const known = this.ids.get(id);
    if (known !== undefined) fail(where, `${this.flags.id} "${id}" is that of line ${this.lines[known]} too`);
    this.ids.set(id, this.values.length);
  }

  points(): Points {
    return { kind: this.columns!.kind, xys: Float64Array.from(this.xys) };
  }

  /** The place that a neighbours file means, undefined if it is none here. */
  placeOf(): (text: string) => number | undefined {
    if (this.flags.id !== undefined) return (text) => this.ids.get(text);
    return (text) => (/^\d+$/.test(text) && +text >= 1 && +text <= this.values.length ? +text - 1 : undefined);
  }
}

/** The pairs i,j of a file. A place next to itself is left out, as Gi* adds it anyway. */
async function readPairs(
  file: string,
  count: number,
  placeOf: (text: string) => number | undefined,
): Promise<Neighbors> {
  const [from, to]: [number[], number[]] = [[], []];
  const source = { inFile: file, columnNames: new Map<string, string>(), required: ['i', 'j'] };
  await visitCsv(source, (header) => {
    const [iAt, jAt] = [header.position('i'), header.position('j')];
    const place = (text: string, line: number): number =>
      placeOf(text.trim()) ?? fail(`${file}:${line}`, `no place "${text.trim().slice(0, 40)}" among the ${count} rows`);
    const row = (fields: readonly string[], line: number): void => {
      const [a, b] = [place(fields[iAt]!, line), place(fields[jAt]!, line)];
      if (a === b) return;
      from.push(a);
      to.push(b);
    };
    return { row, broken: (problem, line) => fail(`${file}:${line}`, problem) };
  });
  return neighborsFromPairs(count, from, to);
}

function readNumber(text: string | undefined, column: string, where: string): number {
  const trimmed = text?.trim() ?? '';
  const value = Number(trimmed);
  if (trimmed === '') fail(where, `${column} is missing`);
  if (!Number.isFinite(value)) fail(where, `${column} is not a number: ${trimmed.slice(0, 40)}`);
  return value;
}

function fail(where: string, problem: string): never {
  throw new Error(`${where}: ${problem}`);
}
