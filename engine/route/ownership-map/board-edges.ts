import { SegmentSet } from '../../check/boundaries/noding/ring-segments.ts';
import { VertexTable } from '../../check/boundaries/noding/vertex-table.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import type { Board } from './board.ts';
import type { CellTree } from './cell-tree.ts';

export interface BoardEdges {
  readonly vertices: VertexTable;
  readonly edges: SegmentSet;
}

const NODES_A_STEP = 5_000;

/**
 * The sides of leaves across which the number changes, cut where leaves of different size meet, so that two have at most
 * an end in common; used by the numbers on both sides. `numberOf` a leaf: -1 is nothing, and so is beyond the board (node -1).
 * O(leaves * depth).
 */
export function* boardEdges(tree: CellTree, board: Board, numberOf: (node: number) => number): Steps<BoardEdges> {
  const tracer = new SideTracer(tree, board, numberOf);
  for (let node = 0; node < tree.size; node++) {
    if (node % NODES_A_STEP === 0) yield;
    if (tree.isLeaf(node) && tree.isOnBoard(node)) tracer.addSides(node);
  }
  return tracer;
}

class SideTracer implements BoardEdges {
  readonly vertices = new VertexTable();
  readonly edges = new SegmentSet();
  readonly #tree: CellTree;
  readonly #board: Board;
  readonly #numberOf: (node: number) => number;

  constructor(tree: CellTree, board: Board, numberOf: (node: number) => number) {
    this.#tree = tree;
    this.#board = board;
    this.#numberOf = numberOf;
  }

  /** The east and the north side, and at the edge of the board the west and the south side: each side of a pair once. */
  addSides(node: number): void {
    const [west, south, east, north] = this.#tree.boxOf(node);
    this.#addUpright(node, east, east, south, north);
    this.#addLevel(node, north, north, west, east);
    if (west === 0) this.#addUpright(node, -1, 0, south, north);
    if (south === 0) this.#addLevel(node, -1, 0, west, east);
  }

  /** Along line `column`, against the leaves in `across`. */
  #addUpright(node: number, across: number, column: number, south: number, north: number): void {
    for (let row = south; row < north; ) {
      const other = this.#tree.leafAt(across, row);
      const until = other < 0 ? north : Math.min(north, this.#tree.boxOf(other)[3]);
      this.#add(node, other, [column, row], [column, until]);
      row = until;
    }
  }

  #addLevel(node: number, across: number, row: number, west: number, east: number): void {
    for (let column = west; column < east; ) {
      const other = this.#tree.leafAt(column, across);
      const until = other < 0 ? east : Math.min(east, this.#tree.boxOf(other)[2]);
      this.#add(node, other, [column, row], [until, row]);
      column = until;
    }
  }

  #add(node: number, other: number, from: readonly [number, number], to: readonly [number, number]): void {
    const [own, beyond] = [this.#numberOf(node), this.#numberOf(other)];
    if (own === beyond) return;
    const uses = [own, beyond].filter((number) => number >= 0);
    this.edges.add(this.#vertex(from), this.#vertex(to), uses);
  }

  #vertex([column, row]: readonly [number, number]): number {
    return this.vertices.add(this.#board.lonUnits(column), this.#board.latUnits(row));
  }
}
