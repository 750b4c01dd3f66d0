import { type GridShapes, gridShapes } from '../../check/boundaries/grid-shapes.ts';
import type { GridRing } from '../../check/boundaries/noding/ring-segments.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import type { Jurisdiction } from '../city.ts';
import { doMeet, type GridBox, grown, NOTHING_IN, withinBox } from './grid-box.ts';
import type { Course } from './redrawn.ts';

/** A polygon of a layer, and whether it is there before and after. */
export interface TimedShape {
  readonly jurisdiction: Jurisdiction;
  readonly was: boolean;
  readonly is: boolean;
}

/** The polygons of a layer as they are within a box; far from it they are drawn with fewer vertices. */
export interface BoxScene {
  readonly shapes: readonly TimedShape[];
  readonly grid: GridShapes;
}

/** A course with the box around all of it. */
export interface PlacedCourse extends Course {
  readonly around: GridBox;
}

// Laying so many on the grid takes some milliseconds.
const VERTICES_A_STEP = 20_000;

const ringsOf = (jurisdiction: Jurisdiction): GridShapes => gridShapes([{ jurisdiction, isParent: false }]);
const verticesOf = (rings: readonly GridRing[]): number => rings.reduce((sum, ring) => sum + ring.length / 2, 0);

/** The box around each. O(vertices). */
export function* placed(courses: readonly Course[]): Steps<readonly PlacedCourse[]> {
  const found: PlacedCourse[] = [];
  let vertices = 0;
  for (const course of courses) {
    const { was, is } = course;
    const rings = [was, is === was ? null : is].flatMap((each) => (each === null ? [] : ringsOf(each).rings));
    found.push({ ...course, around: rings.reduce(grown, NOTHING_IN) });
    vertices += verticesOf(rings);
    if (vertices < VERTICES_A_STEP) continue;
    vertices = 0;
    yield;
  }
  return found;
}

/** Of one that is redrawn elsewhere, its old lines stand here for both. O(vertices of the polygons that come into the box). */
export function* sceneInBox(courses: readonly PlacedCourse[], box: GridBox): Steps<BoxScene> {
  const shapes = courses
    .filter(({ around }) => doMeet(around, box))
    .flatMap(({ was, is, redrawnIn }): readonly TimedShape[] =>
      redrawnIn !== null && doMeet(redrawnIn, box)
        ? [
            ...(was === null ? [] : [{ jurisdiction: was, was: true, is: false }]),
            ...(is === null ? [] : [{ jurisdiction: is, was: false, is: true }]),
          ]
        : [{ jurisdiction: was!, was: true, is: true }],
    );
  const [shapeOfPart, partOfRing]: [number[], number[]] = [[], []];
  const rings: GridRing[] = [];
  let vertices = 0;
  for (const [number, { jurisdiction }] of shapes.entries()) {
    const own = ringsOf(jurisdiction);
    const firstPart = shapeOfPart.length;
    for (const _ of own.shapeOfPart) shapeOfPart.push(number);
    for (const [i, ring] of own.rings.entries()) {
      const within = withinBox(ring, box);
      if (within.length === 0) continue;
      partOfRing.push(firstPart + own.partOfRing[i]!);
      rings.push(within);
    }
    vertices += verticesOf(own.rings);
    if (vertices < VERTICES_A_STEP) continue;
    vertices = 0;
    yield;
  }
  const grid = {
    shapes: shapes.map(({ jurisdiction }) => ({ jurisdiction, isParent: false })),
    shapeOfPart: Int32Array.from(shapeOfPart),
    partOfRing: Int32Array.from(partOfRing),
    rings,
  };
  return { shapes, grid };
}
