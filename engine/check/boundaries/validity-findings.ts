import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Finding, Severity } from '../finding.ts';
import { type LayerFacts, nameOf } from './layer-facts.ts';
import { toDegrees } from './snap-grid.ts';

/** A fault of one polygon at the vertices where it shows. */
interface Fault {
  readonly kind: 'self-intersection' | 'doubled-edge' | 'self-touch' | 'parts-share-edge';
  readonly shape: number;
  readonly vertices: number[];
}

const SEVERITY: Readonly<Record<Fault['kind'], Severity>> = {
  'self-intersection': 'error',
  'doubled-edge': 'warning',
  'self-touch': 'note',
  'parts-share-edge': 'note',
};

const SAYS: Readonly<Record<Fault['kind'], string>> = {
  'self-intersection': 'its outline crosses itself',
  'doubled-edge': 'its outline runs there and back on one line: a spike without width, or a cut',
  'self-touch': 'its outline touches itself',
  'parts-share-edge': 'two of its parts lie side by side and should be one',
};

/**
 * Polygons of the layer that are not valid (OGC 06-103r4, 6.1.11), one finding a polygon and kind, with its first place. What
 * comes closer than the grid (0.1 mm) counts as touching. O(uses of edges).
 */
export function validityFindings(facts: LayerFacts): readonly Finding[] {
  const faults = new Map<string, Fault>();
  for (const [kind, shape, vertex] of faultsOf(facts)) {
    if (facts.grid.shapes[shape]!.isParent) continue;
    const known = faults.get(`${kind} ${shape}`);
    if (known === undefined) faults.set(`${kind} ${shape}`, { kind, shape, vertices: [vertex] });
    else if (!known.vertices.includes(vertex)) known.vertices.push(vertex);
  }
  return [...faults.values()]
    .filter(({ kind, shape }) => kind !== 'self-touch' || !isWorse(faults, shape))
    .map((fault) => findingOf(facts, fault));
}

/** A crossing or a doubled edge is a touch as well. */
const isWorse = (faults: ReadonlyMap<string, Fault>, shape: number): boolean =>
  ['self-intersection', 'doubled-edge', 'parts-share-edge'].some((kind) => faults.has(`${kind} ${shape}`));

function* faultsOf(facts: LayerFacts): Generator<readonly [Fault['kind'], shape: number, vertex: number]> {
  const { noded, grid, arrangement } = facts;
  const { partOfRing, shapeOfPart } = grid;
  for (const { rings, otherRings, vertex } of noded.crossings)
    for (const ring of rings)
      for (const other of otherRings)
        if (partOfRing[ring] === partOfRing[other])
          yield ['self-intersection', shapeOfPart[partOfRing[ring]!]!, vertex];
  for (const { part, from } of arrangement.repeated) yield ['doubled-edge', shapeOfPart[part]!, from];
  yield* touches(facts);
}

// Rings and vertices are below 2^26.
const PAIR_BASE = 2 ** 26;

/** Vertices that one ring passes twice, and edges that two parts of a polygon have in common. */
function* touches({
  noded,
  grid,
}: LayerFacts): Generator<readonly ['self-touch' | 'parts-share-edge', shape: number, vertex: number]> {
  const { partOfRing, shapeOfPart } = grid;
  const ends = new Map<number, number>();
  const { from, to, uses } = noded.edges;
  for (let edge = 0; edge < noded.edges.size; edge++) {
    for (const ring of uses[edge]!)
      for (const vertex of [from[edge]!, to[edge]!]) {
        const count = (ends.get(ring * PAIR_BASE + vertex) ?? 0) + 1;
        ends.set(ring * PAIR_BASE + vertex, count);
        if (count === 3) yield ['self-touch', shapeOfPart[partOfRing[ring]!]!, vertex];
      }
    const parts = uses[edge]!.map((ring) => partOfRing[ring]!);
    const twice = parts.find((part, i) =>
      parts.some((other, j) => j < i && other !== part && shapeOfPart[other] === shapeOfPart[part]),
    );
    if (twice !== undefined) yield ['parts-share-edge', shapeOfPart[twice]!, from[edge]!];
  }
}

function findingOf(facts: LayerFacts, { kind, shape, vertices }: Fault): Finding {
  const [lon, lat] = placeOf(facts, vertices[0]!);
  const more = vertices.length > 1 ? `, here and at ${vertices.length - 1} more` : '';
  return {
    kind,
    severity: SEVERITY[kind],
    message: `${facts.expectation.layer.title}: ${nameOf(facts, shape)} is not valid: ${SAYS[kind]}${more}`,
    layer: facts.expectation.layer.id,
    rule: null,
    ...{ lon, lat, areaSquareMeters: null },
    geometry: {
      type: 'MultiPoint',
      coordinates: vertices.slice(0, MOST_PLACES).map((vertex) => [...placeOf(facts, vertex)]),
    },
  };
}

const MOST_PLACES = 100;

const placeOf = ({ noded }: LayerFacts, vertex: number): LonLat => [
  toDegrees(noded.vertices.xs[vertex]!),
  toDegrees(noded.vertices.ys[vertex]!),
];
