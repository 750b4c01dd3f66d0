import { LinearNetwork, type NetworkPoint } from '../../engine/cluster/network/linear-network.ts';
import { NetworkSnapper } from '../../engine/cluster/network/snap.ts';
import { LineErrors, readScanTable, type ScanLine, type ScanTable } from '../scan/scan-table.ts';

/** The CSV files of a network: columns by name, in any order. */
export interface NetworkFiles {
  /** `x,y` in one unit of length, `vertex` or `id`; without an id the rows count from 1. */
  readonly vertices: string;
  /** `from,to` (ids of vertices), `length` or the straight distance, `exposure` where a scan has one. */
  readonly segments: string;
  /** `x,y`, or `seg,tp`: the row of the segment from 1 and the share of its length, which win where both are there. */
  readonly points: string;
}

export interface LoadedNetwork {
  readonly network: LinearNetwork;
  readonly points: readonly NetworkPoint[];
  /** From where a point was written to where it was put; null where the file gives segment and share. */
  readonly largestSideDistance: number | null;
  /** The column `exposure` of the segments, if there is one. */
  readonly exposures: Float64Array | null;
}

/**
 * Reads a network and the points on it, snapped to the nearest segment if need be. Throws an Error that names file and line of
 * what cannot be used: numbers that are none, ids twice or unknown, lengths not positive or less than the straight distance, a
 * point farther from the network than `maxSideDistance`.
 */
export async function loadNetwork(
  files: NetworkFiles,
  maxSideDistance = Number.POSITIVE_INFINITY,
): Promise<LoadedNetwork> {
  const { xys, vertexOf } = readVertices(await tableOf(files.vertices, ['x', 'y']));
  const { network, exposures } = readSegments(
    await tableOf(files.segments, ['from', 'to']),
    xys,
    vertexOf,
    files.vertices,
  );
  const points = await tableOf(files.points, null);
  const isOnSegments = ['seg', 'tp'].every((name) => points.header!.includes(name));
  if (!isOnSegments) for (const name of ['x', 'y']) need(points, name);
  return {
    network,
    exposures,
    ...(isOnSegments ? readPlaced(points, network) : readSnapped(points, network, maxSideDistance)),
  };
}

async function tableOf(file: string, needed: readonly string[] | null): Promise<ScanTable> {
  const table = await readScanTable(file, needed ?? ['x', 'seg']);
  if (table.header === null)
    throw new Error(`${file}:1: no header with the columns ${(needed ?? ['x', 'y']).join(', ')}`);
  for (const name of needed ?? []) need(table, name);
  return table;
}

function need(table: ScanTable, name: string): void {
  if (!table.header!.includes(name)) throw new Error(`${table.file}:1: the column ${name} is missing`);
}

function readVertices(table: ScanTable): { xys: Float64Array; vertexOf: ReadonlyMap<string, number> } {
  const errors = new LineErrors();
  const idAt = firstColumn(table, ['vertex', 'id']);
  const xys = new Float64Array(table.lines.length * 2);
  const vertexOf = new Map<string, number>();
  table.lines.forEach((line, v) => {
    xys[2 * v] = numberAt(table, line, 'x', errors);
    xys[2 * v + 1] = numberAt(table, line, 'y', errors);
    const id = idAt === -1 ? String(v + 1) : (line.fields[idAt] ?? '');
    if (id === '') errors.add(table.file, line.line, 'the vertex has no id');
    else if (vertexOf.has(id)) errors.add(table.file, line.line, `vertex "${id}" is there twice`);
    vertexOf.set(id, v);
  });
  errors.throwIfAny();
  return { xys, vertexOf };
}

function readSegments(
  table: ScanTable,
  xys: Float64Array,
  vertexOf: ReadonlyMap<string, number>,
  vertexFile: string,
): { network: LinearNetwork; exposures: Float64Array | null } {
  const errors = new LineErrors();
  const ends = new Int32Array(table.lines.length * 2);
  table.lines.forEach((line, s) => {
    ['from', 'to'].forEach((name, k) => {
      const id = line.fields[table.header!.indexOf(name)] ?? '';
      const vertex = vertexOf.get(id);
      if (vertex === undefined) errors.add(table.file, line.line, `vertex "${id}" is not in ${vertexFile}`);
      ends[2 * s + k] = vertex ?? 0;
    });
  });
  const column = (name: string): Float64Array | null =>
    table.header!.includes(name)
      ? Float64Array.from(table.lines, (line) => positiveAt(table, line, name, errors))
      : null;
  const [lengths, exposures] = [column('length'), column('exposure')];
  errors.throwIfAny();
  try {
    return { network: LinearNetwork.build(lengths === null ? { xys, ends } : { xys, ends, lengths }), exposures };
  } catch (error) {
    throw atTheLine(error, table);
  }
}

/** The engine counts segments from 0; the reader of the message sees lines. */
function atTheLine(error: unknown, table: ScanTable): unknown {
  const at = error instanceof RangeError ? /^segment (\d+) (.*)$/.exec(error.message) : null;
  return at === null ? error : new Error(`${table.file}:${table.lines[Number(at[1])]!.line}: the segment ${at[2]}`);
}

function readPlaced(table: ScanTable, network: LinearNetwork) {
  const errors = new LineErrors();
  const points = table.lines.map((line) => {
    const [row, share] = [numberAt(table, line, 'seg', errors), numberAt(table, line, 'tp', errors)];
    if (!Number.isNaN(row) && !(Number.isInteger(row) && row >= 1 && row <= network.segmentCount))
      errors.add(table.file, line.line, `seg ${row} is no segment: they are 1 to ${network.segmentCount}`);
    if (share < 0 || share > 1) errors.add(table.file, line.line, `tp must be 0 to 1, got ${share}`);
    return { segment: row - 1, along: share * (network.lengths[row - 1] ?? 0) };
  });
  errors.throwIfAny();
  return { points, largestSideDistance: null };
}

function readSnapped(table: ScanTable, network: LinearNetwork, maxSideDistance: number) {
  const errors = new LineErrors();
  const snapper = NetworkSnapper.build(network);
  let largestSideDistance = 0;
  const points: NetworkPoint[] = [];
  for (const line of table.lines) {
    const [x, y] = [numberAt(table, line, 'x', errors), numberAt(table, line, 'y', errors)];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    const snapped = snapper.snap(x, y, maxSideDistance);
    if (snapped === null) {
      errors.add(table.file, line.line, `the point is farther than ${maxSideDistance} from the network`);
      continue;
    }
    largestSideDistance = Math.max(largestSideDistance, snapped.sideDistance);
    points.push({ segment: snapped.segment, along: snapped.along });
  }
  errors.throwIfAny();
  return { points, largestSideDistance };
}

const firstColumn = (table: ScanTable, names: readonly string[]): number =>
  table.header!.findIndex((name) => names.includes(name));

/** NaN and an error added where there is no number. */
function numberAt(table: ScanTable, line: ScanLine, name: string, errors: LineErrors): number {
  const text = line.fields[table.header!.indexOf(name)] ?? '';
  const value = text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  errors.add(table.file, line.line, `${name} is no number: "${text.slice(0, 40)}"`);
  return Number.NaN;
}

function positiveAt(table: ScanTable, line: ScanLine, name: string, errors: LineErrors): number {
  const value = numberAt(table, line, name, errors);
  if (value <= 0) errors.add(table.file, line.line, `${name} must be more than 0, got ${value}`);
  return value;
}
