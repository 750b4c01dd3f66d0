import type { CondensedTree } from './condensed-tree.ts';

/**
 * Excess of mass (Campello, Moulavi, Sander 2013): of each cluster and those below it whichever are the more stable, a tie
 * to the cluster; never the root. A stability that is not a number loses to the cluster around it. The clusters selected, in
 * the order in which a walk through first and second children leaves them.
 */
export function selectClusters({ firstChildren, secondChildren, stabilities }: CondensedTree): readonly number[] {
  const scores = stabilities.slice();
  const isKept = new Uint8Array(scores.length);
  // Children have higher numbers than their parents.
  for (let cluster = scores.length - 1; cluster > 0; cluster--) {
    isKept[cluster] = 1;
    if (firstChildren[cluster] === -1) continue;
    const below = scores[firstChildren[cluster]!]! + scores[secondChildren[cluster]!]!;
    if (!(scores[cluster]! < below)) continue;
    isKept[cluster] = 0;
    scores[cluster] = below;
  }
  const selected: number[] = [];
  const open = [0];
  for (let cluster = open.pop(); cluster !== undefined; cluster = open.pop()) {
    if (isKept[cluster] === 1) selected.push(cluster);
    // The second is popped last: the walk comes to a first child before its second.
    else if (firstChildren[cluster] !== -1) open.push(secondChildren[cluster]!, firstChildren[cluster]!);
  }
  return selected;
}
