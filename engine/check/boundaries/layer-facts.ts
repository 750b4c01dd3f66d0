import type { Arrangement } from './arrangement/arrangement.ts';
import type { CoverArea } from './cover-areas.ts';
import type { Duplicate } from './duplicates.ts';
import type { Expectation } from './expectation.ts';
import type { GridShapes } from './grid-shapes.ts';
import type { Noded } from './noding/node-rings.ts';
import type { Limits } from './options.ts';
import type { Names } from './words.ts';

/** All that is known of one layer, with the one around it, when its findings are put into words. */
export interface LayerFacts {
  readonly expectation: Expectation;
  readonly grid: GridShapes;
  readonly noded: Noded;
  readonly arrangement: Arrangement;
  readonly areas: readonly CoverArea[];
  readonly duplicates: readonly Duplicate[];
  readonly names: Names;
  readonly limits: Limits;
}

/** The name of a polygon by its position among the shapes. */
export const nameOf = ({ grid, names }: LayerFacts, shape: number): string =>
  names.of(grid.shapes[shape]!.jurisdiction);

/** "Wards" or, where it is only guessed, "Wards (which seem to tile)": what a message begins with. */
export const titleOf = ({ expectation }: LayerFacts, what: 'tiles' | 'within'): string => {
  const { layer, tiles, parent } = expectation;
  if (what === 'tiles') return tiles === 'guessed' ? `${layer.title}, which seems to tile` : layer.title;
  return parent?.basis === 'guessed'
    ? `${layer.title}, which seems to lie within ${parent.layer.title}`
    : `${layer.title}, which lies within ${parent?.layer.title ?? 'nothing'}`;
};
