import Flatbush from 'flatbush';
import type { MultiLineString } from 'geojson';
import { metersPerDegree } from '../../geometry/meters.ts';
import type { Finding } from '../finding.ts';
import { type Arrangement, faceOf, OUTSIDE } from './arrangement/arrangement.ts';
import { shapesOf } from './cover-areas.ts';
import { type LayerFacts, nameOf, titleOf } from './layer-facts.ts';
import { sizeClassOf } from './size-class.ts';
import { toDegrees } from './snap-grid.ts';
import type { Steps } from './steps.ts';
import { meters, squareMeters } from './words.ts';

/** Edges on the outline of a layer's union, with the polygon on the left of each. In meters on a plane. */
interface Outline {
  readonly shapes: Int32Array;
  /** Edge i is [4i .. 4i+3]: x, y of its ends, the polygon on its left. */
  readonly edges: Float64Array;
  /** The same in degrees. */
  readonly degrees: Float64Array;
  /** Meters per degree of lon and lat at the middle one of its latitudes. */
  readonly scale: readonly [lon: number, lat: number];
}

/** What two polygons have along each other. */
interface Strip {
  readonly a: number;
  readonly b: number;
  lengthMeters: number;
  areaSquareMeters: number;
  leastMeters: number;
  mostMeters: number;
  place: readonly [number, number];
  readonly edges: Set<number>;
}

// Pieces of long edges, so that edges that draw apart are followed.
const PIECE_METERS = 10;
const MOST_PIECES = 200_000;
// Within 18 degrees of opposite: the angle of two edges that are meant to be one and 10 m apart over 30 m.
const MOST_TURN_COSINE = -0.95;

/**
 * Edges of two polygons that face each other across open ground narrower than `nearMeters` and wider than the tolerance: two
 * drawings of one line whose gap is open at an end, so that it is no enclosed one. One finding for two polygons. Of a layer
 * that tiles and has none around it: there such gaps show otherwise. O((p + hits) log n) for p pieces of 10 m.
 */
export function* nearEdgeFindings(facts: LayerFacts): Steps<readonly Finding[]> {
  const outline = outlineOf(facts);
  if (outline.shapes.length === 0) return [];
  const { nearMeters, toleranceMeters } = facts.limits;
  const tree = treeOf(outline.edges, nearMeters);
  yield;
  const strips = new Map<string, Strip>();
  const pieceMeters = Math.max(PIECE_METERS, lengthOf(outline.edges) / MOST_PIECES);
  for (let edge = 0; edge < outline.shapes.length; edge++) {
    if (edge % 1_000 === 999) yield;
    followEdge(outline, tree, edge, pieceMeters, { nearMeters, toleranceMeters }, strips);
  }
  return [...strips.values()]
    .filter(({ lengthMeters, mostMeters }) => lengthMeters >= 2 * Math.max(PIECE_METERS, mostMeters))
    .map((strip) => findingOf(facts, outline, strip));
}

function outlineOf({ arrangement, grid }: LayerFacts): Outline {
  const [shapes, degrees]: [number[], number[]] = [[], []];
  const { half, vertices } = arrangement;
  for (let at = 0; at < half.origin.length; at++) {
    if (faceOf(arrangement, at) === OUTSIDE || faceOf(arrangement, at ^ 1) !== OUTSIDE) continue;
    const [shape] = shapesOf(coverOf(arrangement, at), grid.shapeOfPart);
    if (shape === undefined) continue;
    shapes.push(shape);
    for (const vertex of [half.origin[at]!, half.origin[at ^ 1]!])
      degrees.push(toDegrees(vertices.xs[vertex]!), toDegrees(vertices.ys[vertex]!));
  }
  const lats = degrees.filter((_, i) => i % 2 === 1).sort((a, b) => a - b);
  const scale = metersPerDegree(lats[lats.length >> 1] ?? 0);
  return {
    ...{ shapes: Int32Array.from(shapes), degrees: Float64Array.from(degrees), scale },
    edges: Float64Array.from(degrees, (value, i) => value * scale[i % 2]!),
  };
}

const coverOf = (arrangement: Arrangement, half: number): readonly number[] =>
  arrangement.sets.members[arrangement.cover[faceOf(arrangement, half)]!]!;

function treeOf(edges: Float64Array, padding: number): Flatbush {
  const tree = new Flatbush(edges.length / 4, 8);
  for (let i = 0; i < edges.length; i += 4)
    tree.add(
      Math.min(edges[i]!, edges[i + 2]!) - padding,
      Math.min(edges[i + 1]!, edges[i + 3]!) - padding,
      Math.max(edges[i]!, edges[i + 2]!) + padding,
      Math.max(edges[i + 1]!, edges[i + 3]!) + padding,
    );
  tree.finish();
  return tree;
}

