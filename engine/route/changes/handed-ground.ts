import type { MultiPolygon } from 'geojson';
import { arrange } from '../../check/boundaries/arrangement/arrangement.ts';
import { shapesOf } from '../../check/boundaries/cover-areas.ts';
import { gridShapes } from '../../check/boundaries/grid-shapes.ts';
import { nodeRings } from '../../check/boundaries/noding/node-rings.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import type { AgencyId, JurisdictionId, LayerId } from '../../ids.ts';
import type { Jurisdiction } from '../city.ts';
import type { LayerIndex } from '../layer-index.ts';
import { tracedAreas } from '../ownership-map/traced-areas.ts';
import { holdsAt } from '../periods.ts';
import type { Router } from '../router.ts';
import { beforeMs, checkPeriod, lastMs, type Period } from './period.ts';

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

/** What is smaller is the width of a line: the same border drawn anew in other decimals. */
const LEAST_SQUARE_METERS = 1;
/** A layer with more is not cut up: about 1 GB and ten seconds. */
const MOST_VERTICES = 1_500_000;

/**
 * All ground that changes hands within a period, by layer in the city's order, then the largest first; exact to 0.1 mm along
 * the layers' own lines. In steps of some 20 ms; only layers in which anything begins or ends cost anything. RangeError for a
 * period that is none.
 */
export function* handedGround(router: Router, period: Period): Steps<readonly HandedGround[]> {
  checkPeriod(period);
  const handed: HandedGround[] = [];
  for (const index of router.surroundings.layers.values()) handed.push(...(yield* handedIn(index, period)));
  return handed;
}

function* handedIn({ layer, jurisdictions }: LayerIndex, period: Period): Steps<readonly HandedGround[]> {
  const was = (jurisdiction: Jurisdiction): boolean => holdsAt(jurisdiction.validity, beforeMs(period));
  const is = (jurisdiction: Jurisdiction): boolean => holdsAt(jurisdiction.validity, lastMs(period));
  if (jurisdictions.every((each) => was(each) === is(each))) return [];
  const shapes = jurisdictions.filter((each) => was(each) || is(each));
  const grid = gridShapes(shapes.map((jurisdiction) => ({ jurisdiction, isParent: false })));
  const vertexCount = grid.rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  if (vertexCount > MOST_VERTICES) throw new RangeError(`layer ${layer.id} has ${vertexCount} vertices: too many`);
  yield;
  const noded = yield* nodeRings(grid.rings);
  const arrangement = yield* arrange(noded, grid.partOfRing);
  yield;
  const holders = new Map<string, { readonly from: Holder; readonly to: Holder }>();
  const traced = tracedAreas(arrangement, (parts) => {
    const covering = shapesOf(parts, grid.shapeOfPart).map((shape) => shapes[shape]!);
    const [from, to] = [holderOf(covering.find(was)), holderOf(covering.find(is))];
    if (isInSameHands(from, to)) return null;
    const key = JSON.stringify([from, to]);
    holders.set(key, { from, to });
    return key;
  });
  return traced
    .filter(({ areaSquareMeters }) => areaSquareMeters >= LEAST_SQUARE_METERS)
    .map(({ key, ...area }) => ({ layer: layer.id, ...holders.get(key)!, ...area }))
    .sort((a, b) => b.areaSquareMeters - a.areaSquareMeters);
}

const holderOf = (jurisdiction: Jurisdiction | undefined): Holder =>
  jurisdiction === undefined ? null : { jurisdiction: jurisdiction.id, agency: jurisdiction.agency };

/** With one agency, whatever the polygon; of polygons without agencies, in the same one. */
const isInSameHands = (from: Holder, to: Holder): boolean => {
  if (from === null || to === null) return from === to;
  return from.agency === to.agency && (from.agency !== null || from.jurisdiction === to.jurisdiction);
};
