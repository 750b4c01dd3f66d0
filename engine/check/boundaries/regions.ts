import { type Arrangement, faceOf, OUTSIDE } from './arrangement/arrangement.ts';
import type { Steps } from './steps.ts';

// A few milliseconds.
const SETS_A_STEP = 500;
const EDGES_A_STEP = 20_000;

/** Faces side by side that are of one kind. */
export interface Region {
  readonly key: string;
  /** Its outlines as half-edges, the region on their left: one outer, counterclockwise, then or before it holes, clockwise. */
  readonly outlines: readonly (readonly number[])[];
}

/**
 * Joins faces across edges where both sides are of one kind. `keyOf` names the kind of a set of parts; null: no region. What
 * is outside everything is no region. In the order of the edges. O(n).
 */
export function* regionsOf(
  arrangement: Arrangement,
  keyOf: (cover: readonly number[]) => string | null,
): Steps<readonly Region[]> {
  const { half, sets, cover, faceCount } = arrangement;
  const keyOfSet: (string | null)[] = [];
  for (const [i, members] of sets.members.entries()) {
    if (i % SETS_A_STEP === SETS_A_STEP - 1) yield;
    keyOfSet.push(keyOf(members));
  }
  const keyOfFace = Array.from(cover, (set, face) => (face === OUTSIDE ? null : keyOfSet[set]!));
  const joined = new JoinedFaces(faceCount);
  for (let edge = 0; 2 * edge < half.origin.length; edge++) {
    if (edge % EDGES_A_STEP === 0) yield;
    const [left, right] = [faceOf(arrangement, 2 * edge), faceOf(arrangement, 2 * edge + 1)];
    if (keyOfFace[left] !== null && keyOfFace[left] === keyOfFace[right]) joined.join(left, right);
  }
  return yield* traceRegions(arrangement, joined, keyOfFace);
}

function* traceRegions(
  arrangement: Arrangement,
  joined: JoinedFaces,
  keyOfFace: readonly (string | null)[],
): Steps<readonly Region[]> {
  const { half } = arrangement;
  const regions = new Map<number, { readonly key: string; readonly outlines: (readonly number[])[] }>();
  const isTraced = new Uint8Array(half.origin.length);
  for (let start = 0; start < half.origin.length; start++) {
    if (start % EDGES_A_STEP === 0) yield;
    const face = faceOf(arrangement, start);
    const key = keyOfFace[face]!;
    if (key === null || isTraced[start] === 1 || isInner(arrangement, joined, start)) continue;
    const root = joined.root(face);
    const region = regions.get(root) ?? { key, outlines: [] };
    regions.set(root, region);
    region.outlines.push(traceOutline(arrangement, joined, start, isTraced));
  }
  return [...regions.values()];
}

/** Whether both sides of an edge belong to one region. */
const isInner = (arrangement: Arrangement, joined: JoinedFaces, half: number): boolean =>
  joined.root(faceOf(arrangement, half)) === joined.root(faceOf(arrangement, half ^ 1));

function traceOutline(arrangement: Arrangement, joined: JoinedFaces, start: number, isTraced: Uint8Array): number[] {
  const { next } = arrangement.half;
  const outline: number[] = [];
  let at = start;
  do {
    isTraced[at] = 1;
    outline.push(at);
    at = next[at]!;
    // An inner edge is crossed: the walk goes on along the face behind it.
    while (isInner(arrangement, joined, at)) at = next[at ^ 1]!;
  } while (at !== start);
  return outline;
}

/** Union-find with path halving. */
class JoinedFaces {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  root(face: number): number {
    const parent = this.#parent;
    let at = face;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parent[this.root(a)] = this.root(b);
  }
}
