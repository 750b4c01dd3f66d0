import { type MergeTree, sizeOf } from './merge-tree.ts';

/** The clusters of all levels, numbered from the root, which is 0; a parent comes before its children. */
export interface CondensedTree {
  /** Of each cluster its two children, -1 where it has none. */
  readonly firstChildren: Int32Array;
  readonly secondChildren: Int32Array;
  /** The height at which it splits off; of the root, at which all is one. */
  readonly births: Float64Array;
  /** The height at which it splits in two, or the least at which two of its points are still one. */
  readonly deaths: Float64Array;
  /** Sum over its points of 1 / height at which they leave it - 1 / birth; NaN where minPoints or more are at one place. */
  readonly stabilities: Float64Array;
  /** Of each point the cluster that it falls out of, and the height at which it does. */
  readonly clusterOfPoint: Uint32Array;
  readonly leftAt: Float64Array;
}

/**
 * Goes down the merges and keeps what matters: a split counts where both sides have at least `minClusterSize` points.
 * A lesser part that falls off stays with its cluster until it falls apart into points itself, or until the cluster splits:
 * so counts R's dbscan; by Campello and others (2013), who count from where the part falls off, stabilities are a little less.
 */
export function condense(tree: MergeTree, minClusterSize: number, rootDeath: number): CondensedTree {
  return new Condenser(tree, minClusterSize, rootDeath).run();
}

class Condenser {
  readonly #tree: MergeTree;
  readonly #minClusterSize: number;
  readonly #clusterOfMerge: Uint32Array;
  readonly #clusterOfPoint: Uint32Array;
  readonly #leftAt: Float64Array;
  readonly #firstChildren: number[] = [-1];
  readonly #secondChildren: number[] = [-1];
  readonly #births: number[];
  readonly #deaths: number[];
  /** Sums over the points that fell out so far. */
  readonly #sums: number[] = [0];
  readonly #sizesAtSplit: number[] = [0];

  constructor(tree: MergeTree, minClusterSize: number, rootDeath: number) {
    this.#tree = tree;
    this.#minClusterSize = minClusterSize;
    this.#clusterOfMerge = new Uint32Array(tree.heights.length);
    this.#clusterOfPoint = new Uint32Array(tree.heights.length + 1);
    this.#leftAt = new Float64Array(tree.heights.length + 1);
    this.#births = [tree.heights.at(-1) ?? 0];
    this.#deaths = [rootDeath];
  }

  run(): CondensedTree {
    for (let merge = this.#tree.heights.length - 1; merge >= 0; merge--) this.#goDown(merge);
    return {
      firstChildren: Int32Array.from(this.#firstChildren),
      secondChildren: Int32Array.from(this.#secondChildren),
      births: Float64Array.from(this.#births),
      deaths: Float64Array.from(this.#deaths),
      stabilities: Float64Array.from(this.#births, (_, cluster) => this.#stability(cluster)),
      clusterOfPoint: this.#clusterOfPoint,
      leftAt: this.#leftAt,
    };
  }

  #goDown(merge: number): void {
    const left = this.#tree.lefts[merge]!;
    const right = this.#tree.rights[merge]!;
    const cluster = this.#clusterOfMerge[merge]!;
    const height = this.#tree.heights[merge]!;
    const hasSplit = this.#firstChildren[cluster] !== -1;
    if (left < 0 && right < 0 && !hasSplit) this.#deaths[cluster] = Math.min(height, this.#deaths[cluster]!);
    const isSplit =
      sizeOf(this.#tree, left) >= this.#minClusterSize && sizeOf(this.#tree, right) >= this.#minClusterSize;
    if (isSplit) {
      this.#split(cluster, left, right, height);
      return;
    }
    const leavesAt = hasSplit ? this.#deaths[cluster]! : height;
    this.#giveTo(cluster, left, leavesAt);
    this.#giveTo(cluster, right, leavesAt);
  }

  #giveTo(cluster: number, part: number, leavesAt: number): void {
    if (part >= 0) {
      this.#clusterOfMerge[part] = cluster;
      return;
    }
    this.#clusterOfPoint[~part] = cluster;
    this.#leftAt[~part] = leavesAt;
    this.#sums[cluster]! += 1 / leavesAt - 1 / this.#births[cluster]!;
  }

  #split(cluster: number, left: number, right: number, height: number): void {
    this.#deaths[cluster] = height;
    this.#sizesAtSplit[cluster] = sizeOf(this.#tree, left) + sizeOf(this.#tree, right);
    this.#firstChildren[cluster] = this.#born(left, height);
    this.#secondChildren[cluster] = this.#born(right, height);
  }

  #born(part: number, height: number): number {
    this.#clusterOfMerge[part] = this.#births.length;
    this.#firstChildren.push(-1);
    this.#secondChildren.push(-1);
    this.#deaths.push(this.#tree.heights[part]!);
    this.#sums.push(0);
    this.#sizesAtSplit.push(0);
    return this.#births.push(height) - 1;
  }

  #stability(cluster: number): number {
    const size = this.#sizesAtSplit[cluster]!;
    // 0 / 0, a leaf with a crowd at one place, is NaN: nothing can be compared with it.
    return this.#sums[cluster]! + (size / this.#deaths[cluster]! - size / this.#births[cluster]!);
  }
}
