import type { CondensedTree } from './condensed-tree.ts';

/** Of each cluster of the tree the number of the selected one that it is or lies in; -1 for none. */
export function labelsOfClusters(
  { firstChildren, secondChildren }: CondensedTree,
  selected: readonly number[],
): Int32Array {
  const labels = new Int32Array(firstChildren.length).fill(-1);
  for (const [label, cluster] of selected.entries()) labels[cluster] = label;
  for (let cluster = 0; cluster < labels.length; cluster++) {
    if (labels[cluster] === -1 || firstChildren[cluster] === -1) continue;
    labels[firstChildren[cluster]!] = labels[cluster]!;
    labels[secondChildren[cluster]!] = labels[cluster]!;
  }
  return labels;
}

/**
 * GLOSH (Campello, Moulavi, Zimek, Sander 2015): of each point 1 - the least height at which anything of its cluster is still
 * one / the height at which the point leaves it. From 0, as dense as it gets there, to 1; 0 among points at one place.
 */
export function outlierScores({
  firstChildren,
  secondChildren,
  deaths,
  clusterOfPoint,
  leftAt,
}: CondensedTree): Float64Array {
  const lowest = deaths.slice();
  for (let cluster = lowest.length - 1; cluster >= 0; cluster--)
    if (firstChildren[cluster] !== -1)
      lowest[cluster] = Math.min(lowest[firstChildren[cluster]!]!, lowest[secondChildren[cluster]!]!);
  return leftAt.map((height, point) => (height === 0 ? 0 : 1 - lowest[clusterOfPoint[point]!]! / height));
}

/**
 * How deep in its cluster each point is: 1 - its core distance / the greatest core distance of the cluster, 0 for noise, 1
 * where all are at one place.
 */
export function probabilities(labels: Int32Array, clusterCount: number, coreDistances: Float64Array): Float64Array {
  const most = new Float64Array(clusterCount);
  for (const [point, label] of labels.entries())
    if (label >= 0) most[label] = Math.max(most[label]!, coreDistances[point]!);
  return Float64Array.from(labels, (label, point) => {
    if (label === -1) return 0;
    return most[label] === 0 ? 1 : (most[label]! - coreDistances[point]!) / most[label]!;
  });
}
