import Flatbush from 'flatbush';
import type { SegmentSet } from './ring-segments.ts';
import type { VertexTable } from './vertex-table.ts';

/** A box tree over the segments, in grid units. Null: there is no segment. O(n log n). */
export function segmentBoxes(vertices: VertexTable, segments: SegmentSet): Flatbush | null {
  if (segments.size === 0) return null;
  const tree = new Flatbush(segments.size, 8);
  const { xs, ys } = vertices;
  for (let i = 0; i < segments.size; i++) {
    const [a, b] = [segments.from[i]!, segments.to[i]!];
    tree.add(Math.min(xs[a]!, xs[b]!), Math.min(ys[a]!, ys[b]!), Math.max(xs[a]!, xs[b]!), Math.max(ys[a]!, ys[b]!));
  }
  tree.finish();
  return tree;
}
