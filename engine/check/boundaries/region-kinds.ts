import { type CoverArea, shapesOf } from './cover-areas.ts';
import type { Duplicate } from './duplicates.ts';
import type { GridShapes } from './grid-shapes.ts';

/** What is wrong with a region; numbers are positions among the shapes. */
export type RegionKind =
  | { readonly kind: 'gap' }
  | { readonly kind: 'overlap'; readonly children: readonly number[] }
  | { readonly kind: 'parts-overlap'; readonly child: number }
  | { readonly kind: 'outside-parent'; readonly child: number }
  /** In other polygons of the layer around it than the one in which most of it lies. */
  | { readonly kind: 'across-line'; readonly child: number; readonly parents: readonly number[] };

/** Tells from the parts that cover a face what is wrong there. */
export class RegionKinds {
  readonly #grid: GridShapes;
  readonly #tiles: boolean;
  readonly #parent: 'none' | 'around' | 'filled';
  readonly #sameAs: ReadonlyMap<number, number>;
  readonly #home: ReadonlyMap<number, number>;

  constructor(
    grid: GridShapes,
    expected: { readonly tiles: boolean; readonly parent: 'none' | 'around' | 'filled' },
    duplicates: readonly Duplicate[],
    areas: readonly CoverArea[],
  ) {
    this.#grid = grid;
    this.#tiles = expected.tiles;
    this.#parent = expected.parent;
    this.#sameAs = new Map(duplicates.map(({ kept, other }) => [other, kept]));
    this.#home = homes(grid, areas);
  }

  /** Null: nothing. */
  of(parts: readonly number[]): RegionKind | null {
    const { shapes, shapeOfPart } = this.#grid;
    const covering = shapesOf(parts, shapeOfPart);
    const children = this.#told(covering.filter((shape) => !shapes[shape]!.isParent));
    const parents = covering.filter((shape) => shapes[shape]!.isParent);
    if (this.#tiles && children.length > 1) return { kind: 'overlap', children };
    if (children.length === 0) return this.#isGap(parents) ? { kind: 'gap' } : null;
    const child = children[0]!;
    const home = this.#home.get(child);
    if (this.#parent !== 'none' && parents.length === 0) return { kind: 'outside-parent', child };
    if (this.#parent !== 'none' && home !== undefined && !parents.includes(home))
      return { kind: 'across-line', child, parents };
    const ownParts = parts.filter((part) => shapeOfPart[part] === child).length;
    return children.length === 1 && ownParts > 1 ? { kind: 'parts-overlap', child } : null;
  }

  #isGap(parents: readonly number[]): boolean {
    if (!this.#tiles) return false;
    return this.#parent === 'filled' ? parents.length > 0 : this.#parent === 'none';
  }

  /** Of doubled polygons only the first. */
  #told(children: readonly number[]): readonly number[] {
    return children
      .map((child) => this.#sameAs.get(child) ?? child)
      .filter((child, i, all) => all.indexOf(child) === i)
      .sort((a, b) => a - b);
  }
}

/** By polygon the one of the layer around it that covers most of it; ties: the first. */
function homes({ shapes }: GridShapes, areas: readonly CoverArea[]): ReadonlyMap<number, number> {
  const shared = new Map<number, Map<number, number>>();
  for (const { shapes: covering, areaSquareMeters } of areas)
    for (const child of covering.filter((shape) => !shapes[shape]!.isParent))
      for (const parent of covering.filter((shape) => shapes[shape]!.isParent)) {
        const byParent = shared.get(child) ?? new Map<number, number>();
        shared.set(child, byParent.set(parent, (byParent.get(parent) ?? 0) + areaSquareMeters));
      }
  return new Map(
    [...shared].map(([child, byParent]) => [child, [...byParent].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

/** One text for each kind with its polygons: faces side by side are one region if theirs is the same. */
export const keyOfKind = (kind: RegionKind): string => {
  switch (kind.kind) {
    case 'gap':
      return 'gap';
    case 'overlap':
      return `overlap ${kind.children.join(' ')}`;
    case 'parts-overlap':
    case 'outside-parent':
      return `${kind.kind} ${kind.child}`;
    case 'across-line':
      return `across-line ${kind.child} into ${kind.parents.join(' ')}`;
  }
};
