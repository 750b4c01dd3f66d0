import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import { unrollPolygon } from '../../geometry/unroll.ts';
import type { LayerId } from '../../ids.ts';
import { BoxIndex } from '../../spatial/box-index.ts';
import type { Ground } from './ground.ts';
import { distinctRows, type TruthTable } from './truth-table.ts';

/** Places that between them lie in every face into which the edges of the tested layers cut the plane. */
export interface LayerFaces {
  /** Null where there were too many edges. */
  readonly table: TruthTable | null;
  /** A place in the face of each row, in the order of the rows; far away for the face outside of all. */
  readonly places: readonly LonLat[];
}

// Beside an edge at this distance. A face is missed only where it is thinner beside the middle of every stretch of its
// outline; coordinates of 7 decimals are 11 mm apart.
const BESIDE_METERS = 0.001;
// 150,000 edges are cut and tried in some seconds.
const MAX_EDGES = 150_000;

/**
 * Every face has a stretch of an edge, between two crossings, in its outline; so the places close beside the middle of
 * each stretch, on either side, meet every face. Which tests hold there is looked up exactly. O(edges log edges + crossings);
 * yields now and then.
 */
export function* layerFaces(ground: Ground, atoms: readonly number[]): Generator<void, LayerFaces> {
  const inside = atoms.filter((atom) => ground.tests[atom]!.kind === 'inside');
  if (inside.length === 0) return { table: { atoms: [], rows: [new Uint8Array(0)] }, places: [[0, 0]] };
  const edges = edgesOf(ground, inside);
  yield;
  if (edges === null) return { table: null, places: [] };
  const asker = new InsideAsker(ground, inside);
  const placeByRow = new Map<string, { readonly row: Uint8Array; readonly place: LonLat }>();
  const far = { row: new Uint8Array(inside.length), place: [0, -89.9] as const };
  placeByRow.set(far.row.join(''), far);
  let asked = 0;
  for (const place of besideEdges(edges)) {
    if (++asked % 1_000 === 0) yield;
    const row = asker.rowAt(place);
    const text = row.join('');
    if (!placeByRow.has(text)) placeByRow.set(text, { row, place });
  }
  const found = [...placeByRow.values()];
  return {
    table: { atoms: inside, rows: distinctRows(found.map(({ row }) => row)) },
    places: found.map(({ place }) => place),
  };
}

/** Which of some `inside` atoms hold at a place. */
export class InsideAsker {
  readonly #ground: Ground;
  readonly #atoms: readonly number[];
  readonly #layers: readonly LayerId[];

  constructor(ground: Ground, atoms: readonly number[]) {
    this.#ground = ground;
    this.#atoms = atoms;
    const layers = atoms.flatMap((atom) => {
      const test = ground.tests[atom]!;
      return test.kind === 'inside' ? [test.layer] : [];
    });
    this.#layers = [...new Set(layers)];
  }

  rowAt(at: LonLat): Uint8Array {
    const containing = new Map<LayerId, readonly number[]>();
    for (const layer of this.#layers) {
      const index = this.#ground.surroundings.layers.get(layer)!;
      containing.set(layer, index.containing(at, this.#ground.atMs));
    }
    return Uint8Array.from(this.#atoms, (atom) => {
      const test = this.#ground.tests[atom]!;
      if (test.kind !== 'inside') return 0;
      return Number(containing.get(test.layer)!.some((position) => test.members.has[position] === 1));
    });
  }
}

/** Edge i is [4i .. 4i+3]: lon, lat of one end and of the other, the lower end first; each edge once. Null: too many. */
const edgesOf = (ground: Ground, atoms: readonly number[]): Float64Array | null => {
  const edges: number[] = [];
  const known = new Set<string>();
  const drawn = new Set<string>();
  for (const atom of atoms) {
    const test = ground.tests[atom]!;
    if (test.kind !== 'inside') continue;
    const { jurisdictions } = ground.surroundings.layers.get(test.layer)!;
    for (let i = 0; i < jurisdictions.length; i++) {
      if (test.members.has[i] === 0 || drawn.has(`${test.layer} ${i}`)) continue;
      drawn.add(`${test.layer} ${i}`);
      for (const ring of unrollPolygon(jurisdictions[i]!.geometry).flat()) addRing(ring, edges, known);
      if (edges.length > 4 * MAX_EDGES) return null;
    }
  }
  return Float64Array.from(edges);
};

const addRing = (ring: Float64Array, edges: number[], known: Set<string>): void => {
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [aX, aY, bX, bY] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
    if (aX === bX && aY === bY) continue;
    const isTurned = aX > bX || (aX === bX && aY > bY);
    const edge = isTurned ? [bX, bY, aX, aY] : [aX, aY, bX, bY];
    const key = edge.join(' ');
    if (known.has(key)) continue;
    known.add(key);
    edges.push(...edge);
  }
};

