import type { MultiPolygon } from 'geojson';
import { arrange } from '../../check/boundaries/arrangement/arrangement.ts';
import { shapesOf } from '../../check/boundaries/cover-areas.ts';
import { nodeRings } from '../../check/boundaries/noding/node-rings.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import type { AgencyId, JurisdictionId, LayerId } from '../../ids.ts';
import type { LayerIndex } from '../layer-index.ts';
import { tracedAreas } from '../ownership-map/traced-areas.ts';
import type { Router } from '../router.ts';
import { apart } from './grid-box.ts';
import { checkPeriod, type Period } from './period.ts';
import { coursesOf } from './redrawn.ts';
import { type BoxScene, placed, sceneInBox, type TimedShape } from './scene-in-box.ts';

/** Whose ground it is in one layer: of polygons that lie over each other, the lowest id; null: nobody's. */
export type Holder = { readonly jurisdiction: JurisdictionId; readonly agency: AgencyId | null } | null;

/** Ground of one layer that is another's at the end of a period than before it. */
export interface HandedGround {
  readonly layer: LayerId;
  readonly from: Holder;
  readonly to: Holder;
  readonly areaSquareMeters: number;
  readonly geometry: MultiPolygon;
}

/** A layer in which more is redrawn than can be cut up. */
export interface UnmeasuredGround {
  readonly layer: LayerId;
  /** Of the lines that were left out. */
  readonly vertices: number;
  readonly because: string;
}

export interface GroundChanges {
  readonly handed: readonly HandedGround[];
  /** Empty: all of it was measured. */
  readonly unmeasured: readonly UnmeasuredGround[];
}

/** What is smaller is the width of a line: the same border drawn anew in other decimals. */
const LEAST_SQUARE_METERS = 1;
/** Of lines that are redrawn in one layer, and those around them, more are not cut up: about 1 GB and ten seconds. */
const MOST_VERTICES = 1_500_000;

/**
 * All ground that changes hands within a period, by layer in the city's order, then the largest first; exact to 0.1 mm along
 * the layers' own lines. Only lines around what begins, ends or is redrawn are cut up, however many others the layer has. In
 * steps of some 20 ms. RangeError for a period that is none.
 */
export function* handedGround(router: Router, period: Period, mostVertices = MOST_VERTICES): Steps<GroundChanges> {
  checkPeriod(period);
  const handed: HandedGround[] = [];
  const unmeasured: UnmeasuredGround[] = [];
  for (const index of router.surroundings.layers.values()) {
    const { areas, verticesLeft } = yield* handedIn(index, period, mostVertices);
    handed.push(...areas);
    if (verticesLeft > 0) unmeasured.push(unmeasuredIn(index, verticesLeft, mostVertices));
  }
  return { handed, unmeasured };
}

const unmeasuredIn = ({ layer }: LayerIndex, vertices: number, most: number): UnmeasuredGround => ({
  layer: layer.id,
  vertices,
  because: `${layer.title}: redrawn along lines of ${counted(vertices)} vertices more than are measured at once (${counted(most)}); whose the ground is on a day is answered all the same`,
});

const counted = (vertices: number): string => vertices.toLocaleString('en-US');

interface HandedIn {
  readonly areas: readonly HandedGround[];
  /** Of the places that were too much. */
  readonly verticesLeft: number;
}

function* handedIn({ layer, jurisdictions }: LayerIndex, period: Period, mostVertices: number): Steps<HandedIn> {
  const courses = yield* coursesOf(jurisdictions, period);
  const boxes = apart(courses.flatMap(({ redrawnIn }) => redrawnIn ?? []));
  if (boxes.length === 0) return { areas: [], verticesLeft: 0 };
  const everywhere = yield* placed(courses);
  const byHolders = new Map<string, HandedGround>();
  let [done, verticesLeft] = [0, 0];
  for (const box of boxes) {
    const scene = yield* sceneInBox(everywhere, box);
    const vertices = scene.grid.rings.reduce((sum, ring) => sum + ring.length / 2, 0);
    if (done + vertices > mostVertices) {
      verticesLeft += vertices;
      continue;
    }
    done += vertices;
    for (const [key, area] of yield* areasIn(scene, layer.id)) {
      const known = byHolders.get(key);
      byHolders.set(key, known === undefined ? area : together(known, area));
    }
  }
  const areas = [...byHolders.values()]
    .filter(({ areaSquareMeters }) => areaSquareMeters >= LEAST_SQUARE_METERS)
    .sort((a, b) => b.areaSquareMeters - a.areaSquareMeters);
  return { areas, verticesLeft };
}

function* areasIn({ shapes, grid }: BoxScene, layer: LayerId): Steps<ReadonlyMap<string, HandedGround>> {
  const noded = yield* nodeRings(grid.rings);
  const arrangement = yield* arrange(noded, grid.partOfRing);
  yield;
  const holders = new Map<string, { readonly from: Holder; readonly to: Holder }>();
  const traced = yield* tracedAreas(arrangement, (parts) => {
    const covering = shapesOf(parts, grid.shapeOfPart).map((shape) => shapes[shape]!);
    const [from, to] = [holderOf(covering.find(({ was }) => was)), holderOf(covering.find(({ is }) => is))];
    if (isInSameHands(from, to)) return null;
    const key = JSON.stringify([from, to]);
    holders.set(key, { from, to });
    return key;
  });
  return new Map(traced.map(({ key, ...area }) => [key, { layer, ...holders.get(key)!, ...area }]));
}

const together = (a: HandedGround, b: HandedGround): HandedGround => ({
  ...a,
  areaSquareMeters: a.areaSquareMeters + b.areaSquareMeters,
  geometry: { type: 'MultiPolygon', coordinates: [...a.geometry.coordinates, ...b.geometry.coordinates] },
});

const holderOf = (shape: TimedShape | undefined): Holder =>
  shape === undefined ? null : { jurisdiction: shape.jurisdiction.id, agency: shape.jurisdiction.agency };

/** With one agency, whatever the polygon; of polygons without agencies, in the same one. */
const isInSameHands = (from: Holder, to: Holder): boolean => {
  if (from === null || to === null) return from === to;
  return from.agency === to.agency && (from.agency !== null || from.jurisdiction === to.jurisdiction);
};