function lengthOf(edges: Float64Array): number {
  let length = 0;
  for (let i = 0; i < edges.length; i += 4)
    length += Math.hypot(edges[i + 2]! - edges[i]!, edges[i + 3]! - edges[i + 1]!);
  return length;
}

/** Looks across from the middle of each piece of an edge, and notes the nearest edge of another polygon that faces it. */
function followEdge(
  { edges, shapes }: Outline,
  tree: Flatbush,
  edge: number,
  pieceMeters: number,
  { nearMeters, toleranceMeters }: { readonly nearMeters: number; readonly toleranceMeters: number },
  strips: Map<string, Strip>,
): void {
  const [aX, aY, bX, bY] = edges.subarray(4 * edge, 4 * edge + 4) as unknown as [number, number, number, number];
  const length = Math.hypot(bX - aX, bY - aY);
  const pieces = Math.ceil(length / pieceMeters);
  for (let piece = 0; piece < pieces; piece++) {
    const share = (piece + 0.5) / pieces;
    const [x, y] = [aX + share * (bX - aX), aY + share * (bY - aY)];
    let nearest = -1;
    let nearestMeters = nearMeters;
    for (const other of tree.search(x, y, x, y)) {
      // Each strip is followed from the polygon that comes first.
      if (shapes[other]! <= shapes[edge]!) continue;
      const distance = facingDistance(edges, other, x, y, (bX - aX) / length, (bY - aY) / length);
      if (distance <= nearestMeters) [nearest, nearestMeters] = [other, distance];
    }
    if (nearest < 0 || nearestMeters < toleranceMeters) continue;
    noteStrip(strips, shapes[edge]!, shapes[nearest]!, length / pieces, nearestMeters, [x, y], edge);
  }
}

/** Distance to an edge that runs the other way with the place on its right; Infinity: it does not face it. */
function facingDistance(edges: Float64Array, other: number, x: number, y: number, dirX: number, dirY: number): number {
  const i = 4 * other;
  const [dX, dY] = [edges[i + 2]! - edges[i]!, edges[i + 3]! - edges[i + 1]!];
  const length = Math.hypot(dX, dY);
  if (length === 0 || dX * dirX + dY * dirY > MOST_TURN_COSINE * length) return Infinity;
  const [pX, pY] = [x - edges[i]!, y - edges[i + 1]!];
  const along = (pX * dX + pY * dY) / length;
  if (along < 0 || along > length) return Infinity;
  const right = (pX * dY - pY * dX) / length;
  return right < 0 ? Infinity : right;
}

function noteStrip(
  strips: Map<string, Strip>,
  a: number,
  b: number,
  length: number,
  distance: number,
  place: readonly [number, number],
  edge: number,
): void {
  const known = strips.get(`${a} ${b}`) ?? {
    ...{ a, b, lengthMeters: 0, areaSquareMeters: 0, leastMeters: Infinity, mostMeters: -1, place },
    edges: new Set<number>(),
  };
  strips.set(`${a} ${b}`, known);
  known.lengthMeters += length;
  known.areaSquareMeters += length * distance;
  known.leastMeters = Math.min(known.leastMeters, distance);
  if (distance > known.mostMeters) [known.mostMeters, known.place] = [distance, place];
  known.edges.add(edge);
}

function findingOf(facts: LayerFacts, outline: Outline, strip: Strip): Finding {
  const { a, b, lengthMeters, areaSquareMeters, leastMeters, mostMeters } = strip;
  const edges = [...strip.edges];
  const apart = `${meters(leastMeters)} to ${meters(mostMeters)} apart`;
  const geometry: MultiLineString = {
    type: 'MultiLineString',
    coordinates: edges.map((edge) => [
      [outline.degrees[4 * edge]!, outline.degrees[4 * edge + 1]!],
      [outline.degrees[4 * edge + 2]!, outline.degrees[4 * edge + 3]!],
    ]),
  };
  return {
    kind: 'near-duplicate-edges',
    severity: facts.expectation.tiles === 'stated' && mostMeters >= 0.5 ? 'warning' : 'note',
    message: `${titleOf(facts, 'tiles')}: ${nameOf(facts, a)} and ${nameOf(facts, b)} run along each other for ${meters(lengthMeters)}, ${apart}, and leave ${squareMeters(areaSquareMeters)} between them`,
    layer: facts.expectation.layer.id,
    rule: null,
    lon: strip.place[0] / outline.scale[0],
    lat: strip.place[1] / outline.scale[1],
    areaSquareMeters,
    sizeClass: sizeClassOf(mostMeters, areaSquareMeters),
    geometry,
  };
}
