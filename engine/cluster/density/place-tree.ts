import type { Metric } from './metric.ts';

const MOST_IN_LEAF = 8;

/**
 * A k-d tree: node 0 is the root, the children of node i are 2i + 1 and 2i + 2, all leaves are on one level. Its points are
 * in an order of their own, in which every node has a run.
 */
export interface PlaceTree {
  /** Point i in the order of the tree: [2i], [2i + 1]. */
  readonly xys: Float64Array;
  /** Of point i in the order of the tree its number in the caller's order. */
  readonly numbers: Uint32Array;
  /** Node i holds the points starts[i] .. ends[i] - 1. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Node i: [4i .. 4i + 3] are minX, minY, maxX, maxY. */
  readonly boxes: Float64Array;
  readonly firstLeaf: number;
}

/** Halves by the middle of the wider side, whatever the coordinates: log2(n / 8) levels. O(n log n). */
export function buildPlaceTree(places: Float64Array, metric: Metric): PlaceTree {
  const count = places.length / 2;
  let leaves = 1;
  while (leaves * MOST_IN_LEAF < count) leaves *= 2;
  const nodes = 2 * leaves - 1;
  const tree: PlaceTree = {
    xys: places.slice(),
    numbers: Uint32Array.from({ length: count }, (_, i) => i),
    starts: new Uint32Array(nodes),
    ends: new Uint32Array(nodes),
    boxes: new Float64Array(4 * nodes),
    firstLeaf: leaves - 1,
  };
  tree.ends[0] = count;
  for (let node = 0; node < nodes; node++) {
    const start = tree.starts[node]!;
    const end = tree.ends[node]!;
    boxOf(tree, node, start, end);
    if (node >= tree.firstLeaf) continue;
    const middle = (start + end + 1) >> 1;
    halve(tree, widerSide(tree.boxes, node, metric), start, end, middle);
    tree.starts[2 * node + 1] = start;
    tree.ends[2 * node + 1] = middle;
    tree.starts[2 * node + 2] = middle;
    tree.ends[2 * node + 2] = end;
  }
  return tree;
}

/** A node of no points has the box Infinity .. -Infinity. */
function boxOf({ xys, boxes }: PlaceTree, node: number, start: number, end: number): void {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = start; i < end; i++) {
    const x = xys[2 * i]!;
    const y = xys[2 * i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  boxes[4 * node] = minX;
  boxes[4 * node + 1] = minY;
  boxes[4 * node + 2] = maxX;
  boxes[4 * node + 3] = maxY;
}

/** 0: x, 1: y. */
function widerSide(boxes: Float64Array, node: number, metric: Metric): 0 | 1 {
  const width = boxes[4 * node + 2]! - boxes[4 * node]!;
  const height = boxes[4 * node + 3]! - boxes[4 * node + 1]!;
  return width * metric.scaleX((boxes[4 * node + 1]! + boxes[4 * node + 3]!) / 2) >= height ? 0 : 1;
}

/** Quickselect: afterwards no point before `middle` has more on the axis than one from `middle` on. */
function halve({ xys, numbers }: PlaceTree, axis: 0 | 1, start: number, end: number, middle: number): void {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const pivot = medianOfThree(xys[2 * low + axis]!, xys[2 * ((low + high) >> 1) + axis]!, xys[2 * high + axis]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (xys[2 * i + axis]! < pivot) i++;
      while (xys[2 * j + axis]! > pivot) j--;
      if (i > j) break;
      swap(xys, numbers, i++, j--);
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

const medianOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function swap(xys: Float64Array, numbers: Uint32Array, a: number, b: number): void {
  const x = xys[2 * a]!;
  const y = xys[2 * a + 1]!;
  const number = numbers[a]!;
  xys[2 * a] = xys[2 * b]!;
  xys[2 * a + 1] = xys[2 * b + 1]!;
  numbers[a] = numbers[b]!;
  xys[2 * b] = x;
  xys[2 * b + 1] = y;
  numbers[b] = number;
}
