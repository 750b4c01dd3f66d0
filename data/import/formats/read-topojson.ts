import type { Geometry } from 'geojson';
import { feature as featureOf } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { SourceError } from '../source-error.ts';
import type { RowOutcome, SourcePosition } from '../source-row.ts';
import { chooseLayer } from './choose-layer.ts';
import { encodingOf, strictDecoder } from './decode-text.ts';
import { type HoldLimit, heldBytes } from './held-bytes.ts';
import { isTooDeep, TOO_DEEP } from './json-depth.ts';
import { crsOfMember } from './json-record.ts';
import type { ReadOptions } from './read-options.ts';

const LIMIT: HoldLimit = {
  maxBytes: 32 * 1024 * 1024,
  format: 'TopoJSON',
  convert:
    'convert it to GeoJSON, which has no limit (npx -p topojson-client topo2geo layer=layer.geojson < file.topojson)',
};
// Arcs may be used again and again: what a few bytes ask for is held to what a record may take.
const MAX_POSITIONS = 1_000_000;
const BATCH_ROWS = 256;

type Member = GeometryObject<Record<string, unknown>>;

/**
 * Features of one object of a TopoJSON document, by batches. Arcs are shared, so the document is held whole: up to 32 MiB. A
 * geometry whose arcs are not there is rejected by its number.
 */
export async function* readTopojson(
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
  { name, encoding, fileLayer }: ReadOptions,
): AsyncGenerator<RowOutcome[]> {
  const bytes = await heldBytes(chunks, LIMIT, name);
  const topology = parse(textOf(bytes, encodingOf(head) ?? encoding ?? 'utf-8', name), name);
  const layers = Object.entries(topology.objects);
  if (layers.length === 0) throw new SourceError(name, 'the TopoJSON has no objects');
  const choice = { file: name, what: 'objects', layers, nameOf: ([layer]: readonly [string, unknown]) => layer };
  const [layer, object] = chooseLayer(fileLayer, choice);
  const file = layers.length === 1 ? name : `${name}/${layer}`;
  const members = membersOf(object as Member);
  const crs = crsOfMember((topology as { readonly crs?: unknown }).crs);
  for (let start = 0; start < members.length; start += BATCH_ROWS) {
    yield members
      .slice(start, start + BATCH_ROWS)
      .map((member, i) => outcomeOf(member, topology, { file, feature: start + i + 1 }, crs));
  }
}

const textOf = (bytes: Buffer, encoding: string, name: string): string => {
  try {
    return strictDecoder(name, encoding).decode(bytes);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(name, `the TopoJSON is not valid ${encoding}: state its \`encoding\``, { cause });
  }
};

const parse = (text: string, name: string): Topology => {
  if (isTooDeep(text)) throw new SourceError(name, `the JSON is ${TOO_DEEP}: this is no data`);
  const topology = parseJson(text, name);
  const isTopology = Array.isArray(topology?.arcs) && isObject(topology?.objects);
  if (!isTopology) throw new SourceError(name, "the TopoJSON has no array 'arcs' or no 'objects': export it again");
  if (topology.transform != null && ![topology.transform.scale, topology.transform.translate].every(isPair))
    throw new SourceError(
      name,
      "the TopoJSON's 'transform' is not a scale and a translate of two numbers: export it again",
    );
  return topology;
};

const isPair = (value: unknown): boolean => Array.isArray(value) && [value[0], value[1]].every(Number.isFinite);

const parseJson = (text: string, name: string): Topology => {
  try {
    return JSON.parse(text) as Topology;
  } catch (cause) {
    throw new SourceError(name, `the TopoJSON is cut off or not valid JSON: ${(cause as Error).message}`, { cause });
  }
};

const membersOf = (object: Member): readonly Member[] =>
  object?.type === 'GeometryCollection' && Array.isArray(object.geometries)
    ? (object as GeometryCollection<Record<string, unknown>>).geometries
    : [object];

const outcomeOf = (
  member: Member,
  topology: Topology,
  position: SourcePosition,
  crs: string | undefined,
): RowOutcome => {
  const properties = isObject(member?.properties) ? member.properties : {};
  const fields = member?.id === undefined || 'id' in properties ? properties : { id: member.id, ...properties };
  const geometry = geometryOf(member, topology);
  if (typeof geometry === 'string') return { kind: 'rejected', rejected: { position, reason: geometry, fields } };
  return { kind: 'row', row: { position, fields, geometry, ...(crs === undefined ? {} : { crs }) } };
};

/** A text says why there is none. */
const geometryOf = (member: Member, topology: Topology): Geometry | null | string => {
  if (!isObject(member)) return 'not a geometry object';
  try {
    const problem = arcsProblem(member, topology);
    if (problem !== null) return problem;
    const found = featureOf(topology, member);
    if (found.type === 'Feature') return found.geometry;
    return { type: 'GeometryCollection', geometries: found.features.map(({ geometry }) => geometry) };
  } catch {
    // The library takes the document on trust, and would tell of its own code what trips it.
    return 'its arcs or coordinates are not nested as its type asks';
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Arcs = number | readonly Arcs[];

/** Arcs that are not there, or so many that they would fill the memory. */
const arcsProblem = (member: Member, topology: Topology): string | null => {
  const used = [...allArcs(member)].map((arc) => (arc < 0 ? ~arc : arc));
  let positions = 0;
  for (const arc of used) {
    const found = topology.arcs[arc];
    if (!Array.isArray(found)) return `it refers to arc ${arc}, but the file has ${topology.arcs.length} arcs`;
    positions += found.length;
    if (positions > MAX_POSITIONS)
      return `it has more than ${MAX_POSITIONS} positions: simplify its geometry or split it`;
  }
  return null;
};

function* allArcs(member: Member): Generator<number> {
  if ('geometries' in member) for (const part of member.geometries as readonly Member[]) yield* allArcs(part);
  else if ('arcs' in member) yield* flat(member.arcs as Arcs);
}

function* flat(arcs: Arcs): Generator<number> {
  if (typeof arcs === 'number') yield arcs;
  else for (const part of arcs) yield* flat(part);
}
