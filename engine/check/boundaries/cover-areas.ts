import { type Arrangement, OUTSIDE } from './arrangement/arrangement.ts';
import type { GridShapes } from './grid-shapes.ts';
import { degreesOf } from './measured-region.ts';
import { ringArea } from './ring-area.ts';

/** A set of polygons that cover some ground together, and how much: square meters. */
export interface CoverArea {
  /** Positions among the shapes, ascending, each once. */
  readonly shapes: readonly number[];
  readonly areaSquareMeters: number;
}

/** The ground that anything covers, by who covers it. In the order of the arrangement's sets. O(edges). */
export function coverAreas(arrangement: Arrangement, { shapeOfPart }: GridShapes): readonly CoverArea[] {
  const { half, faceOfCycle, cover, sets } = arrangement;
  const areas = new Float64Array(sets.members.length);
  for (const [cycle, start] of half.cycleStart.entries()) {
    const face = faceOfCycle[cycle]!;
    if (face !== OUTSIDE) areas[cover[face]!]! += ringArea(degreesOf(arrangement, cycleFrom(half.next, start)));
  }
  return sets.members.map((parts, set) => ({ shapes: shapesOf(parts, shapeOfPart), areaSquareMeters: areas[set]! }));
}

const cycleFrom = (next: Int32Array, start: number): readonly number[] => {
  const cycle = [start];
  for (let at = next[start]!; at !== start; at = next[at]!) cycle.push(at);
  return cycle;
};

/** The shapes to which parts belong, ascending, each once. */
export const shapesOf = (parts: readonly number[], shapeOfPart: Int32Array): readonly number[] =>
  parts.map((part) => shapeOfPart[part]!).filter((shape, i, all) => all.indexOf(shape) === i);

/** Square meters where `holds` is true of who covers it. */
export const areaWhere = (areas: readonly CoverArea[], holds: (shapes: readonly number[]) => boolean): number =>
  areas.reduce((sum, { shapes, areaSquareMeters }) => (holds(shapes) ? sum + areaSquareMeters : sum), 0);
