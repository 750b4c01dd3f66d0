import { type Neighbors, neighborsFromLists } from './neighbors.ts';

/**
 * Segments of a network that share an end are neighbors: segment i runs from node fromNodes[i] to toNodes[i]. All that meet at a
 * node are neighbors of each other; two that share both ends are so once; a loop is none of its own. O(pairs that meet).
 */
export function segmentNeighbors(fromNodes: ArrayLike<number>, toNodes: ArrayLike<number>): Neighbors {
  if (fromNodes.length !== toNodes.length)
    throw new RangeError(`${fromNodes.length} segments begin, ${toNodes.length} end`);
  const meeting = new Map<number, number[]>();
  for (let i = 0; i < fromNodes.length; i++)
    for (const node of new Set([fromNodes[i]!, toNodes[i]!])) {
      const segments = meeting.get(node);
      if (segments) segments.push(i);
      else meeting.set(node, [i]);
    }
  const lists = Array.from({ length: fromNodes.length }, (_, i) =>
    [...meeting.get(fromNodes[i]!)!, ...meeting.get(toNodes[i]!)!].filter((other) => other !== i),
  );
  return neighborsFromLists(lists);
}

/**
 * Numbers for the ends of segments given as [4i .. 4i + 3]: xA, yA, xB, yB, in any unit. Ends with equal coordinates are one node;
 * nodes are numbered as they first appear. No tolerance: snap before, where ends only nearly meet.
 */
export function nodesOfEnds(segments: Float64Array): {
  readonly fromNodes: Uint32Array;
  readonly toNodes: Uint32Array;
} {
  const count = segments.length / 4;
  const [fromNodes, toNodes] = [new Uint32Array(count), new Uint32Array(count)];
  const nodes = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    fromNodes[i] = nodeAt(nodes, segments[4 * i]!, segments[4 * i + 1]!);
    toNodes[i] = nodeAt(nodes, segments[4 * i + 2]!, segments[4 * i + 3]!);
  }
  return { fromNodes, toNodes };
}

function nodeAt(nodes: Map<string, number>, x: number, y: number): number {
  // Adding 0 makes -0 a 0.
  const key = `${x + 0} ${y + 0}`;
  const known = nodes.get(key);
  if (known !== undefined) return known;
  nodes.set(key, nodes.size);
  return nodes.size - 1;
}