/** Both sides of the middle of every stretch between crossings and touchings. */
function* besideEdges(edges: Float64Array): Generator<LonLat> {
  const boxes = new Float64Array(edges.length);
  for (let i = 0; i < edges.length; i += 4) {
    boxes[i] = edges[i]!;
    boxes[i + 1] = Math.min(edges[i + 1]!, edges[i + 3]!);
    boxes[i + 2] = edges[i + 2]!;
    boxes[i + 3] = Math.max(edges[i + 1]!, edges[i + 3]!);
  }
  const index = BoxIndex.build(boxes);
  for (let i = 0; i < edges.length; i += 4) {
    const cuts = [0, ...cutsOf(edges, i, index.searchPlain(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!)), 1];
    for (let k = 1; k < cuts.length; k++) yield* bothSides(edges, i, (cuts[k - 1]! + cuts[k]!) / 2);
  }
}

/** Where along edge i others cross or touch it, ascending in 0..1. */
const cutsOf = (edges: Float64Array, i: number, near: readonly number[]): readonly number[] => {
  const cuts: number[] = [];
  const [aX, aY] = [edges[i]!, edges[i + 1]!];
  const [dX, dY] = [edges[i + 2]! - aX, edges[i + 3]! - aY];
  for (const other of near) {
    const j = 4 * other;
    if (j === i) continue;
    const [cX, cY] = [edges[j]! - aX, edges[j + 1]! - aY];
    const [eX, eY] = [edges[j + 2]! - edges[j]!, edges[j + 3]! - edges[j + 1]!];
    const cross = dX * eY - dY * eX;
    if (cross === 0) {
      // Along the same line: the other's ends cut this one.
      const square = dX * dX + dY * dY;
      cuts.push((cX * dX + cY * dY) / square, ((cX + eX) * dX + (cY + eY) * dY) / square);
      continue;
    }
    const along = (cX * eY - cY * eX) / cross;
    const alongOther = (cX * dY - cY * dX) / cross;
    if (alongOther >= -1e-9 && alongOther <= 1 + 1e-9) cuts.push(along);
  }
  return cuts.filter((cut) => cut > 0 && cut < 1).sort((a, b) => a - b);
};

function* bothSides(edges: Float64Array, i: number, along: number): Generator<LonLat> {
  const [aX, aY, bX, bY] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
  const [lon, lat] = [aX + along * (bX - aX), aY + along * (bY - aY)];
  const [lonScale, latScale] = metersPerDegree(lat);
  const [east, north] = [(bX - aX) * lonScale, (bY - aY) * latScale];
  const length = Math.hypot(east, north);
  if (!(length > 0) || !(lonScale > 1)) return;
  for (const side of [BESIDE_METERS, -BESIDE_METERS]) {
    const beside = lon - (side * north) / length / lonScale;
    const besideLat = lat + (side * east) / length / latScale;
    if (Math.abs(besideLat) <= 90) yield [beside > 180 ? beside - 360 : beside, besideLat];
  }
}
