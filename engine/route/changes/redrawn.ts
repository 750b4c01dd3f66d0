import { gridShapes } from '../../check/boundaries/grid-shapes.ts';
import { segmentsOfRings } from '../../check/boundaries/noding/ring-segments.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import type { Jurisdiction } from '../city.ts';
import { holdsAt } from '../periods.ts';
import { type GridBox, grown, NOTHING_IN } from './grid-box.ts';
import { beforeMs, lastMs, type Period } from './period.ts';
import { isSameGeometry } from './same-thing.ts';

/** A jurisdiction before a period and at its end: null where it does not hold then. The same object where it is the same. */
export interface Course {
  readonly was: Jurisdiction | null;
  readonly is: Jurisdiction | null;
  /** All ground that it may lose or gain lies in here; null: it stays as it is. */
  readonly redrawnIn: GridBox | null;
}

// Polygons of some thousand vertices take a millisecond.
const VERTICES_A_STEP = 20_000;

/**
 * What becomes of each jurisdiction of a layer that holds before or after, in the order of the layer; one that goes on under its
 * id and agency is one, and only where its old and new lines differ can ground change hands. O(vertices of what begins or ends).
 */
export function* coursesOf(jurisdictions: readonly Jurisdiction[], period: Period): Steps<readonly Course[]> {
  const held = (jurisdiction: Jurisdiction, atMs: number): boolean => holdsAt(jurisdiction.validity, atMs);
  const begun = new Map<string, Jurisdiction>();
  for (const each of jurisdictions)
    if (held(each, lastMs(period)) && !held(each, beforeMs(period)) && !begun.has(each.id)) begun.set(each.id, each);
  const goesOn = new Set<Jurisdiction>();
  const courses: Course[] = [];
  let vertices = 0;
  for (const each of jurisdictions) {
    const [was, is] = [held(each, beforeMs(period)), held(each, lastMs(period))];
    if (was && is) courses.push({ was: each, is: each, redrawnIn: null });
    if (was === is) continue;
    const next = was ? begun.get(each.id) : undefined;
    if (next !== undefined && next.agency === each.agency) {
      begun.delete(each.id);
      goesOn.add(next);
      courses.push(courseOfOne(each, next));
    } else if (was) courses.push({ was: each, is: null, redrawnIn: boxOf(each) });
    else if (!goesOn.has(each)) courses.push({ was: null, is: each, redrawnIn: boxOf(each) });
    vertices += each.geometry.coordinates.flat(each.geometry.type === 'Polygon' ? 1 : 2).length;
    if (vertices > VERTICES_A_STEP) {
      vertices = 0;
      yield;
    }
  }
  return courses;
}

const courseOfOne = (was: Jurisdiction, is: Jurisdiction): Course => {
  if (isSameGeometry(was.geometry, is.geometry)) return { was, is: was, redrawnIn: null };
  const redrawnIn = boxOfDifference(was, is);
  return redrawnIn === null ? { was, is: was, redrawnIn } : { was, is, redrawnIn };
};

const boxOf = (jurisdiction: Jurisdiction): GridBox =>
  gridShapes([{ jurisdiction, isParent: false }]).rings.reduce(grown, NOTHING_IN);

/**
 * Around the segments that only one of two polygons has, or has more often: what one covers and the other does not is bounded by
 * such segments alone, since those in common cancel out. Null: there are none.
 */
function boxOfDifference(was: Jurisdiction, is: Jurisdiction): GridBox | null {
  const { rings, partOfRing, shapeOfPart } = gridShapes(
    [was, is].map((each) => ({ jurisdiction: each, isParent: false })),
  );
  const { vertices, segments } = segmentsOfRings(rings);
  let box = NOTHING_IN;
  for (let i = 0; i < segments.size; i++) {
    const old = segments.uses[i]!.filter((ring) => shapeOfPart[partOfRing[ring]!] === 0).length;
    if (2 * old === segments.uses[i]!.length) continue;
    for (const end of [segments.from[i]!, segments.to[i]!])
      box = grown(box, Float64Array.of(vertices.xs[end]!, vertices.ys[end]!));
  }
  return box === NOTHING_IN ? null : box;
}
